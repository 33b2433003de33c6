import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { backupTo, makeBackup } from '../../electron/db/backup.ts';
import type { WritableData } from '../../electron/db/data.ts';
import { getDocument } from '../../electron/db/documents.ts';
import { openForReading, openForWriting } from '../../electron/db/open.ts';
import { getRevision } from '../../electron/db/revisions.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { AT, addDocument, refusalOf, saveBody } from '../electron/db/fixtures.ts';
import { openCell } from '../electron/services/cell.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canMount, mountDisk, type SmallDisk } from './mounts.ts';

const mountable = canMount();
let disk: SmallDisk | undefined;
let data: WritableData | undefined;

afterEach(() => {
  data?.close();
  disk?.unmount();
  data = disk = undefined;
});

describe.skipIf(!mountable)('a full disk', () => {
  it('refuses the save, keeps every earlier one, and takes the text again once there is room', async () => {
    disk = mountDisk(6_000);
    const ballast = path.join(disk.folder, '..', 'ballast');
    writeFileSync(ballast, Buffer.alloc(3_000_000));
    const opened = await openForWriting(disk.folder, { create: true });
    data = opened;
    const id = addDocument(opened);
    const bodies = new Map<number, string>();
    let baseRevision = 1;
    const save = (): void => {
      const body = `Bản ${baseRevision}. `.repeat(3_000);
      baseRevision = saveBody(opened, id, baseRevision, body);
      bodies.set(baseRevision, body);
    };
    const fill = (): void => {
      for (let turn = 0; turn < 1_000; turn += 1) save();
    };
    expect((await refusalOf(fill)).code).toBe('disk-full');
    expect((await refusalOf(save)).code).toBe('disk-full');
    expect(bodies.size).toBeGreaterThan(3);
    expect(getDocument(opened, id)?.revision).toBe(baseRevision);
    rmSync(ballast);
    save();
    for (const [revision, body] of bodies)
      expect(getRevision(opened, id, revision)?.body === body).toBe(true);
    expect(verifyData(opened)).toEqual([]);
    opened.close();
    (await openForWriting(disk.folder)).close();
  });

  it('holds no half-made backup', async () => {
    disk = mountDisk(3_000);
    const opened = await openForWriting(disk.folder, { create: true });
    data = opened;
    addDocument(opened, { body: 'Dài. '.repeat(300_000) });
    const list = (): string[] => readdirSync(path.join(opened.folder, 'sao-luu'));
    expect((await refusalOf(() => makeBackup(opened, 'manual', AT))).code).toBe('disk-full');
    expect(list()).toEqual([]);
    expect((await refusalOf(() => backupTo(opened, path.join(opened.folder, 'sao-luu', 'a.db')))).code).toBe(
      'disk-full',
    );
    expect(list()).toEqual([]);
  });

  it('is told when a data folder is to be made on it, and makes no trouble for the next attempt', async () => {
    disk = mountDisk(600);
    const { folder } = disk;
    const ballast = path.join(folder, '..', 'ballast');
    writeFileSync(ballast, Buffer.alloc(540_000));
    expect((await refusalOf(() => openForWriting(folder, { create: true }))).code).toBe('disk-full');
    rmSync(ballast);
    data = await openForWriting(folder, { create: true });
  });

  it.each([200, 300, 340, 360, 380, 400, 420, 440])(
    'of %i KB, about as large as a new book, takes it or says that it is full',
    async (size) => {
      disk = mountDisk(size);
      const { folder } = disk;
      const open = openForWriting(folder, { create: true });
      data = await open.catch(() => undefined);
      if (data === undefined) expect((await refusalOf(() => open)).code).toBe('disk-full');
    },
  );
});

describe.skipIf(!mountable)('A24 a book on a disk that is full', () => {
  it.each([0, 8, 24, 64])('and was so before it was opened, with %i KB free, can be read', async (free) => {
    disk = mountDisk(4_000);
    const { backend } = await openCell(openTestBackend(undefined, disk.folder));
    await backend.close();
    fillDisk(path.join(disk.folder, '..', 'ballast'), free);
    const again = openTestBackend(undefined, disk.folder);
    expect(await again.call('member:list', {})).toHaveLength(5);
    expect(await again.call('document:list', {})).toEqual([]);
    const made = again.call('document:create', { kind: 'CV', title: 'một việc' });
    const outcome = await made.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    expect(['done', 'disk-full']).toContain(outcome);
    rmSync(path.join(disk.folder, '..', 'ballast'));
    await again.call('document:create', { kind: 'CV', title: 'có chỗ rồi' });
    await again.close();
  });
});

describe.skipIf(!mountable)('A29 a book of before on a disk that is nearly full', () => {
  it('is brought up to date, or says that the disk is full and is as it was', {
    timeout: 120_000,
  }, async () => {
    const bytes = gunzipSync(readFileSync(path.join(import.meta.dirname, '../migrations/004-sample.db.gz')));
    const outcomes = new Set<string>();
    for (const free of [0, 8, 16, 40, 100, 300, 600, 660, 700, 800, 1_000, 1_300, 1_500, 2_000, 3_000]) {
      disk = mountDisk(6_000);
      const file = path.join(disk.folder, 'so-chuyen-de.db');
      mkdirSync(disk.folder, { recursive: true });
      writeFileSync(file, bytes);
      fillDisk(path.join(disk.folder, '..', 'ballast'), free);
      const outcome = await openForWriting(disk.folder).then(
        (opened) => {
          opened.close();
          return 'done';
        },
        (error: { code: string }) => error.code,
      );
      outcomes.add(outcome);
      expect([free, ['done', 'disk-full'].includes(outcome) || outcome]).toEqual([free, true]);
      if (outcome !== 'done') {
        rmSync(path.join(disk.folder, '..', 'ballast'));
        (await openForWriting(disk.folder)).close();
      }
      disk.unmount();
      disk = undefined;
    }
    expect([...outcomes].sort()).toEqual(['disk-full', 'done']);
  });
});

/** Leaves so many KB of the disk a file stands on. */
function fillDisk(ballast: string, free: number): void {
  const { bavail, bsize } = statfsSync(path.dirname(ballast));
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free * 1_024)));
}

describe.skipIf(!mountable)('a folder that cannot be written to', () => {
  it('is refused at once', async () => {
    disk = mountDisk(4_000);
    const { folder } = disk;
    (await openForWriting(folder, { create: true })).close();
    disk.makeReadOnly();
    expect((await refusalOf(() => openForWriting(folder))).code).toBe('data-read-only');
    expect((await refusalOf(() => openForReading(folder))).code).toBe('data-read-only');
    const fresh = path.join(folder, 'mới');
    expect((await refusalOf(() => openForWriting(fresh, { create: true }))).code).toBe('data-read-only');
  });

  it('is read together with what a process left in the log when it died', async () => {
    disk = mountDisk(4_000);
    const { folder } = disk;
    const alive = await openForWriting(temporaryFolder(), { create: true });
    data = alive;
    const id = addDocument(alive);
    for (const suffix of ['', '-wal', '-shm']) {
      const name = `so-chuyen-de.db${suffix}`;
      copyFileSync(path.join(alive.folder, name), path.join(folder, name));
    }
    disk.makeReadOnly();
    const reader = await openForReading(folder);
    expect(getDocument(reader, id)?.body).toBe('Nội dung ban đầu.');
    reader.close();
  });
});
