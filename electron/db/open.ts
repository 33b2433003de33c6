/** Opening a data folder. A bad file is never touched, and nothing ever starts empty where something was. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { Refusal } from '../../shared/domain/refusal.ts';
import { moveIntoPlace } from '../files/whole-file.ts';
import { clearLeftovers, makeBackup, tellBackups } from './backup.ts';
import type { Harm, ReadableData, WritableData } from './data.ts';
import { type Connection, connect } from './driver.ts';
import { isRefusal, refusing, toRefusal } from './errors.ts';
import { removeDatabase } from './files.ts';
import {
  createFolder,
  type DataPaths,
  dataPaths,
  keepPrivate,
  refuseNetworkDrive,
  requireWritable,
  surveyFolder,
} from './folder.ts';
import { connectAsToday, type Depth, inspectDatabase } from './inspect.ts';
import {
  acknowledgedWrites,
  beginLedger,
  breakSeal,
  endLedger,
  harmOf,
  readSeal,
  writesOf,
} from './ledger.ts';
import { lockFolder } from './lock.ts';
import { MIGRATIONS, type Migration, migrate, schemaVersion } from './migrate.ts';
import { refreshIndex } from './search-index.ts';

/** Setting that holds what was last found wrong. */
export const HARM = 'harm';

export interface OpenOptions {
  /** Makes the folder and the database where there is nothing yet. */
  create?: boolean;
  /** How long to wait for whoever has the folder open, in milliseconds. */
  waitMs?: number;
}

/**
 * Opens a data folder for writing, and brings an older database up to date after a verified backup.
 * Refusals: data-locked, not-a-data-folder, network-drive, data-read-only, disk-full, data-newer {version, known},
 * data-damaged {newestGoodBackup}, node-too-old.
 */
export async function openForWriting(folder: string, options: OpenOptions = {}): Promise<WritableData> {
  const paths = dataPaths(folder);
  refuseNetworkDrive(folder);
  const isNew = await requireData(paths, options.create ?? false);
  requireWritable(paths);
  if (isNew) createFolder(paths);
  const lock = await lockFolder(paths.lock, options.waitMs ?? 10_000);
  let sqlite: Connection | undefined;
  try {
    // Asked again now that nobody else can be making it.
    if (await requireData(paths, options.create ?? false)) await createDatabase(paths);
    keepPrivate(paths);
    clearUnfinished(paths);
    const seal = isHalfWritten(paths) ? 'none' : readSeal(paths);
    const altered = seal === 'broken';
    const acknowledged = acknowledgedWrites(paths);
    await putBack(paths);
    // A seal says so of the file; what a program that died left in the log is not in there yet.
    const isAsSealed = seal === 'kept' && !hasLog(paths);
    await inspect(paths, isAsSealed ? 'schema' : 'tables');
    const connection = await connect(paths.database, 'write');
    sqlite = connection;
    prepareForWriting(connection);
    const close = (): void => {
      try {
        endLedger(connection);
      } finally {
        lock.release();
      }
    };
    const refresh = (): void => refreshIndex(data);
    const data: WritableData = { access: 'write', folder: paths.folder, sqlite: connection, close, refresh };
    const isOlder = schemaVersion(connection) < MIGRATIONS.length;
    await upgrade(data);
    // After an upgrade, and in a book that was put back from a backup.
    refusing(() => connection.transaction(refresh).immediate());
    keepHarm(data, harmOf(altered, acknowledged - writesOf(connection)), acknowledged);
    // Kept in the book from here on: the seal would tell it again of a program that is killed after somebody has seen it.
    if (altered) refusing(() => breakSeal(paths));
    beginLedger(paths, connection, isAsSealed && !isOlder);
    return data;
  } catch (error) {
    sqlite?.close();
    lock.release();
    // The first look at a new log may be where the disk turns out to be full.
    throw toRefusal(error);
  }
}

/**
 * Opens a data folder for reading what is committed, without the lock. An older database is first opened for writing,
 * to be brought up to date. Even readers need to share memory beside the database, so a folder that cannot be written to
 * is refused as a rule; on a full disk the book is read as it was closed. Refusals: as openForWriting.
 */
export async function openForReading(folder: string): Promise<ReadableData> {
  const paths = dataPaths(folder);
  refuseNetworkDrive(folder);
  try {
    return await openBeside(folder, paths);
  } catch (error) {
    // What a log holds cannot be seen without the memory beside it, and half a book is none.
    if (!isRefusal(error, 'disk-full') || hasLog(paths)) throw error;
    const sqlite = await connectAsToday(readFileSync(paths.database), 'tables');
    return { access: 'read', folder: paths.folder, sqlite, close: () => sqlite.close() };
  }
}

