import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countFound, searchBook } from '../../electron/db/search.ts';
import { SEARCH_SOURCE_NAMES } from '../../shared/domain/search.ts';
import { itComesOverWhole, type OldBook, openOldBook, rowsOf } from './old-book.ts';

let book: OldBook;

beforeAll(async () => {
  // The indexes are made anew; what they are made of stays.
  book = await openOldBook('007-sample', "name <> 'tally' AND name NOT GLOB 'search_[tw]*_*'");
});
afterAll(() => book.close());

describe('a book of schema version 7', () => {
  itComesOverWhole(() => book);

  it('has everything in it found, of every source, and nothing left to be read', () => {
    const count = (table: string): number => rowsOf(book.old, table).length;
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
    const found = book.data.sqlite
      .prepare<[], [string, number]>('SELECT source, count(*) FROM search_entry GROUP BY source')
      .raw()
      .all();
    expect(Object.fromEntries(found)).toEqual(expected);
    expect(rowsOf(book.data.sqlite, 'search_stale')).toEqual([]);
    expect(countFound(book.data, 'chuyen doi so loai:vanbanden', false).total).toBe(1);
    expect(searchBook(book.data, 'tiết kiệm điện').map(({ source }) => source)).toEqual(['item']);
    expect(searchBook(book.data, '84-KH')[0]).toMatchObject({ source: 'document', symbol: '84-KH/CB-STTTT' });
  });
});
