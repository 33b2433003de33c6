/** One paper as a Word file. */
import { Document, type FileChild, type IPropertiesOptions, type ISectionOptions, Packer } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Paper } from '../../shared/format/paper.ts';
import type { FormatRules } from '../../shared/format/rules.ts';
import { CORE_PATH, coreProperties, titleOf } from './core-properties.ts';
import { type BodyContext, bodyPieces, gap, type Piece, tieLast, toFileChildren } from './docx/body.ts';
import { closingChildren } from './docx/closing.ts';
import { type Foot, NO_FOOT, paperFoot } from './docx/foot.ts';
import { headChildren } from './docx/head.ts';
import type { AnchorMaker } from './docx/inline.ts';
import { Footnotes } from './docx/notes.ts';
import { section } from './docx/sections.ts';
import { paperStyles } from './docx/styles.ts';
import { withHeldTies } from './held-ties.ts';
import { type Parts, partText } from './letterhead/open.ts';
import { pageBox, textArea } from './page-box.ts';
import { printPaper } from './printed.ts';
import { type Sheet, splitSheets } from './sheets.ts';
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
  const parts = withoutUnusedStyles(unzipSync(bytes));
  return fixZipTimes(zipSync(withHeldTies(rules.page.isTwoSided ? withMirroredMargins(parts) : parts)));
}

function annexPieces({ annexes }: Sheet, context: BodyContext, { reservePt }: Foot): Piece[] {
  const pieces = bodyPieces(annexes, context);
  return reservePt > 0 ? tieLast(pieces) : pieces;
}

const SETTINGS = 'word/settings.xml';

/** Left and right change places on the back of a sheet (05-HD/VPTW, IV); the library knows no such option. */
function withMirroredMargins(parts: Parts): Parts {
  // Its place in the sequence is behind this element, which is always written.
  const before = '<w:displayBackgroundShape/>';
  const settings = partText(parts, SETTINGS).replace(before, `${before}<w:mirrorMargins/>`);
  return { ...parts, [SETTINGS]: strToU8(settings) };
}

/** The whole paper, head to signature. */
export function paperSections(
  paper: Paper,
  rules: FormatRules,
  notes: Footnotes,
  anchors?: AnchorMaker,
): ISectionOptions[] {
  const printed = printPaper(paper, rules);
  const sheets = splitSheets(printed, rules.pageNumber.anewInAnnex).map((sheet, index, { length }) => {
    const box = pageBox(rules, sheet.turn, paper.kind);
    const context: BodyContext = { rules, notes, anchors, ...textArea(box) };
    const { width } = context;
    const main = bodyPieces(sheet.main, context);
    const foot = index === length - 1 ? paperFoot(printed, rules, box) : NO_FOOT;
    const hasAnnexes = sheet.annexes.length > 0;
    const closing = sheet.hasClosing
      ? closingChildren(paper, printed, rules, width, hasAnnexes ? NO_FOOT : foot)
      : [];
    const below = hasAnnexes || closing.length === 0 ? foot : NO_FOOT;
    const children: FileChild[] = [
      ...(index === 0 ? headChildren(printed, rules, width) : []),
      ...toFileChildren(closing.length > 0 ? tieLast(main) : main, context),
      ...closing,
      ...toFileChildren(annexPieces(sheet, context, below), context),
      ...(below.reservePt > 0 ? [gap(below.reservePt)] : []),
      ...below.children,
    ];
    return { children, sheet, box };
  });
  // LibreOffice puts an empty line above a table that opens a document with footnotes.
  if (notes.count > 0) sheets[0]?.children.unshift(gap(1));
  return sheets.map(({ children, sheet: { turn, startsAnnex }, box }, index) =>
    section(children, { turn, box, startsAnnex, isFirst: index === 0, topMark: printed.topMark }, rules),
  );
}
