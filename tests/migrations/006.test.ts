import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDamagedTexts } from '../../electron/db/content-digest.ts';
import type { WritableData } from '../../electron/db/data.ts';
import { readSchema } from '../../electron/db/inspect.ts';
import { openForWriting } from '../../electron/db/open.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { openNew } from '../electron/db/fixtures.ts';
import { temporaryFolder } from '../support/folders.ts';

type Row = Record<string, unknown>;

let old: Sqlite.Database;
let data: WritableData;
const rowsOf = (book: Sqlite.Database, table: string): Row[] =>
  book.prepare<[], Row>(`SELECT * FROM "${table}"`).all();
const tables = (): string[] =>
  old
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name <> 'revision' AND name NOT GLOB 'search_[tw]*_*'",
    )
    .pluck()
    .all();

beforeAll(async () => {
  const folder = temporaryFolder();
  const bytes = gunzipSync(readFileSync(path.join(import.meta.dirname, '005-sample.db.gz')));
  writeFileSync(path.join(folder, 'so-chuyen-de.db'), bytes);
  old = new Sqlite(bytes.fill(1, 18, 20));
  data = await openForWriting(folder);
});
afterAll(() => {
  old.close();
  data.close();
});

describe('a book of schema version 5', () => {
  it('opens as one of today, and nothing in it refers to nothing', async () => {
    expect(readSchema(data.sqlite)).toBe(readSchema((await openNew()).sqlite));
    expect(verifyData(data)).toEqual([]);
  });

  it('keeps every row of every table', () => {
    for (const table of tables())
      expect([table, rowsOf(data.sqlite, table)]).toEqual([table, rowsOf(old, table)]);
    const texts = rowsOf(data.sqlite, 'revision').map(({ sha256: _hash, ...row }) => row);
    expect(texts).toEqual(rowsOf(old, 'revision'));
    expect(texts.length).toBeGreaterThan(5);
  });

  it('has a hash of every text, which tells of a letter that changed', () => {
    expect(rowsOf(data.sqlite, 'revision').every(({ sha256 }) => String(sha256).length === 64)).toBe(true);
    expect(listDamagedTexts(data.sqlite)).toEqual([]);
    data.sqlite.exec(
      "UPDATE revision SET body = replace(body, 'làm', 'l?m') WHERE document_id = 1 AND body LIKE '%làm%'",
    );
    expect(listDamagedTexts(data.sqlite).length).toBeGreaterThan(0);
  });
});
