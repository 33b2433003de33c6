/** The end of a paper: recipients on the left, signature on the right; minutes carry two signatories. */
import { type FileChild, Paragraph, TextRun } from 'docx';
import type { Paper } from '../../../shared/format/paper.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import type { PrintedPaper } from '../printed.ts';
import { textWidth } from '../text-width.ts';
import { gap } from './body.ts';
import { look } from './inline.ts';
import { STYLE } from './styles.ts';
import { sideBySide } from './tables.ts';
import { pt, size } from './units.ts';

/** Nothing when there is neither a signature nor a recipient. The width of the text area is in points. */
export function closingChildren(
  paper: Paper,
  printed: PrintedPaper,
  rules: FormatRules,
  width: number,
): FileChild[] {
  const recipients = recipientLines(printed, rules);
  if (paper.signature === null && recipients.length === 0) return [];
  return [
    gap(12, true),
    sideBySide([width / 2, width / 2], closingRows(paper.signature, recipients, rules), {
      title: 'Phần ký',
      text: 'Nơi nhận và chữ ký.',
    }),
    // Word ends a document with a paragraph; one of its own height could begin a new page.
    gap(1),
  ];
}

function closingRows(
  signature: Paper['signature'],
  recipients: Paragraph[],
  rules: FormatRules,
): [Paragraph[], Paragraph[]][] {
  if (signature === null) return [[recipients, []]];
  if (signature.form === 'single') {
    return [[recipients, signatureLines(signature.authority, signature.office, signature.name, rules)]];
  }
  const { left, right } = signature;
  const signatories: [Paragraph[], Paragraph[]] = [
    signatureLines(left.title, '', left.name, rules),
    signatureLines(right.title, '', right.name, rules),
  ];
  return recipients.length === 0 ? [signatories] : [signatories, [[gap(12), ...recipients], []]];
}

function signatureLines(authority: string, office: string, name: string, rules: FormatRules): Paragraph[] {
  const { authorityBold, officeBold, nameBold, blankLines } = rules.signature;
  return [
    ...(authority === '' ? [] : [signatureLine(authority, authorityBold)]),
    ...(office === '' ? [] : [signatureLine(office, officeBold)]),
    ...Array.from({ length: blankLines }, () => signatureLine('', false)),
    signatureLine(name, nameBold),
  ];
}

function signatureLine(text: string, isBold: boolean): Paragraph {
  const children = text === '' ? [] : [new TextRun({ text, ...look({ bold: isBold }) })];
  return new Paragraph({ style: STYLE.signature, children });
}

export function recipientLines({ recipients }: PrintedPaper, rules: FormatRules): Paragraph[] {
  if (recipients.length === 0) return [];
  const { label, labelSizePt, labelUnderline, sizePt } = rules.recipients;
  const hanging = pt(textWidth('- ', sizePt));
  const run = { text: label, size: size(labelSizePt), ...look({ underline: labelUnderline }) };
  return [
    new Paragraph({ style: STYLE.recipient, children: [new TextRun(run)] }),
    ...recipients.map(
      (line) =>
        new Paragraph({
          style: STYLE.recipient,
          indent: { left: hanging, right: pt(12), hanging },
          children: [new TextRun(line)],
        }),
    ),
  ];
}
