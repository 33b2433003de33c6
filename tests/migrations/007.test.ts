import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itComesOverWhole, type OldBook, openOldBook, rowsOf } from './old-book.ts';

let book: OldBook;

beforeAll(async () => {
  book = await openOldBook('006-sample', "name <> 'tally' AND name NOT GLOB 'search_[tw]*_*'");
});
afterAll(() => book.close());

describe('a book of schema version 6', () => {
  itComesOverWhole(() => book);

  it('has nothing that arrived, and no session with a score', () => {
    expect([...rowsOf(book.data.sqlite, 'incoming'), ...rowsOf(book.data.sqlite, 'session_score')]).toEqual(
      [],
    );
  });

  it('takes no file without its name, and no number of a year twice', () => {
    const insert = book.data.sqlite.prepare(
      `INSERT INTO incoming (year, number, arrived_on, symbol, issuer, subject, note, file_name, file)
       VALUES (2026, 1, '2026-01-05', '12-HD/BTCTW', 'Ban Tổ chức Trung ương', 'nâng cao chất lượng sinh hoạt', '', ?, ?)`,
    );
    expect(() => insert.run('', Buffer.from('chữ'))).toThrow(/CHECK/u);
    insert.run('', null);
    expect(() => insert.run('', null)).toThrow(/UNIQUE/u);
  });
});
