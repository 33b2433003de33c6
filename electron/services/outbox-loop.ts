/** Keeps the outbox going while the program is open: a pass every few seconds, which mostly finds nothing to do. */
import type { Backend } from './backend.ts';

const EVERY_MS = 5_000;

/** Gives back how to end it: what is on its way is stopped, and looked up at the next start. */
export function keepSending(backend: Backend, everyMs = EVERY_MS): () => void {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const pass = async (): Promise<void> => {
    try {
      await backend.call('outbox:run', {}, { signal: stop.signal });
    } catch {
      // A full disk, a damaged file: whoever works in the window is told of it, and the next pass tries again.
    }
    plan();
  };
  const plan = (): void => {
    if (!stop.signal.aborted) timer = setTimeout(() => void pass(), everyMs).unref();
  };
  plan();
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}
