/** How a file is known again: by what is in it, never by its name or date. */
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal; text is taken as UTF-8. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
