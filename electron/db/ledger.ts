/**
 * What is kept beside the book to notice what SQLite cannot: a log that was cut short loses the last writes without a word, and a
 * flipped bit in a page is only a different text. Beside it stand how many writes were acknowledged, and the checksum of its file
 * as it rests, which also says that its tables were looked through before. Neither ever refuses anything: where they cannot be
 * written, less is noticed.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import { Refusal } from '../../shared/domain/refusal.ts';
import { sha256Of } from '../files/digest.ts';
import { writeWholeNow } from '../files/whole-file.ts';
import type { Harm } from './data.ts';
import type { Connection } from './driver.ts';
import type { DataPaths } from './folder.ts';
import { checkPages } from './inspect.ts';
import { preparedValue } from './prepared.ts';

interface Ledger {
  paths: DataPaths;
  /** Of the count's file; null where it cannot be written. */
  count: number | null;
  /** Which file the book is: another one in its place is not it. */
  file: { dev: number; ino: number };
  isFlushing: boolean;
  written: number;
  /** The book is as it was sealed; until something is written. */
  isAsSealed: boolean;
}

const ledgers = new WeakMap<Connection, Ledger>();
/** How much of a log is put into the book's file before it is closed, in bytes and asked every so many writes. */
const LONG_LOG = 64 * 1024 * 1024;
const ASK_EVERY = 256;

/** `kept`: the book rests byte for byte as it was sealed; `broken`: it does not; `none`: nobody sealed it. */
export type Seal = 'kept' | 'broken' | 'none';

/** Of the book as it rests, before anybody opens it. */
export function readSeal(paths: DataPaths): Seal {
  const before = sealedSum(paths);
  if (before === null || !existsSync(paths.database)) return 'none';
  const file = openSync(paths.database, 'r');
  try {
    if (checksumOf(file) === before) return 'kept';
  } finally {
    closeSync(file);
  }
  // A checkpoint may be under way in another program: then there is no seal, or a new one.
  return sealedSum(paths) === before ? 'broken' : 'none';
}

/** How many writes were acknowledged; 0 where nobody counted. */
export function acknowledgedWrites({ count }: DataPaths): number {
  return Number(readMarked(count) ?? 0);
}

export function writesOf(sqlite: Connection): number {
  return sqlite.prepare<[], number>('SELECT writes FROM tally').pluck().get() ?? 0;
}

/**
 * From here on what is written through this connection is counted.
 *
 * @param isAsSealed Whether the book is all in its file, and that as it was sealed.
 */
export function beginLedger(paths: DataPaths, sqlite: Connection, isAsSealed: boolean): void {
  const { dev, ino } = statSync(paths.database);
  ledgers.set(sqlite, {
    paths,
    count: openCount(paths.count),
    file: { dev, ino },
    isFlushing: false,
    written: 0,
    isAsSealed: isAsSealed && changesOf(sqlite) === 0,
  });
  acknowledge(sqlite, writesOf(sqlite));
}

/** @throws Refusal `book-moved` when the file of the book was deleted or moved: what is written would be lost with it */
export function requireInPlace(sqlite: Connection): void {
  const ledger = ledgers.get(sqlite);
  if (ledger === undefined) return;
  const present = statSync(ledger.paths.database, { throwIfNoEntry: false });
  if (present === undefined || present.ino !== ledger.file.ino || present.dev !== ledger.file.dev)
    throw new Refusal('book-moved', { file: ledger.paths.database });
}

/** Counts one more write within the transaction that makes it. */
export function countWrite(sqlite: Connection): number | null {
  if (!ledgers.has(sqlite)) return null;
  return (
    preparedValue<[], number>(sqlite, 'UPDATE tally SET writes = writes + 1 RETURNING writes').get() ?? null
  );
}

/** The transaction is on the disk. The system flushes the count by itself; it is asked to, without anybody waiting. */
export function acknowledge(sqlite: Connection, writes: number): void {
  const ledger = ledgers.get(sqlite);
  if (ledger === undefined || ledger.count === null) return;
  const { count } = ledger;
  try {
    writeSync(count, marked(String(writes).padStart(15, '0')), 0);
    ledger.written += 1;
    if (!ledger.isFlushing) {
      ledger.isFlushing = true;
      fsync(count, () => {
        ledger.isFlushing = false;
      });
    }
    if (ledger.written % ASK_EVERY === 0) shorten(ledger, sqlite);
  } catch {
    // Less is noticed then.
  }
}

