/** The print-out of a round: numbered lines on the left, room to write on the right. */
import { type ISectionOptions, LineNumberRestartFormat, Paragraph, TextRun } from 'docx';
import type { FormatRules } from '../../../shared/format/rules.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import type { coreProperties } from '../core-properties.ts';
import { Footnotes } from '../docx/notes.ts';
import { mm } from '../docx/units.ts';
import { packDocument } from '../docx.ts';
import { escapeXml } from '../escape-xml.ts';
import { PRINT, printLines } from './lines.ts';

export interface PrintOut {
  /** "Biên bản: …" */
  title: string;
  /** What stands below it: whose copy, until when, the message. */
  facts: string[];
  body: readonly Block[];
}

const MARGIN_MM = { top: 20, bottom: 20, left: 25, right: 210 - 25 - PRINT.widthMm } as const;

/** As Word: its own line numbers, counting over all pages, agree with ours because no line of ours is broken again. */
export async function writeReviewPrintDocx(
  print: PrintOut,
  rules: FormatRules,
  facts: Parameters<typeof coreProperties>[0],
): Promise<Uint8Array> {
  const run = (text: string, look: { bold?: boolean; italics?: boolean } = {}): TextRun =>
    new TextRun({ text, size: PRINT.sizePt * 2, font: rules.page.fontFamily, ...look });
  const aside = (text: string, look: { bold?: boolean; italics?: boolean }): Paragraph =>
    new Paragraph({ suppressLineNumbers: true, spacing: { after: 80 }, children: [run(text, look)] });
  const section: ISectionOptions = {
    properties: {
      lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.CONTINUOUS, distance: mm(4) },
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: {
          top: mm(MARGIN_MM.top),
          bottom: mm(MARGIN_MM.bottom),
          left: mm(MARGIN_MM.left),
          right: mm(MARGIN_MM.right),
        },
      },
    },
    children: [
      aside(print.title, { bold: true }),
      ...print.facts.map((text) => aside(text, { italics: true })),
      ...printLines(print.body).map(
        ({ text, isFirst }) =>
          new Paragraph({ spacing: { before: isFirst ? 120 : 0, line: 340 }, children: [run(text)] }),
      ),
    ],
  };
  return packDocument([section], new Footnotes(), rules, facts);
}

/** As a page to print from the browser: no scripts, nothing from outside. */
export function writeReviewPrintHtml(print: PrintOut): string {
  const rows = printLines(print.body).map(
    ({ number, text, isFirst }) =>
      `<tr${isFirst ? ' class="first"' : ''}><th>${number}</th><td>${escapeXml(text)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(print.title)}</title>
<style>
@page { size: A4; margin: ${MARGIN_MM.top}mm 10mm ${MARGIN_MM.bottom}mm 10mm }
body { font: ${PRINT.sizePt}pt/1.4 'Times New Roman', Tinos, 'Liberation Serif', serif; color: #000; background: #fff; margin: 0 }
table { border-collapse: collapse }
th { font-size: 8pt; font-weight: normal; color: #555; text-align: right; width: 11mm; padding: 0 4mm 0 0 }
td { width: ${PRINT.widthMm}mm; white-space: nowrap; padding: 0 3mm 0 0; border-right: 0.5pt solid #999 }
.first > * { padding-top: 6pt }
</style>
</head>
<body>
<p><b>${escapeXml(print.title)}</b></p>
${print.facts.map((text) => `<p><i>${escapeXml(text)}</i></p>`).join('\n')}
<table>
${rows.join('\n')}
</table>
</body>
</html>
`;
}
