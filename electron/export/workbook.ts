/** Tables of figures as an Excel file, a sheet each. */
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { withoutTypedMark } from '../../shared/domain/secrecy.ts';
import type { FigureTable, TableCell, TableColumn } from '../../shared/domain/statistics/tables.ts';
import { fixZipTimes } from './zip-times.ts';

/** The title, then the heads, then the rows; the heads stay in sight. The same tables give the same bytes. */
export async function writeWorkbook(tables: readonly FigureTable[]): Promise<Uint8Array> {
  const sheets = tables.map((table) => ({
    sheet: table.name,
    orientation: 'landscape' as const,
    stickyRowsCount: 2,
    columns: table.columns.map((column, index) => ({ width: widthOf(table, column, index) })),
    data: [
      [{ value: table.title, type: String, fontWeight: 'bold' as const }],
      table.columns.map(
        ({ label, kind }): CellObject => ({
          ...{ value: label, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'bottom' },
          align: kind === 'text' ? 'left' : 'right',
        }),
      ),
      ...table.rows.map((row) => row.map((cell, index) => writeCell(cell, table.columns[index]))),
    ],
  }));
  const made = await writeExcelFile(sheets, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
  // A Buffer would go over the wire as what it looks like in JSON.
  return fixZipTimes(new Uint8Array(made));
}

/** A text is never a formula, and what bears a secrecy mark stays in the book. */
function writeCell(cell: TableCell, column: TableColumn | undefined): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number')
    return { value: cell, type: Number, format: column?.kind === 'share' ? '0.0' : 'General' };
  if (column?.kind === 'day')
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return { value: withoutTypedMark(cell), type: String, wrap: true, alignVertical: 'top' };
}

const WIDEST = 60;

/** In letters: of its longest cell, its head broken into lines. */
function widthOf({ rows }: FigureTable, { label, kind }: TableColumn, index: number): number {
  const longest = Math.max(
    ...label.split(' ').map((word) => word.length),
    ...rows.map((row) => String(row[index] ?? '').length),
  );
  return Math.min(WIDEST, Math.max(kind === 'day' ? 12 : 7, longest + 2));
}
