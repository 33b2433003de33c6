/** The thread in which foreign files are read (aside.ts): whatever a file does there, saving and stopping go on. */
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { GivenFile } from '../files/given-file.ts';
import type { AsideAnswer } from './aside.ts';
import { importAnyFile, type ReadWish } from './import-file.ts';

parentPort?.on('message', ({ file, wish }: { file: GivenFile; wish: ReadWish }) => {
  void answerFor(file, wish).then((answer) => parentPort?.postMessage(answer));
});
parentPort?.postMessage('ready');

async function answerFor(file: GivenFile, wish: ReadWish): Promise<AsideAnswer> {
  try {
    return { imported: await importAnyFile(file, wish) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, detail: error.detail } };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
