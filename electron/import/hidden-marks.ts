/** Secrecy marks in what a reader leaves out: whoever opens the file in Word may see them. */
import { findSecrecyMark, type SecrecyMark } from '../../shared/domain/secrecy.ts';
import type { GivenFile } from '../files/given-file.ts';
import { rawLines } from './raw-lines.ts';

/**
 * The first mark among the lines of a file that are not among those read, or null.
 * @param read lines that are judged where they stand
 */
export function findHiddenMark(file: GivenFile, read: readonly string[]): SecrecyMark | null {
  const known = new Map<string, number>();
  for (const line of read) known.set(keyOf(line), (known.get(keyOf(line)) ?? 0) + 1);
  const isRead = (line: string): boolean => {
    const left = known.get(keyOf(line)) ?? 0;
    known.set(keyOf(line), left - 1);
    return left > 0;
  };
  const unread = rawLines(file).flatMap((line) => {
    const cells = line.split(' | ');
    return cells.length > 1 && cells.every(isRead) ? [] : cells.length === 1 && isRead(line) ? [] : [line];
  });
  return findSecrecyMark(unread);
}

function keyOf(line: string): string {
  return line.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
