/** The end of a paper: recipients on the left, signature on the right; minutes carry two signatories. */
import { type FileChild, Paragraph, TextRun } from 'docx';
import type { Paper } from '../../../shared/format/paper.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import type { PrintedPaper } from '../printed.ts';
import { countLines, textWidth } from '../text-width.ts';
import { gap } from './body.ts';
import { look } from './inline.ts';
import { STYLE } from './styles.ts';
import { type SideRow, sideBySide } from './tables.ts';
import { pt, size } from './units.ts';

/** Nothing when there is neither a signature nor a recipient. The width of the text area is in points. */
export function closingChildren(
  paper: Paper,
  printed: PrintedPaper,
  rules: FormatRules,
  width: number,
): FileChild[] {
  const recipients = recipientLines(printed, rules, ABOVE_PT);
  const heights = recipientHeights(printed, rules, width / 2);
  if (paper.signature === null && recipients.length === 0) return [];
  return [
    sideBySide(
      [width / 2, width / 2],
      closingRows(paper.signature, recipientRows(recipients, heights), rules),
      {
        title: 'Phần ký',
        text: 'Nơi nhận và chữ ký.',
      },
    ),
    // Word ends a document with a paragraph; one of its own height could begin a new page.
    gap(1),
  ];
}

/** Room above the closing, in points. Not a line of its own: what is tied to a signature should be few paragraphs. */
const ABOVE_PT = 12;
/** A recipient keeps this far from the signature, in points. */
const RECIPIENT_RIGHT_PT = 12;
/** Recipients up to this many lines stay together, and with the signature; longer lists flow on. */
const TOGETHER_LINES = 18;
/** Of a list that flows on, so many lines stay where it begins, and as many where it ends. */
const FIRST_LINES = 8;
const LAST_LINES = 3;

function closingRows(
  signature: Paper['signature'],
  [first, ...others]: readonly SideRow[],
  rules: FormatRules,
): SideRow[] {
  if (signature === null) return first === undefined ? [] : [first, ...others];
  if (signature.form === 'single') {
    const right = signatureLines(signature.authority, signature.office, signature.name, rules);
    return [{ left: [], ...first, right }, ...others];
  }
  const { left, right } = signature;
  const signatories: SideRow = {
    left: signatureLines(left.title, '', left.name, rules),
    right: signatureLines(right.title, '', right.name, rules),
    // The list never stands alone on a page.
    keepsNext: first !== undefined,
  };
  return first === undefined ? [signatories] : [signatories, first, ...others];
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

function signatureLines(authority: string, office: string, name: string, rules: FormatRules): Paragraph[] {
  const { authorityBold, officeBold, nameBold, blankLines } = rules.signature;
  return [
    ...(authority === '' ? [] : [signatureLine(authority, authorityBold, ABOVE_PT)]),
    ...(office === '' ? [] : [signatureLine(office, officeBold, authority === '' ? ABOVE_PT : 0)]),
    ...Array.from({ length: blankLines }, () => signatureLine('', false)),
    signatureLine(name, nameBold),
  ];
}

function signatureLine(text: string, isBold: boolean, beforePt = 0): Paragraph {
  const children = text === '' ? [] : [new TextRun({ text, ...look({ bold: isBold }) })];
  return new Paragraph({ style: STYLE.signature, children, ...spaceAbove(beforePt) });
}

/** How many lines each line of `recipientLines` takes in a column of this width in points. */
function recipientHeights({ recipients }: PrintedPaper, rules: FormatRules, width: number): number[] {
  const { sizePt } = rules.recipients;
  const available = width - RECIPIENT_RIGHT_PT - textWidth('- ', sizePt);
  return [1, ...recipients.map((line) => countLines(line, sizePt, false, available))];
}

export function recipientLines({ recipients }: PrintedPaper, rules: FormatRules, beforePt = 0): Paragraph[] {
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
  ];
}

function spaceAbove(beforePt: number) {
  return beforePt === 0 ? {} : { spacing: { before: pt(beforePt) } };
}
