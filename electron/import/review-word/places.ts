/** What tells a place in a story: the words there and around them, and our bookmark. */
import type { ReviewedItem } from './reviewed.ts';
import type { Span, Story } from './story.ts';

const CONTEXT = 60;
/** Longer than any paragraph. */
const LINE = 5_000;

export type StoryPlace = Pick<ReviewedItem, 'quote' | 'before' | 'after' | 'anchorId'>;

export function describePlace(story: Story, { start, end }: Span): StoryPlace {
  const { original } = story;
  const anchor = anchorAt(story, { start, end });
  // What stands in front of an anchor in its line is the mark of a list item. LibreOffice lets anchors end early.
  const first = anchor !== undefined && anchor.start <= start && start <= anchor.end ? anchor.start : 0;
  // Decomposed letters are up to three code units each.
  const from = Math.max(startOfLine(original, start, 3 * CONTEXT), first);
  const to = endOfLine(original, end, 3 * CONTEXT);
  return {
    quote: clean(original.slice(start, end)),
    before: lastLetters(clean(original.slice(from, start))),
    after: firstLetters(clean(original.slice(end, to))),
    anchorId: anchor?.name ?? story.outerAnchor,
  };
}

/** The anchor around the start of a span, else one it touches, else one in the line where it starts. */
export function anchorAt(
  { anchors, original }: Story,
  { start, end }: Span,
): Story['anchors'][number] | undefined {
  const touching = (from: number, to: number) =>
    anchors.find((anchor) => anchor.start <= to && anchor.end >= from);
  return (
    touching(start, start) ??
    touching(start, end) ??
    touching(startOfLine(original, start, LINE), endOfLine(original, start, LINE))
  );
}

/** Without the blanks and paragraph ends at both ends; where there is nothing else, the start of it. */
export function trimSpan(original: string, { start, end }: Span): Span {
  const text = original.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return text.trim() === '' ? { start, end: start } : { start: from, end: from + text.trim().length };
}

/** Text of the file in the form texts have here. */
export function clean(text: string): string {
  return text.normalize('NFC');
}

/** The end of the line above the one a place is in. */
export function lineAbove(original: string, place: number): string {
  const end = startOfLine(original, place, LINE);
  const above = original.slice(Math.max(0, end - LINE), end).trimEnd();
  return lastLetters(clean(above.slice(above.lastIndexOf('\n') + 1)));
}

/** The start of the line a place is in, or of the last stretch of it: a line without end is not searched through. */
function startOfLine(original: string, place: number, reach: number): number {
  const from = Math.max(0, place - reach);
  return from + original.slice(from, place).lastIndexOf('\n') + 1;
}

function endOfLine(original: string, place: number, reach: number): number {
  const stretch = original.slice(place, place + reach);
  const end = stretch.indexOf('\n');
  return place + (end === -1 ? stretch.length : end);
}

/** A half of a pair of code units is no letter. */
function lastLetters(text: string): string {
  return text.slice(-CONTEXT).replace(/^[\uDC00-\uDFFF]/u, '');
}

function firstLetters(text: string): string {
  return text.slice(0, CONTEXT).replace(/[\uD800-\uDBFF]$/u, '');
}
