/** What SQLite and the file system say, in our own codes. */
import { Refusal, type RefusalCode } from '../../shared/domain/refusal.ts';
import { codeOf, toDiskRefusal } from '../files/disk-refusals.ts';

/** The first prefix that fits decides; a code not listed is our own fault and stays as it is. */
const CODES: readonly (readonly [prefix: string, refusal: RefusalCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  // The shared-memory file beside the log could not grow: on a full disk this comes before SQLITE_FULL does.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_CORRUPT', 'data-damaged'],
  ['SQLITE_NOTADB', 'data-damaged'],
  ['SQLITE_BUSY', 'data-locked'],
  ['SQLITE_LOCKED', 'data-locked'],
  ['SQLITE_READONLY', 'data-read-only'],
  ['SQLITE_CANTOPEN', 'data-read-only'],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'not-found'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'duplicate'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'duplicate'],
  ['SQLITE_CONSTRAINT_CHECK', 'invalid-input'],
  ['SQLITE_CONSTRAINT_NOTNULL', 'invalid-input'],
  ['SQLITE_CONSTRAINT_DATATYPE', 'invalid-input'],
];

/** The Refusal an error of SQLite or of the data folder's disk stands for, else the error itself. */
export function toRefusal(error: unknown): unknown {
  const known = CODES.find(([prefix]) => codeOf(error).startsWith(prefix));
  return known ? new Refusal(known[1], {}, { cause: error }) : toDiskRefusal(error);
}

/** Does the work; known errors come out as Refusals. */
export function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toRefusal(error);
  }
}

/** An error of SQLite that stands for no Refusal, when it comes out of `refusing`. */
export function isSqliteError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'SqliteError';
}

export function isRefusal(error: unknown, code: RefusalCode): error is Refusal {
  return error instanceof Refusal && error.code === code;
}
