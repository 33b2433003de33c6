/** Files the program makes, in places that are a person's own. */
import { readFile } from 'node:fs/promises';
import { Refusal } from '../../shared/domain/refusal.ts';
import { sha256Of } from './digest.ts';
import { codeOf, toDiskRefusal } from './disk-refusals.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Writes a file of ours where it may stand: over nothing, over what we are about to write, or over what we wrote last.
 *
 * @param written sha256 of what was written there before, if anything
 * @throws Refusal `file-edited`, `file-exists` for a file that was never ours, and those of the disk
 */
export async function writeOwn(
  file: string,
  bytes: Uint8Array,
  { written, replace = false }: { written?: string | undefined; replace?: boolean } = {},
): Promise<void> {
  const next = sha256Of(bytes);
  const refuse = async (): Promise<void> => {
    const present = replace ? null : await readIfThere(file);
    const onDisk = present === null ? next : sha256Of(present);
    if (onDisk === next || onDisk === written) return;
    throw new Refusal(written === undefined ? 'file-exists' : 'file-edited', { file });
  };
  await writeWhole(file, bytes, { refuse });
}

/** The bytes at a place that is to be written to, null where there are none. @throws Refusal of the disk */
async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw toDiskRefusal(error, file);
  }
}
