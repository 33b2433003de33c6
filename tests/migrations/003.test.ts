import { readFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listDocuments } from '../../electron/db/documents.ts';
import { readSchema } from '../../electron/db/inspect.ts';
import { openForWriting } from '../../electron/db/open.ts';
import { insertItem, listItems } from '../../electron/db/review-items.ts';
import {
  closeRound,
  insertReviewer,
  insertRound,
  listReviewers,
  listRounds,
} from '../../electron/db/reviews.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { tallyOf } from '../../shared/domain/review.ts';
import { AT, addDocument, addMember, openNew, refusalOf } from '../electron/db/fixtures.ts';
import { temporaryFolder } from '../support/folders.ts';

const round = (documentId: number, number = 1) => ({
  uuid: `00000000-0000-4000-8000-00000000000${number}`,
  documentId,
  revision: 1,
  dueOn: null,
  message: '',
  at: AT,
});

/** A book as an earlier version left it. */
function storedBook(files: readonly string[]): string {
  const folder = temporaryFolder();
  const sqlite = new Sqlite(path.join(folder, 'so-chuyen-de.db'));
  for (const name of files) sqlite.exec(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
  sqlite.close();
  return folder;
}

describe('a database of schema version 3', () => {
  it('opens as one of today and keeps every row', async () => {
    const data = await openForWriting(storedBook(['001.sql', '002.sql', '003.sql']));
    expect(readSchema(data.sqlite)).toBe(readSchema((await openNew()).sqlite));
    expect(verifyData(data)).toEqual([]);
    expect(listRounds(data, { documentId: 1 })).toMatchObject([{ state: 'closed', dueOn: '2020-03-25' }]);
    expect(listReviewers(data, 1)).toMatchObject([{ name: 'Lê Thị Hạnh', verdict: 'agreed-with-remarks' }]);
    expect(listItems(data, 1)).toMatchObject([{ replacement: 'Chủ trương', decision: 'declined' }]);
    data.close();
  });
});

describe('the tables of review rounds', () => {
  it('are added to a book that had none, and its papers can go round', async () => {
    const data = await openForWriting(storedBook(['001.sql', '002.sql']));
    expect(listRounds(data)).toEqual([]);
    const [document] = listDocuments(data);
    insertRound(data, round(document?.id ?? 0));
    expect(verifyData(data)).toEqual([]);
    data.close();
  });

  it('hold one open round a document, and as many closed ones as there were', async () => {
    const data = await openNew();
    const id = addDocument(data);
    const first = insertRound(data, round(id));
    expect((await refusalOf(() => insertRound(data, round(id, 2)))).code).toBe('duplicate');
    closeRound(data, first, { at: AT, note: '', tally: tallyOf([], []) });
    insertRound(data, round(id, 2));
    expect(listRounds(data, { documentId: id }).map(({ state }) => state)).toEqual(['open', 'closed']);
  });

  it('ask a member once, and keep an item once', async () => {
    const data = await openNew();
    const roundId = insertRound(data, round(addDocument(data)));
    const reviewer = {
      roundId,
      memberId: addMember(data, 'Lê Thị Hạnh'),
      name: 'Lê Thị Hạnh',
      way: 'app' as const,
    };
    const reviewerId = insertReviewer(data, { ...reviewer, uuid: 'a' });
    expect((await refusalOf(() => insertReviewer(data, { ...reviewer, uuid: 'b' }))).code).toBe('duplicate');
    expect(listReviewers(data, roundId)).toMatchObject([{ verdict: 'unseen', verdictAt: null }]);
    const item = {
      ...{ roundId, key: 'app:1', kind: 'comment' as const, origin: 'app' as const, reviewerId },
      ...{ author: 'Lê Thị Hạnh', at: null, anchor: null, quote: '', text: 'Đồng ý.', replacement: null },
      ...{ replies: [], isResolved: false },
    };
    insertItem(data, item);
    expect((await refusalOf(() => insertItem(data, item))).code).toBe('duplicate');
  });
});
