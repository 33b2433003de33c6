/** The members of the cell: told apart where two bear one name, their dates checked against each other. */

import { describe, expect, it } from 'vitest';
import { UNPREPARED } from '../../shared/domain/session.ts';
import { lastDayOf } from '../../shared/domain/values.ts';
import { addDays } from '../../shared/text/dates.ts';
import { holdSession, openCell, scheduleFirst } from '../electron/services/cell.ts';
import { openTestBackend } from '../support/backend.ts';
import { fc } from '../support/random.ts';

describe('two members of one name', () => {
  const an = { fullName: 'Nguyễn Văn An', admittedOn: '2010-01-01', officialOn: '2011-01-01' };

  it('26 a second one is refused with a sentence while nothing tells them apart', async () => {
    const { backend } = await openCell();
    const { id } = await backend.call('member:save', { member: an });
    for (const fullName of [an.fullName, 'NGUYỄN VĂN AN'])
      await expect(backend.call('member:save', { member: { ...an, fullName } })).rejects.toMatchObject({
        code: 'namesake',
      });
    // Whoever is there already may be saved again.
    await backend.call('member:save', { id, member: { ...an, duties: 'Kế toán' } });
    const { id: second } = await backend.call('member:save', { member: { ...an, birthDate: '1980-05-01' } });
    await expect(
      backend.call('member:save', { id: second, member: { ...an, duties: 'Kế toán' } }),
    ).rejects.toMatchObject({
      code: 'namesake',
    });
  });

  it('26 minutes, their tasks and the people asked to review them say which one', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const one = await backend.call('member:save', { member: { ...an, birthDate: '1970-05-01' } });
    const other = await backend.call('member:save', { member: { ...an, birthDate: '1980-05-01' } });
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    await backend.call('session:mark', {
      id: sessionId,
      attendance: [
        { memberId: one.id, presence: 'present' },
        { memberId: other.id, presence: 'excused', reason: 'ốm' },
      ],
    });
    await backend.call('session:save-remark', {
      id: sessionId,
      remark: { speakerId: one.id, text: 'Tôi nhất trí.', answer: '' },
    });
    const { tasks } = await backend.call('session:save-task', {
      id: sessionId,
      task: { text: 'Rà soát', assigneeIds: [one.id, other.id], dueOn: null },
    });
    expect(tasks[0]?.assignees).toEqual(['Nguyễn Văn An (sinh năm 1970)', 'Nguyễn Văn An (sinh năm 1980)']);
    const { id } = (await backend.call('minutes:assemble', { sessionId })).document;
    const { body } = await backend.call('document:get', { id });
    expect(body).toContain('Đồng chí Nguyễn Văn An (sinh năm 1980): ốm');
    expect(body).toContain('Nguyễn Văn An (sinh năm 1970)');
    expect(body).not.toMatch(/Nguyễn Văn An(?! \(sinh năm)/u);
    expect(body).toContain('Lê Bảo Ngọc');
    expect(body).not.toContain('Lê Bảo Ngọc (');
    const asked = await backend.call('review:propose', { documentId: id });
    expect(asked.map(({ name }) => name)).toContain('Nguyễn Văn An (sinh năm 1970)');
  });

  it('26 sign minutes side by side as the one and the other, and a paper alone by the name alone', async () => {
    const cell = await openCell();
    const { backend, people } = cell;
    const members = await backend.call('member:list', {});
    for (const [index, birthDate] of [
      [0, '1970-05-01'],
      [1, '1980-05-01'],
    ] as const) {
      const member = members.find(({ id }) => id === people[index]);
      if (member === undefined) throw new Error('no member');
      await backend.call('member:save', { id: member.id, member: { ...member, ...an, birthDate } });
    }
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    const { minutes } = await backend.call('session:close', { id: sessionId });
    const printed = async (id: number): Promise<string> =>
      Buffer.from((await backend.call('export:render', { id, format: 'html' })).bytes).toString('utf8');
    const closing = (await printed(minutes.id)).split('NGƯỜI GHI BIÊN BẢN').at(-1) ?? '';
    expect(closing).toContain('Nguyễn Văn An (sinh năm 1980)');
    expect(closing).toContain('Nguyễn Văn An (sinh năm 1970)');
    const letter = await backend.call('document:create', { kind: 'CV', title: 'mời họp' });
    expect(await printed(letter.document.id)).toMatch(/Nguyễn Văn An(?! \()/u);
  });
});

describe('two members of one name in the list of a new cell', () => {
  const found = (secretary: string) => {
    const backend = openTestBackend();
    const list =
      'Họ và tên;Ngày sinh;Ngày chính thức\nLê Văn Tám;01/02/1970;01/01/2000\nLê Văn Tám;03/04/1980;01/01/2010\n';
    const founding = backend.call('cell:found', {
      cell: { superiorName: 'Đảng bộ Xã', name: 'Chi bộ 1', placeName: 'Vũng Tàu' },
      members: { fileName: 'ds.csv', bytes: new TextEncoder().encode(list) },
      term: { name: '2019 - 2024', startsOn: '2019-01-01', secretary, deputy: '' },
    });
    return { backend, founding };
  };

  it('26 the one who is meant becomes secretary', async () => {
    const { backend, founding } = found('Lê Văn Tám (sinh năm 1980)');
    const { terms } = await founding;
    const members = await backend.call('member:list', {});
    const secretary = members.find(({ id }) => id === terms[0]?.offices[0]?.memberId);
    expect(secretary?.birthDate).toBe('1980-04-03');
  });

  it('26 a bare name is asked back, and nothing is founded', async () => {
    const { backend, founding } = found('Lê Văn Tám');
    await expect(founding).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await backend.call('cell:get', {})).toBeNull();
  });
});

