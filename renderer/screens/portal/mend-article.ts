import type { LintFinding } from '../../../shared/contract/checking.ts';
import type { ArticleContent } from '../../../shared/domain/article.ts';

type Over = Pick<ArticleContent, 'title' | 'summary'>;

/** Title and summary with these findings put right, and how many; one whose line was changed since it was read is left. */
export function mendOver(over: Over, findings: readonly LintFinding[]): { over: Over; count: number } {
  const lines = { title: [over.title], summary: over.summary.split('\n') };
  const read = structuredClone(lines);
  let count = 0;
  // The last of a line first: the places before it stay where they are.
  for (const { place, fix, line, start, end } of findings.toReversed()) {
    if (place?.in !== 'article' || fix?.is !== 'text' || read[place.field][place.index] !== line) continue;
    const now = lines[place.field][place.index] ?? '';
    lines[place.field][place.index] = now.slice(0, start) + fix.text + now.slice(end);
    count += 1;
  }
  return { over: { title: lines.title.join(''), summary: lines.summary.join('\n') }, count };
}
