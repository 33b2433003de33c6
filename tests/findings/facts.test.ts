/** What the cell, its officers and its members were called on a day, as papers of that day say it. */

import { describe, expect, it } from 'vitest';
import type { Kind } from '../../shared/format/kinds.ts';
import { formatShortDate } from '../../shared/text/dates.ts';
import { issuePaper, openCell, planOf } from '../electron/services/cell.ts';
import { openTestBackend, type TestBackend } from '../support/backend.ts';
import { fc } from '../support/random.ts';

const FIRST = Date.UTC(2019, 0, 1);
const DAYS = 5 * 365;
/** Any day of five years. */
const anyDay = fc
  .integer({ min: 0, max: DAYS })
  .map((days) => new Date(FIRST + days * 86_400_000).toISOString().slice(0, 10));
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** One after another, each from its day on; the first holds from the beginning. */
const anyTurns = (least: number, most: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(anyDay, { minLength: least, maxLength: most }).map((days) => days.toSorted());

const anyHistory = fc.record({
  renamings: anyTurns(1, 4),
  officers: anyTurns(0, 3),
  namings: fc.tuple(anyTurns(0, 2), anyTurns(0, 2), anyTurns(0, 2)),
  planDay: anyDay,
  sessionDay: anyDay,
  paperDays: fc.tuple(anyDay, anyDay, anyDay, anyDay),
  /** The day a paper is moved to once it is written. */
  otherDay: anyDay,
});
type History = typeof anyHistory extends fc.Arbitrary<infer T> ? T : never;

/** The oracle: goes through the turns a day at a time, knowing nothing of how they are kept. */
function turnOn(turns: readonly string[], day: string): number {
  let turn = 0;
  for (const from of turns) if (day >= from) turn += 1;
  return turn;
}

const ORDER = ['Nhất', 'Nhị', 'Tam', 'Tứ', 'Ngũ'];
const SIGNS = ['AA', 'BB', 'CC', 'DD', 'EE'];
const cellName = (turn: number): string => `Chi bộ Xóm ${ORDER[turn]}`;
const superior = (turn: number): string => `Đảng bộ Xã ${ORDER[turn]}`;
const committee = (turn: number): string => `Đảng uỷ Xã ${ORDER[turn]}`;
const personName = (person: number, turn: number): string =>
  `${['Lý', 'Đỗ', 'Hồ'][person]} Văn ${ORDER[turn]}`;

async function live({ renamings, officers, namings }: History): Promise<[TestBackend, number[]]> {
  const backend = openTestBackend('2024-12-31T02:00:00.000Z');
  const profile = (turn: number) => ({
    superiorName: superior(turn),
    superiorCommittee: committee(turn),
    name: cellName(turn),
    symbolSuffix: `CB-${SIGNS[turn]}`,
    placeName: `Bến ${ORDER[turn]}`,
  });
  await backend.call('cell:save', { cell: profile(0) });
  for (const [index, from] of renamings.entries())
    await backend.call('cell:change', { cell: profile(index + 1), from });
  const people: number[] = [];
  for (const [person, turns] of namings.entries()) {
    const member = {
      fullName: personName(person, turns.length),
      admittedOn: '2000-01-01',
      officialOn: '2001-01-01',
      earlierNames: turns.map((from, turn) => ({ name: personName(person, turn), until: dayBefore(from) })),
    };
    people.push((await backend.call('member:save', { member })).id);
  }
  // The first three take turns as secretary.
  const offices = [null, ...officers].map((from, turn) => ({
    memberId: people[turn % 3] ?? 0,
    office: 'secretary' as const,
    from,
    to: officers[turn] === undefined ? null : dayBefore(officers[turn] ?? ''),
  }));
  await backend.call('term:save', {
    term: { name: '2018 - 2025', startsOn: '2018-01-01', endsOn: null, offices },
  });
  return [backend, people];
}

describe('papers are written from the facts of their own day', () => {
  it('1 whatever changes before and after: body, head, recipients, signer and names of members', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const { renamings, officers, namings, planDay, sessionDay, paperDays, otherDay } = history;
        const [backend, people] = await live(history);
        const nameOn = (person: number, day: string): string =>
          personName(person, turnOn(namings[person] ?? [], day));
        const year = Number(sessionDay.slice(0, 4));
        const quarter = Math.ceil(Number(sessionDay.slice(5, 7)) / 3);
        const [first, second, third] = people as [number, number, number];
        const row = { ...planOf([first, second, third, 0, 0]).rows[0], quarter, sessionDate: sessionDay };
        const plan = await backend.call('plan:save', {
          plan: { ...planOf([first, second, third, 0, 0]), year, signerId: null, rows: [row] } as never,
        });
        const paper = async (kind: Kind, source: object, date?: string) =>
          (await backend.call('document:create', { kind, ...source, ...(date && { date }) })).document;
        const planPaper = await paper('KH', { planId: plan.id }, planDay);
        await backend.call('document:move', { id: planPaper.id, move: 'approve', reason: 'đã xem' });
        const issued = await issuePaper(backend, planPaper.id, planDay);
        expect(issued.symbol).toContain(`CB-${SIGNS[turnOn(renamings, planDay)]}`);
        const [session] = await backend.call('plan:schedule', { rowIds: [plan.rows[0]?.id ?? 0] });
        const sessionId = session?.id ?? 0;
        await backend.call('session:save', {
          id: sessionId,
          session: { ...(session as object), chairId: first, minuteTakerId: second } as never,
        });
        await backend.call('session:mark', {
          id: sessionId,
          attendance: [
            { memberId: first, presence: 'present' },
            { memberId: second, presence: 'present' },
            { memberId: third, presence: 'excused', reason: 'ốm' },
          ],
        });
        await backend.call('session:save-task', {
          id: sessionId,
          task: { text: 'Rà soát', assigneeIds: [second], dueOn: null },
        });

        const [invited, resolved, reported, wrote] = paperDays;
        const papers = [
          { ...planPaper, day: planDay },
          { ...(await paper('GM', { sessionId }, invited)), day: invited },
          { ...(await paper('BB', { sessionId })), day: sessionDay },
          { ...(await paper('NQ', { sessionId }, resolved)), day: resolved },
          { ...(await paper('BC', { year }, reported)), day: reported },
          { ...(await paper('CV', {}, wrote)), day: wrote },
        ];
        const citedAs = cellName(turnOn(renamings, planDay));
        const look = async ({ id, kind, day }: { id: number; kind: Kind; day: string }): Promise<void> => {
          const { bytes } = await backend.call('export:render', { id, format: 'html' });
          const cited = `ngày ${formatShortDate(planDay)} của ${citedAs}`;
          const text = Buffer.from(bytes).toString('utf8');
          const own = text.replaceAll(cited, '');
          const turn = turnOn(renamings, day);
          const others = ORDER.filter((_, other) => other !== turn);
          expect(own).toContain(`Bến ${ORDER[turn]}`);
          for (const other of others)
            for (const wrong of ['Xóm', 'Xã', 'Bến'])
              expect
                .soft(own.toLowerCase(), `${kind} ${day}`)
                .not.toContain(`${wrong} ${other}`.toLowerCase());
          const wanted = people.map((_, person) => nameOn(person, day));
          const strangers = people.flatMap((_, person) =>
            ORDER.map((_one, at) => personName(person, at)).filter((name) => !wanted.includes(name)),
          );
          for (const stranger of strangers) expect.soft(own, `${kind} ${day}`).not.toContain(stranger);
          if (['KH', 'NQ', 'BC', 'CV', 'GM'].includes(kind)) {
            const signer = turnOn(officers, day) % 3;
            expect.soft(own, `${kind} ${day}`).toContain(nameOn(signer, day));
          }
          if (kind === 'BB' || kind === 'NQ' || kind === 'BC')
            expect.soft(own, `${kind} ${day}`).toContain(`${committee(turn)} (báo cáo)`);
        };
        for (const one of papers) await look(one);
        for (const { id, kind } of papers.filter((one) => ['GM', 'NQ', 'BC'].includes(one.kind))) {
          await backend.call('document:set-date', { id, date: otherDay });
          await look({ id, kind, day: otherDay });
        }
        backend.close();
      }),
      { numRuns: 12 },
    );
  });
});

