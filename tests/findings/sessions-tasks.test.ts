/** When sessions hear of the end of a task, and what they say of ballots at their moment. */

import { describe, expect, it } from 'vitest';
import { findingSentence } from '../../shared/strings.ts';
import { holdSession, openCell, planOf } from '../electron/services/cell.ts';
import { fc } from '../support/random.ts';

const DATES = ['2020-03-12', '2020-06-11', '2020-06-25', '2020-09-10'] as const;

/** Sessions of DATES, planned; the first was held and gave a task. `on` says what day a call is made on. */
async function openYear() {
  const cell = await openCell('2020-12-01T02:00:00.000Z');
  const { backend, people } = cell;
  const [row] = planOf(people).rows;
  if (row === undefined) throw new Error('the plan has a row');
  const rows = DATES.map((sessionDate, index) => ({
    ...row,
    quarter: Math.ceil((index + 1) / 1.5) as 1 | 2 | 3,
    sessionDate,
  }));
  const plan = await backend.call('plan:save', { plan: planOf(people, { rows }) });
  const sessions = await backend.call('plan:schedule', { rowIds: plan.rows.map(({ id }) => id) });
  const [first = 0, second = 0, third = 0, fourth = 0] = sessions.map(({ id }) => id);
  await holdSession(cell, first);
  const { tasks } = await backend.call('session:save-task', {
    id: first,
    task: { text: 'Rà soát', assigneeIds: [], dueOn: null },
  });
  await backend.call('session:close', { id: first });
  const close = async (id: number): Promise<void> => {
    await holdSession(cell, id);
    await backend.call('session:close', { id });
  };
  const on = (day: string) => ({ now: () => new Date(`${day}T05:00:00.000Z`) });
  const finish = (day: string, doneOn: string, outcome = '') =>
    backend.call('task:finish', { id: tasks[0]?.id ?? 0, doneOn, outcome }, on(day));
  const told = async (id: number): Promise<string | undefined> => {
    const { document } = await backend.call('minutes:assemble', { sessionId: id });
    const { body } = await backend.call('document:get', { id: document.id });
    return /^- Rà soát: ([^;.]*)/mu.exec(body)?.[1];
  };
  return { cell, first, second, third, fourth, close, finish, told };
}

const OPEN = 'chưa xong, tiếp tục thực hiện';

describe('21 the end of a task', () => {
  it('written down after a session closed without it stays open there, and is told late, and once', async () => {
    const { second, third, fourth, close, finish, told } = await openYear();
    await close(second);
    await finish('2020-06-20', '2020-06-01');
    await close(third);
    await close(fourth);
    const all = [await told(second), await told(third), await told(fourth)];
    expect(all).toEqual([OPEN, 'đã xong ngày 01/6/2020 (báo sau)', undefined]);
  });

  it('ticked the day after, while the session is written up, is told there and not again', async () => {
    const { cell, second, third, close, finish, told } = await openYear();
    await holdSession(cell, second);
    await finish('2020-06-12', '2020-06-11');
    await close(second);
    await close(third);
    expect([await told(second), await told(third)]).toEqual(['đã xong ngày 11/6/2020', undefined]);
  });

  it('of a year written up long after is told by the session of its time', async () => {
    const { second, third, fourth, close, finish, told } = await openYear();
    await close(second);
    await finish('2020-11-20', '2020-06-20');
    await close(third);
    await close(fourth);
    const all = [await told(second), await told(third), await told(fourth)];
    expect(all).toEqual([OPEN, 'đã xong ngày 20/6/2020', undefined]);
  });

  it('is not told anew where only the words about it are mended', async () => {
    const { second, third, close, finish, told } = await openYear();
    await finish('2020-06-01', '2020-06-01', 'Đã rà');
    await close(second);
    await finish('2020-06-20', '2020-06-01', 'Đã rà soát');
    await close(third);
    expect([await told(second), await told(third)]).toEqual(['đã xong ngày 01/6/2020', undefined]);
  });

  it('is told by the session after one that was cancelled', async () => {
    const { cell, second, third, close, finish, told } = await openYear();
    await finish('2020-06-05', '2020-06-05');
    await cell.backend.call('session:cancel', { id: second, reason: 'bão' });
    await close(third);
    expect(await told(third)).toBe('đã xong ngày 05/6/2020');
  });

  it('is told as done by just one session, whenever it was written down and whichever were closed or cancelled by then', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('2020-03-20', '2020-06-11', '2020-06-18', '2020-06-25', '2020-07-01'),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        async (doneOn, closedBefore, isCancelled) => {
          const { cell, second, third, fourth, close, finish, told } = await openYear();
          const later = [second, third, fourth];
          if (isCancelled) {
            await cell.backend.call('session:cancel', { id: second, reason: 'bão' });
            later.shift();
          }
          for (const id of later.slice(0, closedBefore)) await close(id);
          await finish('2020-11-20', doneOn);
          for (const id of later.slice(closedBefore)) await close(id);
          const words = [];
          for (const id of later) words.push(await told(id));
          const done = words.filter((said) => said?.startsWith('đã xong'));
          // Where every session was closed before, it waits for one still to come.
          expect(done).toHaveLength(later.length <= closedBefore ? 0 : 1);
          // Open until it is told, and not spoken of any more then.
          const [at] = done.length === 0 ? [words.length] : [words.indexOf(done[0])];
          expect(words).toEqual(
            words.map((said, index) => (index < at ? OPEN : index === at ? said : undefined)),
          );
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('too many ballots', () => {
  it('are told with those who could vote at that moment', async () => {
    const { cell, second } = await openYear();
    await holdSession(cell, second);
    const [, , member = 0] = cell.people;
    const attendance = [{ memberId: member, presence: 'present' as const, cameAt: '14:30' }];
    await cell.backend.call('session:mark', { id: second, attendance });
    const vote = { matter: 'Thông qua', inFavour: 4, against: 0, blank: 0, takenAt: '14:10' };
    await cell.backend.call('session:save-vote', { id: second, vote });
    const { findings } = await cell.backend.call('session:get', { id: second });
    expect(findings.map(findingSentence)).toContain(
      '“Thông qua”: 4 phiếu nhưng chỉ có 3 đồng chí được biểu quyết',
    );
  });
});
