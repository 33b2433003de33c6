import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findByLastingName, listLastingNames } from '../../electron/db/lasting-names.ts';
import { insertRemark } from '../../electron/db/remarks.ts';
import { itComesOverWhole, type OldBook, openOldBook, rowsOf } from './old-book.ts';

const NAMED = { session: 'session', discussion: 'remark', vote: 'vote', task: 'task' } as const;

let book: OldBook;

beforeAll(async () => {
  book = await openOldBook('008-sample', "name <> 'tally'");
});
afterAll(() => book.close());

describe('a book of schema version 8', () => {
  itComesOverWhole(() => book);

  it('gives every session, remark, vote and task a name of its own', () => {
    const all = Object.entries(NAMED).flatMap(([table, source]) => {
      const names = listLastingNames(book.data, source);
      const ids = rowsOf(book.old, table).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect([...names.keys()].toSorted()).toEqual(ids.toSorted());
      return [...names.values()];
    });
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) expect(name).toMatch(/^[\da-f]{32}$/u);
  });

  it('never gives a name again, though it gives the number again', () => {
    const [session] = listLastingNames(book.data, 'session').keys();
    const say = () =>
      insertRemark(book.data, session ?? 0, {
        ...{ speakerId: null, speakerName: 'Khách', text: 'Nhất trí.', answer: '', answeredById: null },
      });
    const first = say();
    const name = listLastingNames(book.data, 'remark').get(first) ?? '';
    book.data.sqlite.prepare('DELETE FROM discussion WHERE id = ?').run(first);
    expect(findByLastingName(book.data, 'remark', name)).toBeNull();
    expect(say()).toBe(first);
    expect(listLastingNames(book.data, 'remark').get(first)).not.toBe(name);
  });
});