/** Puts the log into the book's file, closes it, and seals the file as it rests; where nothing was written the seal stays. */
export function endLedger(sqlite: Connection): void {
  const ledger = ledgers.get(sqlite);
  ledgers.delete(sqlite);
  try {
    if (ledger === undefined || (ledger.isAsSealed && changesOf(sqlite) === 0)) sqlite.close();
    else closeWritten(ledger.paths, sqlite);
  } finally {
    if (ledger?.count != null) quietly(() => flushAndClose(ledger.count ?? 0));
  }
}

function closeWritten(paths: DataPaths, sqlite: Connection): void {
  const before = sealedSum(paths);
  // Not closed while SQLite has the file open: that would drop its locks.
  const file = quietly(() => openSync(paths.database, 'r'));
  const sum = (): string | undefined => quietly(() => (file === undefined ? undefined : checksumOf(file)));
  try {
    // What changed in the file meanwhile was not written by anybody here, and the seal goes on telling so.
    const isHarmed = before !== null && sum() !== before;
    const isWhole = putLogAway(paths, sqlite, 'TRUNCATE') && isSound(sqlite);
    sqlite.close();
    const after = isHarmed ? before : isWhole ? sum() : undefined;
    if (after !== undefined) quietly(() => writeWholeNow(paths.seal, marked(after)));
  } finally {
    sqlite.close();
    if (file !== undefined) closeSync(file);
  }
}

/** Before anything else than `endLedger` may write to the book's file, or put another one in its place. */
export function breakSeal({ seal }: DataPaths): void {
  rmSync(seal, { force: true });
}

export function forgetLedger(paths: DataPaths): void {
  breakSeal(paths);
  rmSync(paths.count, { force: true });
}

/** What is told of a book, in one; null when nothing is. */
export function harmOf(altered: boolean, lost: number): Harm | null {
  return altered || lost > 0 ? { altered, lost: Math.max(0, lost) } : null;
}

function shorten({ paths }: Ledger, sqlite: Connection): void {
  const log = statSync(`${paths.database}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > LONG_LOG) putLogAway(paths, sqlite, 'PASSIVE');
}

/** Whether all of the log is in the book's file now. */
function putLogAway(paths: DataPaths, sqlite: Connection, how: 'TRUNCATE' | 'PASSIVE'): boolean {
  try {
    breakSeal(paths);
    const [row] = sqlite.pragma(`wal_checkpoint(${how})`) as {
      busy: number;
      log: number;
      checkpointed: number;
    }[];
    return row !== undefined && row.busy === 0 && row.log === row.checkpointed;
  } catch {
    return false;
  }
}

function openCount(file: string): number | null {
  try {
    return openSync(file, existsSync(file) ? 'r+' : 'wx+', 0o600);
  } catch {
    return null;
  }
}

function flushAndClose(count: number): void {
  if (fstatSync(count).isFile()) fsyncSync(count);
  closeSync(count);
}

/** What is sealed need not be looked through when it is opened; closing it keeps nobody waiting. */
function isSound(sqlite: Connection): boolean {
  try {
    return checkPages(sqlite, 'tables').length === 0;
  } catch {
    return false;
  }
}

/** Rows changed through this connection. */
function changesOf(sqlite: Connection): number {
  return preparedValue<[], number>(sqlite, 'SELECT total_changes()').get() ?? 0;
}

/** In characters, as `checksumOf` gives it. */
const CHECKSUM_LENGTH = 8;
/** How much of a file is read at a time, in bytes. */
const AT_A_TIME = 256 * 1024;

/** Null without a seal; a longer hash is one of a program of before. */
function sealedSum({ seal }: DataPaths): string | null {
  const sum = readMarked(seal);
  return sum?.length === CHECKSUM_LENGTH ? sum : null;
}

/** Against accidents, not against people, who could write a new seal; a cryptographic hash takes three times as long. */
function checksumOf(file: number): string {
  const buffer = Buffer.allocUnsafe(AT_A_TIME);
  let sum = 0;
  for (let at = 0, read = -1; read !== 0; at += read) {
    read = readSync(file, buffer, 0, AT_A_TIME, at);
    sum = crc32(buffer.subarray(0, read), sum);
  }
  return sum.toString(16).padStart(CHECKSUM_LENGTH, '0');
}

/** A value with the hash of itself, so that a flipped bit in it is no news of the book. */
function marked(value: string): string {
  return `${value} ${sha256Of(value).slice(0, 16)}\n`;
}

function readMarked(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    const [value = ''] = text.split(' ');
    return text === marked(value) ? value : null;
  } catch {
    return null;
  }
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    // Less is noticed then.
    return undefined;
  }
}
