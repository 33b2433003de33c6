/** A text or a page as the checker reads it: an article for a portal, whose words alone are looked at. */
import { eraOf } from '../../../shared/format/rules.ts';
import type { FormRole, LintFacts, LintLine, LintPaper } from '../../../shared/lint/paper.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { isCapitals } from '../natural-case.ts';
import { rawLines } from '../raw-lines.ts';

/** @throws Refusal of files that are no text */
export function readArticle(
  file: GivenFile,
  day: { given: string | null; today: string },
  facts: LintFacts,
): LintPaper {
  const lines = rawLines(file).flatMap((text, paragraph): LintLine[] => {
    const offset = text.search(/\S/u);
    if (offset < 0) return [];
    const words = text.trim();
    return [
      {
        role: roleOf(words),
        text: words,
        level: 0,
        place: { in: 'file', part: '', paragraph, offset },
        look: null,
      },
    ];
  });
  const own = day.given ?? day.today;
  return { lines, kind: null, date: own, era: eraOf(own), pages: [], isArticle: true, facts };
}

function roleOf(text: string): FormRole {
  if (isCapitals(text)) return 'heading';
  return /^[-–+•]\s/u.test(text) ? 'item' : 'body';
}
