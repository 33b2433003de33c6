/** The files that are being checked, one after the other: in this window only, and gone with it. */
import type { LintReport } from '../../../shared/contract/checking.ts';
import { sentenceOf } from '../../../shared/contract/errors.ts';
import { call } from '../../api.ts';
import { createStore } from '../../store.ts';
import { messageOf } from '../../ui/message-of.ts';
import type { PickedWord } from './chosen-files.ts';

/** Above what the checker takes; it says its own limit in its own words. */
const MOST_MB = 40;

export type CheckState =
  | { is: 'waiting' }
  | { is: 'reading' }
  | { is: 'read'; report: LintReport }
  /** A sentence. */
  | { is: 'refused'; sentence: string };

/** A copy that was saved, and what is still to be said of it. */
export interface SavedCopy {
  fileName: string;
  report: LintReport;
}

export interface CheckedFile extends PickedWord {
  /** Of this file among those that ever stood here. */
  key: number;
  /** By which day's rules somebody wants it read, yyyy-mm-dd; null for its own. */
  date: string | null;
  state: CheckState;
  /** The last corrected copy. */
  copy: SavedCopy | null;
}

export const checkedFiles = createStore<readonly CheckedFile[]>([]);

let lastKey = 0;
let isRunning = false;

export function addFiles(chosen: readonly PickedWord[]): void {
  const added = chosen.map((one): CheckedFile => {
    lastKey += 1;
    return { ...one, key: lastKey, date: null, state: { is: 'waiting' }, copy: null };
  });
  checkedFiles.set([...checkedFiles.get(), ...added]);
  void run();
}

export function removeFile(key: number): void {
  checkedFiles.set(checkedFiles.get().filter((one) => one.key !== key));
}

/** What is being read is dropped when it comes. */
export function removeAll(): void {
  checkedFiles.set([]);
}

/** Reads it anew by another day's rules; null: its own. */
export function readBy(key: number, date: string | null): void {
  change(key, { date, state: { is: 'waiting' }, copy: null });
  void run();
}

export function keepCopy(key: number, copy: SavedCopy): void {
  change(key, { copy });
}

/** What the verbs of the checker take. @throws Error a sentence, of a file that cannot be read any more */
export async function inputOf({ path, file, date }: CheckedFile) {
  const fileName = nameOf(path);
  if (file.size > MOST_MB * 1024 * 1024)
    throw new Error(sentenceOf('file-too-large', { file: fileName, limit: `${MOST_MB} MB` }));
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new Error(sentenceOf('file-unreadable', { file: fileName }), { cause });
  });
  return { fileName, bytes: new Uint8Array(bytes), ...(date === null ? {} : { date }) };
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function change(key: number, part: Partial<CheckedFile>): void {
  checkedFiles.set(checkedFiles.get().map((one) => (one.key === key ? { ...one, ...part } : one)));
}

async function run(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  try {
    for (let next = waiting(); next !== undefined; next = waiting()) {
      change(next.key, { state: { is: 'reading' } });
      const state = await check(next);
      // Somebody may have asked for another day meanwhile.
      if (checkedFiles.get().find(({ key }) => key === next?.key)?.state.is === 'reading')
        change(next.key, { state });
    }
  } finally {
    isRunning = false;
  }
}

function waiting(): CheckedFile | undefined {
  return checkedFiles.get().find(({ state }) => state.is === 'waiting');
}

async function check(file: CheckedFile): Promise<CheckState> {
  if (!/\.docx$/iu.test(file.path))
    return {
      is: 'refused',
      sentence: 'Ở đây chỉ kiểm tra tệp Word .docx. Hãy mở tệp này bằng Word và lưu lại thành .docx.',
    };
  try {
    const report = await call('lint:file', await inputOf(file));
    const isSecret = report.findings.some(({ severity }) => severity === 'block');
    return isSecret ? { is: 'refused', sentence: sentenceOf('secrecy-mark') } : { is: 'read', report };
  } catch (error) {
    return { is: 'refused', sentence: messageOf(error) };
  }
}
