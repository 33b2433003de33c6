/** The print-out of a round: numbered lines on the left, room to write on the right. */
import { type FileChild, type ISectionOptions, Paragraph, Tab, TextRun } from 'docx';
import type { Paper } from '../../../shared/format/paper.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import { type Block, inlineText, isFootnote, type Table } from '../../../shared/text/blocks.ts';
import { gap } from '../docx/body.ts';
import { Footnotes } from '../docx/notes.ts';
import { dataTable } from '../docx/tables.ts';
import { mm } from '../docx/units.ts';
import { packDocument } from '../docx.ts';
import { escapeXml } from '../escape-xml.ts';
import { PRINT, type PrintRow, printRows } from './lines.ts';

export interface PrintOut {
  /** "Biên bản: …" */
  title: string;
  /** What stands below it: whose copy, until when, the message. */
  facts: string[];
  body: readonly Block[];
}

/** The numbers' own column, left of the text. */
const NUMBER_MM = 10;
const MARGIN_MM = { top: 20, bottom: 20, left: 15, right: 210 - 15 - NUMBER_MM - PRINT.widthMm } as const;
/** A table of more columns than this takes the room for remarks too: its words must be read first. */
const NARROW_COLUMNS = 4;

/** As Word. The numbers are ours: Word's own line numbers pass over tables. */
export async function writeReviewPrintDocx(
  print: PrintOut,
  rules: FormatRules,
  facts: Pick<Paper, 'cellName' | 'date' | 'eraDate'>,
): Promise<Uint8Array> {
  const run = (text: string, look: { bold?: boolean; italics?: boolean } = {}): TextRun =>
    new TextRun({ text, size: PRINT.sizePt * 2, font: rules.page.fontFamily, ...look });
  const aside = (text: string, look: { bold?: boolean; italics?: boolean }): Paragraph =>
    new Paragraph({ spacing: { after: 80 }, children: [run(text, look)] });
  const line = ({ number, type, isFirst, pieces }: PrintRow): Paragraph =>
    new Paragraph({
      spacing: { before: isFirst ? 120 : 0, line: 340 },
      indent: { left: mm(NUMBER_MM), hanging: mm(NUMBER_MM) },
      keepNext: type === 'heading',
      children: [
        new TextRun({ text: String(number), size: 16 }),
        new TextRun({ children: [new Tab()] }),
        ...pieces.map(({ text }) => run(text, { bold: type === 'heading' })),
      ],
    });
  const notes = new Footnotes();
  const table = (block: Table, rows: readonly PrintRow[]): FileChild[] => {
    const widthMm =
      block.columns.length > NARROW_COLUMNS ? 210 - 2 * MARGIN_MM.left : NUMBER_MM + PRINT.widthMm;
    const heightMm = 297 - MARGIN_MM.top - MARGIN_MM.bottom;
    const area = { width: (widthMm * 72) / 25.4, height: (heightMm * 72) / 25.4 };
    const options = { ...area, rules, notes, keepsEnd: false };
    return [gap(6), dataTable(numberedTable(block, rows), options), gap(6)];
  };
  const section: ISectionOptions = {
    properties: {
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
      ...runsOfRows(print.body).flatMap(({ block, rows }) =>
        block === null ? rows.map(line) : table(block, rows),
      ),
    ],
  };
  return packDocument([section], notes, rules, { ...facts, title: print.title });
}

/** Rows of one table together, and lines between tables together. */
function runsOfRows(body: readonly Block[]): { block: Table | null; rows: PrintRow[] }[] {
  const runs: { block: Table | null; rows: PrintRow[] }[] = [];
  for (const row of printRows(body)) {
    const last = runs.at(-1);
    if (last !== undefined && last.block === row.table) last.rows.push(row);
    else runs.push({ block: row.table, rows: [row] });
  }
  return runs;
}

/** The table with its numbers in a column before its own; footnotes stay with the paper. */
function numberedTable(block: Table, rows: readonly PrintRow[]): Table {
  const [header = [], ...others] = rows.map(({ number, contents }) => [
    [{ text: String(number) }],
    ...contents.map((content) => content.filter((inline) => !isFootnote(inline))),
  ]);
  return { ...block, columns: ['center', ...block.columns], header, rows: others };
}

/** As a page to print from the browser: no scripts, nothing from outside. */
export function writeReviewPrintHtml(print: PrintOut): string {
  const parts = runsOfRows(print.body).map(({ block, rows }) =>
    block === null
      ? `<table class="lines">\n${rows.map(lineHtml).join('\n')}\n</table>`
      : `<table class="data">\n${rows.map(rowHtml).join('\n')}\n</table>`,
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
th:first-child { font-size: 8pt; font-weight: normal; color: #555; text-align: right; width: 11mm; padding: 0 4mm 0 0 }
.lines td { width: ${PRINT.widthMm}mm; white-space: nowrap; padding: 0 3mm 0 0; border-right: 0.5pt solid #999 }
.data { margin: 6pt 0; max-width: 185mm }
.data :is(td, th):not(:first-child) { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: top }
tr { break-inside: avoid }
.first > * { padding-top: 6pt }
</style>
</head>
<body>
<p><b>${escapeXml(print.title)}</b></p>
${print.facts.map((text) => `<p><i>${escapeXml(text)}</i></p>`).join('\n')}
${parts.join('\n')}
</body>
</html>
`;
}

function lineHtml({ number, type, isFirst, pieces }: PrintRow): string {
  const text = pieces.map((piece) => escapeXml(piece.text)).join('');
  const words = type === 'heading' ? `<b>${text}</b>` : text;
  return `<tr${isFirst ? ' class="first"' : ''}><th>${number}</th><td>${words}</td></tr>`;
}

function rowHtml({ number, contents }: PrintRow, index: number): string {
  const tag = index === 0 ? 'th scope="col"' : 'td';
  const cells = contents.map((content) => `<${tag}>${escapeXml(inlineText(content))}</${tag.slice(0, 2)}>`);
  return `<tr><th>${number}</th>${cells.join('')}</tr>`;
}
