/** A disk that is full, or becomes full at any step, under every act that writes: done whole, or refused and nothing changed. */
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../shared/domain/refusal.ts';
import { TOLD } from '../electron/services/journaling/acts.ts';
import { openDesk } from '../electron/services/publishing/desk.ts';
import { LONG } from '../support/long.ts';
import { factsOf } from './book-content.ts';
import { canMount, mountDisk, type SmallDisk } from './mounts.ts';

const mountable = canMount();
/** What is left of the disk when the act begins, in KB: a step more is done with each. */
const FREE = LONG ? [0, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768] : [0, 24];
/** They do one thing after the other, each of them whole: what was done before the disk was full stays. */
/** Its book is one of which something is told. */
const HARMED = 'data:settle-harm';
const STEPWISE = ['outbox:run', 'export:archive', 'backup:choose-place', 'update:fetch'];

let disk: SmallDisk | undefined;
const { TMPDIR } = process.env;
const figures = new Map<string, number>();

function leaveDisk(): void {
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  disk?.unmount();
  disk = undefined;
}

afterEach(leaveDisk);
afterAll(() => console.info([...figures].map(([outcome, times]) => `${outcome} ${times}`).join(', ')));

describe.skipIf(!mountable)('a full disk under an act', () => {
  it.each(TOLD)(
    '%s is done whole, or refused and nothing has changed',
    { timeout: 600_000 },
    async (verb, { prepare }) => {
      for (const free of FREE) {
        disk = mountDisk(24_000);
        // Whatever the act writes, it writes to this disk.
        process.env.TMPDIR = disk.folder;
        const desk = await openDesk();
        const act = await prepare(desk);
        const database = path.join(desk.backend.folder, 'so-chuyen-de.db');
        const before = await factsOf(database);
        const ballast = path.join(disk.folder, '..', 'ballast');
        const { bavail, bsize } = statfsSync(disk.folder);
        writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free * 1_024)));
        const outcome = await act().then(
          () => 'done',
          (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
        );
        figures.set(outcome, (figures.get(outcome) ?? 0) + 1);
        expect([verb, free, outcome]).toEqual([verb, free, outcome === 'done' ? 'done' : 'disk-full']);
        rmSync(ballast);
        const { ok, problems } = await desk.backend.call('data:verify', {});
        if (verb !== HARMED) expect([verb, free, ok, problems]).toEqual([verb, free, true, []]);
        // What was harmed is noted when the book is opened, which that act begins with.
        if (outcome !== 'done' && verb !== HARMED && !STEPWISE.includes(verb))
          expect([verb, (await factsOf(database)) === before]).toEqual([verb, true]);
        await desk.backend.close();
        leaveDisk();
      }
    },
  );
});
