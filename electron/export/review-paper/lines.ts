/**
 * The lines of the print-out that goes round on paper. They are broken here and not by Word, so that "dòng 12" on the paper is
 * line 12 for the program too.
 */
import { type Block, type Inline, inlineText, type Table } from '../../../shared/text/blocks.ts';
import { textWidth } from '../text-width.ts';

export const PRINT = { sizePt: 12, widthMm: 112 } as const;

/** Room for another printer's metrics and for bold words: a line must never be broken a second time. */
const USABLE = 0.9;

/** A stretch of the text that has a number in print. The cells of a table's row have one together. */
export interface PrintLine {
  /** From 1. */
  number: number;
  /** The line of the text it is a piece of, and where the piece begins and ends in it. */
  block: number;
  line: number;
  start: number;
  end: number;
  text: string;
}

/** What stands between two numbers: a line of text or a table's row. */
interface PrintUnit {
  type: 'text' | 'heading' | 'row';
  /** One for a line; all cells of a row, empty ones too. */
  contents: Inline[][];
  /** Of a row. */
  table: Table | null;
}

/** One row or line as it is printed: `pieces` are those that share its number. */
export interface PrintRow {
  number: number;
  type: PrintUnit['type'];
  /** Whether a new line of the text begins here. */
  isFirst: boolean;
  contents: Inline[][];
  table: Table | null;
  pieces: PrintLine[];
}

/** Everything that has a number, in reading order; empty lines and rows left out. The same for the same text on any machine. */
export function printRows(blocks: readonly Block[]): PrintRow[] {
  const rows: PrintRow[] = [];
  for (const [block, one] of blocks.entries()) {
    let line = 0;
    for (const { type, contents, table } of unitsOf(one)) {
      const places = contents.map((content, column) => ({ line: line + column, text: inlineText(content) }));
      line += contents.length;
      const shared = { type, contents, table };
      if (table !== null) {
        const number = rows.length + 1;
        const pieces = places
          .filter(({ text }) => text.trim() !== '')
          .map((place) => ({ number, block, ...place, start: 0, end: place.text.length }));
        if (pieces.length > 0) rows.push({ number, isFirst: true, pieces, ...shared });
        continue;
      }
      for (const { line: place, text } of places)
        for (const [index, [start, end]] of breakLine(text).entries()) {
          const number = rows.length + 1;
          const piece = { number, block, line: place, start, end, text: text.slice(start, end) };
          rows.push({ number, isFirst: index === 0, pieces: [piece], ...shared });
        }
    }
  }
  return rows;
}

/** Every numbered stretch. */
export function printLines(blocks: readonly Block[]): PrintLine[] {
  return printRows(blocks).flatMap(({ pieces }) => pieces);
}

/** In the order of `textLines`. */
function unitsOf(block: Block): PrintUnit[] {
  switch (block.type) {
    case 'paragraph':
      return [{ type: 'text', contents: [block.content], table: null }];
    case 'heading':
      return [{ type: 'heading', contents: [block.content], table: null }];
    case 'list':
      return block.items.flatMap(({ content, children }): PrintUnit[] => [
        { type: 'text', contents: [content], table: null },
        ...children.flatMap(unitsOf),
      ]);
    case 'table':
      return [block.header, ...block.rows].map((contents) => ({ type: 'row', contents, table: block }));
    case 'quote':
      return block.blocks.flatMap(unitsOf);
    default:
      return [];
  }
}

function breakLine(text: string): [number, number][] {
  const available = (PRINT.widthMm * 72 * USABLE) / 25.4;
  const pieces: [number, number][] = [];
  let current: [number, number] | null = null;
  for (const word of text.matchAll(/\S+/gu)) {
    const end = word.index + word[0].length;
    if (current !== null && textWidth(text.slice(current[0], end), PRINT.sizePt) <= available)
      current[1] = end;
    else {
      current = [word.index, end];
      pieces.push(current);
    }
  }
  return pieces;
}
