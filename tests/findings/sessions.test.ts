/** What readers found wrong with sessions and tasks, by its number: each stays mended. */

import { describe, expect, it } from 'vitest';
import { type RollEntry, rollAt } from '../../shared/domain/attendance.ts';
import { decideAt } from '../../shared/domain/vote.ts';
import { holdSession, openCell, planOf, scheduleFirst } from '../electron/services/cell.ts';
import { fc } from '../support/random.ts';
import { refusal } from '../support/refusal.ts';
import { rollEntry } from '../support/roll.ts';

const clock = fc.constantFrom('13:50', '14:00', '14:30', '15:00', '15:45');

describe('who came late or left early', () => {
  it('is in the minutes with the hour, and cannot vote when not there', async () => {
    const cell = await openCell();
    const { backend, people } = cell;
    const { sessionId: id } = await scheduleFirst(cell);
    await holdSession(cell, id);
    const there = { presence: 'present' as const };
    await backend.call('session:mark', {
      id,
      attendance: [
        { memberId: people[2], ...there, cameAt: '14:30' },
        { memberId: people[3], ...there, leftAt: '15:00' },
      ],
    });
    const vote = { matter: 'Thông qua', inFavour: 3, against: 0, blank: 0 };
    const early = await backend.call('session:save-vote', { id, vote: { ...vote, takenAt: '14:10' } });
    expect(early.votes[0]).toMatchObject({ base: 4, needed: 3, tooManyBallots: false, passed: true });
    const all = { ...vote, id: early.votes[0]?.id, inFavour: 4, takenAt: '14:10' };
    expect((await backend.call('session:save-vote', { id, vote: all })).votes[0]).toMatchObject({
      tooManyBallots: true,
    });
    const between = { ...all, takenAt: '14:40' };
    expect((await backend.call('session:save-vote', { id, vote: between })).votes[0]?.passed).toBe(true);
    // A mark of something else keeps the times; a mark of absence takes them away, and the vote follows.
    await backend.call('session:mark', { id, attendance: [{ memberId: people[3], ...there }] });
    const { minutes } = await backend.call('session:close', { id });
    const { body } = await backend.call('document:get', { id: minutes.id });
    expect(body).toContain('Đến muộn: 01 đồng chí');
    expect(body).toContain('Đồng chí Phạm Quốc Bảo: 14 giờ 30 phút');
    expect(body).toMatch(/Về sớm: 01 đồng chí[\s\S]*Đồng chí Đặng Văn Sơn: 15 giờ 00 phút/u);
    await backend.call('session:reopen', { id, reason: 'ghi nhầm' });
    const marks = [{ memberId: people[3], presence: 'excused' as const, reason: 'ốm' }];
    const after = await backend.call('session:mark', { id, attendance: marks });
    expect(after.roll[3]).toMatchObject({ leftAt: null });
    expect(after.votes[0]).toMatchObject({ tooManyBallots: true });
  });

  it('who left before coming bars the closing', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    await holdSession(cell, id);
    const times = { cameAt: '15:00', leftAt: '14:30' };
    const attendance = [{ memberId: cell.people[2], presence: 'present' as const, ...times }];
    await cell.backend.call('session:mark', { id, attendance });
    await expect(cell.backend.call('session:close', { id })).rejects.toThrow(refusal('session-incomplete'));
  });

  it('the base of a vote is who could vote at its moment, counted person by person', () => {
    const entry: fc.Arbitrary<RollEntry> = fc
      .record({
        membership: fc.constantFrom('official' as const, 'probationary' as const),
        leave: fc.constantFrom(null, 'exempt' as const, 'suspended' as const, 'elsewhere' as const),
        presence: fc.constantFrom('present' as const, 'excused' as const, 'unexcused' as const),
        cameAt: fc.option(clock, { nil: null }),
        leftAt: fc.option(clock, { nil: null }),
      })
      .map((over) => rollEntry(over.presence === 'present' ? over : { ...over, cameAt: null, leftAt: null }));
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.option(clock, { nil: null }),
        fc.nat(12),
        (roll, takenAt, inFavour) => {
          let [base, voters] = [0, 0];
          for (const { membership, leave, presence, cameAt, leftAt } of roll) {
            const isThere =
              presence === 'present' &&
              (takenAt === null || ((cameAt ?? '00:00') <= takenAt && takenAt < (leftAt ?? '24:00')));
            if (membership !== 'official' || leave === 'suspended' || leave === 'elsewhere') continue;
            if (leave === 'exempt' && !isThere) continue;
            base += 1;
            if (isThere) voters += 1;
          }
          const vote = decideAt(
            { matter: 'x', threshold: 'half' as const, inFavour, against: 0, blank: 0, takenAt },
            roll,
          );
          expect(vote.base).toBe(base);
          expect(vote.tooManyBallots).toBe(inFavour > voters);
          expect(vote.passed).toBe(inFavour <= voters && base > 0 && inFavour * 2 > base);
          expect(rollAt(roll, null)).toEqual(roll);
        },
      ),
    );
  });

  it('S4 a vote says whom its base leaves out', async () => {
    const cell = await openCell();
    const { backend, people } = cell;
    const [member] = (await backend.call('member:list', {})).filter(({ id }) => id === people[3]);
    if (member === undefined) throw new Error('there is such a member');
    const leaves = [{ kind: 'exempt' as const, from: '2019-01-01', to: null, note: '' }];
    await backend.call('member:save', { id: member.id, member: { ...member, leaves } });
    const { sessionId: id } = await scheduleFirst(cell);
    await holdSession(cell, id);
    await backend.call('session:mark', { id, attendance: [{ memberId: people[3], presence: 'unmarked' }] });
    const vote = { matter: 'Thông qua', inFavour: 3, against: 0, blank: 0 };
    await backend.call('session:save-vote', { id, vote });
    const { minutes } = await backend.call('session:close', { id });
    expect((await backend.call('document:get', { id: minutes.id })).body).toContain(
      '100% tán thành (03/03 đảng viên chính thức, không tính 01 đồng chí được miễn công tác và sinh hoạt)',
    );
  });
});

