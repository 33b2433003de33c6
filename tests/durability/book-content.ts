/** Everything that stands in a book but what it counts, as one text. */
import { connect } from '../../electron/db/driver.ts';

export async function contentOf(file: string): Promise<string> {
  const sqlite = await connect(file, 'read');
  const tables = sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name <> 'tally'",
    )
    .pluck()
    .all();
  const content = tables.map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).raw().all()]);
  sqlite.close();
  return JSON.stringify(content);
}
