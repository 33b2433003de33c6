/**
 * One writer per data folder, across processes. The lock is an exclusive transaction on a file of its own, held for as long
 * as the folder is open: the operating system drops it when the process dies, however it dies, so none can go stale.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from './driver.ts';
import { isRefusal, refusing } from './errors.ts';

export interface FolderLock {
  release(): void;
}

/** Waits at most `waitMs` for the lock. Refusals: data-locked, data-read-only. */
export async function lockFolder(file: string, waitMs: number): Promise<FolderLock> {
  const deadline = Date.now() + waitMs;
  const sqlite = await connect(file, 'create', 0);
  for (;;) {
    try {
      // Nothing is ever written to the file; a journal on the disk would only be litter.
      refusing(() => sqlite.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE'));
      return { release: () => sqlite.close() };
    } catch (error) {
      if (!isRefusal(error, 'data-locked') || Date.now() >= deadline) {
        sqlite.close();
        throw error;
      }
    }
    // Uneven, so that those waiting do not all knock at the same moment and nobody is always second.
    await sleep(5 + Math.random() * 25);
  }
}
