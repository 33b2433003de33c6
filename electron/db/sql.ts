/** The few shapes of statement the tables need. Names of tables and columns come from code only, values are always bound. */
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Columns, Selection, TableMap } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { isRefusal, refusing } from './errors.ts';
import { prepared } from './prepared.ts';
import { inTransaction } from './transaction.ts';

/** All rows as the database gives them; `params` are bound by name (`@name`). */
export function selectAll<Row>(data: ReadableData, sql: string, params: Columns = {}): Row[] {
  return refusing(() => prepared<[Columns], Row>(data.sqlite, sql).all(params));
}

/** The first row as the database gives it, or undefined. */
export function selectOne<Row>(data: ReadableData, sql: string, params: Columns = {}): Row | undefined {
  return refusing(() => prepared<[Columns], Row>(data.sqlite, sql).get(params));
}

/** All rows of a shape. `from` is the statement from FROM on. Refusal: data-damaged. */
export function readRows<Row>(
  data: ReadableData,
  selection: Selection<Row>,
  from: string,
  params: Columns = {},
): Row[] {
  const sql = `SELECT ${selection.list} ${from}`;
  return selectAll<Record<string, unknown>>(data, sql, params).map((row) => selection.read(row));
}

/** The first row of a shape, or null. Refusal: data-damaged. */
export function readRow<Row>(
  data: ReadableData,
  selection: Selection<Row>,
  from: string,
  params: Columns = {},
): Row | null {
  const row = selectOne<Record<string, unknown>>(data, `SELECT ${selection.list} ${from}`, params);
  return row === undefined ? null : selection.read(row);
}

/** The number of rows changed. */
export function run(data: WritableData, sql: string, params: Columns = {}): number {
  return inTransaction(data, () => prepared<[Columns]>(data.sqlite, sql).run(params).changes);
}

/**
 * The id of the new row. `place`: the columns that tell whose it is and where it stands, when they are no fields of it.
 * Refusals: duplicate, not-found (it refers to what is not there), invalid-input.
 */
export function insertRow<Row>(
  data: WritableData,
  table: TableMap<Row>,
  row: NoInfer<Omit<Row, 'id'>>,
  place: Columns = {},
): number {
  const columns = { ...place, ...table.write(row) };
  const sql = insertion(table, columns);
  return inTransaction(data, () =>
    Number(prepared<[Columns]>(data.sqlite, sql).run(columns).lastInsertRowid),
  );
}

/** The statement that puts these columns into a new row. */
export function insertion({ name }: Pick<TableMap<object>, 'name'>, columns: Columns): string {
  const names = Object.keys(columns);
  return `INSERT INTO ${name} (${names.join(', ')}) VALUES (${names.map((each) => `@${each}`).join(', ')})`;
}

/** Changes the fields that are given. Refusals: not-found {table, id}, duplicate, invalid-input. */
export function updateRow<Row>(
  data: WritableData,
  table: TableMap<Row>,
  id: number,
  row: NoInfer<Partial<Omit<Row, 'id'>>>,
  place: Columns = {},
): void {
  const columns = { ...place, ...table.write(row) };
  const assignments = Object.keys(columns).map((name) => `${name} = @${name}`);
  const changes = run(data, `UPDATE ${table.name} SET ${assignments.join(', ')} WHERE id = @id`, {
    ...columns,
    id,
  });
  if (changes === 0) throw new Refusal('not-found', { table: table.name, id });
}

/** Refusals: not-found {table, id}, in-use {table, id} when something refers to the row. */
export function deleteRow(data: WritableData, table: string, id: number): void {
  let changes: number;
  try {
    changes = run(data, `DELETE FROM ${table} WHERE id = @id`, { id });
  } catch (error) {
    throw isRefusal(error, 'not-found') ? new Refusal('in-use', { table, id }, { cause: error }) : error;
  }
  if (changes === 0) throw new Refusal('not-found', { table, id });
}
