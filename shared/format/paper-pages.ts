/** A paper laid out on its pages, as Word lays out the file we write. Lengths in points from a page's upper left corner. */
import type { LinePlace } from '../text/lines.ts';

/** `margin`: page numbers, footnotes, and the head of a table that comes again. */
export type PagePart = 'head' | 'body' | 'closing' | 'margin';

/** Words of one look on one line. */
export interface PagePiece {
  text: string;
  left: number;
  /** Above the baseline of its line. */
  rise: number;
  sizePt: number;
  bold?: true;
  italic?: true;
  underline?: true;
}

export interface PageLine {
  part: PagePart;
  pieces: PagePiece[];
  /** Of its baseline. */
  top: number;
  /** What justifying adds to each space. */
  stretch: number;
}

/** A straight stroke from corner to corner. */
export interface PageStroke {
  part: PagePart;
  left: number;
  top: number;
  right: number;
  bottom: number;
  weight: number;
}

/** The first letter of the body on a page. */
export interface PageStart extends LinePlace {
  /** As `inlineText` counts. */
  at: number;
  /** Whether a table's row begins the page; its place is that of its first cell. */
  isRow: boolean;
}

/** A stretch of a page from side to side. */
export interface PageBand {
  top: number;
  bottom: number;
}

export interface PaperPage {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  /** As printed; null where none is. */
  number: number | null;
  /** In the order they are read within each part. */
  lines: PageLine[];
  strokes: PageStroke[];
  /** Null where the page begins with what is not of the body. */
  start: PageStart | null;
  /** What the body takes of it; of no height where it has none of it. */
  body: PageBand;
  /** What stands above the body on the first page; null elsewhere. */
  head: PageBand | null;
  /** Recipients and signature, where they stand on it. */
  closing: PageBand | null;
}

/** The widths of a data table's columns. */
export interface ColumnWidths {
  /** The table's index among the blocks of the body. */
  block: number;
  widths: number[];
}

/** What the body is set in, by the rules of the paper. */
export interface BodyType {
  sizePt: number;
  linePt: number;
  paragraphPt: number;
  firstLinePt: number;
  tableSizePt: number;
  /** Of headings of level 1, 2 and 3. */
  headings: { bold: boolean; italic: boolean }[];
}

export interface PaperPages {
  /** At least one. */
  pages: PaperPage[];
  tables: ColumnWidths[];
  /** The indexes of blocks of the body that are printed in the middle: "Chương I", "Phụ lục" and the lines under them. */
  centred: number[];
  type: BodyType;
}
