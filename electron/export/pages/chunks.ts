/** What flows over the pages, cut into what must stay whole. Lengths in points. */
import type { LinePlace } from '../../../shared/text/lines.ts';
import { breakLines, type SetLine } from './break-lines.ts';
import type { FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable } from './flow.ts';
import type { ParagraphLook } from './looks.ts';

/** Lines with the place of their upper left corner in a chunk. */
export interface SetLines {
  lines: SetLine[];
  look: ParagraphLook;
  /** Of the rule above the first of them, where there is one. */
  room: number;
  left: number;
  top: number;
}

/** A straight stroke, from corner to corner in a chunk. */
export interface Stroke {
  left: number;
  top: number;
  right: number;
  bottom: number;
  weight: number;
}

export interface Chunk {
  /** Room above it, lost at the top of a page. */
  before: number;
  height: number;
  /** Room below it, which may hang over the end of the page. */
  after: number;
  texts: SetLines[];
  strokes: Stroke[];
  notes: number[];
  /** Whether a page may begin with it. */
  mayLead: boolean;
  mustLead: boolean;
  /** What it prints of the body: its first letter; null for what is around the body. */
  start: { place: LinePlace; at: number; isRow: boolean } | null;
  isClosing: boolean;
  /** The head of a table, come again at the top of a page. */
  isRepeated: boolean;
  /** The head rows that come again where a page begins with it. */
  repeats: Chunk[];
}

const CLOSING = 'Phần ký';
/** Lines that stay together at the foot and the head of a page. */
const TOGETHER = 2;

/** Chunks of a section in order. */
export function chunksOf({ items, width, margin }: FlowSection): Chunk[] {
  const room = width - margin.left - margin.right;
  let isTied = false;
  return items.flatMap((item) => {
    const made = item.type === 'paragraph' ? paragraphChunks(item, room) : tableChunks(item);
    const [first] = made;
    if (first !== undefined && isTied) first.mayLead = false;
    isTied = item.type === 'paragraph' ? item.look.keepsNext : keepsNext(item.rows.at(-1));
    return made;
  });
}

function paragraphChunks(paragraph: FlowParagraph, room: number): Chunk[] {
  const { look, place } = paragraph;
  const lines = breakLines(paragraph, room);
  return lines.map((line, index) => {
    const [isFirst, isLast] = [index === 0, index === lines.length - 1];
    const rule = isFirst ? look.topRule : 0;
    return {
      before: isFirst ? look.before : 0,
      height: line.height + rule,
      after: isLast ? look.after : 0,
      texts: [{ lines: [line], look, room, left: 0, top: rule }],
      strokes: [],
      notes: line.notes,
      mayLead: isFirst || !look.isWidowSafe || (index >= TOGETHER && lines.length - index >= TOGETHER),
      mustLead: isFirst && look.breaksBefore,
      start: place === null ? null : { place, at: line.at, isRow: false },
      isClosing: false,
      isRepeated: false,
      repeats: [],
    };
  });
}

function tableChunks(table: FlowTable): Chunk[] {
  const heads: Chunk[] = [];
  const chunks: Chunk[] = [];
  let isTied = false;
  for (const [index, row] of table.rows.entries()) {
    const isLast = index === table.rows.length - 1;
    const made = rowChunks(table, row, isLast).map((chunk) => ({
      ...chunk,
      isClosing: table.caption === CLOSING,
      repeats: row.isHead ? [] : heads,
    }));
    if (made[0] !== undefined && isTied) made[0].mayLead = false;
    if (row.isHead) heads.push(...made);
    chunks.push(...made);
    isTied = keepsNext(row);
  }
  return chunks;
}

/** A row goes by its first paragraph. */
function keepsNext(row: FlowRow | undefined): boolean {
  return row?.cells[0]?.paragraphs[0]?.look.keepsNext ?? false;
}