describe('21 a task', () => {
  it('whose end is written down late is told by the session that follows the writing', async () => {
    const now = { at: '2020-06-20T02:00:00.000Z' };
    const cell = await openCell(now.at);
    const { backend, people } = cell;
    const [row] = planOf(people).rows;
    if (row === undefined) throw new Error('the plan has a row');
    const dates = ['2020-03-12', '2020-06-11', '2020-06-25'];
    const rows = dates.map((sessionDate, index) => ({
      ...row,
      quarter: (index + 1) as 1 | 2 | 3,
      sessionDate,
    }));
    const plan = await backend.call('plan:save', { plan: planOf(people, { rows }) });
    const sessions = await backend.call('plan:schedule', { rowIds: plan.rows.map(({ id }) => id) });
    const [first = 0, second = 0, third = 0] = sessions.map(({ id }) => id);
    await holdSession(cell, first);
    const given = await backend.call('session:save-task', {
      id: first,
      task: { text: 'Rà soát', assigneeIds: [], dueOn: null },
    });
    await holdSession(cell, second);
    await backend.call('session:close', { id: second });
    const task = { id: given.tasks[0]?.id ?? 0, outcome: '' };
    await backend.call('task:finish', { ...task, doneOn: '2020-06-01' });
    const carried = async (id: number) =>
      (await backend.call('session:get', { id })).session.carriedTasks.map(
        ({ text, doneOn }) => `${text} ${doneOn}`,
      );
    expect(await carried(third)).toEqual(['Rà soát 2020-06-01']);
  });

  it('ends neither before it was given nor in days to come', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    const session = await cell.backend.call('session:save-task', {
      id,
      task: { text: 'Rà soát', assigneeIds: [], dueOn: null },
    });
    const finish = (doneOn: string) =>
      cell.backend.call('task:finish', { id: session.tasks[0]?.id ?? 0, doneOn, outcome: '' });
    await expect(finish('2020-03-11')).rejects.toThrow(refusal('task-done-day'));
    await expect(finish('2030-01-01')).rejects.toThrow(refusal('task-done-day'));
    expect((await finish('2020-03-12')).doneOn).toBe('2020-03-12');
  });
});