describe('dates are checked against each other', () => {
  const born = { fullName: 'Nguyễn Văn An', birthDate: '1990-06-15' };

  it.each([
    ['a Party member under 18', { ...born, admittedOn: '2008-06-14' }, 'admitted-too-young'],
    [
      'gone before the admission',
      { ...born, admittedOn: '2010-01-01', stays: [{ from: null, to: '2009-01-01', note: '' }] },
      'left-before-admitted',
    ],
  ])('26 %s is refused with a sentence', async (_what, member, fault) => {
    const { backend } = await openCell();
    await expect(backend.call('member:save', { member })).rejects.toMatchObject({
      code: 'member-dates',
      detail: { fault },
    });
  });

  it('26 on the eighteenth birthday one may be admitted', async () => {
    const { backend } = await openCell();
    await backend.call('member:save', { member: { ...born, admittedOn: '2008-06-15' } });
  });

  it('26 who left is no presenter, minute taker, assignee or officer of a later day', async () => {
    const cell = await openCell();
    const { backend, people } = cell;
    const gone = await backend.call('member:save', {
      member: {
        fullName: 'Vũ Văn Đi',
        officialOn: '2011-01-01',
        stays: [{ from: null, to: '2020-02-01', note: 'chuyển đi' }],
      },
    });
    const { planId, sessionId } = await scheduleFirst(cell);
    const plan = await backend.call('plan:get', { id: planId });
    const refused = { code: 'not-of-cell', detail: { name: 'Vũ Văn Đi', day: '2020-03-12' } };
    await expect(
      backend.call('plan:save', {
        id: planId,
        plan: { ...plan, rows: plan.rows.map((row) => ({ ...row, presenterIds: [gone.id] })) },
      }),
    ).rejects.toMatchObject(refused);
    const { session } = await backend.call('session:get', { id: sessionId });
    for (const part of [{ chairId: gone.id }, { minuteTakerId: gone.id }, { presenterIds: [gone.id] }])
      await expect(
        backend.call('session:save', { id: sessionId, session: { ...session, ...part } }),
      ).rejects.toMatchObject(refused);
    await expect(
      backend.call('session:save-task', {
        id: sessionId,
        task: { text: 'Rà soát', assigneeIds: [gone.id], dueOn: null },
      }),
    ).rejects.toMatchObject(refused);
    const term = { name: '2024 - 2027', startsOn: '2024-07-01', endsOn: null };
    const office = { memberId: gone.id, office: 'secretary' as const };
    await expect(backend.call('term:save', { term: { ...term, offices: [office] } })).rejects.toMatchObject({
      code: 'office-outside-cell',
    });
    // Whoever holds the office still where the end was never written signs nothing after leaving.
    const [secretary] = await backend
      .call('member:list', {})
      .then((all) => all.filter(({ id }) => id === people[0]));
    if (secretary === undefined) throw new Error('no secretary');
    await backend.call('member:save', {
      id: people[0],
      member: { ...secretary, stays: [{ from: null, to: '2020-04-01', note: '' }] },
    });
    const { document } = await backend.call('document:create', { kind: 'CV', date: '2020-04-10' });
    expect((await backend.call('document:get', { id: document.id })).head.signerId).toBeNull();
  });
});

describe('a list of members without the day of recognition', () => {
  const read = async (text: string) => {
    const { backend } = await openCell();
    const bytes = new TextEncoder().encode(text);
    return (await backend.call('member:read-file', { fileName: 'ds.csv', bytes })).warnings;
  };

  it('26 is said to make whoever was admitted long ago an official member', async () => {
    expect(await read('Họ và tên;Ngày vào Đảng\nVũ Thị Mai;01/01/2010\nVũ Thị Lan;01/01/2011\n')).toEqual([
      'Không có ngày chính thức: vào Đảng đã quá 12 tháng thì tính là chính thức (2 đồng chí).',
    ]);
  });

  it('26 is not said of a list that has it', async () => {
    expect(await read('Họ và tên;Ngày chính thức\nVũ Thị Mai;01/01/2010\n')).toEqual([]);
  });
});

