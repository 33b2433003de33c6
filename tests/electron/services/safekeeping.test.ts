/** The daily backup, which nobody has to think of. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
    expect(await backend.call('backup:state', {})).toMatchObject({
      newest: '2020-04-16T02:00:00.000Z',
      isLate: true,
    });
    expect(await run()).toBe(true);
    expect(await backend.call('backup:state', {})).toMatchObject({
      newest: '2020-05-30T02:00:00.000Z',
      isLate: false,
    });
    expect(await backend.call('backup:list', {})).toHaveLength(3);
    await backend.close();
  });

  it('comes about by itself while the program is open', async () => {
    const { backend } = await openWithClock();
    await openCell({ ...backend, folder: '' });
    const stop = keepWorking(backend, { sendingMs: 20, backupMs: 20 });
    await expect.poll(async () => (await backend.call('backup:list', {})).length).toBe(1);
    await stop();
    await backend.close();
  });
});

describe('A3 A8 backups by themselves', () => {
  it('are made whatever the clock does: forward, back, and right again', async () => {
    const { backend, setTo } = await openWithClock();
    await openCell({ ...backend, folder: '' });
    const run = async () => (await backend.call('backup:run-due', {})) !== null;
    const change = () => backend.call('document:create', { kind: 'CV', title: 'một việc' });
    expect(await run()).toBe(true);
    for (const now of ['2100-01-01', '2020-04-16', '2000-01-01', '2020-04-18']) {
      setTo(`${now}T02:00:00.000Z`);
      await change();
      expect([now, await run()]).toEqual([now, true]);
      expect((await backend.call('backup:state', {})).newest).toBe(`${now}T02:00:00.000Z`);
      expect(await run()).toBe(false);
    }
    expect(await backend.call('backup:list', {})).toHaveLength(5);
    await backend.close();
  });

  it('are made on closing when much changed, and not for a little', async () => {
    const { backend } = await openWithClock();
    await openCell({ ...backend, folder: '' });
    await backend.call('backup:run', {});
    await backend.call('document:create', { kind: 'CV', title: 'một việc' });
    await keepWorking(backend)();
    expect(await backend.call('backup:list', {})).toHaveLength(1);
    for (let turn = 0; turn < 30; turn += 1)
      await backend.call('document:create', { kind: 'CV', title: `việc ${turn}` });
    await keepWorking(backend)();
    expect(await backend.call('backup:list', {})).toHaveLength(2);
    await backend.close();
  });
});

describe('40 the second place', () => {
  it('gets every backup while it is there, its lack when it comes back, and its state is told', async () => {
    const { backend, setTo } = await openWithClock();
    await openCell({ ...backend, folder: '' });
    const stick = path.join(temporaryFolder(), 'USB');
    mkdirSync(stick);
    writeFileSync(path.join(stick, 'thư riêng.docx'), 'x');
    await backend.call('backup:run', {});
    expect(await backend.call('backup:choose-place', { folder: stick })).toMatchObject({
      isReached: true,
      isCurrent: true,
      copies: 1,
    });
    renameSync(stick, `${stick}-rut`);
    setTo('2020-04-17T02:00:00.000Z');
    await backend.call('backup:run', {});
    expect((await backend.call('backup:state', {})).place).toMatchObject({
      isReached: false,
      isCurrent: false,
      copies: null,
      reachedAt: '2020-04-15T02:00:00.000Z',
      trouble: '',
    });
    renameSync(`${stick}-rut`, stick);
    await backend.call('backup:run-due', {});
    const { place } = await backend.call('backup:state', {});
    expect(place).toMatchObject({ isReached: true, isCurrent: true, copies: 2 });
    const [own] = readdirSync(stick).filter((name) => name.startsWith('so-chuyen-de-'));
    const copies = readdirSync(path.join(stick, own ?? ''));
    const [newest] = await backend.call('backup:list', {});
    expect(copies).toContain(path.basename(newest?.file ?? ''));
    expect(readdirSync(stick)).toContain('thư riêng.docx');
    await backend.close();

    const fresh = createBackend({
      folder: path.join(temporaryFolder(), 'may-moi'),
      stay: 'hold',
      create: true,
      host: { now: () => new Date(), actor: 'kiem-thu', templates: TEMPLATES },
    });
    await fresh.call('backup:restore', { file: path.join(stick, own ?? '', copies.at(-1) ?? '') });
    expect(await fresh.call('member:list', {})).toHaveLength(5);
    await fresh.close();
  });

  it('is no folder that is not there, nor one of the book itself', async () => {
    const { backend } = await openWithClock();
    await openCell({ ...backend, folder: '' });
    const { file } = await backend.call('backup:run', {});
    for (const folder of [path.join(temporaryFolder(), 'khong-co'), path.dirname(file), file])
      await expect(backend.call('backup:choose-place', { folder })).rejects.toMatchObject({
        code: 'place-unfit',
      });
    await backend.close();
  });

  it('that cannot be written to is told of, and spoils no backup', async () => {
    const { backend } = await openWithClock();
    await openCell({ ...backend, folder: '' });
    await backend.call('backup:run', {});
    const stick = temporaryFolder();
    const { copies } = (await backend.call('backup:choose-place', { folder: stick })) ?? {};
    expect(copies).toBe(1);
    const [own = ''] = readdirSync(stick);
    rmSync(path.join(stick, own), { recursive: true });
    writeFileSync(path.join(stick, own), 'một tệp ở chỗ của thư mục');
    await backend.call('backup:run', {});
    const { place } = await backend.call('backup:state', {});
    expect(place?.trouble).toContain('thư mục');
    expect(await backend.call('backup:list', {})).toHaveLength(2);
    await backend.close();
  });

  it('A3 a backup is handed over whole to a page that saves it', async () => {
    const { backend } = await openWithClock();
    await openCell({ ...backend, folder: '' });
    const { fileName, bytes } = await backend.call('backup:render', {});
    expect(fileName).toBe('so-chuyen-de-2020-04-15.db');
    const file = path.join(temporaryFolder(), fileName);
    writeFileSync(file, bytes);
    expect(await backend.call('backup:look', { file })).toMatchObject({
      isSame: true,
      contents: { members: 5 },
    });
    await backend.close();
  });
});
