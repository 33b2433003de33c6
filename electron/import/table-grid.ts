/** Rows of cells that may span columns and rows, as a plain table. */
import { type Alignment, type Inline, isRun, type Table } from '../../shared/text/blocks.ts';
import { count, type ReadTally } from './imported.ts';

export interface GridCell {
  content: Inline[];
  alignment: Alignment;
  columns: number;
  rows: number;
}

/** No paper has a wider table; a page may claim any number. */
const MOST_COLUMNS = 60;

/** The first row is the head. A merged cell keeps its text in its first place; the others are empty and counted. */
export function toTable(rows: readonly (readonly GridCell[])[], tally: ReadTally): Table | null {
  const placed: (GridCell | null)[][] = rows.map(() => []);
  for (const [rowIndex, row] of rows.entries()) {
    const line = placed[rowIndex] ?? [];
    for (const cell of row) {
      const column = firstFree(line);
      const columns = clamp(cell.columns, MOST_COLUMNS - column);
      const below = clamp(cell.rows, rows.length - rowIndex);
      if (columns === 0) break;
      if (columns > 1 || below > 1) count(tally, 'merged-cells');
      for (let down = 0; down < below; down += 1) {
        const target = placed[rowIndex + down] ?? [];
        for (let across = 0; across < columns; across += 1) {
          target[column + across] = down === 0 && across === 0 ? cell : null;
        }
      }
    }
  }
  const width = Math.max(0, ...placed.map((line) => line.length));
  const [head, ...body] = placed.map((line) =>
    Array.from({ length: width }, (_, column) => line[column] ?? null),
  );
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

function firstFree(line: readonly (GridCell | null)[]): number {
  for (let column = 0; ; column += 1) if (!(column in line)) return column;
}

function clamp(span: number, most: number): number {
  return Math.max(Math.min(Number.isFinite(span) ? Math.trunc(span) : 1, most), Math.min(most, 1));
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
