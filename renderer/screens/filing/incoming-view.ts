/** The register of incoming papers as it is looked through. */
import type { IncomingLine } from '../../../shared/contract/incoming.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import type { Tone } from '../../ui/chip.tsx';
import { searchWords } from '../../ui/search-words.ts';

export type IncomingState = 'all' | 'open' | 'cited';

/** What a person looks for. */
export interface IncomingFilter {
  /** A few letters, with or without dấu. */
  typed: string;
  /** 0 for every year. */
  year: number;
  state: IncomingState;
}

/** Something is to be done, and is not. */
export function isOpen({ dueOn, doneOn }: Pick<IncomingLine, 'dueOn' | 'doneOn'>): boolean {
  return dueOn !== null && doneOn === null;
}

export function filterIncoming(
  lines: readonly IncomingLine[],
  { typed, year, state }: IncomingFilter,
): IncomingLine[] {
  const isFound = searchWords(typed);
  return lines.filter(
    (line) =>
      (year === 0 || line.year === year) &&
      (state === 'all' || (state === 'open' ? isOpen(line) : line.citedIn.length > 0)) &&
      isFound([String(line.number), line.symbol, line.issuer, line.subject, line.handler, line.note]),
  );
}

/** How it stands with what is to be done, in a word or two; null for nothing to do. */
export function dueMark(
  { dueOn, doneOn }: Pick<IncomingLine, 'dueOn' | 'doneOn'>,
  today: string,
): { tone: Tone; word: string } | null {
  if (doneOn !== null) return { tone: 'ok', word: `xong ${formatScreenDate(doneOn)}` };
  if (dueOn === null) return null;
  if (dueOn < today) return { tone: 'late', word: `quá hạn ${formatScreenDate(dueOn)}` };
  return { tone: dueOn === today ? 'warn' : 'plain', word: `hạn ${formatScreenDate(dueOn)}` };
}

/** "47 văn bản · 2 chưa xử lý xong, hạn gần nhất 05/12/2026" */
export function incomingWords(shown: readonly IncomingLine[], all: number): string {
  const open = shown.filter(isOpen);
  const [next] = open.map(({ dueOn }) => dueOn ?? '').toSorted();
  const count = shown.length === all ? `${all} văn bản đến` : `${shown.length} trên ${all} văn bản đến`;
  return next === undefined
    ? count
    : `${count} · ${open.length} chưa xử lý xong, hạn gần nhất ${formatScreenDate(next)}`;
}
