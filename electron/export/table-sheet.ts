/** A table as an Excel file: one sheet, its head bold and always in sight; the same bytes for the same table. */
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { fixZipTimes } from './zip-times.ts';

export interface SheetColumn {
  name: string;
  /** In letters. */
  width: number;
}

/** A day `YYYY-MM-DD` that Excel shall sort and count as one. */
export interface SheetDay {
  day: string;
}

export type SheetValue = string | number | SheetDay | null;

/** @param title Above the table; `name`: of the sheet, at most 31 letters. */
export async function writeTableSheet(
  { title, name }: { title: string; name: string },
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetValue[])[],
): Promise<Uint8Array> {
  const head = columns.map((column): Cell => ({ value: column.name, fontWeight: 'bold', wrap: true }));
  const made = writeXlsxFile(
    [[{ value: title, fontWeight: 'bold', fontSize: 13 }], [], head, ...rows.map((row) => row.map(toCell))],
    {
      sheet: name,
      orientation: 'landscape',
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 3,
    },
  );
  return fixZipTimes(new Uint8Array(await made.toBuffer()));
}

function toCell(value: SheetValue): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'object')
    return {
      value: new Date(`${value.day}T00:00:00Z`),
      type: Date,
      format: 'dd/mm/yyyy',
      alignVertical: 'top',
    };
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  // Whatever it begins with, it is text: nothing that was typed is ever reckoned by Excel.
  return { value, type: String, wrap: true, alignVertical: 'top' };
}
