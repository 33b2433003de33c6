/** The zip of a bundle: its files as they are, in their order, the same bytes for the same files on any day. */
import { zipSync } from 'fflate';
import { fixZipTimes } from './zip-times.ts';

/** Nothing is packed tighter: Word files are packed already, and whoever checks the bundle makes it anew and compares. */
export function zipBundle(files: Iterable<readonly [path: string, bytes: Uint8Array]>): Uint8Array {
  return fixZipTimes(zipSync(Object.fromEntries(files), { level: 0 }));
}
