/** A thread in which papers become Word files (renderers.ts): typing and saving go on meanwhile. */
import { parentPort } from 'node:worker_threads';
import type { WordAnswer, WordWish } from './renderers.ts';
import { countSheets, writeWord } from './word.ts';

parentPort?.on('message', ({ id, print, bytes }: WordWish) => {
  void answerFor({ id, print, bytes }).then((answer) => parentPort?.postMessage(answer));
});

async function answerFor({ id, print, bytes }: WordWish): Promise<WordAnswer> {
  try {
    const made = bytes ?? (await writeWord(print));
    return { id, made: { bytes: made, sheets: await countSheets(print, made) } };
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
