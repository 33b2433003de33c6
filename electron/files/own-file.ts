/** Files the program makes, in places that are a person's own. */
import { rm } from 'node:fs/promises';
import { Refusal } from '../../shared/domain/refusal.ts';
import { sha256Of } from './digest.ts';
import { codeOf, toDiskRefusal } from './disk-refusals.ts';
import { refuseOwnPlace } from './own-places.ts';
import { readRegular } from './regular-file.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Writes a file of ours where it may stand: over nothing, or over what we wrote last. What holds the same bytes already is
 * not touched, so that its time still tells when it last changed.
 *
 * @param written sha256 of what was written there before, if anything
 * @throws Refusal `own-place`, `file-edited`, `file-exists` for a file that was never ours, and those of the disk
 */
export async function writeOwn(
  file: string,
  bytes: Uint8Array,
  { written, replace = false }: { written?: string | undefined; replace?: boolean } = {},
): Promise<void> {
  refuseOwnPlace(file);
  const next = sha256Of(bytes);
  if ((await stateOfOwn(file, next)) === 'intact') return;
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
    return await readRegular(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw toDiskRefusal(error, file);
  }
}

/** Whether a file still holds what we wrote; one that cannot be read is `edited`, since it must not be taken for ours. */
export async function stateOfOwn(file: string, written: string): Promise<'intact' | 'missing' | 'edited'> {
  try {
    return sha256Of(await readRegular(file)) === written ? 'intact' : 'edited';
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'missing' : 'edited';
  }
}

/** A file of ours that nobody changed; null where it is gone, or another by now. */
export async function readIfOwn(file: string, written: string): Promise<Uint8Array | null> {
  const bytes = await readRegular(file).catch(() => null);
  return bytes !== null && sha256Of(bytes) === written ? bytes : null;
}

/** Takes away a file of ours that nobody changed. False where it has to stay: edited, or held by another program. */
export async function removeOwn(file: string, written: string): Promise<boolean> {
  if ((await stateOfOwn(file, written)) === 'edited') return false;
  return rm(file, { force: true }).then(
    () => true,
    () => false,
  );
}
