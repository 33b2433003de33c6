import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listJournal } from '../../../electron/db/journal.ts';
import { openForReading, openForWriting } from '../../../electron/db/open.ts';
import { startChild, untilFirstLine, untilGone } from './children.ts';
import { openNew, refusalOf } from './fixtures.ts';

const HOLD_LOCK = path.join(import.meta.dirname, 'hold-lock.ts');
const WRITE_ONCE = path.join(import.meta.dirname, 'write-once.ts');

describe('the lock of a data folder', () => {
  it('refuses a second writer, in the same process too', async () => {
    const data = await openNew();
    expect((await refusalOf(() => openForWriting(data.folder, { waitMs: 0 }))).code).toBe('data-locked');
  });

  it('lets readers in while somebody writes', async () => {
    const data = await openNew();
    (await openForReading(data.folder)).close();
  });

  it('is handed on to whoever waits', async () => {
    const data = await openNew();
    const waiting = openForWriting(data.folder, { waitMs: 30_000 });
    setTimeout(() => data.close(), 100);
    (await waiting).close();
  });

  it('is free at once when its holder is killed', async () => {
    const data = await openNew();
    data.close();
    const holder = startChild(HOLD_LOCK, data.folder);
    await untilFirstLine(holder);
    expect((await refusalOf(() => openForWriting(data.folder, { waitMs: 0 }))).code).toBe('data-locked');
    const gone = untilGone(holder);
    holder.kill('SIGKILL');
    await gone;
    (await openForWriting(data.folder, { waitMs: 0 })).close();
  });

  it('serves two queues of fifty short processes, every one of them', async () => {
    const data = await openNew();
    data.close();
    const runQueue = async (name: string): Promise<void> => {
      for (let turn = 1; turn <= 50; turn += 1) {
        const { code } = await untilGone(startChild(WRITE_ONCE, data.folder, `${name} ${turn}`));
        expect(code).toBe(0);
      }
    };
    await Promise.all([runQueue('một'), runQueue('hai')]);
    const reader = await openForReading(data.folder);
    const actors = new Set(listJournal(reader, { limit: 1_000 }).map((entry) => entry.actor));
    reader.close();
    expect(actors.size).toBe(100);
  });

  it('serves sixteen processes that come at the same moment', async () => {
    const data = await openNew();
    data.close();
    const runs = Array.from({ length: 16 }, (_, turn) =>
      untilGone(startChild(WRITE_ONCE, data.folder, `lượt ${turn}`)),
    );
    expect((await Promise.all(runs)).map((run) => run.code)).toEqual(Array<number>(16).fill(0));
  });
});
