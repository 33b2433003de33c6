/** Copies a check writes beside its answer, never over the file itself. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { refuseOwnPlace } from '../files/own-places.ts';
import { writeWhole } from '../files/whole-file.ts';
import { UsageError } from './arguments.ts';

/** @throws UsageError where it is the file that is checked, by whatever name; Refusal `own-place`, and of the disk */
export async function writeCopy(input: string, out: string, bytes: Uint8Array): Promise<void> {
  const file = path.resolve(out);
  refuseOwnPlace(file);
  if (await isSameFile(input, file))
    throw new UsageError(`“${out}” chính là tệp đang kiểm tra. Hãy ghi bản sao vào một tệp khác.`);
  await writeWhole(file, bytes);
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  if (path.resolve(one) === other) return true;
  const [first, second] = await Promise.all([one, other].map((file) => stat(file).catch(() => null)));
  return first != null && second != null && first.dev === second.dev && first.ino === second.ino;
}
