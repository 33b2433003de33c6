/** Opens the zip of a letterhead within bounds: a small file must not fill the memory. */
import { strFromU8, unzipSync } from 'fflate';
import { fault, type LetterheadFault } from './faults.ts';

const MB = 1024 * 1024;
const MAX_BYTES = 5 * MB;
const MAX_OPENED = 40 * MB;
const MAX_PARTS = 500;

export type Parts = Record<string, Uint8Array>;

/** The parts of the file by path, or why it is not taken. */
export function openTemplate(bytes: Uint8Array): { parts: Parts } | { fault: LetterheadFault } {
  if (bytes.length > MAX_BYTES) return { fault: fault('too-large', { limit: MAX_BYTES / MB }) };
  let opened = 0;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        opened += originalSize;
        count += 1;
        return opened <= MAX_OPENED && count <= MAX_PARTS;
      },
    });
    if (opened > MAX_OPENED || count > MAX_PARTS) {
      return { fault: fault('too-swollen', { limit: MAX_OPENED / MB }) };
    }
    return parts['word/document.xml'] === undefined ? { fault: fault('not-docx') } : { parts };
  } catch {
    return { fault: fault('not-docx') };
  }
}

export function partText(parts: Parts, path: string): string {
  const part = parts[path];
  return part === undefined ? '' : strFromU8(part);
}
