import { describe, expect, it } from 'vitest';
import type { TestBackend } from '../../../support/backend.ts';
import { refusal } from '../../../support/refusal.ts';
import { completePaper, holdSession, issuePaper, openCell, planOf, scheduleFirst } from '../cell.ts';

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
  await completePaper(backend, document.id);
  await backend.call('document:move', { id: document.id, move: 'approve' });
  return document.id;
}

describe('a number', () => {
  it('is given once to each paper, one series a kind, going on over the new year', async () => {
    const { backend } = await openCell('2024-12-31T02:00:00.000Z');
    const issue = async (kind: 'CV' | 'KH', date: string) =>
      (await issuePaper(backend, await approved(backend, kind), date)).symbol;
    expect(await issue('CV', '2020-12-30')).toBe('01-CV/CB');
    expect(await issue('CV', '2021-01-04')).toBe('02-CV/CB');
    expect(await issue('KH', '2021-01-05')).toBe('01-KH/CB');
  });

  it('starts anew with a new term', async () => {
    const { backend, people } = await openCell('2024-12-31T02:00:00.000Z');
    await backend.call('term:save', {
      term: {
        name: '2024 - 2027',
        startsOn: '2024-07-01',
        endsOn: null,
        offices: [{ memberId: people[0], office: 'secretary' }],
      },
    });
    await issuePaper(backend, await approved(backend), '2024-06-30');
    expect(await issuePaper(backend, await approved(backend), '2024-07-01')).toMatchObject({ number: 1 });
  });

  it('may be given by hand when the paper register is ahead, goes on from there, and shows the gap', async () => {
    const { backend } = await openCell('2024-12-31T02:00:00.000Z');
    expect((await issuePaper(backend, await approved(backend), '2020-02-07', 84)).symbol).toBe('84-CV/CB');
    expect((await issuePaper(backend, await approved(backend), '2020-02-08')).number).toBe(85);
    await issuePaper(backend, await approved(backend), '2020-02-09', 88);
    const { gaps } = await backend.call('register:list', {});
    expect(gaps).toEqual([{ term: '2019 - 2024', series: 'CV', missing: [86, 87] }]);
    const taken = issuePaper(backend, await approved(backend), '2020-02-10', 85);
    await expect(taken).rejects.toThrow(refusal('number-taken'));
  });

  it('of a congress comes from one series of its own for all kinds', async () => {
    const { backend } = await openCell('2024-12-31T02:00:00.000Z');
    await issuePaper(backend, await approved(backend, 'NQ'), '2020-02-07');
    const issue = async (kind: 'NQ' | 'CV') =>
      (await issuePaper(backend, await approved(backend, kind, true), '2020-05-20')).symbol;
    expect(await issue('NQ')).toBe('01-NQ/ĐH');
    expect(await issue('CV')).toBe('02-CV/ĐH');
  });

  it('is not for a topic paper, which is frozen without one', async () => {
    const { backend } = await openCell('2024-12-31T02:00:00.000Z');
    const id = await approved(backend, 'CĐ');
    await expect(backend.call('document:issue', { id, date: '2020-03-01', number: 3 })).rejects.toThrow(
      refusal('number-not-for-kind'),
    );
    expect(await issuePaper(backend, id, '2020-03-01')).toEqual({
      number: null,
      symbol: null,
    });
  });

  it('needs a term to belong to', async () => {
    const { backend } = await openCell('2024-12-31T02:00:00.000Z');
    await expect(
      backend.call('document:issue', { id: await approved(backend), date: '2018-05-01' }),
    ).rejects.toThrow(refusal('no-term'));
  });
});

describe('the way of a paper', () => {
  it('is written to the journal step by step', async () => {
    const { backend } = await openCell('2024-12-31T02:00:00.000Z');
    const id = await approved(backend);
    await issuePaper(backend, id, '2020-03-01');
    await backend.call('document:move', { id, move: 'file' });
    const actions = (await backend.call('journal:list', { entity: 'document', entityId: id })).map(
      ({ action }) => action,
    );
    expect(actions).toEqual(['file', 'issue', 'approve', 'edit-head', 'create']);
  });

  it('goes back only with a reason, and an issued paper keeps its number', async () => {
    const { backend } = await openCell('2024-12-31T02:00:00.000Z');
    const id = await approved(backend);
    await issuePaper(backend, id, '2020-03-01');
    await expect(backend.call('document:move', { id, move: 'reopen' })).rejects.toThrow(
      refusal('reason-required'),
    );
    expect(
      (await backend.call('document:move', { id, move: 'reopen', reason: 'Sai tên người nhận' })).state,
    ).toBe('draft');
    await backend.call('document:save', { id, body: 'Sửa tên người nhận.', baseRevision: 2 });
    await backend.call('document:move', { id, move: 'approve' });
    expect(await issuePaper(backend, id, '2020-03-02')).toEqual({
      number: 1,
      symbol: '01-CV/CB',
    });
    expect((await backend.call('register:list', {})).entries).toHaveLength(1);
  });

  it('does not go back once something rests on it', async () => {
    const cell = await openCell('2024-12-31T02:00:00.000Z');
    const { backend } = cell;
    const { planId, sessionId } = await scheduleFirst(cell);
    const { document } = await backend.call('document:create', {
      kind: 'KH',
      title: planOf(cell.people).subject,
      planId,
    });
    await backend.call('document:move', { id: document.id, move: 'approve' });
    await issuePaper(backend, document.id, '2020-02-01');
    await holdSession(cell, sessionId);
    const reopen = backend.call('document:move', { id: document.id, move: 'reopen', reason: 'Sửa chủ đề' });
    await expect(reopen).rejects.toThrow(refusal('built-upon'));
  });

  it('takes no short cut: a draft cannot be issued or filed', async () => {
    const { backend } = await openCell('2024-12-31T02:00:00.000Z');
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'việc chung' });
    await expect(backend.call('document:issue', { id: document.id, date: '2020-03-01' })).rejects.toThrow(
      refusal('state-forbids'),
    );
    await expect(backend.call('document:move', { id: document.id, move: 'file' })).rejects.toThrow(
      refusal('state-forbids'),
    );
  });
});
