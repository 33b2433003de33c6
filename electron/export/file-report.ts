/** What was found in several Word files, as a Word file: a table a file, on pages that lie. */
import { AlignmentType, type FileChild, Header, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { Paper } from '../../shared/format/paper.ts';
import type { FormatRules } from '../../shared/format/rules.ts';
import { REPORT_HEADS, REPORT_TITLE } from '../../shared/lint/report.ts';
import type { Run } from '../../shared/text/blocks.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { gap } from './docx/body.ts';
import { Footnotes } from './docx/notes.ts';
import { dataTable } from './docx/tables.ts';
import { mm } from './docx/units.ts';
import { packDocument } from './docx.ts';

export interface FileReportPart {
  fileName: string;
  /** Before the table. */
  lines: readonly string[];
  /** Cells under `REPORT_HEADS`. */
  rows: readonly (readonly string[])[];
}

const EDGE_MM = 15;
const SIZE_PT = 11;

export function writeFileReport(
  parts: readonly FileReportPart[],
  rules: FormatRules,
  facts: Pick<Paper, 'cellName' | 'eraDate'> & { date: string },
): Promise<Uint8Array> {
  const small: FormatRules = { ...rules, table: { ...rules.table, sizePt: SIZE_PT } };
  const notes = new Footnotes();
  const points = (millimetres: number): number => (millimetres * 72) / 25.4;
  const area = { width: points(297 - 2 * EDGE_MM), height: points(210 - 2 * EDGE_MM) };
  const line = (
    text: string,
    look: { bold?: boolean; keepNext?: boolean; sizePt?: number } = {},
  ): Paragraph =>
    new Paragraph({
      spacing: { before: 60, after: 60 },
      keepNext: look.keepNext ?? false,
      children: [
        new TextRun({
          text,
          bold: look.bold ?? false,
          size: (look.sizePt ?? SIZE_PT) * 2,
          font: rules.page.fontFamily,
        }),
      ],
    });
  const run = (text: string): Run[] => [{ text }];
  const part = ({ fileName, lines, rows }: FileReportPart, index: number): FileChild[] => [
    gap(8),
    line(`${index + 1}. ${fileName}`, { bold: true, keepNext: true, sizePt: SIZE_PT + 1 }),
    ...lines.map((text) => line(text, { keepNext: rows.length > 0 })),
    ...(rows.length === 0
      ? []
      : [
          dataTable(
            {
              type: 'table',
              columns: REPORT_HEADS.map(() => 'left'),
              header: REPORT_HEADS.map(run),
              rows: rows.map((cells) => cells.map(run)),
            },
            { ...area, rules: small, notes, keepsEnd: false },
          ),
        ]),
  ];
  const margin = mm(EDGE_MM);
  return packDocument(
    [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297), orientation: PageOrientation.LANDSCAPE },
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: mm(7) },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE_PT * 2 })],
              }),
            ],
          }),
        },
        children: [
          line(facts.cellName, { sizePt: SIZE_PT }),
          line(REPORT_TITLE, { bold: true, sizePt: 14 }),
          line(`Ngày ${formatScreenDate(facts.date)}. Số tệp: ${parts.length}.`),
          ...parts.flatMap(part),
        ],
      },
    ],
    notes,
    rules,
    { ...facts, title: REPORT_TITLE },
  );
}