describe('a report goes to the committee above by its name', () => {
  const recipientsOf = async (superiorCommittee: string): Promise<string[]> => {
    const { backend } = await openCell();
    const { cell } = (await backend.call('cell:get', {})) ?? {};
    if (cell === undefined) throw new Error('no cell');
    await backend.call('cell:save', { cell: { ...cell, superiorCommittee } });
    const { document } = await backend.call('document:create', { kind: 'BC', year: 2020, quarter: 1 });
    const { head } = await backend.call('document:get', { id: document.id });
    return head.recipients;
  };

  it('papers 15 the name in the facts, whatever it is', async () => {
    expect(await recipientsOf('Ban Thường vụ Đảng uỷ Phường 1')).toEqual([
      'Ban Thường vụ Đảng uỷ Phường 1 (báo cáo)',
      'Đảng viên Chi bộ',
      'Lưu Chi bộ',
    ]);
  });

  it('papers 15 nobody is guessed where no name was written', async () => {
    expect(await recipientsOf('')).toEqual(['Đảng viên Chi bộ', 'Lưu Chi bộ']);
  });

  it('papers 15 recipients somebody typed stay when the name changes', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'BC', year: 2020, quarter: 1 });
    const { head, body, revision } = await backend.call('document:get', { id: document.id });
    const recipients = ['Đảng uỷ Khối (để báo cáo)'];
    await backend.call('document:save', {
      id: document.id,
      body,
      baseRevision: revision,
      head: { ...head, recipients },
    });
    const { cell } = (await backend.call('cell:get', {})) ?? {};
    if (cell === undefined) throw new Error('no cell');
    await backend.call('cell:save', { cell: { ...cell, superiorCommittee: 'Đảng uỷ Phường 1' } });
    const refreshed = await backend.call('document:refresh', { id: document.id });
    expect((await backend.call('document:get', { id: refreshed.document.id })).head.recipients).toEqual(
      recipients,
    );
  });
});