/** One for a row that stays whole, else one a line of its fullest cell. */
function rowChunks(table: FlowTable, row: FlowRow, isLast: boolean): Chunk[] {
  const cells = row.cells.map((cell) => setCell(cell, table.padding));
  const height = Math.max(0, ...cells.map((cell) => cell.height)) + table.rule;
  const place = row.cells[0]?.paragraphs[0]?.place ?? null;
  const base = {
    before: 0,
    after: isLast ? table.rule : 0,
    mustLead: false,
    isClosing: false,
    isRepeated: false,
    repeats: [],
    start: place === null ? null : { place, at: 0, isRow: true },
  };
  const whole = (): Chunk => ({
    ...base,
    height,
    texts: placeCells(table, row, cells, height),
    strokes: gridOf(table, row, height),
    notes: cells.flatMap(({ texts }) => texts.flatMap(({ lines }) => lines.flatMap(({ notes }) => notes))),
    mayLead: true,
  });
  const lineCount = Math.max(...cells.map(({ texts }) => texts.flatMap(({ lines }) => lines).length));
  if (row.isWhole || lineCount < 2) return [whole()];
  return Array.from({ length: lineCount }, (_, index) => {
    const pieces = cells.map((cell) => lineOfCell(cell, index));
    const room = Math.max(...pieces.map((piece) => piece.height)) + (index === 0 ? table.rule : 0);
    return {
      ...base,
      after: index === lineCount - 1 ? base.after : 0,
      height: room,
      texts: placeCells(table, row, pieces, room),
      strokes: gridOf(table, row, room).filter(({ top, bottom }) => index === 0 || top !== bottom || top > 0),
      notes: pieces.flatMap(({ texts }) => texts.flatMap(({ lines }) => lines.flatMap(({ notes }) => notes))),
      mayLead: true,
    };
  });
}

interface CellLines {
  texts: SetLines[];
  height: number;
}

function setCell({ width, paragraphs }: FlowCell, padding: number): CellLines {
  const room = width - 2 * padding;
  const texts: SetLines[] = [];
  let height = 0;
  for (const paragraph of paragraphs) {
    const { look } = paragraph;
    const lines = breakLines(paragraph, room);
    height += look.before + look.topRule;
    texts.push({ lines, look, room, left: 0, top: height });
    height += lines.reduce((sum, line) => sum + line.height, 0) + look.after;
  }
  return { texts, height };
}

/** The nth line of a cell, with the room above the first and below the last. */
function lineOfCell({ texts }: CellLines, index: number): CellLines {
  const all = texts.flatMap(({ lines, look, room }) =>
    lines.map((line, at) => ({ line, look, room, isFirst: at === 0, isLast: at === lines.length - 1 })),
  );
  const found = all[index];
  if (found === undefined) return { texts: [], height: 0 };
  const { line, look, room, isFirst, isLast } = found;
  const above = isFirst ? look.before : 0;
  return {
    texts: [{ lines: [line], look, room, left: 0, top: above }],
    height: above + line.height + (isLast ? look.after : 0),
  };
}

function placeCells(table: FlowTable, row: FlowRow, cells: readonly CellLines[], height: number): SetLines[] {
  let left = 0;
  return row.cells.flatMap(({ width, isMiddle }, index) => {
    const cell = cells[index] ?? { texts: [], height: 0 };
    const down = table.rule + (isMiddle ? Math.max(0, (height - table.rule - cell.height) / 2) : 0);
    const corner = left + table.padding;
    left += width;
    return cell.texts.map((text) => ({ ...text, left: corner, top: text.top + down }));
  });
}

function gridOf({ rule }: FlowTable, row: FlowRow, height: number): Stroke[] {
  if (rule === 0) return [];
  const edges = [0];
  for (const { width } of row.cells) edges.push((edges.at(-1) ?? 0) + width);
  const right = edges.at(-1) ?? 0;
  return [
    { left: 0, top: 0, right, bottom: 0, weight: rule },
    { left: 0, top: height, right, bottom: height, weight: rule },
    ...edges.map((x) => ({ left: x, top: 0, right: x, bottom: height, weight: rule })),
  ];
}
