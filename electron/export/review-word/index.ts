/** A paper as a Word file that goes out to be reviewed and comes back. */
import { roundProperty } from '../../../shared/domain/word-anchors.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import { titleOf } from '../core-properties.ts';
import { Footnotes } from '../docx/notes.ts';
import { packDocument, paperSections } from '../docx.ts';
import { Anchors } from './anchors.ts';

/**
 * The paper as writeDocx prints it, with a bookmark around every line of its body (shared/domain/word-anchors.ts),
 * changes tracked from the first key on, and the round's uuid in the file's own properties. Equal input, equal bytes.
 */
export async function writeReviewDocx(paper: Paper, rules: FormatRules, round: string): Promise<Uint8Array> {
  const notes = new Footnotes();
  const sections = paperSections(paper, rules, notes, new Anchors(paper.body));
  return packDocument(
    sections,
    notes,
    rules,
    { ...paper, title: `${titleOf(paper)} (lấy ý kiến)` },
    {
      features: { trackRevisions: true },
      customProperties: [{ name: 'Vòng rà soát', value: roundProperty(round) }],
    },
  );
}
