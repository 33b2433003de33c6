/** What the status bar says of saving: the one thing a worried person looks for. */
import { classOf } from '../shared/contract/errors.ts';
import type { RefusalCode } from '../shared/domain/refusal.ts';
import { ApiError } from './api.ts';
import { createStore, useStore } from './store.ts';
import { messageOf } from './ui/message-of.ts';

export type SaveState =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: Date }
  | { state: 'failed'; reason: string };

const current = createStore<SaveState>({ state: 'idle' });
/** The last that was saved while others still run. */
let saved: SaveState = { state: 'idle' };
let running = 0;

/** Rules that words somebody typed are refused by: they are not safe yet. By any other rule nothing was to be saved. */
const ABOUT_WORDS: readonly RefusalCode[] = ['secrecy-mark', 'stale-revision', 'session-closed'];

/** Wraps a change, so that it shows. */
export async function trackSaving<T>(work: () => Promise<T>): Promise<T> {
  const before = running === 0 ? current.get() : saved;
  running += 1;
  current.set({ state: 'saving' });
  try {
    const result = await work();
    running -= 1;
    saved = { state: 'saved', at: new Date() };
    if (running === 0) current.set(saved);
    return result;
  } catch (error) {
    running -= 1;
    if (error instanceof ApiError && isHarmless(error.code))
      current.set(running > 0 ? { state: 'saving' } : before);
    else current.set({ state: 'failed', reason: messageOf(error) });
    throw error;
  }
}

function isHarmless(code: RefusalCode): boolean {
  return classOf(code) === 'rule' && !ABOUT_WORDS.includes(code);
}

export function useSaveState(): SaveState {
  return useStore(current);
}
