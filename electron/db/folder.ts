/** The data folder: what lies where, and which folders will not do. */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { parseBackupName } from './backup-names.ts';
import { isRefusal, refusing } from './errors.ts';
import { SIDE_FILES } from './files.ts';

const DATABASE = 'so-chuyen-de.db';
const LOCK = 'so-chuyen-de.lock';
/** Beside the book: how many writes were acknowledged, and the hash of its file as it rests (ledger.ts). */
const COUNT = 'so-chuyen-de.dem';
const SEAL = 'so-chuyen-de.niem';
const BACKUPS = 'sao-luu';
/** Books of sessions that were brought here from another machine, a folder each. */
const GUESTS = 'mang-theo';

export interface DataPaths {
  folder: string;
  database: string;
  /** Where a database is made before it is moved into place. */
  unfinished: string;
  lock: string;
  count: string;
  seal: string;
  backups: string;
  guests: string;
}

export function dataPaths(folder: string): DataPaths {
  const root = resolve(folder);
  return {
    folder: root,
    database: join(root, DATABASE),
    unfinished: join(root, `${DATABASE}.tmp`),
    lock: join(root, LOCK),
    count: join(root, COUNT),
    seal: join(root, SEAL),
    backups: join(root, BACKUPS),
    guests: join(root, GUESTS),
  };
}

/** What a folder is to us. `bereft`: ours, but its database is gone while backups or a log are still there. */
export type FolderState = 'absent' | 'empty' | 'ours' | 'bereft' | 'foreign';

export function surveyFolder(paths: DataPaths): FolderState {
  if (!existsSync(paths.folder)) return 'absent';
  if (!statSync(paths.folder).isDirectory()) return 'foreign';
  if (existsSync(paths.database)) return 'ours';
  const names = listNames(paths.folder);
  if (names.includes(`${DATABASE}-wal`) || listNames(paths.backups).some(parseBackupName)) return 'bereft';
  // A creation that was cut short leaves the lock and an unfinished database.
  const left = [
    LOCK,
    COUNT,
    SEAL,
    BACKUPS,
    GUESTS,
    ...['', ...SIDE_FILES].map((suffix) => `${DATABASE}.tmp${suffix}`),
  ];
  return names.every((name) => left.includes(name)) ? 'empty' : 'foreign';
}

/**
 * Makes the folder where it is absent. Refusals: not-a-data-folder, data-read-only, disk-full.
 */
export function createFolder(paths: DataPaths): void {
  try {
    refusing(() => mkdirSync(paths.backups, { recursive: true, mode: 0o700 }));
  } catch (error) {
    throw isRefusal(error, 'folder-is-file') ? new Refusal('not-a-data-folder') : error;
  }
}

/**
 * Lets nobody else on the machine look into the book: names, birth dates and votes are in it. Where a file system knows no
 * modes, or the folder is another's, it stays as it is.
 */
export function keepPrivate(paths: DataPaths): void {
  if (process.platform === 'win32') return;
  const set = (place: string, mode: number): void => {
    try {
      if ((statSync(place).mode & 0o777) !== mode) chmodSync(place, mode);
    } catch {
      // Absent, or not ours to say.
    }
  };
  for (const folder of [paths.folder, paths.backups]) set(folder, 0o700);
  const files = [paths.lock, paths.count, paths.seal];
  files.push(...['', ...SIDE_FILES].map((suffix) => `${paths.database}${suffix}`));
  for (const file of files) set(file, 0o600);
  for (const name of existsSync(paths.backups) ? readdirSync(paths.backups) : [])
    set(join(paths.backups, name), 0o600);
}

/** Refuses a folder that cannot be written to, or made: data-read-only {folder}. */
export function requireWritable({ folder }: DataPaths): void {
  try {
    refusing(() => accessSync(nearestExisting(folder), constants.W_OK));
  } catch (error) {
    throw isRefusal(error, 'data-read-only') ? new Refusal('data-read-only', { folder }) : error;
  }
}

/**
 * The write-ahead log needs memory shared between processes, which a network file system does not give: two machines would
 * damage the database. Refusal: network-drive.
 */
export function refuseNetworkDrive(folder: string): void {
  const refuse = (): never => {
    throw new Refusal('network-drive', { folder });
  };
  if (isUncPath(folder)) refuse();
  const existing = nearestExisting(folder);
  // On Windows a mapped drive letter shows its server only in the real path.
  if (isUncPath(realpathSync.native(existing)) || isNetworkFileSystem(statfsSync(existing).type)) refuse();
}

/** `\\server\share`, but not the local `\\?\C:\…` and `\\.\…`. */
export function isUncPath(path: string): boolean {
  return /^\\\\(?![?.]\\)[^\\]/.test(path) || /^\\\\\?\\UNC\\/i.test(path);
}

/** statfs types of Linux: NFS, SMB, SMB2, CIFS (linux/magic.h). */
export function isNetworkFileSystem(type: number): boolean {
  return [0x6969, 0x517b, 0xfe534d42, 0xff534d42].includes(type);
}

function nearestExisting(folder: string): string {
  let existing = resolve(folder);
  while (!existsSync(existing)) existing = dirname(existing);
  return existing;
}

function listNames(folder: string): string[] {
  return existsSync(folder) ? refusing(() => readdirSync(folder)) : [];
}
