/** A database file and what SQLite lays beside it. */
import { rmSync } from 'node:fs';
import { refusing } from './errors.ts';

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
