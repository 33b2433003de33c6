/** A paper in the office's own letterhead: a Word file with named fields, filled and otherwise left as it is. */
import { patchDocument } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Paper } from '../../shared/format/paper.ts';
import type { FormatRules } from '../../shared/format/rules.ts';
import { Footnotes } from './docx/notes.ts';
import { checkLetterhead, usedFields } from './letterhead/check.ts';
import { faultSentence } from './letterhead/faults.ts';
import { partText } from './letterhead/open.ts';
import { DOCUMENT, finishParts, prepareParts, templateArea } from './letterhead/parts.ts';
import { blockPatches, linePatches } from './letterhead/patches.ts';
import { printPaper } from './printed.ts';

export { checkLetterhead } from './letterhead/check.ts';
export { faultSentence, type LetterheadFault } from './letterhead/faults.ts';
export { LETTERHEAD_FIELDS, type LetterheadField } from './letterhead/fields.ts';

/**
 * The letterhead filled with a paper: the same bytes for the same template and paper. Pages keep the template's
 * orientation; annexes follow its last line.
 *
 * @throws Refusal `template-faulty` with the sentences of its faults
 */
export async function fillLetterhead(
  template: Uint8Array,
  paper: Paper,
  rules: FormatRules,
): Promise<Uint8Array> {
  const faults = checkLetterhead(template);
  if (faults.length > 0) throw new Refusal('template-faulty', { faults: faults.map(faultSentence) });
  const inert = withoutFields(paper);
  const printed = printPaper(inert, rules);
  const parts = unzipSync(template);
  const prepared = await prepareParts(parts, printed.annexes.length > 0, rules);
  const notes = new Footnotes();
  const context = { rules, notes, ...templateArea(partText(parts, DOCUMENT), rules) };
  const used = usedFields(parts);
  const patches = {
    ...linePatches(inert, printed, rules, used),
    ...blockPatches(printed, context, used),
  };
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: zipSync(prepared),
    patches,
    trimPlaceholders: true,
    footnotes: notes.toOptions(),
  });
  return finishParts(unzipSync(filled), parts, paper);
}

/** Text of a paper that looks like a field would be filled in turn, without end. */
function withoutFields(paper: Paper): Paper {
  return JSON.parse(JSON.stringify(paper).replaceAll('{{', '{ {')) as Paper;
}
