/** Putting a backup in the place of the present database, with a way back. */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { moveIntoPlace } from '../files/whole-file.ts';
import { copyDatabase, listBackups, verifyBackup } from './backup.ts';
import { backupName, nextNumber } from './backup-names.ts';
import { unsignContent } from './content-digest.ts';
import type { ReadableData, WritableData } from './data.ts';
import { type Connection, connect } from './driver.ts';
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
import { connectAsToday, connectSource, type DatabaseSource, inspectDatabase } from './inspect.ts';
import { breakSeal, forgetLedger } from './ledger.ts';
import { lockFolder } from './lock.ts';
import { migrate } from './migrate.ts';
import { inTransaction } from './transaction.ts';

export interface RestoreOptions {
  /** How long to wait for whoever has the folder open, in milliseconds. */
  waitMs?: number;
  /** What a person calls the backup, where it is no file of this machine. */
  name?: string;
  /**
   * What the restored book has to be told before it takes its place, in one transaction with what it is told. `present` is
   * what was there until now, brought up to date; null where nothing was, or nothing that can be read.
   */
  settle?: (restored: WritableData, present: Present | null) => void;
}

/** The book that is replaced. */
export interface Present {
  data: ReadableData;
  /** It may be read as far as it goes: whatever is asked of it can fail. */
  isDamaged: boolean;
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
  backup: DatabaseSource,
  options: RestoreOptions = {},
): Promise<Restored> {
  await verifyBackup(backup, options.name);
  return replaceDatabase(folder, options, async (paths) => {
    await withConnection(connectSource(backup), (source) => copyDatabase(source, paths.unfinished));
    await withConnection(connect(paths.unfinished, 'write'), async (copy) => {
      migrate(copy);
      unsignContent(copy);
      const { settle } = options;
      if (settle === undefined) return;
      const restored: WritableData = { access: 'write', folder: paths.folder, sqlite: copy, close: () => {} };
      await lookAtPresent(paths, (present) => inTransaction(restored, () => settle(restored, present)));
    });
  });
}

/** Shows the present book as one of today's schema; null where there is none, or it cannot even be opened. */
async function lookAtPresent(paths: DataPaths, look: (present: Present | null) => void): Promise<void> {
  const present = await openPresent(paths);
  try {
    look(
      present && {
        data: { access: 'read', folder: paths.folder, sqlite: present.sqlite, close: () => {} },
        isDamaged: present.isDamaged,
      },
    );
  } finally {
    present?.sqlite.close();
  }
}

async function openPresent(paths: DataPaths): Promise<{ sqlite: Connection; isDamaged: boolean } | null> {
  if (!existsSync(paths.database)) return null;
  try {
    return { sqlite: await connectAsToday(paths.database, 'tables'), isDamaged: false };
  } catch (error) {
    if (isRefusal(error, 'data-newer')) return null;
    if (!isRefusal(error, 'data-damaged')) throw error;
    return connect(paths.database, 'read').then(
      (sqlite) => ({ sqlite, isDamaged: true }),
      () => null,
    );
  }
}

/** Puts an empty database in the place of the present one, which is kept aside. Refusals: as restoreBackup. */
export async function startOver(folder: string, options: { waitMs?: number } = {}): Promise<Restored> {
  return replaceDatabase(folder, options, ({ unfinished }) =>
    withConnection(connect(unfinished, 'create'), (empty) => migrate(empty)),
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
    refusing(() => forgetLedger(paths));
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
    const kept = join(paths.backups, backupName(at, 'before-restore', nextNumber(listBackups(paths.folder))));
    refusing(() => breakSeal(paths));
    await withConnection(connect(paths.database, 'write'), async (present) => {
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
  connecting: Promise<Connection>,
  work: (sqlite: Connection) => void | Promise<void>,
): Promise<void> {
  const sqlite = await connecting;
  try {
    await work(sqlite);
  } finally {
    sqlite.close();
  }
}
