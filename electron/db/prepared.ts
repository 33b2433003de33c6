/** Statements compiled once for a connection: SQLite takes as long to read one as to carry it out. */
import type Sqlite from 'better-sqlite3';
import type { Connection } from './driver.ts';

type Statement = Sqlite.Statement<unknown[], unknown>;

/** So many texts of statements are kept; the code has fewer, but for those with as many places as there are values. */
const MOST = 500;

const byConnection = new WeakMap<Connection, Map<string, Statement>>();

/** Not to be iterated over, nor set to another way of giving rows: others use the same one. */
export function prepared<Params extends unknown[], Row = unknown>(
  sqlite: Connection,
  sql: string,
): Sqlite.Statement<Params, Row> {
  return keep(sqlite, `rows: ${sql}`, () => sqlite.prepare(sql)) as Sqlite.Statement<Params, Row>;
}

/** The same, which gives the first column of a row alone. */
export function preparedValue<Params extends unknown[], Value>(
  sqlite: Connection,
  sql: string,
): Sqlite.Statement<Params, Value> {
  const statement = keep(sqlite, `values: ${sql}`, () => sqlite.prepare(sql).pluck());
  return statement as Sqlite.Statement<Params, Value>;
}

function keep(sqlite: Connection, key: string, compile: () => unknown): unknown {
  const known = byConnection.get(sqlite) ?? new Map<string, Statement>();
  byConnection.set(sqlite, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const statement = compile() as Statement;
  known.set(key, statement);
  return statement;
}
