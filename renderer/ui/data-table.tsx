/** A long table of which only what is in sight is there: thousands of rows scroll as a dozen do. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import './list.css';

export interface Column<T> {
  /** In the head; no two columns have the same. */
  name: string;
  /** Of the column, as in CSS; columns without one share what is left. */
  width?: string;
  cell: (row: T) => ReactNode;
  /** Digits stand under each other. */
  isNumeric?: boolean;
}

interface DataTableProps<T> {
  /** Its name for the ear. */
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  /** What tells a row from the others, whatever place it has. */
  keyOf: (row: T) => string | number;
}

/** The height of a row in pixels until it has been measured. */
const ROW = 56;

export function DataTable<T>({ label, columns, rows, keyOf }: DataTableProps<T>) {
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="data-table" aria-label={label} ref={scroller} tabIndex={0}>
      <table className="list" aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map(({ name, width }) => (
            <col key={name} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={before} />
          {items.map(({ index, key }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <tr key={key} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
                  {columns.map(({ name, cell, isNumeric }) => (
                    <td key={name} className={isNumeric ? 'numbers' : undefined}>
                      {cell(row)}
                    </td>
                  ))}
                </tr>
              )
            );
          })}
          <Space height={after} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows out of sight. */
function Space({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus, and there is nothing in it to read
  return height > 0 && <tr aria-hidden="true" style={{ height }} />;
}
