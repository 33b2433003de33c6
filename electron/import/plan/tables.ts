/** The rows of a plan that is set as a table. */
import type { ReadPlanRow } from '../../../shared/domain/read-plan.ts';
import { type Inline, isFootnote, isRun, type Table } from '../../../shared/text/blocks.ts';
import { columnOf, isPlanHeader } from './columns.ts';
import { toPlanRow } from './fields.ts';
import { QUARTER, readWhen } from './when.ts';

/** The head of a table may have a line above it. */
const HEADER_PLACES = 3;

/** Null for a table that is no plan's. @param under the quarter the table stands below, or null */
export function readPlanTable(
  table: Table,
  year: number | null,
  under: ReadPlanRow['quarter'],
): ReadPlanRow[] | null {
  const lines = [table.header, ...table.rows].map((cells) => cells.map(cellText));
  const at = lines.slice(0, HEADER_PLACES).findIndex(isPlanHeader);
  const names = lines[at];
  if (names === undefined) return null;
  const columns = names.map(columnOf);
  let quarter = under;
  return lines.slice(at + 1).flatMap((cells): ReadPlanRow[] => {
    const filled = cells.filter((cell) => cell !== '');
    const [only = ''] = filled;
    if (filled.length === 1 && QUARTER.test(only)) {
      quarter = readWhen(only, year).quarter;
      return [];
    }
    const row = toPlanRow(
      cells.map((text, index) => ({ column: columns[index] ?? 'other', name: flat(names[index]), text })),
      year,
      // A cell that is merged over several rows says its quarter once.
      quarter,
    );
    quarter = row.quarter;
    return row.topic === '' ? [] : [row];
  });
}

function cellText(content: readonly Inline[]): string {
  return content
    .map((inline) => (isRun(inline) ? inline.text : isFootnote(inline) ? '' : '\n'))
    .join('')
    .trim();
}

function flat(text = ''): string {
  return text.replace(/\s+/gu, ' ').trim();
}
