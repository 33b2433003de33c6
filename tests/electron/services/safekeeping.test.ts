/** The daily backup, which nobody has to think of. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Backend, createBackend } from '../../../electron/services/backend.ts';
import { keepWorking } from '../../../electron/services/background-loop.ts';
import { TEMPLATES } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { openCell } from './cell.ts';

/** A book whose clock is set by hand. */
async function openWithClock(): Promise<{ backend: Backend; setTo: (now: string) => void }> {
  let now = new Date('2020-04-15T02:00:00.000Z');
  const folder = path.join(temporaryFolder(), 'so');
  const host = { now: () => now, actor: 'kiem-thu', templates: TEMPLATES };
  const backend = createBackend({ folder, stay: 'hold', create: true, host });
  return {
    backend,
    setTo: (at) => {
      now = new Date(at);
    },
  };
}

describe('25 the regular backup', () => {
  it('is made once a day when something changed, and not of an empty book', async () => {
    const { backend, setTo } = await openWithClock();
    const run = async () => (await backend.call('backup:run-due', {})) !== null;
    expect(await run()).toBe(false);
    await openCell({ ...backend, folder: '' });
    expect(await run()).toBe(true);
    expect(await run()).toBe(false);
    setTo('2020-04-15T03:00:00.000Z');
    await backend.call('document:create', { kind: 'CV', title: 'một việc' });
    setTo('2020-04-16T01:59:00.000Z');
    expect(await run()).toBe(false);
    setTo('2020-04-16T02:00:00.000Z');
    expect(await run()).toBe(true);
    setTo('2020-05-30T02:00:00.000Z');
    expect(await run()).toBe(false);
    const [paper] = await backend.call('document:list', {});
    const { revision, body } = await backend.call('document:get', { id: paper?.id ?? 0 });
    await backend.call('document:save', {
      id: paper?.id ?? 0,
      body: `${body}\nThêm.`,
      baseRevision: revision,
    });
    expect(await backend.call('backup:state', {})).toEqual({
      newest: '2020-04-16T02:00:00.000Z',
      isLate: true,
    });
    expect(await run()).toBe(true);
    expect(await backend.call('backup:state', {})).toEqual({
      newest: '2020-05-30T02:00:00.000Z',
      isLate: false,
    });
    expect(await backend.call('backup:list', {})).toHaveLength(2);
    await backend.close();
  });

  it('comes about by itself while the program is open', async () => {
    const { backend } = await openWithClock();
    await openCell({ ...backend, folder: '' });
    const stop = keepWorking(backend, { sendingMs: 20, backupMs: 20 });
    await expect.poll(async () => (await backend.call('backup:list', {})).length).toBe(1);
    stop();
    await backend.close();
  });
});
