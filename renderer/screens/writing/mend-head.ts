import type { LintFinding } from '../../../shared/contract/checking.ts';
import type { DocumentHead } from '../../../shared/domain/document.ts';
import type { HeadField } from '../../../shared/lint/paper.ts';

/** A stretch of one line of a field that is typed. */
export interface HeadPlace {
  field: Exclude<HeadField, 'form'>;
  /** Which of its lines. */
  index: number;
  /** UTF-16 units in that line. */
  start: number;
  end: number;
}

/** What is printed around a line ("- ", ";") is no part of its field; null where it cannot be told which words are meant. */
export function placeInHead(
  head: DocumentHead,
  { place, line, start, end }: Pick<LintFinding, 'place' | 'line' | 'start' | 'end'>,
): HeadPlace | null {
  if (place?.in !== 'head' || place.field === 'form') return null;
  const { field } = place;
  const places = linesOf(head, field).flatMap((typed, index) => {
    const within = typed === '' ? -1 : line.indexOf(typed);
    if (within === -1 || start < within || end > within + typed.length) return [];
    return [{ field, index, start: start - within, end: end - within }];
  });
  return (
    places.find(({ index }) => index === place.index) ?? (places.length === 1 ? (places[0] ?? null) : null)
  );
}

/** The head with these findings put right, and how many: some words may not be found in it, or be changed by now. */
export function mendHead(
  head: DocumentHead,
  findings: readonly LintFinding[],
): { head: DocumentHead; count: number } {
  const mends = findings.flatMap((finding) => {
    const place = placeInHead(head, finding);
    return place === null || finding.fix?.is !== 'text' ? [] : [{ ...place, text: finding.fix.text }];
  });
  let mended = head;
  // The last of a line first: the places before it stay where they are.
  for (const { field, index, start, end, text } of mends.toSorted((one, other) => other.start - one.start)) {
    const lines = linesOf(mended, field).map((line, at) =>
      at === index ? line.slice(0, start) + text + line.slice(end) : line,
    );
    mended = { ...mended, [field]: field === 'subject' ? lines.join('') : lines };
  }
  return { head: mended, count: mends.length };
}

/** The stretch as a selection in its field, whose lines are parted by "\n". */
export function selectionIn(head: DocumentHead, { field, index, start, end }: HeadPlace): [number, number] {
  const before = linesOf(head, field)
    .slice(0, index)
    .reduce((sum, line) => sum + line.length + 1, 0);
  return [before + start, before + end];
}

function linesOf(head: DocumentHead, field: HeadPlace['field']): readonly string[] {
  return field === 'subject' ? [head.subject] : head[field];
}
