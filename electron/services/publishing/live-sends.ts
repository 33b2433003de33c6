/** What is being sent at this moment, by data folder: its step for the queue, and how to stop it. Nothing of it is stored. */
import type { Id } from '../../../shared/domain/values.ts';
import type { ReadableData } from '../../db/data.ts';

export interface Live {
  signal: AbortSignal;
  onStep: (what: string) => void;
}

const sends = new WeakMap<ReadableData, Map<Id, { stop: AbortController; step: string }>>();

/** Does the work with a way to stop it; its last step can be asked for meanwhile. */
export async function whileSending<T>(
  data: ReadableData,
  id: Id,
  more: { signal?: AbortSignal | undefined; onStep: (what: string) => void },
  work: (live: Live) => Promise<T>,
): Promise<T> {
  const running = sends.get(data) ?? new Map();
  sends.set(data, running);
  const stop = new AbortController();
  const entry = { stop, step: 'Đang kết nối' };
  running.set(id, entry);
  const signal = more.signal === undefined ? stop.signal : AbortSignal.any([stop.signal, more.signal]);
  const onStep = (what: string): void => {
    entry.step = what;
    more.onStep(what);
  };
  try {
    return await work({ signal, onStep });
  } finally {
    running.delete(id);
  }
}

/** '' while nothing is done for the row. */
export function stepOf(data: ReadableData, id: Id): string {
  return sends.get(data)?.get(id)?.step ?? '';
}

/** Whether there was something to stop. */
export function stopSending(data: ReadableData, id: Id): boolean {
  const entry = sends.get(data)?.get(id);
  entry?.stop.abort();
  return entry !== undefined;
}
