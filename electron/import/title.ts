/** The title of an article among its first lines. */
import { foldText } from '../../shared/text/vietnamese.ts';
import { draftText, type LeftOut, leaveNotes, leaveOut, type ReadDraft, withoutNotes } from './imported.ts';
import { lineMark } from './line-marks.ts';
import { isCapitals, toNaturalCase } from './natural-case.ts';

const TITLE_PLACES = 8;
const LONGEST_TITLE = 300;

/** "SINH HOẠT CHUYÊN ĐỀ QUÝ I/2020", "BÁO CÁO CHUYÊN ĐỀ": what is held, not what it is about. */
const SESSION_WORDS = new Set(
  'bao cao bai noi dung buoi sinh hoat chuyen de chi bo dinh ky quy thang nam lan thu i ii iii iv'.split(' '),
);

export interface Titled {
  /** In natural case. */
  title: string | null;
  drafts: ReadDraft[];
  leftOut: LeftOut[];
}

/**
 * Takes the title line out. A first line that only names the session gives way to a topic in capitals further down.
 * @param mustStandOut take only a line in capitals or marked as a title, as in a Word file without a head
 */
export function takeTitle(drafts: readonly ReadDraft[], mustStandOut = false): Titled {
  const first = drafts[0];
  if (first === undefined) return { title: null, drafts: [], leftOut: [] };
  const found = isTitleLine(first, mustStandOut) ? titleLines(drafts, 0) : [];
  const isSession = found.length > 0 && isSessionHeading(found.map(wordsOf).join(' '));
  const isSought = isSession || (found.length === 0 && !mustStandOut);
  const topic = isSought ? topicLines(drafts, isSession ? 1 : 0) : [];
  const lines = topic.length > 0 ? topic : found;
  if (lines.length === 0) return { title: null, drafts: [...drafts], leftOut: [] };

  const title = lines.map(wordsOf).join(' ').replace(/\s+/gu, ' ');
  const sessions = topic.length > 0 && isSession ? drafts.slice(0, 1) : [];
  const again = drafts
    .slice(0, TITLE_PLACES)
    .filter((draft) => !lines.includes(draft) && foldText(wordsOf(draft)) === foldText(title));
  const rest = drafts.filter((draft) => ![...lines, ...sessions, ...again].includes(draft));
  return {
    title: toNaturalCase(title.replace(/[.:;,\s]+$/u, ''), rest.map(wordsOf)),
    drafts: rest,
    leftOut: [
      ...leaveNotes(lines),
      ...leaveOut('session-heading', sessions),
      ...leaveOut('duplicate-title', again),
    ],
  };
}

/** A title in capitals may run over several lines; the name of the session stands alone. */
function titleLines(drafts: readonly ReadDraft[], start: number): ReadDraft[] {
  const first = drafts[start];
  if (first === undefined) return [];
  const lines = [first];
  const isLoud = isCapitals(wordsOf(first)) && !isSessionHeading(wordsOf(first));
  for (const draft of drafts.slice(start + 1, start + 4)) {
    if (!isLoud || !isCapitals(wordsOf(draft)) || !isTitleLine(draft, true)) break;
    lines.push(draft);
  }
  return lines;
}

function topicLines(drafts: readonly ReadDraft[], start: number): ReadDraft[] {
  const index = drafts
    .slice(0, TITLE_PLACES)
    .findIndex((draft, at) => at >= start && isCapitals(wordsOf(draft)) && isTitleLine(draft, true));
  return index < 0 ? [] : titleLines(drafts, index);
}

function isTitleLine(draft: ReadDraft, mustStandOut: boolean): boolean {
  const text = wordsOf(draft);
  if (draft.type !== 'line' || text.length > LONGEST_TITLE || !/\p{L}.*\s/u.test(text)) return false;
  if (draft.role === 'title') return true;
  if (lineMark(text) !== null || (draft.role !== null && draft.role !== 'heading-1')) return false;
  const isSentence = /[.;:!?,]$/u.test(text) && !isCapitals(text);
  return mustStandOut ? isCapitals(text) : !isSentence;
}

function isSessionHeading(text: string): boolean {
  const words = foldText(text).match(/[a-z]+/gu) ?? [];
  const hasCore = /chuyen de|sinh hoat/u.test(words.join(' '));
  return hasCore && words.every((word) => SESSION_WORDS.has(word));
}

/** A line as a title would have it. */
function wordsOf(draft: ReadDraft): string {
  return draftText(withoutNotes(draft));
}
