/** The indexes of what can be found: made of the things themselves, brought after them at the end of every transaction. */
import type { SearchSource } from '../../shared/domain/search.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { prepared, preparedValue } from './prepared.ts';
import { readEntry } from './search-entries.ts';
import type { SearchEntry } from './search-entry.ts';
import { indexForm, type SearchIndex, symbolWords, tagsOf } from './search-query.ts';
import { run, selectOne } from './sql.ts';
import { inTransaction } from './transaction.ts';

export interface SearchableText {
  /** The document's. */
  id: Id;
  title: string;
  /** Plain text, NFC. */
  body: string;
}

const INDEXES: readonly SearchIndex[] = ['search_title', 'search_whole'];
/** All of them together may be more than the memory holds. */
const AT_ONCE = 500;

/** Keeps the plain text of a document, in the place of an older one. Refusal: not-found. */
export function indexDocument(data: WritableData, text: SearchableText): void {
  run(
    data,
    `INSERT INTO search_text (document_id, title, body) VALUES (@id, @title, @body)
     ON CONFLICT (document_id) DO UPDATE SET title = excluded.title, body = excluded.body`,
    { ...text },
  );
}

/** Makes the indexes anew: after a change of the folding, or damage. */
export function rebuildIndex(data: WritableData): void {
  inTransaction(data, () => {
    for (const index of INDEXES) run(data, `INSERT INTO ${index} (${index}) VALUES ('delete-all')`);
    run(data, 'INSERT INTO search_stale (source, source_id) SELECT source, source_id FROM search_entry');
    run(data, 'DELETE FROM search_entry');
  });
}

interface Stale {
  source: SearchSource;
  id: Id;
}

/** Puts into the indexes what was written since; inside a transaction. */
export function refreshIndex(data: WritableData): void {
  for (let stale = takeStale(data); stale.length > 0; stale = takeStale(data)) {
    const statements = prepare(data);
    const placed = stale.flatMap(({ source, id }) => {
      const entry = readEntry(data, source, id);
      const old = statements.placeOf.get(source, id);
      const day = entry === null ? null : dayNumber(entry);
      // Of the same day it keeps its number, so that what was found first is found first.
      const isKept = old !== undefined && day !== null && Math.floor(old / A_DAY) === day;
      if (old !== undefined && !isKept) statements.drop(old);
      if (entry === null || day === null) return [];
      const place = isKept
        ? old
        : (statements.lastOf.get(day * A_DAY, (day + 1) * A_DAY - 1) ?? day * A_DAY) + 1;
      statements.putEntry(place, entry);
      return [{ place, entry }];
    });
    // The index writes to the disk whenever a number is smaller than the one before.
    placed.sort((one, other) => one.place - other.place);
    for (const { place, entry } of placed) statements.putWords(place, entry);
  }
}

/** The next of what was written, each once; it is up to the caller that they are put into the indexes. */
function takeStale({ sqlite }: WritableData): Stale[] {
  const next = prepared<[], Stale & { row: number }>(
    sqlite,
    `SELECT id AS row, source, source_id AS id FROM search_stale ORDER BY search_stale.id LIMIT ${AT_ONCE}`,
  );
  const rows = next.all();
  prepared(sqlite, 'DELETE FROM search_stale WHERE id <= ?').run(rows.at(-1)?.row ?? 0);
  return [...new Map(rows.map((row) => [`${row.source} ${row.id}`, row])).values()];
}

/** Numbers of things of one day lie side by side; more than sixteen million of one day nobody writes. */
const A_DAY = 2 ** 24;
/** 1/1/1970 */
const FIRST = 100_000;

/** What was done to the things stands behind the things themselves, whatever their days. */
function dayNumber({ source, date }: SearchEntry): number {
  const day = date === null ? 0 : FIRST + Math.floor(Date.parse(date satisfies Day) / 86_400_000);
  return source === 'journal' ? day - 1_000_000 : day;
}

function prepare({ sqlite }: ReadableData) {
  const placeOf = preparedValue<[string, Id], number>(
    sqlite,
    'SELECT id FROM search_entry WHERE source = ? AND source_id = ?',
  );
  const lastOf = preparedValue<[number, number], number | null>(
    sqlite,
    'SELECT max(id) FROM search_entry WHERE id BETWEEN ? AND ?',
  );
  const drops = ['search_entry', ...INDEXES].map((table) =>
    prepared(sqlite, `DELETE FROM ${table} WHERE ${table === 'search_entry' ? 'id' : 'rowid'} = ?`),
  );
  const insert = prepared(
    sqlite,
    `INSERT OR REPLACE INTO search_entry (id, source, source_id, kind, year, quarter, state)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const puts = INDEXES.map((index) =>
    prepared(
      sqlite,
      `INSERT OR REPLACE INTO ${index} (rowid, exact, folded, symbol, people, tags) VALUES (?, ?, ?, ?, ?, ?)`,
    ),
  );
  return {
    placeOf,
    lastOf,
    drop: (place: number): void => {
      for (const statement of drops) statement.run(place);
    },
    putEntry: (place: number, { source, id, kind, year, quarter, state }: SearchEntry): void => {
      insert.run(place, source, id, kind, year, quarter, state);
    },
    putWords: (place: number, entry: SearchEntry): void => {
      // What was done to a thing is never meant before the thing that is called so.
      const title = entry.source === 'journal' ? '' : [...entry.symbols, entry.title].join(' ');
      const symbol = entry.symbols.map(symbolWords).join(' ');
      // Both forms of a name: words with dấu are never those of the folded form.
      const people = entry.people
        .flatMap((name) => [indexForm(name, true), '0', indexForm(name, false), '0'])
        .join(' ');
      const tags = tagsOf(entry).join(' ');
      for (const [at, text] of [title, [title || entry.title, entry.text].join('\n')].entries())
        puts[at]?.run(place, indexForm(text, true), indexForm(text, false), symbol, people, tags);
    },
  };
}

/** How many things can be found. */
export function countEntries(data: ReadableData): number {
  return selectOne<{ count: number }>(data, 'SELECT count(*) AS count FROM search_entry')?.count ?? 0;
}
