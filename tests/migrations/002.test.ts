import { readFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getArticle, getArticleFile, listArticleRevisions } from '../../electron/db/articles.ts';
import type { WritableData } from '../../electron/db/data.ts';
import { getDocument } from '../../electron/db/documents.ts';
import { readSchema } from '../../electron/db/inspect.ts';
import { openForWriting } from '../../electron/db/open.ts';
import { getRemote, listOutbox } from '../../electron/db/outbox.ts';
import { listPortals } from '../../electron/db/portals.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { openNew } from '../electron/db/fixtures.ts';
import { temporaryFolder } from '../support/folders.ts';

let data: WritableData;

beforeAll(async () => {
  const folder = temporaryFolder();
  const sqlite = new Sqlite(path.join(folder, 'so-chuyen-de.db'));
  for (const name of ['001.sql', '002.sql']) {
    sqlite.exec(readFileSync(path.join(import.meta.dirname, name), 'utf8'));
  }
  sqlite.close();
  data = await openForWriting(folder);
});
afterAll(() => data.close());

describe('a database of schema version 2', () => {
  it('opens as one of today', async () => {
    expect(readSchema(data.sqlite)).toBe(readSchema((await openNew()).sqlite));
    expect(verifyData(data)).toEqual([]);
  });

  it('keeps every row', () => {
    expect(getDocument(data, 1)?.title).toBe('buổi sinh hoạt quý I');
    expect(listPortals(data)).toMatchObject([
      { name: 'Cổng của Sở', user: 'bientap', pausedBecause: 'Mật khẩu bị từ chối.' },
    ]);
    expect(getArticle(data, 1)).toMatchObject({
      documentId: 1,
      revision: 2,
      content: { title: 'Chi bộ sinh hoạt chuyên đề' },
      isSourceNewer: true,
    });
    expect(listArticleRevisions(data, 1).map(({ revision }) => revision)).toEqual([2, 1]);
    expect(getArticleFile(data, '0'.repeat(64))).toHaveLength(4);
    expect(listOutbox(data)).toMatchObject([
      { id: 2, action: 'update', state: 'queued' },
      { id: 1, action: 'publish', state: 'done', sweepsLeft: 1 },
    ]);
    expect(getRemote(data, 1, 1)).toMatchObject({ remoteId: '17', shownRevision: 1 });
  });

  it('holds what was sent: revisions and files are only added', () => {
    expect(() => data.sqlite.exec("UPDATE article_revision SET reason = 'khác'")).toThrow('only added');
    expect(() => data.sqlite.exec("UPDATE article_file SET bytes = x'00'")).toThrow('only added');
  });
});
