/** A bundle for the superior committee, opened without trusting it. */
import type { GivenFile } from '../files/given-file.ts';
import { unzipParts } from './unzip.ts';

const LIMITS = { fileMb: 1_000, expandedMb: 1_000, entries: 20_000 };

/**
 * Its files by their paths, in the order of the zip.
 *
 * @throws Refusal `file-too-large`, `file-hostile`, `file-damaged`
 */
export function openBundle(file: GivenFile): Map<string, Uint8Array> {
  return unzipParts(file, LIMITS, /./u);
}
