/** The stamp of a copy (bản sao), 80 × 50 mm, to be printed onto the copy or cut out (05-HD/VPTW, III and appendix 3). */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { FormatRules } from '../../shared/format/rules.ts';
import { formatPaperDate } from '../../shared/text/dates.ts';
import { Footnotes } from './docx/notes.ts';
import { section } from './docx/sections.ts';
import { mm, pt, size } from './docx/units.ts';
import { packDocument } from './docx.ts';
import { pageBox } from './page-box.ts';
import { inCapitals } from './printed.ts';
import { balanceText } from './text-width.ts';

export interface CopyStamp {
  superiorName: string;
  cellName: string;
  placeName: string;
  /** "01-BS/CB" */
  symbol: string;
  /** `YYYY-MM-DD` */
  date: string;
  /** "BÍ THƯ" or "PHÓ BÍ THƯ" */
  office: string;
  signer: string;
  /** What is copied: "Biên bản số 05-BB/CB". */
  of: string;
}

const WIDTH_MM = 80;
const HEIGHT_MM = 50;
/** The rule gives the stamp's size, not that of its letters: as large as long names leave room for. */
const LETTERS_PT = 9;
const TITLE_PT = 12;
/** What stands at the sides of a half, in points. */
const EDGE_PT = 3;

export async function writeCopyStamp(stamp: CopyStamp, rules: FormatRules): Promise<Uint8Array> {
  const edge = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const place = stamp.placeName === '' ? '' : `${stamp.placeName},`;
  const left = [
    ...nameLines(stamp.superiorName, false),
    ...nameLines(stamp.cellName, true),
    line('*'),
    line(`Số ${stamp.symbol}`),
  ];
  const right = [
    line('BẢN SAO', { bold: true, sizePt: TITLE_PT }),
    ...[place, formatPaperDate(stamp.date)].filter(Boolean).map((text) => line(text, { italics: true })),
    line('T/M CHI BỘ', { bold: true, beforePt: 6 }),
    line(stamp.office),
    ...['', '', '', ''].map((blank) => line(blank)),
    line(stamp.signer, { bold: true }),
  ];
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(WIDTH_MM), type: WidthType.DXA },
    columnWidths: [mm(WIDTH_MM / 2), mm(WIDTH_MM / 2)],
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        height: { value: mm(HEIGHT_MM), rule: HeightRule.EXACT },
        children: [left, right].map(
          (children) =>
            new TableCell({
              width: { size: mm(WIDTH_MM / 2), type: WidthType.DXA },
              margins: { top: pt(4), bottom: pt(2), left: pt(EDGE_PT), right: pt(EDGE_PT) },
              children,
            }),
        ),
      }),
    ],
  });
  const turn = 'portrait';
  const laid = { turn, box: pageBox(rules, turn), isFirst: true, startsAnnex: false, topMark: null } as const;
  return packDocument([section([table, line('')], laid, rules)], new Footnotes(), rules, {
    cellName: stamp.cellName,
    title: `Dấu bản sao ${stamp.of}`,
    date: stamp.date,
    eraDate: stamp.date,
  });
}

/** A name in its half of the stamp, broken between words that belong apart. */
function nameLines(name: string, bold: boolean) {
  const room = (WIDTH_MM / 2 / 25.4) * 72 - 2 * EDGE_PT;
  const { lines } = balanceText(inCapitals(name), LETTERS_PT, bold, room, name);
  return lines.map((text) => line(text, { bold }));
}

interface StampLook {
  bold?: boolean;
  italics?: boolean;
  sizePt?: number;
  beforePt?: number;
}

function line(
  text: string,
  { bold = false, italics = false, sizePt = LETTERS_PT, beforePt = 0 }: StampLook = {},
) {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    spacing: { before: pt(beforePt), after: 0, line: pt(sizePt + 2), lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, bold, italics, size: size(sizePt) })],
  });
}
