/** Where the closing of a paper begins and ends. */
import { draftText, type ReadDraft } from '../imported.ts';
import { lineMark } from '../line-marks.ts';
import { isProseText } from '../page.ts';
import { piecesOf } from './lanes.ts';
import { AUTHORITY, matchPlaceDate, OFFICE, PLAIN_OFFICE, RECIPIENTS, readSignedLine } from './patterns.ts';

/** From the first line or table of recipients or signatories to the end, or to an annex. `[n, n]` when there is none. */
export function findClosing(drafts: readonly ReadDraft[]): [from: number, to: number] {
  const table = drafts.findLastIndex(
    (draft) => draft.type === 'table' && draft.columns.length <= 3 && isClosing(draft),
  );
  if (table >= 0) return [dateAbove(drafts, table), table + 1 + recipientLines(drafts.slice(table + 1))];
  for (const [index, draft] of drafts.entries()) {
    if (!isClosing(draft)) continue;
    const below = drafts.slice(index);
    const annex = below.findIndex((next) => next.type === 'pageBreak' || /^phụ lục/iu.test(draftText(next)));
    const closing = annex < 0 ? below : below.slice(0, annex);
    if (!goesOnAsText(closing.flatMap(piecesOf))) return [dateAbove(drafts, index), index + closing.length];
  }
  return [drafts.length, drafts.length];
}

/** The recipients of some stand below the table of signatures. */
function recipientLines([label, ...entries]: readonly ReadDraft[]): number {
  if (label === undefined || !RECIPIENTS.test(draftText(label))) return 0;
  const others = entries.findIndex((draft) => !/^[-–—+•]/u.test(draftText(draft)));
  return 1 + (others < 0 ? entries.length : others);
}

/** Sentences, numbered lines and lists below it: who led the meeting was only named, and the text goes on. */
function goesOnAsText(lines: readonly string[]): boolean {
  let isListing = false;
  return lines.some((line) => {
    isListing ||= RECIPIENTS.test(line);
    const mark = lineMark(line);
    // An entry of the recipients may be as long as a sentence.
    if (mark !== null || /^[-–—+•]/u.test(line)) return !isListing;
    return isProseText(line);
  });
}

/** Some papers are dated above the signature. */
function dateAbove(drafts: readonly ReadDraft[], closing: number): number {
  const above = drafts[closing - 1];
  const isDate = above?.type === 'line' && piecesOf(above).every((line) => matchPlaceDate(line) !== null);
  return isDate ? closing - 1 : closing;
}

function isClosing(draft: ReadDraft): boolean {
  if (draft.type === 'line' && draft.role === 'signature') return true;
  const office = draft.type === 'line' ? PLAIN_OFFICE : OFFICE;
  return piecesOf(draft).some(
    (line) =>
      RECIPIENTS.test(line) ||
      AUTHORITY.test(line) ||
      office.test(line) ||
      (draft.type === 'line' && readSignedLine(line) !== null),
  );
}
