/** What stands in a book, as one text. */
import { connect } from '../../electron/db/driver.ts';

/** Everything but what it counts. */
export function contentOf(file: string): Promise<string> {
  return textOf(file, "name <> 'tally'");
}

/** The same without its index, which is made of the rest and may be made again at any time. */
export function factsOf(file: string): Promise<string> {
  return textOf(file, "name <> 'tally' AND name NOT LIKE 'search%'");
}

/** @param which tables, as SQL */
async function textOf(file: string, which: string): Promise<string> {
  const sqlite = await connect(file, 'read');
  const tables = sqlite
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND ${which}`)
    .pluck()
    .all();
  const content = tables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).raw().all()]);
  sqlite.close();
  return JSON.stringify(content);
}