async function openBeside(folder: string, paths: DataPaths): Promise<ReadableData> {
  await requireData(paths, false);
  if (isHalfWritten(paths)) (await openForWriting(folder)).close();
  const version = await inspect(paths, 'schema');
  if (version < MIGRATIONS.length) (await openForWriting(folder)).close();
  // Before it is open: afterwards its file may not be touched.
  const altered = readSeal(paths) === 'broken';
  const acknowledged = acknowledgedWrites(paths);
  const sqlite = await connect(paths.database, 'read');
  const harm = harmOf(altered, acknowledged - refusing(() => writesOf(sqlite)));
  return { access: 'read', folder: paths.folder, sqlite, harm, close: () => sqlite.close() };
}

/**
 * Runs what migrations are pending, after a verified backup.
 * Refusals: as backupTo and migrate; the database is then as it was.
 */
export async function upgrade(
  data: WritableData,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  if (schemaVersion(data.sqlite) >= migrations.length) return;
  await makeBackup(data, 'before-upgrade', new Date().toISOString());
  migrate(data.sqlite, migrations);
}

/** Whether the database is still to be made; refuses where there is none and none may be made. */
async function requireData(paths: DataPaths, mayCreate: boolean): Promise<boolean> {
  const state = surveyFolder(paths);
  if (state === 'ours') return false;
  if (state === 'bereft') throw await tellBackups(paths.folder);
  if (state === 'foreign' || !mayCreate) throw new Refusal('not-a-data-folder', { folder: paths.folder });
  return true;
}

/** Made aside and moved into place whole, so that a creation cut short leaves nothing that looks like data. */
async function createDatabase(paths: DataPaths): Promise<void> {
  removeDatabase(paths.unfinished);
  const sqlite = await connect(paths.unfinished, 'create');
  try {
    migrate(sqlite);
  } finally {
    sqlite.close();
  }
  refusing(() => moveIntoPlace(paths.unfinished, paths.database));
}

/** What a restore or a backup left that was killed. A folder it cannot be removed from is told of by whoever writes there. */
function clearUnfinished(paths: DataPaths): void {
  try {
    removeDatabase(paths.unfinished);
    clearLeftovers(paths.backups);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** What was found at an opening is told until somebody restores, or says that it was seen. The count goes on from where it was. */
function keepHarm(data: WritableData, harm: Harm | null, acknowledged: number): void {
  if (harm === null) return;
  refusing(() => {
    data.sqlite.prepare('UPDATE tally SET writes = max(writes, ?)').run(acknowledged);
    const value = JSON.stringify({ ...harm, at: new Date().toISOString() });
    data.sqlite.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)').run(HARM, value);
  });
}

/** A program died while it wrote without the log (as the very first does): what it had not finished lies beside the file. */
function isHalfWritten(paths: DataPaths): boolean {
  return existsSync(`${paths.database}-journal`);
}

/** Whether something lies in the log that is not in the book's file. */
function hasLog({ database }: DataPaths): boolean {
  return (statSync(`${database}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Only a writer can undo what was not finished, and does so with its first look at the file. */
async function putBack(paths: DataPaths): Promise<void> {
  if (!isHalfWritten(paths)) return;
  refusing(() => breakSeal(paths));
  const sqlite = await connect(paths.database, 'write');
  try {
    refusing(() => sqlite.pragma('schema_version'));
  } catch (error) {
    // A damaged file is refused by the inspection that follows, with the backups it knows of.
    if (!isRefusal(error, 'data-damaged')) throw error;
  } finally {
    sqlite.close();
  }
}

async function inspect(paths: DataPaths, depth: Depth): Promise<number> {
  try {
    return await inspectDatabase(paths.database, depth);
  } catch (error) {
    throw isRefusal(error, 'data-damaged') ? await tellBackups(paths.folder, error) : error;
  }
}

function prepareForWriting(sqlite: Connection): void {
  refusing(() => {
    // Where the log cannot be shared between processes SQLite stays with another mode: a file system fit for no database.
    if (sqlite.pragma('journal_mode = WAL', { simple: true }) !== 'wal') throw new Refusal('network-drive');
    // The driver's default in WAL mode is NORMAL, which loses the last commits when the power is cut.
    sqlite.pragma('synchronous = FULL');
    // The file of the book stays as it was sealed until the book is closed (ledger.ts).
    sqlite.pragma('wal_autocheckpoint = 0');
    sqlite.pragma('foreign_keys = ON');
  });
}
