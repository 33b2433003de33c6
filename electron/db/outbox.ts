/** The outbox rows and what the portals are known to show. */
import type { OutboxRow } from '../../shared/domain/outbox.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import {
  type Columns,
  deleteRow,
  insertRow,
  parseJson,
  run,
  selectAll,
  selectOne,
  updateRow,
} from './sql.ts';

type Stored = Omit<OutboxRow, 'content' | 'theirs'> & {
  content: string | null;
  theirs: string | null;
};

const SELECT = `SELECT id, article_id AS articleId, account_id AS accountId, action, state,
  article_revision AS articleRevision, content, attempts, next_at AS nextAt,
  last_answer AS lastAnswer, theirs, sweeps_left AS sweepsLeft, sweep_at AS sweepAt, created_at AS createdAt,
  updated_at AS updatedAt, done_at AS doneAt FROM outbox`;

/** Newest first. */
export function listOutbox(data: ReadableData, filter: { articleId?: Id } = {}): OutboxRow[] {
  const { articleId } = filter;
  return articleId === undefined
    ? selectAll<Stored>(data, `${SELECT} ORDER BY id DESC`).map(toRow)
    : selectAll<Stored>(data, `${SELECT} WHERE article_id = @articleId ORDER BY id DESC`, { articleId }).map(
        toRow,
      );
}

/** Rows that still want something: to be sent, or to be looked after. */
export function listOpenOutbox(data: ReadableData): OutboxRow[] {
  const sql = `${SELECT} WHERE state IN ('queued', 'sending', 'unknown') OR sweeps_left > 0 ORDER BY id`;
  return selectAll<Stored>(data, sql).map(toRow);
}

export function getOutboxRow(data: ReadableData, id: Id): OutboxRow | null {
  const row = selectOne<Stored>(data, `${SELECT} WHERE id = @id`, { id });
  return row ? toRow(row) : null;
}

/** The newest wish for an article on a portal, whatever became of it. */
export function newestWish(data: ReadableData, articleId: Id, accountId: Id): OutboxRow | null {
  const sql = `${SELECT} WHERE article_id = @articleId AND account_id = @accountId ORDER BY id DESC LIMIT 1`;
  const row = selectOne<Stored>(data, sql, { articleId, accountId });
  return row ? toRow(row) : null;
}

export type OutboxInsert = Pick<
  OutboxRow,
  'articleId' | 'accountId' | 'action' | 'articleRevision' | 'content'
> & { at: string };

export function insertOutboxRow(data: WritableData, wish: OutboxInsert): Id {
  return insertRow(data, 'outbox', {
    ...toColumns({ ...wish, state: 'queued', nextAt: wish.at, updatedAt: wish.at }),
    article_id: wish.articleId,
    account_id: wish.accountId,
    created_at: wish.at,
  });
}

export type OutboxChange = Partial<Omit<OutboxRow, 'id' | 'articleId' | 'accountId' | 'createdAt'>>;

/** Refusal: not-found. */
export function updateOutboxRow(data: WritableData, id: Id, change: OutboxChange): void {
  updateRow(data, 'outbox', id, toColumns(change));
}

export function deleteOutboxRow(data: WritableData, id: Id): void {
  deleteRow(data, 'outbox', id);
}

/** The article as a portal shows it, or is meant to. */
export interface RemoteRow {
  articleId: Id;
  accountId: Id;
  key: string;
  remoteId: string | null;
  version: string;
  contentHash: string;
  address: string | null;
  shownRevision: number | null;
  shownOn: string | null;
}

const SELECT_REMOTE = `SELECT article_id AS articleId, account_id AS accountId, key, remote_id AS remoteId, version,
  content_hash AS contentHash, address, shown_revision AS shownRevision, shown_on AS shownOn FROM article_remote`;

export function getRemote(data: ReadableData, articleId: Id, accountId: Id): RemoteRow | null {
  const sql = `${SELECT_REMOTE} WHERE article_id = @articleId AND account_id = @accountId`;
  return selectOne<RemoteRow>(data, sql, { articleId, accountId }) ?? null;
}

export function listRemotes(data: ReadableData): RemoteRow[] {
  return selectAll<RemoteRow>(data, SELECT_REMOTE);
}

/** The key once made stays. */
export function saveRemote(data: WritableData, remote: RemoteRow): void {
  const sql = `INSERT INTO article_remote
      (article_id, account_id, key, remote_id, version, content_hash, address, shown_revision, shown_on)
    VALUES (@articleId, @accountId, @key, @remoteId, @version, @contentHash, @address, @shownRevision, @shownOn)
    ON CONFLICT (article_id, account_id) DO UPDATE SET remote_id = excluded.remote_id, version = excluded.version,
      content_hash = excluded.content_hash, address = excluded.address, shown_revision = excluded.shown_revision,
      shown_on = excluded.shown_on`;
  run(data, sql, { ...remote });
}

const COLUMN_NAMES: Readonly<Record<keyof OutboxChange, string>> = {
  action: 'action',
  state: 'state',
  articleRevision: 'article_revision',
  content: 'content',
  attempts: 'attempts',
  nextAt: 'next_at',
  lastAnswer: 'last_answer',
  theirs: 'theirs',
  sweepsLeft: 'sweeps_left',
  sweepAt: 'sweep_at',
  updatedAt: 'updated_at',
  doneAt: 'done_at',
};

function toColumns(change: OutboxChange): Columns {
  return Object.fromEntries(
    (Object.keys(COLUMN_NAMES) as (keyof OutboxChange)[])
      .filter((name) => change[name] !== undefined)
      .map((name) => {
        const value = change[name] ?? null;
        const stored = typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
        return [COLUMN_NAMES[name], stored];
      }),
  );
}

function toRow({ content, theirs, ...row }: Stored): OutboxRow {
  return {
    ...row,
    content: content === null ? null : parseJson(content),
    theirs: theirs === null ? null : parseJson(theirs),
  };
}
