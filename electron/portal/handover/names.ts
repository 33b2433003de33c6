/** Names of files inside the package. */
import type { OutgoingFile } from '../adapter.ts';

/** Numbered, so that two of one name do not meet and the order stays. */
export function nameOf({ fileName }: OutgoingFile, index: number): string {
  return `${String(index + 1).padStart(2, '0')}-${fileName.replace(/[^\w.-]+/gu, '-')}`;
}
