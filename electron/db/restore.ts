/** Putting a backup in the place of the present database, with a way back. */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { moveIntoPlace } from '../files/whole-file.ts';
import { copyDatabase, verifyBackup } from './backup.ts';
import { backupName } from './backup-names.ts';
import type { ReadableData, WritableData } from './data.ts';
import { type Connection, connect, connectTo } from './driver.ts';
import { isRefusal, refusing } from './errors.ts';
import { removeDatabase, removeSideFiles } from './files.ts';
import {
  createFolder,
  type DataPaths,
  dataPaths,
  refuseNetworkDrive,
  requireWritable,
  surveyFolder,
} from './folder.ts';
import { inspectDatabase } from './inspect.ts';
import { lockFolder } from './lock.ts';
import { MIGRATIONS, migrate } from './migrate.ts';
import { inTransaction } from './transaction.ts';

export interface RestoreOptions {
  /** How long to wait for whoever has the folder open, in milliseconds. */
  waitMs?: number;
  /**
   * What the restored book has to be told before it takes its place, in one transaction with what it is told. `present` is
   * what was there until now, brought up to date; null where nothing was, or nothing that can be read.
   */
  settle?: (restored: WritableData, present: ReadableData | null) => void;
}

export interface Restored {
  /** Path of what was there before, null when nothing was. */
  keptAside: string | null;
}

/**
 * Restores a backup into a data folder that nobody has open, or into an empty one; an older backup is brought up to date.
 * Refusals: backup-damaged, file-not-found, data-newer, data-locked, not-a-data-folder, network-drive, data-read-only,
 * disk-full. Until the last step, a rename, the present database stays where it is.
 */
export async function restoreBackup(
  folder: string,
  file: string,
  options: RestoreOptions = {},
): Promise<Restored> {
  await verifyBackup(file);
  return replaceDatabase(folder, options, async (paths) => {
    await withConnection(file, 'read', (source) => copyDatabase(source, paths.unfinished));
    await withConnection(paths.unfinished, 'write', async (copy) => {
      migrate(copy);
      const { settle } = options;
      if (settle === undefined) return;
      const restored: WritableData = { access: 'write', folder: paths.folder, sqlite: copy, close: () => {} };
      await lookAtPresent(paths, (present) => inTransaction(restored, () => settle(restored, present)));
    });
  });
}

/** Shows the present book as one of today's schema; null where there is none, or it cannot be read. */
async function lookAtPresent(paths: DataPaths, look: (present: ReadableData | null) => void): Promise<void> {
  const present = await readPresent(paths);
  try {
    look(present && { access: 'read', folder: paths.folder, sqlite: present, close: () => {} });
  } finally {
    present?.close();
  }
}

async function readPresent(paths: DataPaths): Promise<Connection | null> {
  if (!existsSync(paths.database)) return null;
  try {
    const version = await inspectDatabase(paths.database, 'tables');
    const sqlite = await connect(paths.database, 'read');
    if (version === MIGRATIONS.length) return sqlite;
    const older = sqlite.serialize();
    sqlite.close();
    const copy = await connectTo(older);
    migrate(copy);
    return copy;
  } catch (error) {
    if (isRefusal(error, 'data-damaged') || isRefusal(error, 'data-newer')) return null;
    throw error;
  }
}

/** Puts an empty database in the place of the present one, which is kept aside. Refusals: as restoreBackup. */
export async function startOver(folder: string, options: { waitMs?: number } = {}): Promise<Restored> {
  return replaceDatabase(folder, options, ({ unfinished }) =>
    withConnection(unfinished, 'create', (empty) => migrate(empty)),
  );
}

async function replaceDatabase(
  folder: string,
  options: { waitMs?: number },
  make: (paths: DataPaths) => Promise<void>,
): Promise<Restored> {
  const paths = dataPaths(folder);
  refuseNetworkDrive(folder);
  if (surveyFolder(paths) === 'foreign') throw new Refusal('not-a-data-folder', { folder: paths.folder });
  requireWritable(paths);
  createFolder(paths);
  const lock = await lockFolder(paths.lock, options.waitMs ?? 10_000);
  try {
    removeDatabase(paths.unfinished);
    await make(paths);
    const keptAside = await keepPresent(paths, new Date().toISOString());
    // A log left behind would be replayed into the restored database.
    removeSideFiles(paths.database);
    refusing(() => moveIntoPlace(paths.unfinished, paths.database));
    return { keptAside };
  } finally {
    removeDatabase(paths.unfinished);
    lock.release();
  }
}

/** A sound database is kept as a backup; one that is damaged, newer or gone but for its log, byte for byte. */
async function keepPresent(paths: DataPaths, at: string): Promise<string | null> {
  try {
    if (!existsSync(paths.database)) throw new Refusal('data-damaged');
    await inspectDatabase(paths.database, 'tables');
    const kept = join(paths.backups, backupName(at, 'before-restore'));
    await withConnection(paths.database, 'write', async (present) => {
      await copyDatabase(present, kept);
      // The log goes into the file, so that the file is whole should the next steps be cut short.
      present.pragma('wal_checkpoint(TRUNCATE)');
    });
    return kept;
  } catch (error) {
    const isUnsound = (['data-damaged', 'backup-damaged', 'data-newer'] as const).some((code) =>
      isRefusal(error, code),
    );
    if (!isUnsound) throw error;
    return copyBytes(paths, at);
  }
}

function copyBytes(paths: DataPaths, at: string): string | null {
  const present = ['', '-wal', '-journal'].filter((suffix) => existsSync(`${paths.database}${suffix}`));
  if (present.length === 0) return null;
  const kept = join(paths.backups, `so-chuyen-de-${at.replace(/[:.]/g, '-')}-hong.db`);
  refusing(() => {
    for (const suffix of present) {
      copyFileSync(`${paths.database}${suffix}`, `${kept}${suffix}.tmp`);
      moveIntoPlace(`${kept}${suffix}.tmp`, `${kept}${suffix}`);
    }
  });
  return kept;
}

async function withConnection(
  file: string,
  mode: 'read' | 'write' | 'create',
  work: (sqlite: Connection) => void | Promise<void>,
): Promise<void> {
  const sqlite = await connect(file, mode);
  try {
    await work(sqlite);
  } finally {
    sqlite.close();
  }
}
