/** Files that are read where a person said they are. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { codeOf } from './disk-refusals.ts';
import { readRegular } from './regular-file.ts';

/** A file as it was handed over. */
export interface GivenFile {
  /** Without its folder. */
  fileName: string;
  bytes: Uint8Array;
}

/** @throws Refusal `file-too-large`, and as toReadRefusal */
export async function readGiven(file: string, mostMb: number): Promise<GivenFile> {
  const fileName = path.basename(file);
  try {
    if ((await stat(file)).size > mostMb * 1024 * 1024)
      throw new Refusal('file-too-large', { file: fileName, limit: `${mostMb} MB` });
    return { fileName, bytes: new Uint8Array(await readRegular(file)) };
  } catch (error) {
    throw toReadRefusal(error, fileName);
  }
}

/** Why a file a person named was not read: `file-not-found`, else `file-unreadable`; a Refusal stays what it is. */
export function toReadRefusal(error: unknown, fileName: string): Refusal {
  if (error instanceof Refusal) return error;
  const code = codeOf(error) === 'ENOENT' ? 'file-not-found' : 'file-unreadable';
  return new Refusal(code, { file: fileName }, { cause: error });
}
