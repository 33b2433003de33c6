/** A table of figures as it goes into the Excel file, behind a chart for whoever cannot or will not read the picture. */
import { type TableCell, type TableColumn, tablesOf } from '../../../shared/domain/statistics/tables.ts';
import type { StatisticsView } from '../../../shared/domain/statistics/view.ts';
import { writeNumber } from '../../../shared/domain/statistics/words.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';

interface FigureTableViewProps {
  view: StatisticsView;
  /** Of the sheet. */
  name: string;
}

export function FigureTableView({ view, name }: FigureTableViewProps) {
  const table = tablesOf(view).find((one) => one.name === name);
  if (table === undefined || table.rows.length === 0) return null;
  return (
    <details className="figure-table">
      <summary>Xem dạng bảng</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="figure-table-scroll" aria-label={table.title} tabIndex={0}>
        <table className="list figure-table-lines">
          <caption className="spoken">{table.title}</caption>
          <thead>
            <tr>
              {table.columns.map(({ label }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a label may come twice, its place does not
                <th key={index} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own and never move
              <tr key={place}>
                {row.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={index} className={table.columns[index]?.kind === 'text' ? undefined : 'numbers'}>
                    {writeCell(cell, table.columns[index])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function writeCell(cell: TableCell, column: TableColumn | undefined): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return writeNumber(cell, column?.kind === 'share' ? 1 : undefined);
  return column?.kind === 'day' ? formatScreenDate(cell) : cell;
}
