/**
 * Each field of a row named once, beside the column it is kept in: what is read and what is written are both made of
 * that, so a field that is saved and never read, or read and never saved, does not compile.
 */
import { Refusal } from '../../shared/domain/refusal.ts';

/** What a column can hold. */
export type Value = string | number | null | Uint8Array;
/** Values by column, or by the name they are bound to. */
export type Columns = Readonly<Record<string, Value>>;

/** A column, or an expression: its value as it is, a boolean kept as 0 or 1, or anything else as JSON (null as NULL). */
type ColumnSource = string | { readonly flag: string } | { readonly json: string };
type SourceOf<T> = [T] extends [boolean]
  ? { readonly flag: string }
  : [T] extends [Value]
    ? string
    : { readonly json: string };

/** Where every field of a row comes from. */
export type FieldSources<Row> = { readonly [Field in keyof Row & string]-?: SourceOf<Row[Field]> };

/** A shape of row that can be read. */
export interface Selection<Row> {
  readonly sources: readonly NamedSource[];
  /** What stands after SELECT: `task.id AS "id", task.due_on AS "dueOn"`. */
  readonly list: string;
  /** The row out of one that was selected by `list`, which it takes over. Refusal: data-damaged. */
  read(selected: Record<string, unknown>): Row;
}

/** A shape of row, or a part of it, that can be read from one table and written to it. */
export interface TableMap<Row> extends Selection<Row> {
  readonly name: string;
  readonly columns: FieldSources<Row>;
  /** The values of a row, or of some of its fields. The id is left to the database; what is no field here stays out. */
  write(row: object): Columns;
}

interface NamedSource {
  readonly field: string;
  readonly sql: string;
  readonly form: 'plain' | 'flag' | 'json';
}

/** @param fields expressions, good in any statement that names their tables */
export function selectionOf<Row extends object>(fields: FieldSources<Row>): Selection<Row> {
  return select(listSources(fields));
}

/** Both, side by side in one row. */
export function joined<One extends object, Other extends object>(
  one: Selection<One>,
  other: Selection<Other>,
): Selection<One & Other> {
  return select([...one.sources, ...other.sources]);
}

export function tableOf<Row extends object>(name: string, columns: FieldSources<Row>): TableMap<Row> {
  const sources = new Map(listSources(columns).map((source) => [source.field, source]));
  return {
    ...select([...sources.values()].map((source) => ({ ...source, sql: `${name}.${source.sql}` }))),
    name,
    columns,
    write: (row) => {
      const values: Record<string, Value> = {};
      for (const [field, value] of Object.entries(row)) {
        const source = sources.get(field);
        if (source && field !== 'id' && value !== undefined) values[source.sql] = encode(source, value);
      }
      return values;
    },
  };
}

/** Reads a JSON column. Refusal: data-damaged. */
export function parseJson<T>(text: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw new Refusal('data-damaged', {}, { cause: error });
  }
}

function listSources(fields: Readonly<Record<string, ColumnSource>>): NamedSource[] {
  return Object.entries(fields).map(([field, source]) => {
    if (typeof source === 'string') return { field, sql: source, form: 'plain' };
    return 'flag' in source
      ? { field, sql: source.flag, form: 'flag' }
      : { field, sql: source.json, form: 'json' };
  });
}

function select<Row>(sources: readonly NamedSource[]): Selection<Row> {
  const coded = sources.filter(({ form }) => form !== 'plain');
  return {
    sources,
    list: sources.map(({ sql, field }) => `${sql} AS "${field}"`).join(', '),
    read: (row) => {
      for (const source of coded) row[source.field] = decode(source, row[source.field]);
      // The statement was made of the fields of this very type.
      return row as Row;
    },
  };
}

function decode({ form }: NamedSource, value: unknown): unknown {
  if (form === 'flag') return value === 1;
  return value === null ? null : parseJson(String(value));
}

function encode({ form }: NamedSource, value: unknown): Value {
  if (form === 'flag') return Number(value);
  // A plain field is one by the type of its value.
  return form === 'json' && value !== null ? JSON.stringify(value) : (value as Value);
}
