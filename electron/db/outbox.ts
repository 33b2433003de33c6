/** The outbox rows and what the portals are known to show. */
import { OPEN_STATES, type OutboxRow } from '../../shared/domain/outbox.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { deleteRow, insertion, insertRow, readRow, readRows, run, updateRow } from './sql.ts';

const OUTBOX = tableOf<OutboxRow>('outbox', {
  id: 'id',
  articleId: 'article_id',
  portalId: 'account_id',
  action: 'action',
  state: 'state',
  articleRevision: 'article_revision',
  content: { json: 'content' },
  attempts: 'attempts',
  nextAt: 'next_at',
  lastAnswer: 'last_answer',
  theirs: { json: 'theirs' },
  sweepsLeft: 'sweeps_left',
  sweepAt: 'sweep_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  doneAt: 'done_at',
});

/** Newest first. */
export function listOutbox(data: ReadableData, { articleId }: { articleId?: Id } = {}): OutboxRow[] {
  return articleId === undefined
    ? readRows(data, OUTBOX, 'FROM outbox ORDER BY id DESC')
    : readRows(data, OUTBOX, 'FROM outbox WHERE article_id = @articleId ORDER BY id DESC', { articleId });
}

/** Rows that still want something: to be sent, or to be looked after. */
export function listOpenOutbox(data: ReadableData): OutboxRow[] {
  const open = OPEN_STATES.map((state) => `'${state}'`).join(', ');
  return readRows(data, OUTBOX, `FROM outbox WHERE state IN (${open}) OR sweeps_left > 0 ORDER BY id`);
}

export function getOutboxRow(data: ReadableData, id: Id): OutboxRow | null {
  return readRow(data, OUTBOX, 'FROM outbox WHERE id = @id', { id });
}

/** The newest wish for an article on a portal, whatever became of it. */
export function newestWish(data: ReadableData, articleId: Id, portalId: Id): OutboxRow | null {
  const from =
    'FROM outbox WHERE article_id = @articleId AND account_id = @portalId ORDER BY id DESC LIMIT 1';
  return readRow(data, OUTBOX, from, { articleId, portalId });
}

export type OutboxInsert = Pick<
  OutboxRow,
  'articleId' | 'portalId' | 'action' | 'articleRevision' | 'content'
> & { at: string };

export function insertOutboxRow(data: WritableData, wish: OutboxInsert): Id {
  return insertRow(data, OUTBOX, {
    ...wish,
    state: 'queued',
    attempts: 0,
    nextAt: wish.at,
    lastAnswer: '',
    theirs: null,
    sweepsLeft: 0,
    sweepAt: null,
    createdAt: wish.at,
    updatedAt: wish.at,
    doneAt: null,
  });
}

export type OutboxChange = Partial<Omit<OutboxRow, 'id' | 'articleId' | 'portalId' | 'createdAt'>>;

/** Refusal: not-found. */
export function updateOutboxRow(data: WritableData, id: Id, change: OutboxChange): void {
  updateRow(data, OUTBOX, id, change);
}

export function deleteOutboxRow(data: WritableData, id: Id): void {
  deleteRow(data, 'outbox', id);
}

/** The article as a portal shows it, or is meant to. */
export interface RemoteRow {
  articleId: Id;
  portalId: Id;
  key: string;
  remoteId: string | null;
  version: string;
  contentHash: string;
  address: string | null;
  shownRevision: number | null;
  shownOn: string | null;
}

const REMOTE = tableOf<RemoteRow>('article_remote', {
  articleId: 'article_id',
  portalId: 'account_id',
  key: 'key',
  remoteId: 'remote_id',
  version: 'version',
  contentHash: 'content_hash',
  address: 'address',
  shownRevision: 'shown_revision',
  shownOn: 'shown_on',
});

export function getRemote(data: ReadableData, articleId: Id, portalId: Id): RemoteRow | null {
  const from = 'FROM article_remote WHERE article_id = @articleId AND account_id = @portalId';
  return readRow(data, REMOTE, from, { articleId, portalId });
}

export function listRemotes(data: ReadableData): RemoteRow[] {
  return readRows(data, REMOTE, 'FROM article_remote');
}

/** The key once made stays. */
export function saveRemote(data: WritableData, remote: RemoteRow): void {
  const columns = REMOTE.write(remote);
  const changes = Object.keys(columns)
    .filter((name) => !['article_id', 'account_id', 'key'].includes(name))
    .map((name) => `${name} = excluded.${name}`);
  const sql = `${insertion(REMOTE, columns)}
    ON CONFLICT (article_id, account_id) DO UPDATE SET ${changes.join(', ')}`;
  run(data, sql, columns);
}
