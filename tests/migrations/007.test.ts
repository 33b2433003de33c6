import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WritableData } from '../../electron/db/data.ts';
import { readSchema } from '../../electron/db/inspect.ts';
import { openForWriting } from '../../electron/db/open.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { openNew } from '../electron/db/fixtures.ts';
import { temporaryFolder } from '../support/folders.ts';

let old: Sqlite.Database;
let data: WritableData;
const rowsOf = (book: Sqlite.Database, table: string): unknown[] =>
  book.prepare(`SELECT * FROM "${table}"`).all();
const tables = (): string[] =>
  old
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name <> 'tally' AND name NOT GLOB 'search_[tw]*_*'",
    )
    .pluck()
    .all();

beforeAll(async () => {
  const folder = temporaryFolder();
  const bytes = gunzipSync(readFileSync(path.join(import.meta.dirname, '006-sample.db.gz')));
  writeFileSync(path.join(folder, 'so-chuyen-de.db'), bytes);
  old = new Sqlite(bytes.fill(1, 18, 20));
  data = await openForWriting(folder);
});
afterAll(() => {
  old.close();
  data.close();
});

describe('a book of schema version 6', () => {
  it('opens as one of today, and nothing in it refers to nothing', async () => {
    expect(readSchema(data.sqlite)).toBe(readSchema((await openNew()).sqlite));
    expect(verifyData(data)).toEqual([]);
  });

  it('keeps every row of every table', () => {
    expect(tables().length).toBeGreaterThan(30);
    for (const table of tables())
      expect([table, rowsOf(data.sqlite, table)]).toEqual([table, rowsOf(old, table)]);
  });

  it('has nothing that arrived, and no session with a score', () => {
    expect([...rowsOf(data.sqlite, 'incoming'), ...rowsOf(data.sqlite, 'session_score')]).toEqual([]);
  });

  it('takes no file without its name, and no number of a year twice', () => {
    const insert = data.sqlite.prepare(
      `INSERT INTO incoming (year, number, arrived_on, symbol, issuer, subject, note, file_name, file)
       VALUES (2026, 1, '2026-01-05', '12-HD/BTCTW', 'Ban Tổ chức Trung ương', 'nâng cao chất lượng sinh hoạt', '', ?, ?)`,
    );
    expect(() => insert.run('', Buffer.from('chữ'))).toThrow(/CHECK/u);
    insert.run('', null);
    expect(() => insert.run('', null)).toThrow(/UNIQUE/u);
  });
});
