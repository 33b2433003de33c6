/** Tables: a ruled one for data, a borderless one that sets two blocks side by side. */
import {
  AlignmentType,
  BorderStyle,
  type ITableBordersOptions,
  type ITableCellOptions,
  type ITableOptions,
  Paragraph,
  type ParagraphChild,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  XmlComponent,
} from 'docx';
import type { FormatRules } from '../../../shared/format/rules.ts';
import {
  type Alignment,
  type Inline,
  inlineText,
  type Table as TableBlock,
} from '../../../shared/text/blocks.ts';
import { columnWidths, rowLines } from '../column-widths.ts';
import { inlineChildren, type LineMakers } from './inline.ts';
import { STYLE } from './styles.ts';
import { pt } from './units.ts';

const PADDING_PT = 4;
/** Both paddings and the rule between two cells. */
const BESIDE_PT = 2 * PADDING_PT + 1;
/** What a cell keeps above and below its text, with the rule below it, in points. */
const AROUND_PT = 5;
/** So many rows at the end of a table stay with the signature below it. LibreOffice parts them where a table runs over pages. */
const TIED_ROWS = 2;
/** Single line spacing of the type, in sizes. */
const LINE_HEIGHT = 1.15;
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Record<Alignment, string>;

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS: ITableBordersOptions = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

export interface TableDescription {
  title: string;
  text: string;
}

/** What a reader by ear hears before a table; the library knows no such option. */
class DescribedTable extends Table {
  constructor(options: ITableOptions, { title, text }: TableDescription) {
    super(options);
    const [properties] = this.root;
    if (!(properties instanceof XmlComponent)) return;
    // They come last in their sequence.
    properties.addChildElement(new StringValueElement('w:tblCaption', title));
    properties.addChildElement(new StringValueElement('w:tblDescription', text));
  }
}

/** A data table over the full width. Rows stay whole as long as a page holds them, the head row comes again on every page. */
export function dataTable(
  block: TableBlock,
  options: LineMakers & { width: number; height: number; rules: FormatRules; keepsEnd: boolean },
): Table {
  const { width, height, rules, keepsEnd } = options;
  const { sizePt } = rules.table;
  const columnsPt = columnWidths(block, sizePt, BESIDE_PT, width);
  const widths = toTwips(columnsPt);
  const heightOf = (row: Inline[][]): number =>
    rowLines(row, columnsPt, sizePt, BESIDE_PT) * sizePt * LINE_HEIGHT + AROUND_PT;
  // Another program's lines may come out a little higher.
  const room = 0.95 * height - heightOf(block.header);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    // A head row alone at the foot of a page says nothing.
    keepNext: true,
    children: block.header.map((content, column) =>
      cell(headChildren(content, options), AlignmentType.CENTER, widths[column] ?? 0, {
        verticalAlign: VerticalAlignTable.CENTER,
      }),
    ),
  });
  const rows = block.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: heightOf(row) <= room,
        keepNext: keepsEnd && index >= block.rows.length - TIED_ROWS,
        children: row.map((content, column) =>
          cell(
            inlineChildren(content, options),
            ALIGNMENTS[block.columns[column] ?? 'left'],
            widths[column] ?? 0,
          ),
        ),
      }),
  );
  const columns = block.header.map(inlineText).filter((name) => name.trim() !== '');
  return new DescribedTable(
    {
      ...fixed(widths),
      margins: { left: pt(PADDING_PT), right: pt(PADDING_PT), marginUnitType: WidthType.DXA },
      rows: [head, ...rows],
    },
    { title: 'Bảng', text: `Bảng có ${block.rows.length} dòng, các cột: ${columns.join('; ')}.` },
  );
}

/** A row of two cells. */
export interface SideRow {
  left: Paragraph[];
  right: Paragraph[];
  /** Whether it stays on one page with the row below. */
  keepsNext?: boolean;
}

/** Rows of two cells without borders; each row stays whole. Widths in points. */
export function sideBySide(
  widthsPt: readonly [number, number],
  rows: readonly SideRow[],
  description: TableDescription,
): Table {
  const widths = toTwips(widthsPt);
  const options: ITableOptions = {
    ...fixed(widths),
    borders: NO_BORDERS,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      ({ left, right, keepsNext = false }) =>
        new TableRow({
          cantSplit: true,
          keepNext: keepsNext,
          children: [left, right].map(
            (children, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                children: children.length > 0 ? children : [new Paragraph({})],
              }),
          ),
        }),
    ),
  };
  return new DescribedTable(options, description);
}

function cell(
  children: ReturnType<typeof inlineChildren>,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  width: number,
  options: Pick<ITableCellOptions, 'verticalAlign'> = {},
): TableCell {
  return new TableCell({
    ...options,
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ style: STYLE.cell, alignment, children })],
  });
}

function headChildren(content: readonly Inline[], { notes, anchors }: LineMakers): ParagraphChild[] {
  const bolded = content.map((inline) => ('text' in inline ? { ...inline, bold: true as const } : inline));
  const children = inlineChildren(bolded, { notes });
  return anchors === undefined ? children : anchors.around(content, children);
}

/** Fixed layout with every width given: Word and LibreOffice differ in anything less. */
function fixed(widths: readonly number[]) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return {
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: total, type: WidthType.DXA },
  };
}

function toTwips(widths: readonly number[]): number[] {
  return widths.map((width) => Math.floor(width * 20));
}
