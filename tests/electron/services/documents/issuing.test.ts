import { describe, expect, it } from 'vitest';
import type { TestBackend } from '../../../support/backend.ts';
import { refusal } from '../../../support/refusal.ts';
import { holdSession, openCell, planOf, scheduleFirst } from '../cell.ts';

async function approved(
  backend: TestBackend,
  kind: 'CV' | 'KH' | 'NQ' | 'CĐ' = 'CV',
  isCongress = false,
): Promise<number> {
  const { document } = await backend.call('document:create', { kind, title: 'việc chung của Chi bộ' });
  if (isCongress) {
    const { head, body, revision } = await backend.call('document:get', { id: document.id });
    await backend.call('document:save', {
      id: document.id,
      body,
      baseRevision: revision,
      head: { ...head, isCongress },
    });
  }
  await backend.call('document:move', { id: document.id, move: 'approve' });
  return document.id;
}

describe('a number', () => {
  it('is given once to each paper, one series a kind, going on over the new year', async () => {
    const { backend } = await openCell();
    const issue = async (kind: 'CV' | 'KH', date: string) =>
      (await backend.call('document:issue', { id: await approved(backend, kind), date })).symbol;
    expect(await issue('CV', '2020-12-30')).toBe('01-CV/CB');
    expect(await issue('CV', '2021-01-04')).toBe('02-CV/CB');
    expect(await issue('KH', '2021-01-05')).toBe('01-KH/CB');
  });

  it('starts anew with a new term', async () => {
    const { backend } = await openCell();
    await backend.call('term:save', {
      term: {
        name: '2024 - 2027',
        startsOn: '2024-07-01',
        endsOn: null,
        offices: [],
      },
    });
    await backend.call('document:issue', { id: await approved(backend), date: '2024-06-30' });
    expect(
      await backend.call('document:issue', { id: await approved(backend), date: '2024-07-01' }),
    ).toMatchObject({ number: 1 });
  });

  it('may be given by hand when the paper register is ahead, goes on from there, and shows the gap', async () => {
    const { backend } = await openCell();
    expect(
      (await backend.call('document:issue', { id: await approved(backend), date: '2020-02-07', number: 84 }))
        .symbol,
    ).toBe('84-CV/CB');
    expect(
      (await backend.call('document:issue', { id: await approved(backend), date: '2020-02-08' })).number,
    ).toBe(85);
    await backend.call('document:issue', { id: await approved(backend), date: '2020-02-09', number: 88 });
    const { gaps } = await backend.call('register:list', {});
    expect(gaps).toEqual([{ term: '2019 - 2024', series: 'CV', missing: [86, 87] }]);
    const taken = backend.call('document:issue', {
      id: await approved(backend),
      date: '2020-02-10',
      number: 85,
    });
    await expect(taken).rejects.toThrow(refusal('number-taken'));
  });

  it('of a congress comes from one series of its own for all kinds', async () => {
    const { backend } = await openCell();
    await backend.call('document:issue', { id: await approved(backend, 'NQ'), date: '2020-02-07' });
    const issue = async (kind: 'NQ' | 'CV') =>
      (await backend.call('document:issue', { id: await approved(backend, kind, true), date: '2020-05-20' }))
        .symbol;
    expect(await issue('NQ')).toBe('01-NQ/ĐH');
    expect(await issue('CV')).toBe('02-CV/ĐH');
  });

  it('is not for a topic paper, which is frozen without one', async () => {
    const { backend } = await openCell();
    const id = await approved(backend, 'CĐ');
    await expect(backend.call('document:issue', { id, date: '2020-03-01', number: 3 })).rejects.toThrow(
      refusal('number-not-for-kind'),
    );
    expect(await backend.call('document:issue', { id, date: '2020-03-01' })).toEqual({
      number: null,
      symbol: null,
    });
  });

  it('needs a term to belong to', async () => {
    const { backend } = await openCell();
    await expect(
      backend.call('document:issue', { id: await approved(backend), date: '2018-05-01' }),
    ).rejects.toThrow(refusal('no-term'));
  });
});

describe('the way of a paper', () => {
  it('is written to the journal step by step', async () => {
    const { backend } = await openCell();
    const id = await approved(backend);
    await backend.call('document:issue', { id, date: '2020-03-01' });
    await backend.call('document:move', { id, move: 'file' });
    const actions = (await backend.call('journal:list', { entity: 'document', entityId: id })).map(
      ({ action }) => action,
    );
    expect(actions).toEqual(['file', 'issue', 'approve', 'create']);
  });

  it('goes back only with a reason, and an issued paper keeps its number', async () => {
    const { backend } = await openCell();
    const id = await approved(backend);
    await backend.call('document:issue', { id, date: '2020-03-01' });
    await expect(backend.call('document:move', { id, move: 'reopen' })).rejects.toThrow(
      refusal('reason-required'),
    );
    expect(
      (await backend.call('document:move', { id, move: 'reopen', reason: 'Sai tên người nhận' })).state,
    ).toBe('draft');
    await backend.call('document:save', { id, body: 'Sửa tên người nhận.', baseRevision: 1 });
    await backend.call('document:move', { id, move: 'approve' });
    expect(await backend.call('document:issue', { id, date: '2020-03-02' })).toEqual({
      number: 1,
      symbol: '01-CV/CB',
    });
    expect((await backend.call('register:list', {})).entries).toHaveLength(1);
  });

  it('does not go back once something rests on it', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const { planId, sessionId } = await scheduleFirst(cell);
    const { document } = await backend.call('document:create', {
      kind: 'KH',
      title: planOf(cell.people).subject,
      planId,
    });
    await backend.call('document:move', { id: document.id, move: 'approve' });
    await backend.call('document:issue', { id: document.id, date: '2020-02-01' });
    await holdSession(cell, sessionId);
    const reopen = backend.call('document:move', { id: document.id, move: 'reopen', reason: 'Sửa chủ đề' });
    await expect(reopen).rejects.toThrow(refusal('built-upon'));
  });

  it('takes no short cut: a draft cannot be issued or filed', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'việc chung' });
    await expect(backend.call('document:issue', { id: document.id, date: '2020-03-01' })).rejects.toThrow(
      refusal('state-forbids'),
    );
    await expect(backend.call('document:move', { id: document.id, move: 'file' })).rejects.toThrow(
      refusal('state-forbids'),
    );
  });
});
