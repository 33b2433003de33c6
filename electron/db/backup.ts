/** Backups: one file holds everything, and none counts before it was read back. */
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { toDiskRefusal } from '../files/disk-refusals.ts';
import { moveIntoPlace } from '../files/whole-file.ts';
import {
  type BackupName,
  type BackupReason,
  backupName,
  isLeftover,
  keepBackups,
  newestFirst,
  nextNumber,
  parseBackupName,
} from './backup-names.ts';
import { signContent } from './content-digest.ts';
import type { ReadableData, WritableData } from './data.ts';
import { type Connection, connect, connectTo } from './driver.ts';
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
  const file = join(backups, backupName(at, reason, nextNumber(listBackups(data.folder))));
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
  // Of a name nobody could have laid there before, and opened only where there is nothing.
  const unfinished = `${target}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    // Of a place it cannot open SQLite says no more than that; the file system says why.
    closeSync(openSync(unfinished, 'wx', 0o600));
  } catch (error) {
    throw toDiskRefusal(error, target);
  }
  try {
    removeSideFiles(unfinished);
    refusing(() => sqlite.prepare('VACUUM INTO ?').run(unfinished));
    const copy = await connect(unfinished, 'write');
    try {
      refusing(() => signContent(copy));
    } finally {
      copy.close();
    }
    await verifyBackup(unfinished);
    refuse();
    moveIntoPlace(unfinished, target);
  } catch (error) {
    removeDatabase(unfinished);
    throw toDiskRefusal(error, target);
  }
}

/** What the connection sees as the bytes of a database, checked. Refusal: backup-damaged. */
export async function backupBytes(data: ReadableData): Promise<Uint8Array> {
  const copy = await connectTo(refusing(() => data.sqlite.serialize()));
  const bytes = refusing(() => {
    signContent(copy);
    return copy.serialize();
  });
  copy.close();
  await verifyBackup(bytes);
  return bytes;
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
  return listBackupsIn(dataPaths(folder).backups);
}

/** The same of a folder that holds nothing else, or is not there. */
export function listBackupsIn(backups: string): BackupName[] {
  if (!statSync(backups, { throwIfNoEntry: false })?.isDirectory()) return [];
  return newestFirst(
    readdirSync(backups)
      .map(parseBackupName)
      .filter((backup) => backup !== null),
  );
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
export function pruneBackups(data: WritableData): string[] {
  return pruneBackupsIn(dataPaths(data.folder).backups);
}

/** The same of a folder of backups. Refusals: those of the disk. */
export function pruneBackupsIn(folder: string): string[] {
  const backups = listBackupsIn(folder);
  const kept = new Set(keepBackups(backups).map(({ name }) => name));
  const spare = backups.map(({ name }) => name).filter((name) => !kept.has(name));
  refusing(() => {
    for (const name of spare) rmSync(join(folder, name));
  });
  return spare;
}

/** Removes what killed backups left in a folder of backups, which nobody else may be writing to. */
export function clearLeftovers(backups: string): void {
  if (!existsSync(backups)) return;
  refusing(() => {
    for (const name of readdirSync(backups).filter(isLeftover)) rmSync(join(backups, name), { force: true });
  });
}
