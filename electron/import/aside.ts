/** Foreign files are read in a thread of their own, within limits: a file that takes long or swells stops nothing else. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal, type RefusalCode, type RefusalDetail } from '../../shared/domain/refusal.ts';
import type { GivenFile } from '../files/given-file.ts';
import type { ReadWish } from './import-file.ts';
import type { Imported } from './imported.ts';
import { READ_MB, READ_SECONDS } from './limits.ts';

export type AsideAnswer =
  | { imported: Imported }
  | { refusal: { code: RefusalCode; detail: RefusalDetail } }
  | { fault: string };

/**
 * As `importAnyFile`, in a thread of its own.
 *
 * @throws Refusal as `importFile`; `file-too-large` when memory runs out, `file-unreadable` when it takes too long,
 * `cancelled`
 */
export async function importAside(file: GivenFile, wish: ReadWish, signal?: AbortSignal): Promise<Imported> {
  const answer = await ask(file, wish, signal);
  if ('imported' in answer) return answer.imported;
  if ('refusal' in answer) throw new Refusal(answer.refusal.code, answer.refusal.detail);
  throw new Error(answer.fault);
}

function ask(file: GivenFile, wish: ReadWish, signal: AbortSignal | undefined): Promise<AsideAnswer> {
  // In the packed program the thread is a bundle beside this one.
  const program =
    typeof import.meta.url === 'string'
      ? new URL('./worker.ts', import.meta.url)
      : path.join(__dirname, 'import-worker.cjs');
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: READ_MB } });
  const { fileName } = file;
  return new Promise<AsideAnswer>((resolve, reject) => {
    const stop = (): void => reject(new Refusal('cancelled'));
    signal?.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(
      () =>
        reject(
          new Refusal('file-unreadable', {
            file: fileName,
            why: `đọc quá ${READ_SECONDS} giây chưa xong; hãy mở bằng Word và lưu lại thành tệp .docx mới`,
          }),
        ),
      READ_SECONDS * 1_000,
    );
    worker.on('message', (message: AsideAnswer | 'ready') => {
      if (message === 'ready') worker.postMessage({ file, wish });
      else resolve(message);
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new Refusal('file-too-large', { file: fileName, limit: `${READ_MB} MB bộ nhớ` }, { cause: error })
          : error,
      ),
    );
    worker.on('exit', () => reject(new Error('the reader of files ended')));
    if (signal?.aborted === true) stop();
    worker.once('exit', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    });
  }).finally(() => worker.terminate());
}
