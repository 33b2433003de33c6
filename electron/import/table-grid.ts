/** Rows of cells that may span columns and rows, as a plain table. */
import { type Alignment, type Inline, isRun, type Table } from '../../shared/text/blocks.ts';
import { count, draftLine, type LeftOut, leaveOut, type ReadTally } from './imported.ts';

export interface GridCell {
  content: Inline[];
  alignment: Alignment;
  columns: number;
  rows: number;
}

/** Word makes no wider table; a page may claim any number. */
const MOST_COLUMNS = 63;
/** As browsers hold it. */
const WIDEST_SPAN = 1_000;

interface PlacedCell extends GridCell {
  start: number;
  end: number;
}

/**
 * The first row is the head. Columns are where cells begin, not what a grid is divided into. A merged cell keeps its text in
 * its first place; the others are empty and counted. Cells beyond the widest table are left out.
 */
export function toTable(
  rows: readonly (readonly GridCell[])[],
  tally: ReadTally,
  leftOut: LeftOut[],
): Table | null {
  const placed = placeCells(rows, leftOut);
  const starts = [...new Set(placed.flat().map(({ start }) => start))].sort((a, b) => a - b);
  const width = Math.min(starts.length, MOST_COLUMNS);
  const columnOf = new Map(starts.map((start, column) => [start, column]));
  const [head, ...body] = placed.map((row) => {
    const line: (GridCell | null)[] = Array.from({ length: width }, () => null);
    for (const cell of row) {
      const column = columnOf.get(cell.start) ?? width;
      if (column >= width) leaveCell(cell, leftOut);
      else line[column] = cell;
      const isWide = (starts[column + 1] ?? Number.POSITIVE_INFINITY) < cell.end;
      count(tally, 'merged-cells', isWide || cell.rows > 1 ? 1 : 0);
    }
    return line;
  });
  if (head === undefined || width === 0) return null;
  return {
    type: 'table',
    columns: head.map(
      (cell, column) => (body.length > 0 ? body[0] : head)?.[column]?.alignment ?? cell?.alignment ?? 'left',
    ),
    header: head.map((cell) => withoutBold(cell?.content ?? [])),
    rows: body.map((line) => line.map((cell) => cell?.content ?? [])),
  };
}

/** Where each cell begins and ends in the grid; places that cells above reach down to are taken. */
function placeCells(rows: readonly (readonly GridCell[])[], leftOut: LeftOut[]): PlacedCell[][] {
  const taken: PlacedCell[][] = rows.map(() => []);
  return rows.map((row, at) => {
    const above = (taken[at] ?? []).sort((a, b) => a.start - b.start);
    const placed: PlacedCell[] = [];
    let next = 0;
    let passed = 0;
    for (const cell of row) {
      for (let one = above[passed]; one !== undefined && one.start <= next; one = above[passed]) {
        next = Math.max(next, one.end);
        passed += 1;
      }
      const rowsBelow = clamp(cell.rows, rows.length - at);
      if (placed.length + above.length >= MOST_COLUMNS) {
        leaveCell(cell, leftOut);
        continue;
      }
      const one = { ...cell, rows: rowsBelow, start: next, end: next + clamp(cell.columns, WIDEST_SPAN) };
      placed.push(one);
      for (let down = 1; down < rowsBelow; down += 1) taken[at + down]?.push(one);
      next = one.end;
    }
    return placed;
  });
}

function leaveCell({ content }: GridCell, leftOut: LeftOut[]): void {
  leftOut.push(...leaveOut('beyond-table', [draftLine(content)]));
}

function clamp(span: number, most: number): number {
  return Math.max(Math.min(Number.isFinite(span) ? Math.trunc(span) : 1, most), 1);
}

/** A head is bold by being one. */
function withoutBold(content: readonly Inline[]): Inline[] {
  const runs = content.filter(isRun).filter(({ text }) => text.trim() !== '');
  if (!runs.every((run) => run.bold)) return [...content];
  return content.map((inline) => {
    if (!isRun(inline)) return inline;
    const { bold: _bold, ...rest } = inline;
    return rest;
  });
}
