import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WritableData } from '../../electron/db/data.ts';
import { readSchema } from '../../electron/db/inspect.ts';
import { openForWriting } from '../../electron/db/open.ts';
import { countFound, searchBook } from '../../electron/db/search.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { SEARCH_SOURCE_NAMES } from '../../shared/domain/search.ts';
import { openNew } from '../electron/db/fixtures.ts';
import { temporaryFolder } from '../support/folders.ts';

let old: Sqlite.Database;
let data: WritableData;
const rowsOf = (book: Sqlite.Database, table: string): unknown[] =>
  book.prepare(`SELECT * FROM "${table}"`).all();
// The indexes are made anew; what they are made of stays.
const tables = (): string[] =>
  old
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name <> 'tally' AND name NOT GLOB 'search_[tw]*_*'",
    )
    .pluck()
    .all();

beforeAll(async () => {
  const folder = temporaryFolder();
  const bytes = gunzipSync(readFileSync(path.join(import.meta.dirname, '007-sample.db.gz')));
  writeFileSync(path.join(folder, 'so-chuyen-de.db'), bytes);
  old = new Sqlite(bytes.fill(1, 18, 20));
  data = await openForWriting(folder);
});
afterAll(() => {
  old.close();
  data.close();
});

describe('a book of schema version 7', () => {
  it('opens as one of today, and nothing in it refers to nothing', async () => {
    expect(readSchema(data.sqlite)).toBe(readSchema((await openNew()).sqlite));
    expect(verifyData(data)).toEqual([]);
  });

  it('keeps every row of every table', () => {
    expect(tables().length).toBeGreaterThan(30);
    for (const table of tables())
      expect([table, rowsOf(data.sqlite, table)]).toEqual([table, rowsOf(old, table)]);
  });

  it('has everything in it found, of every source, and nothing left to be read', () => {
    const count = (table: string): number => rowsOf(old, table).length;
    const expected = {
      document: count('document'),
      remark: count('discussion'),
      task: count('task'),
      session: count('session'),
      member: count('member'),
      item: count('review_item'),
      article: count('article'),
      register: count('register_entry'),
      incoming: count('incoming'),
      journal: count('journal'),
    };
    for (const source of SEARCH_SOURCE_NAMES) expect(expected[source]).toBeGreaterThan(0);
    const found = data.sqlite
      .prepare<[], [string, number]>('SELECT source, count(*) FROM search_entry GROUP BY source')
      .raw()
      .all();
    expect(Object.fromEntries(found)).toEqual(expected);
    expect(rowsOf(data.sqlite, 'search_stale')).toEqual([]);
    expect(countFound(data, 'chuyen doi so loai:vanbanden', false).total).toBe(1);
    expect(searchBook(data, 'tiết kiệm điện').map(({ source }) => source)).toEqual(['item']);
    expect(searchBook(data, '84-KH')[0]).toMatchObject({ source: 'document', symbol: '84-KH/CB-STTTT' });
  });
});
