/** Files that must survive a cut of power. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { refusing } from './errors.ts';

/**
 * Puts a finished file in its place at one blow: after a crash there is the old file or the new one, never half of it.
 * Neither file may be open in SQLite in this process: closing a second descriptor drops its POSIX locks.
 */
export function moveIntoPlace(finished: string, target: string): void {
  refusing(() => {
    flush(finished, 'r+');
    renameSync(finished, target);
    flushFolder(dirname(target));
  });
}

/** Removes a database file with its journal, log and shared memory; what is absent is no error. */
export function removeDatabase(file: string): void {
  refusing(() => rmSync(file, { force: true }));
  removeSideFiles(file);
}

/** Removes journal, log and shared memory only. */
export function removeSideFiles(file: string): void {
  refusing(() => SIDE_FILES.forEach((suffix) => rmSync(`${file}${suffix}`, { force: true })));
}

export const SIDE_FILES = ['-journal', '-wal', '-shm'] as const;

/** A rename is durable once its folder is flushed; Windows has no such call and needs none. */
function flushFolder(folder: string): void {
  if (process.platform !== 'win32') flush(folder, 'r');
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
