/** The few shapes of statement the tables need. Names of tables and columns come from code only, values are always bound. */
import { Refusal } from '../../shared/domain/refusal.ts';
import type { ReadableData, WritableData } from './data.ts';
import { isRefusal, refusing } from './errors.ts';

export type Value = string | number | null | Uint8Array;
export type Columns = Readonly<Record<string, Value>>;

/** All rows; `params` are bound by name (`@name`). */
export function selectAll<Row>(data: ReadableData, sql: string, params: Columns = {}): Row[] {
  return refusing(() => data.sqlite.prepare<[Columns], Row>(sql).all(params));
}

/** The first row, or undefined. */
export function selectOne<Row>(data: ReadableData, sql: string, params: Columns = {}): Row | undefined {
  return refusing(() => data.sqlite.prepare<[Columns], Row>(sql).get(params));
}

/** The number of rows changed. */
export function run(data: WritableData, sql: string, params: Columns = {}): number {
  return refusing(() => data.sqlite.prepare<[Columns]>(sql).run(params).changes);
}

/** The id of the new row. Refusals: duplicate, not-found (it refers to what is not there), invalid-input. */
export function insertRow(data: WritableData, table: string, columns: Columns): number {
  const names = Object.keys(columns);
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`;
  return refusing(() => Number(data.sqlite.prepare<[Columns]>(sql).run(columns).lastInsertRowid));
}

/** Refusals: not-found {table, id}, duplicate, invalid-input. */
export function updateRow(data: WritableData, table: string, id: number, columns: Columns): void {
  const assignments = Object.keys(columns).map((name) => `${name} = @${name}`);
  const changes = run(data, `UPDATE ${table} SET ${assignments.join(', ')} WHERE id = @id`, {
    ...columns,
    id,
  });
  if (changes === 0) throw new Refusal('not-found', { table, id });
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

/** Reads a JSON column. Refusal: data-damaged. */
export function parseJson<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new Refusal('data-damaged', {}, { cause: error });
  }
}