describe('the times of a member in the cell', () => {
  const day = fc.option(fc.integer({ min: 0, max: 900 }).map((days) => addDays('2019-01-01', days)));
  const anyStays = fc.array(fc.record({ from: day, to: day, note: fc.constant('') }), {
    minLength: 1,
    maxLength: 4,
  });

  /** The oracle: the days of each stay are marked on a line, and no day is marked twice. */
  function isPossible(stays: readonly { from: string | null; to: string | null }[]): boolean {
    let free = -1;
    for (const [at, { from, to }] of stays.entries()) {
      const start = from === null ? (at === 0 ? -1 : Number.NaN) : Date.parse(from);
      const end = to === null ? Number.POSITIVE_INFINITY : Date.parse(to);
      if (!(start >= free) || !(end > start)) return false;
      free = end;
    }
    return true;
  }

  it('26 are taken when they follow each other, and refused with a sentence when not', async () => {
    const { backend } = await openCell();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(anyStays, async (stays) => {
        count += 1;
        const fullName = `Vũ Văn ${[...String(count)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
        const saving = backend.call('member:save', { member: { fullName, stays } });
        if (isPossible(stays)) expect((await saving).stays).toEqual(stays);
        else
          await expect(saving).rejects.toMatchObject({
            code: 'member-dates',
            detail: { fault: 'stays-out-of-order' },
          });
      }),
      { numRuns: 200 },
    );
  });
});

describe('who belongs to the cell on a day', () => {
  const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2018-01-01', days));
  /** Days of one member, in order: admitted, joined, recognised, left, back again. Some of them never came. */
  const anyLife = fc
    .tuple(fc.uniqueArray(day, { minLength: 5, maxLength: 5 }), fc.integer({ min: 0, max: 3 }))
    .map(([days, kind]) => {
      const [admittedOn = '', joined = '', officialOn = '', left = '', back = ''] = days.toSorted();
      return { admittedOn, joined, officialOn, left, back, kind };
    });

  /** The oracle: goes through what happened to one person up to the day. */
  function standing(life: typeof anyLife extends fc.Arbitrary<infer T> ? T : never, on: string) {
    let isHere = false;
    let isOfficial = false;
    const events: [string, () => void][] = [
      [
        life.joined,
        () => {
          isHere = true;
        },
      ],
      [
        life.officialOn,
        () => {
          isOfficial = life.kind !== 1;
        },
      ],
      [
        life.left,
        () => {
          isHere = life.kind < 2;
        },
      ],
      [
        life.back,
        () => {
          isHere = life.kind < 2 || life.kind === 3;
        },
      ],
    ];
    for (const [at, happen] of events) if (at <= on) happen();
    if (!isHere) return null;
    return isOfficial ? 'official' : 'probationary';
  }

  it('4 is on the roll of a session and in the strength of a report, from joining to leaving and from coming back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLife, { minLength: 1, maxLength: 8 }), day, async (lives, on) => {
        const { backend, people } = await openCell('2024-06-01T02:00:00.000Z');
        const ids = new Map<number, (typeof lives)[number]>();
        for (const [index, life] of lives.entries()) {
          const left = life.kind < 2 ? null : life.left;
          const again = life.kind === 3 ? [{ from: life.back, to: null, note: 'về lại' }] : [];
          const member = {
            fullName: `Vũ Văn ${'abcdefgh'[index]}`,
            admittedOn: life.admittedOn,
            officialOn: life.kind === 1 ? null : life.officialOn,
            stays: [{ from: life.joined, to: left, note: '' }, ...again],
          };
          ids.set((await backend.call('member:save', { member })).id, life);
        }
        const year = Number(on.slice(0, 4));
        const quarter = Math.ceil(Number(on.slice(5, 7)) / 3) as 1 | 2 | 3 | 4;
        const session = await backend.call('session:save', {
          session: { ...UNPREPARED, topic: 'Chuyên đề', year, quarter, date: on },
        });
        const here = session.roll.filter(({ memberId }) => !people.includes(memberId));
        const wanted = [...ids].flatMap(([memberId, life]) => {
          const membership = standing(life, on);
          return membership === null ? [] : [{ memberId, membership }];
        });
        expect(new Set(here.map(({ memberId, membership }) => `${memberId} ${membership}`))).toEqual(
          new Set(wanted.map(({ memberId, membership }) => `${memberId} ${membership}`)),
        );

        const { document } = await backend.call('document:create', { kind: 'BC', year, quarter });
        const { body } = await backend.call('document:get', { id: document.id });
        const end = lastDayOf(year, quarter);
        const all = lives.map((life) => standing(life, end)).filter((one) => one !== null);
        const official = all.filter((one) => one === 'official').length + 4;
        const [, total, officials] = /có (\d+) đảng viên \(chính thức (\d+)/u.exec(body) ?? [];
        expect([Number(total), Number(officials)]).toEqual([all.length + 5, official]);
        await backend.close();
      }),
      { numRuns: 40 },
    );
  });
});
