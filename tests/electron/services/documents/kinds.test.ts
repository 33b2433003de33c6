import { describe, expect, it } from 'vitest';
import { KIND_RULES, KINDS, type Kind } from '../../../../shared/format/kinds.ts';
import { refusal } from '../../../support/refusal.ts';
import { completePaper, holdSession, issuePaper, openCell, scheduleFirst, type TestCell } from '../cell.ts';

/** The paper of a kind drafted from the session. */
async function draft({ backend }: TestCell, kind: Kind, sessionId: number) {
  const { document } = await backend.call('document:create', { kind, sessionId });
  return backend.call('document:get', { id: document.id });
}

async function approve({ backend }: TestCell, id: number): Promise<void> {
  await backend.call('document:move', { id, move: 'approve', reason: 'Đã đọc tại cuộc họp' });
}

function reopen({ backend }: TestCell, id: number): Promise<unknown> {
  return backend.call('document:move', { id, move: 'reopen', reason: 'Sửa lại' });
}

async function openHeld(): Promise<{ cell: TestCell; sessionId: number }> {
  const cell = await openCell();
  const { sessionId } = await scheduleFirst(cell);
  await holdSession(cell, sessionId);
  return { cell, sessionId };
}

describe('a paper of every kind', () => {
  it('can be written freely and issued, with a number where the kind takes one', async () => {
    const cell = await openCell();
    for (const kind of KINDS) {
      const { document } = await cell.backend.call('document:create', { kind, title: 'việc chung' });
      await completePaper(cell.backend, document.id);
      await approve(cell, document.id);
      const issued = await issuePaper(cell.backend, document.id, '2020-03-12');
      expect(issued.symbol).toBe(KIND_RULES[kind].isNumbered ? `01-${kind}/CB` : null);
    }
  });
});

describe('a paper drafted from a session', () => {
  it('is signed by the secretary, its presenter, or those who led it and took it down', async () => {
    const { cell, sessionId } = await openHeld();
    const { session } = await cell.backend.call('session:get', { id: sessionId });
    await cell.backend.call('session:save', {
      id: sessionId,
      session: { ...session, chairId: cell.people[3] },
    });
    const [secretary, taker, presenter, chair] = cell.people;
    const signers = async (kind: Kind) => {
      const { head } = await draft(cell, kind, sessionId);
      return [head.signerId, head.minuteTakerId];
    };
    expect(await signers('GM')).toEqual([secretary, null]);
    expect(await signers('NQ')).toEqual([secretary, null]);
    expect(await signers('CĐ')).toEqual([presenter, null]);
    expect(await signers('BB')).toEqual([chair, taker]);
  });

  it('bears the day of the session when it records it, and is dated later when it does not', async () => {
    const { cell, sessionId } = await openHeld();
    const day = async (kind: Kind) => (await draft(cell, kind, sessionId)).date;
    expect([await day('BB'), await day('NQ')]).toEqual(['2020-03-12', '2020-03-12']);
    expect([await day('TB'), await day('GM'), await day('CĐ')]).toEqual([null, null, null]);
  });

  it('stands, when it called people to the session, once that was held', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const call = await draft(cell, 'TB', sessionId);
    const topic = await draft(cell, 'CĐ', sessionId);
    await approve(cell, call.id);
    await approve(cell, topic.id);
    await holdSession(cell, sessionId);
    await expect(reopen(cell, call.id)).rejects.toThrow(refusal('built-upon'));
    await reopen(cell, topic.id);
  });
});

describe('minutes', () => {
  it('stand while a resolution of the session is approved', async () => {
    const { cell, sessionId } = await openHeld();
    const minutes = await draft(cell, 'BB', sessionId);
    const resolution = await draft(cell, 'NQ', sessionId);
    await approve(cell, minutes.id);
    await approve(cell, resolution.id);
    await expect(reopen(cell, minutes.id)).rejects.toThrow(refusal('built-upon'));
    await reopen(cell, resolution.id);
    await reopen(cell, minutes.id);
  });

  it.each([
    ['its quarter: they stand', { year: 2020, quarter: 1 } as const, true],
    ['its year: they stand', { year: 2020 }, true],
    ['another quarter: they can be opened again', { year: 2020, quarter: 2 } as const, false],
  ])('beside an approved report of %s', async (_, period, stands) => {
    const { cell, sessionId } = await openHeld();
    const minutes = await draft(cell, 'BB', sessionId);
    await approve(cell, minutes.id);
    const { document } = await cell.backend.call('document:create', { kind: 'BC', ...period });
    await approve(cell, document.id);
    if (stands) await expect(reopen(cell, minutes.id)).rejects.toThrow(refusal('built-upon'));
    else await reopen(cell, minutes.id);
  });
});
