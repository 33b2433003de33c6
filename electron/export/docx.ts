/** One paper as a Word file. */
import { Document, type FileChild, type IPropertiesOptions, type ISectionOptions, Packer } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { Paper } from '../../shared/format/paper.ts';
import type { FormatRules } from '../../shared/format/rules.ts';
import { CORE_PATH, coreProperties, titleOf } from './core-properties.ts';
import { type BodyContext, bodyPieces, gap, tieLast, toFileChildren } from './docx/body.ts';
import { closingChildren } from './docx/closing.ts';
import { headChildren } from './docx/head.ts';
import type { AnchorMaker } from './docx/inline.ts';
import { Footnotes } from './docx/notes.ts';
import { section, textArea } from './docx/sections.ts';
import { paperStyles } from './docx/styles.ts';
import { withHeldTies } from './held-ties.ts';
import { printPaper } from './printed.ts';
import { splitSheets } from './sheets.ts';
import { withoutUnusedStyles } from './used-styles.ts';
import { fixZipTimes } from './zip-times.ts';

/** The .docx bytes of a paper by the given rules: the same bytes for the same paper, on any day and machine. */
export async function writeDocx(paper: Paper, rules: FormatRules): Promise<Uint8Array> {
  const notes = new Footnotes();
  const sections = paperSections(paper, rules, notes);
  return packDocument(sections, notes, rules, { ...paper, title: titleOf(paper) });
}

/** Zips a document whose author is the cell and whose date is the paper's. */
export async function packDocument(
  sections: ISectionOptions[],
  notes: Footnotes,
  rules: FormatRules,
  facts: Parameters<typeof coreProperties>[0],
  extra: Pick<IPropertiesOptions, 'features' | 'customProperties'> = {},
): Promise<Uint8Array> {
  const document = new Document({
    styles: paperStyles(rules),
    // A line broken by hand in a justified paragraph must not be stretched.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections,
    ...extra,
  });
  const bytes = await Packer.pack(document, 'uint8array', false, [
    { path: CORE_PATH, data: coreProperties(facts) },
    ...notes.toParts(),
  ]);
  return fixZipTimes(zipSync(withHeldTies(withoutUnusedStyles(unzipSync(bytes)))));
}

/** The whole paper, head to signature. */
export function paperSections(
  paper: Paper,
  rules: FormatRules,
  notes: Footnotes,
  anchors?: AnchorMaker,
): ISectionOptions[] {
  const printed = printPaper(paper, rules);
  const sheets = splitSheets(printed, rules.pageNumber.anewInAnnex).map((sheet, index) => {
    const context: BodyContext = { rules, notes, anchors, ...textArea(rules, sheet.turn) };
    const { width } = context;
    const main = bodyPieces(sheet.main, context);
    const closing = sheet.hasClosing ? closingChildren(paper, printed, rules, width) : [];
    const children: FileChild[] = [
      ...(index === 0 ? headChildren(printed, rules, width) : []),
      ...toFileChildren(closing.length > 0 ? tieLast(main) : main, context),
      ...closing,
      ...toFileChildren(bodyPieces(sheet.annexes, context), context),
    ];
    return { children, sheet };
  });
  // LibreOffice puts an empty line above a table that opens a document with footnotes.
  if (notes.count > 0) sheets[0]?.children.unshift(gap(1));
  return sheets.map(({ children, sheet }, index) =>
    section(children, sheet.turn, index === 0, rules, sheet.startsAnnex),
  );
}
