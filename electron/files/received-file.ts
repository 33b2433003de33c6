/** A file that comes part by part from somewhere else, and is kept only when it is what was promised. */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { toDiskRefusal } from './disk-refusals.ts';
import { refuseOwnPlace } from './own-places.ts';
import { moveIntoPlace } from './whole-file.ts';

/** What is known of it beforehand. */
export interface Promised {
  name: string;
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha512: string;
}

/**
 * Puts it into a folder under its name, or the next that is free, readable for its owner and never a program to start.
 *
 * @param fill hands every part over in order
 * @returns the full path
 * @throws Refusal `file-altered`, those of the disk, `own-place`; nothing is left then
 */
export async function receiveFile(
  folder: string,
  { name, size, sha512 }: Promised,
  fill: (take: (part: Uint8Array) => void) => Promise<void>,
): Promise<string> {
  refuseOwnPlace(path.join(folder, name));
  const aside = path.join(folder, `.${randomUUID().slice(0, 8)}.tmp`);
  const hash = createHash('sha512');
  let received = 0;
  try {
    const handle = openSync(aside, 'wx', 0o600);
    try {
      await fill((part) => {
        received += part.length;
        if (received > size) throw new Refusal('file-altered', { file: name });
        hash.update(part);
        writeAll(handle, part, path.join(folder, name));
      });
    } finally {
      closeSync(handle);
    }
    if (received !== size || hash.digest('hex') !== sha512) throw new Refusal('file-altered', { file: name });
    const file = freePath(folder, name);
    moveIntoPlace(aside, file);
    return file;
  } catch (error) {
    rmSync(aside, { force: true });
    throw toDiskRefusal(error, path.join(folder, name));
  }
}

/** @throws Refusal of the disk, whoever hands the part over */
function writeAll(handle: number, part: Uint8Array, file: string): void {
  try {
    for (let at = 0; at < part.length; ) at += writeSync(handle, part, at);
  } catch (error) {
    throw toDiskRefusal(error, file);
  }
}

/** "a.exe", "a (2).exe": what lies there already stays. */
function freePath(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name);
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, number === 1 ? name : `${stem} (${number})${ext}`);
    if (!existsSync(file)) return file;
  }
}
