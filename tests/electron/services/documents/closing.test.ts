import { describe, expect, it } from 'vitest';
import { openTestBackend } from '../../../support/backend.ts';
import { refusal } from '../../../support/refusal.ts';
import { holdSession, openCell, scheduleFirst, type TestCell } from '../cell.ts';
import { editData } from '../publishing/desk.ts';

/** A held session that lacks nothing but the hour at which it ended. */
async function openHeld(): Promise<TestCell & { sessionId: number }> {
  const cell = await openCell();
  const { sessionId } = await scheduleFirst(cell);
  await holdSession(cell, sessionId);
  const { session } = await cell.backend.call('session:get', { id: sessionId });
  await cell.backend.call('session:save', { id: sessionId, session: { ...session, endTime: null } });
  return { ...cell, sessionId };
}

describe('ending a session', () => {
  it('writes down when it ended, closes it and makes its minutes', async () => {
    const { backend, sessionId } = await openHeld();
    const { session, minutes } = await backend.call('session:close', { id: sessionId, endTime: '16:05' });
    expect(session).toMatchObject({ state: 'closed', endTime: '16:05' });
    const { body } = await backend.call('document:get', { id: minutes.id });
    expect(body).toContain('16 giờ 05');
  });

  it('that is refused leaves the session open, without the hour, and makes no minutes', async () => {
    const { backend, sessionId } = await openHeld();
    const ending = backend.call('session:close', { id: sessionId, endTime: '13:00' });
    await expect(ending).rejects.toThrow(refusal('session-incomplete'));
    expect((await backend.call('session:get', { id: sessionId })).session).toMatchObject({
      state: 'held',
      endTime: null,
    });
    expect(await backend.call('document:list', {})).toEqual([]);
  });

  it('whose minutes may not be kept changes nothing either', async () => {
    const { backend: before, sessionId } = await openHeld();
    await before.close();
    // As a book holds it from the time when it could still be typed.
    editData(before.folder, "UPDATE session SET conclusion = 'MẬT'");
    const backend = openTestBackend(undefined, before.folder);
    const ending = backend.call('session:close', { id: sessionId, endTime: '16:05' });
    await expect(ending).rejects.toThrow(refusal('secrecy-mark'));
    expect((await backend.call('session:get', { id: sessionId })).session).toMatchObject({
      state: 'held',
      endTime: null,
    });
  });

  it('once more brings its minutes up to date', async () => {
    const { backend, people, sessionId } = await openHeld();
    const first = await backend.call('session:close', { id: sessionId, endTime: '16:05' });
    await backend.call('session:reopen', { id: sessionId, reason: 'ghi nhầm chủ trì' });
    const { session } = await backend.call('session:get', { id: sessionId });
    const chaired = { ...session, chairId: people[1], minuteTakerId: people[2] };
    await backend.call('session:save', { id: sessionId, session: chaired });
    const second = await backend.call('session:close', { id: sessionId });
    expect(second.minutes.id).toBe(first.minutes.id);
    expect((await backend.call('document:get', { id: first.minutes.id })).head.signerId).toBe(people[1]);
  });

  it('once more leaves approved minutes as they are', async () => {
    const { backend, sessionId } = await openHeld();
    const { minutes } = await backend.call('session:close', { id: sessionId, endTime: '16:05' });
    await backend.call('document:move', { id: minutes.id, move: 'approve', reason: 'không rà soát' });
    const approved = await backend.call('document:get', { id: minutes.id });
    await backend.call('session:reopen', { id: sessionId, reason: 'ghi nhầm giờ' });
    const again = await backend.call('session:close', { id: sessionId, endTime: '16:30' });
    expect(again.session.endTime).toBe('16:30');
    expect(again.minutes.id).toBe(minutes.id);
    expect(await backend.call('document:get', { id: minutes.id })).toEqual(approved);
  });
});