describe('17 a session outside the plan', () => {
  it('is on the board and in the calendar, where it is held and not where it was planned; tasks of other years are not', async () => {
    const cell = await openCell('2020-03-20T02:00:00.000Z');
    const { backend, people } = cell;
    const { planId, sessionId } = await scheduleFirst(cell);
    await backend.call('session:postpone', { id: sessionId, date: '2020-03-19', reason: 'bận' });
    const { session } = await backend.call('session:get', { id: sessionId });
    const { planRowId: _row, ...copy } = session;
    const other = await backend.call('session:save', {
      session: { ...copy, topic: 'Học tập điển hình', date: '2020-03-30', quarter: 1 },
    });
    const lost = await backend.call('session:save', {
      session: { ...copy, topic: 'Bỏ', date: '2020-05-05', quarter: 2 },
    });
    await backend.call('session:cancel', { id: lost.id, reason: 'dịch' });
    await holdSession(cell, sessionId);
    for (const dueOn of ['2020-06-30', '2021-06-30'])
      await backend.call('session:save-task', {
        id: sessionId,
        task: { text: `Việc ${dueOn}`, assigneeIds: [], dueOn },
      });
    const { board } = await backend.call('overview:get', { year: 2020 });
    expect(board?.topics.map(({ topic, quarter, rowId }) => [topic, quarter, rowId !== null])).toEqual([
      ['Cải cách thủ tục hành chính', 1, true],
      ['Học tập điển hình', 1, false],
      ['Bỏ', 2, false],
    ]);
    const { text } = await backend.call('calendar:render', { year: 2020 });
    expect(text).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20200319T140000');
    expect(text).not.toMatch(/DTSTART[^\n]*:20200312/u);
    expect(text).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20200330T140000');
    expect(text.match(/STATUS:CANCELLED/gu)).toHaveLength(1);
    expect(text).toContain('Việc 2020-06-30');
    expect(text).not.toContain('Việc 2021-06-30');
    expect(new Set(text.match(/^UID:.*$/gmu)).size).toBe(text.match(/^UID:.*$/gmu)?.length);
    expect([planId, people.length, other.id > 0]).toEqual([planId, 5, true]);
  });

  it('alone makes a year of its own', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { session } = await cell.backend.call('session:get', { id: sessionId });
    const { planRowId: _row, ...copy } = session;
    await cell.backend.call('session:save', {
      session: { ...copy, year: 2019, date: '2019-12-03', quarter: 4 },
    });
    const overview = await cell.backend.call('overview:get', { year: 2019 });
    expect(overview.board?.topics).toHaveLength(1);
    expect(overview.years).toEqual([2020, 2019]);
    expect((await cell.backend.call('calendar:render', { year: 2019 })).text).toContain(
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20191203T140000',
    );
  });
});

describe('22, 23 two sessions of one quarter', () => {
  it('have papers of different subjects, and a later one changes nothing of the first', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const { sessionId: first } = await scheduleFirst(cell);
    const { session } = await backend.call('session:get', { id: first });
    const subjects = async (id: number) => {
      const kinds = ['GM', 'TB', 'NQ'] as const;
      const papers = [];
      for (const kind of kinds)
        papers.push((await backend.call('document:create', { kind, sessionId: id })).document.title);
      return [...papers, (await backend.call('minutes:assemble', { sessionId: id })).document.title];
    };
    const before = await subjects(first);
    const { planRowId: _row, ...copy } = session;
    const second = await backend.call('session:save', { session: { ...copy, date: '2020-03-26' } });
    const after = await subjects(second.id);
    expect(after).toEqual(before.map((subject) => `${subject}, buổi ngày 26/3/2020`));
    expect(await subjects(first)).toEqual(before);
  });
});
