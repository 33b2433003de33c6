/** Backups: one file holds everything, and none counts before it was read back. */
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { toDiskRefusal } from '../files/disk-refusals.ts';
import { moveIntoPlace } from '../files/whole-file.ts';
import {
  type BackupName,
  type BackupReason,
  backupName,
  keepBackups,
  parseBackupName,
} from './backup-names.ts';
import type { ReadableData, WritableData } from './data.ts';
import type { Connection } from './driver.ts';
import { isRefusal, refusing } from './errors.ts';
import { removeDatabase, removeSideFiles } from './files.ts';
import { dataPaths } from './folder.ts';
import { type DatabaseSource, inspectDatabase } from './inspect.ts';

/**
 * Writes the whole database to `file`, through a temporary file beside it that is checked first.
 * Refusals: file-exists {file}, those of the disk, backup-damaged when the copy is not sound (then the database itself is
 * not).
 */
export async function backupTo(data: ReadableData, file: string): Promise<void> {
  const refuseTaken = (): void => {
    if (!existsSync(file)) return;
    const isFolder = statSync(file).isDirectory();
    throw isFolder
      ? new Refusal('place-is-folder', { file })
      : new Refusal('file-exists', { file: basename(file) });
  };
  refuseTaken();
  await copyDatabase(data.sqlite, file, refuseTaken);
}

/** Makes a backup in the data folder's own place for them; returns its path. Refusals: as backupTo. */
export async function makeBackup(data: ReadableData, reason: BackupReason, at: string): Promise<string> {
  const { backups } = dataPaths(data.folder);
  refusing(() => mkdirSync(backups, { recursive: true }));
  const file = join(backups, backupName(at, reason));
  await backupTo(data, file);
  return file;
}

/**
 * Copies what the connection sees to `target`, checked, flushed and at one blow; `refuse` is asked when only the move is
 * left. Refusals: as backupTo.
 */
export async function copyDatabase(
  sqlite: Connection,
  target: string,
  refuse: () => void = () => {},
): Promise<void> {
  const unfinished = `${target}.tmp`;
  try {
    // Of a place it cannot open SQLite says no more than that; the file system says why.
    closeSync(openSync(unfinished, 'w'));
  } catch (error) {
    throw toDiskRefusal(error, target);
  }
  try {
    removeSideFiles(unfinished);
    refusing(() => sqlite.prepare('VACUUM INTO ?').run(unfinished));
    await verifyBackup(unfinished);
    refuse();
    moveIntoPlace(unfinished, target);
  } catch (error) {
    removeDatabase(unfinished);
    throw toDiskRefusal(error, target);
  }
}

/**
 * Reads a backup through, every page and index; returns its schema version. `name`: what a person calls it.
 * Refusals: file-not-found, backup-damaged {file}, data-newer.
 */
export async function verifyBackup(
  source: DatabaseSource,
  name = typeof source === 'string' ? basename(source) : '',
): Promise<number> {
  if (typeof source === 'string' && !existsSync(source)) throw new Refusal('file-not-found', { file: name });
  try {
    return await inspectDatabase(source, 'full');
  } catch (error) {
    if (!isRefusal(error, 'data-damaged')) throw error;
    throw new Refusal('backup-damaged', { file: name }, { cause: error });
  }
}

/** The backups of a data folder, newest first. */
export function listBackups(folder: string): BackupName[] {
  const { backups } = dataPaths(folder);
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .map(parseBackupName)
    .filter((backup) => backup !== null)
    .sort((one, other) => other.at.localeCompare(one.at));
}

/** Name of the newest backup that could be restored, or null. */
export async function findNewestGoodBackup(folder: string): Promise<string | null> {
  for (const { name } of listBackups(folder)) {
    const isGood = await verifyBackup(join(dataPaths(folder).backups, name)).then(
      () => true,
      () => false,
    );
    if (isGood) return name;
  }
  return null;
}

/**
 * The refusal of a damaged book that says which backup is good, or that none is: {newestGoodBackup} or {goodBackups: 0}.
 * @param cause what told of the damage
 */
export async function tellBackups(folder: string, cause?: Error): Promise<Refusal> {
  const newestGoodBackup = await findNewestGoodBackup(folder);
  const detail = newestGoodBackup === null ? { goodBackups: 0 } : { newestGoodBackup };
  return new Refusal('data-damaged', detail, { cause });
}

/** Removes the backups that keepBackups does not keep; returns their names. Files that are no backups stay. */
export function pruneBackups(data: WritableData, now: string): string[] {
  const backups = listBackups(data.folder);
  const kept = new Set(keepBackups(backups, now));
  const spare = backups.filter((backup) => !kept.has(backup)).map((backup) => backup.name);
  refusing(() => {
    for (const name of spare) rmSync(join(dataPaths(data.folder).backups, name));
  });
  return spare;
}
