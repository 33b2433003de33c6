/** A file with an end: a device or a pipe that somebody named would be read until there is no memory left. */
import { readFile, stat } from 'node:fs/promises';

/** @throws what the disk says; `EISDIR` for a folder, `EACCES` for what is neither file nor folder */
export async function readRegular(file: string): Promise<Buffer> {
  const found = await stat(file);
  if (found.isFile()) return readFile(file);
  throw Object.assign(new Error('no file'), { code: found.isDirectory() ? 'EISDIR' : 'EACCES' });
}
