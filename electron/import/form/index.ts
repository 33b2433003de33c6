/** The form of any Word file: its lines with their look and their part in the form, its pages. */
import { eraOf } from '../../../shared/format/rules.ts';
import type { LintFacts, LintLine, LintPaper } from '../../../shared/lint/paper.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { openDocx } from '../docx/package.ts';
import { Styles } from '../docx/styles.ts';
import { ReadTally } from '../imported.ts';
import { Effective } from './effective.ts';
import { readLines } from './lines.ts';
import { takeApart } from './pieces.ts';
import { giveRoles, type RoledLine } from './roles.ts';
import { readSections } from './sections.ts';

const DOCUMENT = 'word/document.xml';

/**
 * @param day By whose rules it is read where it bears no day of its own, or another is wanted; yyyy-mm-dd.
 * @throws Refusal of unsafe, damaged and other files
 */
export function readForm(
  file: GivenFile,
  day: { given: string | null; today: string },
  facts: LintFacts = {},
): LintPaper {
  const parts = openDocx(file);
  const [styles] = parts.related('styles');
  const [theme] = parts.related('theme');
  const [settings] = parts.related('settings');
  const [numbering] = parts.related('numbering');
  const effective = new Effective(styles, theme);
  const source = { effective, styles: new Styles(styles), numbering, tally: new ReadTally(file.fileName) };
  const notes = [...parts.related('footnotes'), ...parts.related('endnotes')].flatMap((root) =>
    readLines(root, `word/${root.name.slice(2)}.xml`, source),
  );
  const { lines, kind, date } = giveRoles([...takeApart(readLines(parts.body, DOCUMENT, source)), ...notes]);
  return {
    lines: lines.map(toLintLine),
    kind,
    date: day.given ?? date,
    era: eraOf(day.given ?? date ?? day.today),
    pages: readSections(parts.body, settings, parts.furniture, effective),
    isArticle: false,
    facts,
  };
}

function toLintLine({ role, text, label, level, part, paragraph, offset, look }: RoledLine): LintLine {
  return { role, text, label, level, place: { in: 'file', part, paragraph, offset }, look };
}
