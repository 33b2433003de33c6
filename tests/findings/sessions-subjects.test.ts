/** Two sessions of one quarter: whatever becomes of them, the register can tell their papers apart. */
import { expect, it } from 'vitest';
import { openCell, planOf, scheduleFirst } from '../electron/services/cell.ts';

it('S2 22 the session that took the place of a cancelled one is told apart from its papers', async () => {
  const cell = await openCell();
  const { backend } = cell;
  const { sessionId } = await scheduleFirst(cell);
  const { session } = await backend.call('session:get', { id: sessionId });
  const before = (await backend.call('document:create', { kind: 'TB', sessionId })).document.title;
  await backend.call('session:cancel', { id: sessionId, reason: 'bão' });
  const { planRowId: _row, ...copy } = session;
  const second = await backend.call('session:save', { session: { ...copy, date: '2020-03-26' } });
  const after = (await backend.call('document:create', { kind: 'TB', sessionId: second.id })).document.title;
  expect(after).toBe(`${before}, buổi ngày 26/3/2020`);
});

it('S2 22 a session that came into the quarter later leaves the papers of the other as they are', async () => {
  const { backend, people } = await openCell();
  const [row] = planOf(people).rows;
  if (row === undefined) throw new Error('the plan has a row');
  const later = { ...row, quarter: 2 as const, sessionDate: '2020-06-12' };
  const plan = await backend.call('plan:save', { plan: planOf(people, { rows: [row, later] }) });
  const [first, second] = plan.rows;
  if (first === undefined || second === undefined) throw new Error('the plan has two rows');
  // The later quarter is scheduled before the earlier one.
  const [moved] = await backend.call('plan:schedule', { rowIds: [second.id] });
  const [own] = await backend.call('plan:schedule', { rowIds: [first.id] });
  const title = async (sessionId = 0) =>
    (await backend.call('document:create', { kind: 'TB', sessionId })).document.title;
  const before = await title(own?.id);
  const rows = [first, { ...second, quarter: 1 as const, sessionDate: '2020-03-28' }];
  await backend.call('plan:save', { id: plan.id, plan: { ...plan, rows } });
  expect(await title(moved?.id)).toBe(`${before}, buổi ngày 28/3/2020`);
  expect(await title(own?.id)).toBe(before);
});
