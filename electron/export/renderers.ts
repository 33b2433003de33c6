/** Many papers made into Word files at once, in as many threads as the machine has cores. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { countSheets, type Print, writeWord } from './word.ts';

/** What a thread is asked for: a file, or the sheets of one that is there. */
export interface WordWish {
  id: number;
  print: Print;
  /** The file as it was made; null to make it. */
  bytes: Uint8Array | null;
}

export interface MadeWord {
  bytes: Uint8Array;
  /** Sheets (tờ) it takes once printed. */
  sheets: number;
}

export type WordAnswer = { id: number; made: MadeWord } | { id: number; fault: string };

export interface Renderers {
  /** How many papers can be in the making at once. */
  width: number;
  /** The Word file of a paper, made unless it is given, and its sheets. */
  make: (print: Print, bytes: Uint8Array | null) => Promise<MadeWord>;
  close: () => Promise<void>;
}

/** Below so many papers the threads would be slower to start than the work is to do. */
const WORTH_THREADS = 60;

/** @param count How many papers there will be. */
export function openRenderers(count: number): Renderers {
  if (count < WORTH_THREADS) return { width: 1, make: makeHere, close: async () => {} };
  const threads = Array.from({ length: Math.min(8, Math.max(2, availableParallelism())) }, openThread);
  let turn = 0;
  return {
    // One more in hand than is being made, so that no thread waits for the disk.
    width: threads.length * 2,
    make: (print, bytes) => {
      turn += 1;
      return threads[turn % threads.length]?.ask(print, bytes) ?? makeHere(print, bytes);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

async function makeHere(print: Print, bytes: Uint8Array | null): Promise<MadeWord> {
  const made = bytes ?? (await writeWord(print));
  return { bytes: made, sheets: await countSheets(print, made) };
}

interface WordThread {
  ask: (print: Print, bytes: Uint8Array | null) => Promise<MadeWord>;
  close: () => Promise<unknown>;
}

function openThread(): WordThread {
  // In the packed program the thread is a bundle beside this one.
  const program =
    typeof import.meta.url === 'string'
      ? new URL('./word-worker.ts', import.meta.url)
      : path.join(__dirname, 'word-worker.cjs');
  const worker = new Worker(program);
  const waiting = new Map<number, { resolve: (made: MadeWord) => void; reject: (error: Error) => void }>();
  let last = 0;
  let ended: Error | null = null;
  const failAll = (error: Error): void => {
    ended = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (answer: WordAnswer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('made' in answer) one?.resolve(answer.made);
    else one?.reject(new Error(answer.fault));
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('the maker of Word files ended')));
  return {
    ask: (print, bytes) =>
      new Promise((resolve, reject) => {
        if (ended !== null) return reject(ended);
        last += 1;
        waiting.set(last, { resolve, reject });
        const wish: WordWish = { id: last, print, bytes };
        worker.postMessage(wish);
      }),
    close: () => worker.terminate(),
  };
}
