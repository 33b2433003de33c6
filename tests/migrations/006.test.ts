import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDamagedTexts } from '../../electron/db/content-digest.ts';
import { readSchema } from '../../electron/db/inspect.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { openNew } from '../electron/db/fixtures.ts';
import { type OldBook, openOldBook, rowsOf } from './old-book.ts';

let book: OldBook;

beforeAll(async () => {
  book = await openOldBook('005-sample', "name <> 'revision' AND name NOT GLOB 'search_[tw]*_*'");
});
afterAll(() => book.close());

describe('a book of schema version 5', () => {
  it('opens as one of today, and nothing in it refers to nothing', async () => {
    expect(readSchema(book.data.sqlite)).toBe(readSchema((await openNew()).sqlite));
    expect(verifyData(book.data)).toEqual([]);
  });

  it('keeps every row of every table', () => {
    for (const table of book.tables)
      expect([table, rowsOf(book.data.sqlite, table)]).toEqual([table, rowsOf(book.old, table)]);
    const texts = rowsOf(book.data.sqlite, 'revision').map(({ sha256: _hash, ...row }) => row);
    expect(texts).toEqual(rowsOf(book.old, 'revision'));
    expect(texts.length).toBeGreaterThan(5);
  });

  it('has a hash of every text, which tells of a letter that changed', () => {
    expect(rowsOf(book.data.sqlite, 'revision').every(({ sha256 }) => String(sha256).length === 64)).toBe(
      true,
    );
    expect(listDamagedTexts(book.data.sqlite)).toEqual([]);
    book.data.sqlite.exec(
      "UPDATE revision SET body = replace(body, 'làm', 'l?m') WHERE document_id = 1 AND body LIKE '%làm%'",
    );
    expect(listDamagedTexts(book.data.sqlite).length).toBeGreaterThan(0);
  });
});
