/**
 * What of a bundle is ready: Word files in the folder of the data, each named by the hash of the image it was made of. An image
 * is never changed, so that what lies there is right whenever somebody goes on.
 */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { sha256Of } from '../../files/digest.ts';
import { writeWhole } from '../../files/whole-file.ts';
import type { ReadContext } from '../context.ts';

/** In the folder of the data; electron/files/own-places.ts keeps everything else out of it. */
const STAGE = 'goi-dang-lam';

function stagedFile({ data }: ReadContext, image: string): string {
  return path.join(data.folder, STAGE, `${image}.docx`);
}

function digestOf(file: string): string {
  return `${file}.sha256`;
}

/** @param image Hash of the image (electron/db/images.ts). */
export function isStaged(context: ReadContext, image: string): boolean {
  return existsSync(stagedFile(context, image));
}

/** Whether it lies there as it was put: nobody's hand and no disk changed it since. */
export async function isStagedWhole(context: ReadContext, image: string): Promise<boolean> {
  const file = stagedFile(context, image);
  const [bytes, sha256] = await Promise.all([readFile(file), readFile(digestOf(file), 'utf8')]).catch(
    () => [],
  );
  return bytes !== undefined && sha256Of(bytes) === sha256;
}

/** Of what is ready. */
export async function readStaged(context: ReadContext, image: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(stagedFile(context, image)));
}

/** @throws Refusal of the disk */
export async function stage(context: ReadContext, image: string, bytes: Uint8Array): Promise<void> {
  const file = stagedFile(context, image);
  await writeWhole(digestOf(file), new TextEncoder().encode(sha256Of(bytes)), { mode: 0o600 });
  await writeWhole(file, bytes, { mode: 0o600 });
}

/** Once the bundle is there. */
export async function clearStage({ data }: ReadContext): Promise<void> {
  await rm(path.join(data.folder, STAGE), { recursive: true, force: true }).catch(() => {});
}
