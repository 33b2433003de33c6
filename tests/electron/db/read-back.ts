/** Writing random rows and reading them back. */

import { expect } from 'vitest';
import type { WritableData } from '../../../electron/db/data.ts';
import { type Arbitrary, fc } from '../../support/random.ts';

/** Every row is tried in the same data: what a try wrote is undone before the next. */
export function always<Row>(data: WritableData, rows: Arbitrary<Row>, holds: (row: Row) => void): void {
  const trial = fc.property(rows, (row) => {
    data.sqlite.exec('BEGIN');
    try {
      holds(row);
    } finally {
      data.sqlite.exec('ROLLBACK');
    }
  });
  fc.assert(trial, { numRuns: 50 });
}

interface Access<Row> {
  insert(row: Row): number;
  update(id: number, row: Row): void;
  read(id: number): unknown;
  /** The whole row that is read; the id and what was written, when nothing is said. */
  expected?(id: number, row: Row): unknown;
}

/** Of any two rows, the first when it is inserted and the second when it takes the place of the first. */
export function comesBack<Row extends object>(
  data: WritableData,
  rows: Arbitrary<Row>,
  access: Access<Row>,
): void {
  const { insert, update, read, expected = (id, row) => ({ id, ...row }) } = access;
  always(data, fc.tuple(rows, rows), ([one, other]) => {
    const id = insert(one);
    expect(read(id)).toEqual(expected(id, one));
    update(id, other);
    expect(read(id)).toEqual(expected(id, other));
  });
}
