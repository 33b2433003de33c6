/** Long work that goes on while other things are done: one at a time, shown in the status bar, stopped there. */
import type { CallOptions } from './api.ts';
import { createStore, useStore } from './store.ts';

export interface Work {
  /** "Đang xuất hồ sơ" */
  what: string;
  done: number;
  /** 0 until it is known. */
  total: number;
  stop: () => void;
}

const current = createStore<Work | null>(null);

/** Runs `work` and shows how far it is. Gives back its result; rejects as it does, `cancelled` when it was stopped. */
export async function runInBackground<T>(what: string, work: (hooks: CallOptions) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  current.set({ what, done: 0, total: 0, stop });
  try {
    return await work({
      signal: controller.signal,
      onProgress: (done, total) => current.set({ what, done, total, stop }),
    });
  } finally {
    current.set(null);
  }
}

export function useBackgroundWork(): Work | null {
  return useStore(current);
}
