/** Long work that goes on while other things are done: one at a time, shown in the status bar, stopped there. */
import { useSyncExternalStore } from 'react';
import type { CallHooks } from './api.ts';

export interface Work {
  /** "Đang xuất hồ sơ" */
  what: string;
  done: number;
  /** 0 until it is known. */
  total: number;
  stop: () => void;
}

let current: Work | null = null;
const listeners = new Set<() => void>();

/** Runs `work` and shows how far it is. Gives back its result; rejects as it does, `cancelled` when it was stopped. */
export async function runInBackground<T>(what: string, work: (hooks: CallHooks) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  show({ what, done: 0, total: 0, stop });
  try {
    return await work({
      signal: controller.signal,
      onProgress: (done, total) => show({ what, done, total, stop }),
    });
  } finally {
    show(null);
  }
}

export function useBackgroundWork(): Work | null {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => current,
  );
}

function show(next: Work | null): void {
  current = next;
  for (const listener of listeners) listener();
}
