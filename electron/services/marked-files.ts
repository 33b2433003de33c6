/** The one door for files: whatever verb brings them, a mark anywhere in one is refused before anything is read of it. */
import type { Channel } from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { findStampMark } from '../../shared/domain/secrecy.ts';
import { rawLines } from '../import/raw-lines.ts';

/** Verbs whose files are read, and looked through for marks, in a thread of their own: saving goes on meanwhile. */
export const READ_ASIDE: ReadonlySet<string> = new Set<Channel>([
  'document:read-file',
  'document:import',
  'plan:read-file',
]);

/** @throws Refusal `secrecy-mark` with `{mark, file}` */
export function refuseMarkedFiles(input: unknown): void {
  if (typeof input !== 'object' || input === null || input instanceof Uint8Array) return;
  const { bytes, fileName } = input as { bytes?: unknown; fileName?: unknown };
  if (bytes instanceof Uint8Array) {
    const mark = findStampMark(linesOf({ fileName: typeof fileName === 'string' ? fileName : '', bytes }));
    if (mark !== null) throw new Refusal('secrecy-mark', { mark: mark.level });
  }
  for (const inner of Array.isArray(input) ? input : Object.values(input)) refuseMarkedFiles(inner);
}

/** Of a file that cannot be opened its own reader says what is wrong. */
function linesOf(file: { fileName: string; bytes: Uint8Array }): string[] {
  try {
    return rawLines(file);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
