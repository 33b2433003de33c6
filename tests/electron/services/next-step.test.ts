import { describe, expect, it } from 'vitest';
import { refusal } from '../../support/refusal.ts';
import { completePaper, holdSession, issuePaper, openCell, scheduleFirst, type TestCell } from './cell.ts';

async function nextOf({ backend }: TestCell, asked: { documentId: number } | { sessionId: number }) {
  const { next, other } = await backend.call('step:next', asked);
  return [next.action, other?.action ?? null];
}

async function approve({ backend }: TestCell, id: number): Promise<void> {
  await completePaper(backend, id);
  await backend.call('document:move', { id, move: 'approve', reason: 'đã đọc' });
}

describe('the next step', () => {
  it('leads from an invitation through its own way back to its session', async () => {
    const cell = await openCell('2020-03-01T02:00:00.000Z');
    const { sessionId } = await scheduleFirst(cell);
    const { document } = await cell.backend.call('document:create', { kind: 'GM', sessionId });
    const asked = { documentId: document.id };
    expect(await nextOf(cell, asked)).toEqual(['approve-paper', null]);
    await approve(cell, document.id);
    expect(await nextOf(cell, asked)).toEqual(['issue-paper', null]);
    await issuePaper(cell.backend, document.id, '2020-03-01');
    expect(await nextOf(cell, asked)).toEqual(['export-paper', null]);
    await cell.backend.call('export:hand-out', { id: document.id, format: 'docx', how: 'file' });
    expect(await nextOf(cell, asked)).toEqual(['write-topic-paper', null]);
  });

  it('leads from the closed session through its minutes, with a second way where there is one', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    expect(await nextOf(cell, { sessionId })).toEqual(['close-session', null]);
    const { minutes } = await cell.backend.call('session:close', { id: sessionId, endTime: '15:45' });
    expect(await nextOf(cell, { sessionId })).toEqual(['review-minutes', 'approve-minutes']);
    expect(await nextOf(cell, { documentId: minutes.id })).toEqual(['review-minutes', 'approve-minutes']);
    await approve(cell, minutes.id);
    expect(await nextOf(cell, { documentId: minutes.id })).toEqual(['issue-minutes', null]);
  });

  it('of a topic paper that was approved as it was drafted is the session, and not the paper again', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { document } = await cell.backend.call('document:create', { kind: 'CĐ', sessionId });
    await cell.backend.call('document:move', { id: document.id, move: 'approve', reason: '' });
    expect(await nextOf(cell, { documentId: document.id })).toEqual(['hold-session', null]);
  });

  it('of a paper of no session is the year’s once its own way is done', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { document } = await cell.backend.call('document:create', { kind: 'CV', title: 'xin ý kiến' });
    await approve(cell, document.id);
    await issuePaper(cell.backend, document.id, '2020-03-01');
    await cell.backend.call('export:hand-out', { id: document.id, format: 'docx', how: 'file' });
    const { next } = await cell.backend.call('step:next', { documentId: document.id });
    expect(next).toMatchObject({ action: 'write-topic-paper', sessionId });
  });

  it('is refused for what is not there', async () => {
    const { backend } = await openCell();
    await expect(backend.call('step:next', { documentId: 99 })).rejects.toThrow(refusal('not-found'));
    await expect(backend.call('step:next', { sessionId: 99 })).rejects.toThrow(refusal('not-found'));
  });
});

describe('a round that is over', () => {
  it('leaves nobody asked: the paper is a draft again, to be approved', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    const { minutes } = await cell.backend.call('session:close', { id: sessionId, endTime: '15:45' });
    const { round } = await cell.backend.call('review:open', {
      documentId: minutes.id,
      dueOn: null,
      message: '',
      reviewers: [{ memberId: cell.people[0], way: 'app' }],
    });
    expect(await nextOf(cell, { sessionId })).toEqual(['follow-review', null]);
    await cell.backend.call('review:close', { id: round.id, note: '' });
    expect((await cell.backend.call('document:get', { id: minutes.id })).state).toBe('draft');
    expect(await nextOf(cell, { sessionId })).toEqual(['approve-minutes', null]);
  });
});
