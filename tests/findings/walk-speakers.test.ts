/** What a walk through the program missed in the live session: each stays mended. */
import { describe, expect, it } from 'vitest';
import { UNKNOWN_SPEAKER } from '../../shared/domain/session.ts';
import { findingSentence } from '../../shared/strings.ts';
import { holdSession, openCell, scheduleFirst } from '../electron/services/cell.ts';

const REMARK = { text: 'Nên làm sớm.', speakerId: null, speakerName: UNKNOWN_SPEAKER };

describe('a remark of whom nobody is sure', () => {
  it('is kept, asks before the session closes and before its minutes go out, and is given its speaker later', async () => {
    const cell = await openCell();
    const { backend, people } = cell;
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    await backend.call('session:save-remark', { id: sessionId, remark: REMARK });
    const asked = async (): Promise<string[]> =>
      (await backend.call('session:get', { id: sessionId })).findings
        .filter(({ code }) => code === 'speaker-unknown')
        .map(findingSentence);
    expect(await asked()).toEqual(['1 ý kiến chưa rõ ai phát biểu']);

    const { minutes } = await backend.call('session:close', { id: sessionId });
    const codes = async (): Promise<string[]> =>
      (await backend.call('document:check-issue', { id: minutes.id })).map(({ code }) => code);
    expect(await codes()).toContain('speaker-unknown');

    await backend.call('session:reopen', { id: sessionId, reason: 'ghi tên người phát biểu' });
    const [remark] = (await backend.call('session:get', { id: sessionId })).session.remarks;
    await backend.call('session:save-remark', {
      id: sessionId,
      remark: { ...REMARK, id: remark?.id, speakerId: people[2] ?? 0, speakerName: '' },
    });
    expect(await asked()).toEqual([]);
    await backend.call('session:close', { id: sessionId });
    expect(await codes()).not.toContain('speaker-unknown');
  });
});
