/** What goes on by itself while the program is open: sending to portals, and the daily backup. */
import type { Backend } from './backend.ts';

/** A pass mostly finds nothing to do. */
const SENDING_MS = 5_000;
/** A memory stick that is put in is found soon; mostly there is nothing to do. */
const BACKUP_MS = 60_000;

/**
 * Gives back how to end it: what is on its way is stopped, and looked up at the next start; a backup is made where much
 * changed. It never fails.
 */
export function keepWorking(
  backend: Backend,
  { sendingMs = SENDING_MS, backupMs = BACKUP_MS } = {},
): () => Promise<void> {
  const stop = new AbortController();
  repeat(stop.signal, sendingMs, sendingMs, () => backend.call('outbox:run', {}, { signal: stop.signal }));
  // Soon after the start, not at it: the first screen comes first.
  repeat(stop.signal, sendingMs, backupMs, () => backend.call('backup:run-due', {}));
  return async () => {
    stop.abort();
    // What cannot be backed up now is backed up at the next start: a program that ends must end.
    await backend.call('backup:run-due', { isClosing: true }).catch(() => {});
  };
}

function repeat(signal: AbortSignal, firstMs: number, everyMs: number, work: () => Promise<unknown>): void {
  const pass = async (): Promise<void> => {
    try {
      await work();
    } catch {
      // A full disk, a damaged file: whoever works in the window is told of it, and the next pass tries again.
    }
    plan(everyMs);
  };
  const plan = (ms: number): void => {
    if (signal.aborted) return;
    const timer = setTimeout(() => void pass(), ms).unref();
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };
  plan(firstMs);
}
