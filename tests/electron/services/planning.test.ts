import { describe, expect, it } from 'vitest';
import { refusal } from '../../support/refusal.ts';
import { holdSession, openCell, planOf, scheduleFirst } from './cell.ts';

describe('a plan row', () => {
  it('becomes a session with its topic, presenters, date, time and place, chaired by the secretary', async () => {
    const cell = await openCell();
    const { sessionId, rowId } = await scheduleFirst(cell);
    const { session } = await cell.backend.call('session:get', { id: sessionId });
    expect(session).toMatchObject({
      planRowId: rowId,
      topic: 'Cải cách thủ tục hành chính',
      date: '2020-03-12',
      startTime: '14:00',
      place: 'Phòng họp số 2',
      presenterIds: [cell.people[2]],
      chairId: cell.people[0],
      state: 'planned',
    });
  });

  it('scheduled twice is one session', async () => {
    const cell = await openCell();
    const { rowId, sessionId } = await scheduleFirst(cell);
    const [again] = await cell.backend.call('plan:schedule', { rowIds: [rowId] });
    expect(again?.id).toBe(sessionId);
    expect(await cell.backend.call('session:list', {})).toHaveLength(1);
  });

  it('that is not there keeps the others of its plan from becoming sessions too', async () => {
    const cell = await openCell();
    const { rows } = await cell.backend.call('plan:save', { plan: planOf(cell.people) });
    const rowIds = [rows[0]?.id ?? 0, 999];
    await expect(cell.backend.call('plan:schedule', { rowIds })).rejects.toThrow(refusal('not-found'));
    expect(await cell.backend.call('session:list', {})).toEqual([]);
  });

  it('moves its session along when the plan changes, until the session is held', async () => {
    const cell = await openCell();
    const { planId, rowId, sessionId } = await scheduleFirst(cell);
    const row = { ...planOf(cell.people).rows[0], id: rowId, sessionDate: '2020-03-19' };
    const plan = { ...planOf(cell.people), rows: [row] } as ReturnType<typeof planOf>;
    await cell.backend.call('plan:save', { id: planId, plan });
    expect((await cell.backend.call('session:get', { id: sessionId })).session.date).toBe('2020-03-19');

    await holdSession(cell, sessionId);
    await cell.backend.call('plan:save', {
      id: planId,
      plan: planOf(cell.people, { rows: [{ ...row, sessionDate: '2020-04-02' }] as never }),
    });
    expect((await cell.backend.call('session:get', { id: sessionId })).session.date).toBe('2020-03-19');
  });

  it('with a session cannot be taken out of the plan', async () => {
    const cell = await openCell();
    const { planId, sessionId } = await scheduleFirst(cell);
    await expect(
      cell.backend.call('plan:save', { id: planId, plan: planOf(cell.people, { rows: [] }) }),
    ).rejects.toThrow(refusal('in-use'));
    expect((await cell.backend.call('session:get', { id: sessionId })).session.id).toBe(sessionId);
  });
});

describe('a year', () => {
  it('has one plan', async () => {
    const cell = await openCell();
    await scheduleFirst(cell);
    await expect(cell.backend.call('plan:save', { plan: planOf(cell.people) })).rejects.toThrow(
      refusal('duplicate'),
    );
  });
});
