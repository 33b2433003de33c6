/**
 * What is kept beside the book to notice what SQLite cannot: a log that was cut short loses the last writes without a word, and a
 * flipped bit in a page is only a different text. Beside it stand how many writes were acknowledged, and the hash of its file as
 * it rests. Neither ever refuses anything: where they cannot be written, less is noticed.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { Refusal } from '../../shared/domain/refusal.ts';
import { sha256Of } from '../files/digest.ts';
import { writeWholeNow } from '../files/whole-file.ts';
import type { Harm } from './data.ts';
import type { Connection } from './driver.ts';
import type { DataPaths } from './folder.ts';

interface Ledger {
  paths: DataPaths;
  /** Of the count's file; null where it cannot be written. */
  count: number | null;
  /** Which file the book is: another one in its place is not it. */
  file: { dev: number; ino: number };
  isFlushing: boolean;
  written: number;
}

const ledgers = new WeakMap<Connection, Ledger>();
/** How much of a log is put into the book's file before it is closed, in bytes and asked every so many writes. */
const LONG_LOG = 64 * 1024 * 1024;
const ASK_EVERY = 256;

/** What the book as it rests has lost, before anybody opens it; `lost` is known once it is open (`lostWrites`). */
export function isAltered({ database, seal }: DataPaths): boolean {
  const before = readMarked(seal);
  // A checkpoint may be under way in another program: then there is no seal, or a new one.
  return (
    before !== null && existsSync(database) && digestOf(database) !== before && readMarked(seal) === before
  );
}

/** How many writes were acknowledged; 0 where nobody counted. */
export function acknowledgedWrites({ count }: DataPaths): number {
  return Number(readMarked(count) ?? 0);
}

export function writesOf(sqlite: Connection): number {
  return sqlite.prepare<[], number>('SELECT writes FROM tally').pluck().get() ?? 0;
}

/** From here on what is written through this connection is counted. */
export function beginLedger(paths: DataPaths, sqlite: Connection): void {
  const { dev, ino } = statSync(paths.database);
  ledgers.set(sqlite, {
    paths,
    count: openCount(paths.count),
    file: { dev, ino },
    isFlushing: false,
    written: 0,
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
    sqlite.prepare<[], number>('UPDATE tally SET writes = writes + 1 RETURNING writes').pluck().get() ?? null
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

/** Puts the log into the book's file, closes it, and seals the file as it rests. */
export function endLedger(sqlite: Connection): void {
  const ledger = ledgers.get(sqlite);
  ledgers.delete(sqlite);
  const isWhole = ledger !== undefined && putLogAway(ledger.paths, sqlite, 'TRUNCATE');
  try {
    sqlite.close();
  } finally {
    if (ledger?.count != null) quietly(() => flushAndClose(ledger.count ?? 0));
    // Not while SQLite has it open: closing a second descriptor would drop its locks.
    if (isWhole) quietly(() => writeWholeNow(ledger.paths.seal, marked(digestOf(ledger.paths.database))));
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

function digestOf(file: string): string {
  return sha256Of(readFileSync(file));
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

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Less is noticed then.
  }
}
