/** What the status bar says of saving: the one thing a worried person looks for. */
import { useSyncExternalStore } from 'react';

export type SaveState =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: Date }
  | { state: 'failed'; reason: string };

let current: SaveState = { state: 'idle' };
let running = 0;
const listeners = new Set<() => void>();

/** Wraps a change, so that it shows. */
export async function trackSaving<T>(work: () => Promise<T>): Promise<T> {
  running += 1;
  show({ state: 'saving' });
  try {
    const result = await work();
    running -= 1;
    if (running === 0) show({ state: 'saved', at: new Date() });
    return result;
  } catch (error) {
    running -= 1;
    show({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

export function useSaveState(): SaveState {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => current,
  );
}

function show(next: SaveState): void {
  current = next;
  for (const listener of listeners) listener();
}
