/** The end of a paper: recipients on the left, signature on the right; minutes carry two signatories. */
import { type FileChild, Paragraph, TextRun } from 'docx';
import type { Paper } from '../../../shared/format/paper.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import type { PrintedPaper } from '../printed.ts';
import { type Signing, signingRows } from '../signing.ts';
import { countLines, textWidth } from '../text-width.ts';
import { gap } from './body.ts';
import type { Foot } from './foot.ts';
import { look } from './inline.ts';
import { STYLE } from './styles.ts';
import { type SideRow, sideBySide } from './tables.ts';
import { pt, size } from './units.ts';

/**
 * Nothing when there is neither a signature nor a recipient. The width of the text area is in points; `foot` is what stands
 * below where nothing else follows.
 */
export function closingChildren(
  paper: Paper,
  printed: PrintedPaper,
  rules: FormatRules,
  width: number,
  foot: Foot,
): FileChild[] {
  const recipients = recipientLines(printed, rules, ABOVE_PT);
  const heights = recipientHeights(printed, rules, width / 2);
  if (paper.signature === null && recipients.length === 0) return [];
  return [
    sideBySide(
      [width / 2, width / 2],
      reserved(closingRows(paper, recipientRows(recipients, heights), rules), foot.reservePt),
      { title: 'Phần ký', text: 'Nơi nhận và chữ ký.' },
    ),
    // Word ends a document with a paragraph; one of its own height could begin a new page.
    ...(foot.children.length > 0 ? foot.children : [gap(1)]),
  ];
}

/** Room above the closing, in points. Not a line of its own: what is tied to a signature should be few paragraphs. */
const ABOVE_PT = 12;
/** So many rows of signatures stay together; more would push half a page of text along. */
const TIED_ROWS = 2;
/** A recipient keeps this far from the signature, in points. */
const RECIPIENT_RIGHT_PT = 12;
/** Recipients up to this many lines stay together, and with the signature; longer lists flow on. */
const TOGETHER_LINES = 18;
/** Of a list that flows on, so many lines stay where it begins, and as many where it ends. */
const FIRST_LINES = 8;
const LAST_LINES = 3;

function closingRows(
  paper: Pick<Paper, 'signature' | 'confirmation'>,
  recipients: readonly SideRow[],
  rules: FormatRules,
): SideRow[] {
  const [signed, ...below] = signingRows(paper).map(
    ({ left, right }): SideRow => ({
      left: left === null ? [] : signatureLines(left, rules),
      right: right === null ? [] : signatureLines(right, rules),
    }),
  );
  if (signed === undefined) return [...recipients];
  if (signed.left.length > 0) {
    if (below.length === 0) return [{ ...signed, keepsNext: recipients.length > 0 }, ...recipients];
    const isTied = below.length < TIED_ROWS;
    return joined([{ ...signed, keepsNext: isTied }, ...below], recipients);
  }
  // A single signature has the list beside it.
  const [first, ...others] = recipients;
  return joined([{ left: [], ...first, right: signed.right }, ...others], below);
}

/** The first row below goes into the cell above it: of rows that are only tied, one now and then stands alone on a page. */
function joined(above: readonly SideRow[], [next, ...others]: readonly SideRow[]): SideRow[] {
  const last = above.at(-1);
  if (last === undefined || next === undefined) return [...above];
  const whole = { ...last, ...next, left: [...last.left, ...next.left], right: last.right };
  return [...above.slice(0, -1), whole, ...others];
}

/** The last row with room below it, which no page can part from it. */
function reserved(rows: readonly SideRow[], reservePt: number): readonly SideRow[] {
  const last = rows.at(-1);
  if (last === undefined || reservePt === 0) return rows;
  const [left, right] = [last.left, last.right].map((lines) => [...lines, gap(reservePt)]);
  return [...rows.slice(0, -1), { ...last, left: left ?? [], right: right ?? [] }];
}

/** One row for a list that stays together; of a longer one the first lines, then a row a line. */
function recipientRows(lines: Paragraph[], heights: readonly number[]): SideRow[] {
  if (lines.length === 0) return [];
  if (heights.reduce((sum, lineCount) => sum + lineCount, 0) <= TOGETHER_LINES)
    return [{ left: lines, right: [] }];
  const others = lines.slice(FIRST_LINES);
  return [
    { left: lines.slice(0, FIRST_LINES), right: [], keepsNext: true },
    ...others.map((line, index) => ({
      left: [line],
      right: [new Paragraph({ style: STYLE.recipient })],
      keepsNext:
        index < LAST_LINES - 1 || (index > others.length - 1 - LAST_LINES && index < others.length - 1),
    })),
  ];
}

function signatureLines({ authority, office, name }: Signing, rules: FormatRules): Paragraph[] {
  const { authorityBold, officeBold, nameBold, blankLines } = rules.signature;
  return [
    ...authority.map((line, index) => signatureLine(line, authorityBold, index === 0 ? ABOVE_PT : 0)),
    ...(office === '' ? [] : [signatureLine(office, officeBold, authority.length === 0 ? ABOVE_PT : 0)]),
    ...Array.from({ length: blankLines }, () => signatureLine('', false)),
    signatureLine(name, nameBold),
  ];
}

function signatureLine(text: string, isBold: boolean, beforePt = 0): Paragraph {
  const children = text === '' ? [] : [new TextRun({ text, ...look({ bold: isBold }) })];
  return new Paragraph({ style: STYLE.signature, children, ...spaceAbove(beforePt) });
}

/** How many lines each line of `recipientLines` takes in a column of this width in points. */
function recipientHeights({ recipients, typist }: PrintedPaper, rules: FormatRules, width: number): number[] {
  const { sizePt } = rules.recipients;
  const available = width - RECIPIENT_RIGHT_PT - textWidth('- ', sizePt);
  const lines = [...recipients, ...(typist === null ? [] : [typist])];
  return [1, ...lines.map((line) => countLines(line, sizePt, false, available))];
}

export function recipientLines(
  { recipients, typist }: PrintedPaper,
  rules: FormatRules,
  beforePt = 0,
): Paragraph[] {
  if (recipients.length === 0) return [];
  const { label, labelSizePt, labelUnderline, sizePt } = rules.recipients;
  const hanging = pt(textWidth('- ', sizePt));
  const run = { text: label, size: size(labelSizePt), ...look({ underline: labelUnderline }) };
  return [
    new Paragraph({ style: STYLE.recipient, children: [new TextRun(run)], ...spaceAbove(beforePt) }),
    ...recipients.map(
      (line) =>
        new Paragraph({
          style: STYLE.recipient,
          indent: { left: hanging, right: pt(RECIPIENT_RIGHT_PT), hanging },
          children: [new TextRun(line)],
        }),
    ),
    ...(typist === null ? [] : [typistLine(typist, rules)]),
  ];
}

/** "NguyenVanAn-26", below the last recipient (05-HD/VPTW, PL 2). */
function typistLine(text: string, { typist: { sizePt } }: FormatRules): Paragraph {
  return new Paragraph({
    style: STYLE.recipient,
    indent: { right: pt(RECIPIENT_RIGHT_PT) },
    children: [new TextRun({ text, size: size(sizePt) })],
  });
}

function spaceAbove(beforePt: number) {
  return beforePt === 0 ? {} : { spacing: { before: pt(beforePt) } };
}
