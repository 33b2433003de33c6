/** The journal (nhật ký): rows are only ever added; the database itself refuses anything else. */
import type { JournalEntity, JournalEntry } from '../../shared/domain/journal.ts';
import type { Id } from '../../shared/domain/values.ts';
import { sha256Of } from '../files/digest.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, readRows, selectAll, selectOne } from './sql.ts';

export const JOURNAL = tableOf<JournalEntry>('journal', {
  id: 'id',
  at: 'at',
  actor: 'actor',
  action: 'action',
  entity: 'entity',
  entityId: 'entity_id',
  reason: 'reason',
  detail: { json: 'detail' },
});

export type JournalInsert = Omit<JournalEntry, 'id' | 'reason' | 'detail'> &
  Partial<Pick<JournalEntry, 'reason' | 'detail'>>;

export function appendJournal(data: WritableData, entry: JournalInsert): Id {
  return insertRow(data, JOURNAL, { reason: '', detail: {}, ...entry });
}

export interface JournalFilter {
  entity?: string | undefined;
  entityId?: Id | undefined;
  limit?: number | undefined;
  /** Only entries older than the one of this id: the next page. */
  before?: Id;
}

/** Newest first, at most `limit` (100) of them. */
export function listJournal(data: ReadableData, filter: JournalFilter = {}): JournalEntry[] {
  const from = `FROM journal
    WHERE (@entity IS NULL OR entity = @entity) AND (@entityId IS NULL OR entity_id = @entityId)
      AND (@before IS NULL OR id < @before)
    ORDER BY id DESC LIMIT @limit`;
  return readRows(data, JOURNAL, from, {
    entity: filter.entity ?? null,
    entityId: filter.entityId ?? null,
    before: filter.before ?? null,
    limit: filter.limit ?? 100,
  });
}

/** What was done to one thing, the earliest first; without what a restore took back. `at` as in JournalEntry. */
export function listActs(
  data: ReadableData,
  entity: string,
  entityId: Id,
): Pick<JournalEntry, 'action' | 'at'>[] {
  const sql = `SELECT action, at FROM journal
    WHERE entity = @entity AND entity_id = @entityId AND json_extract(detail, '$.undone') IS NOT 1 ORDER BY id`;
  return selectAll(data, sql, { entity, entityId });
}

/** When an act was first done to each thing of a kind, by its id; without what a restore took back. `at` as in JournalEntry. */
export function listFirstActs(
  data: ReadableData,
  entity: JournalEntity,
  action: JournalEntry['action'],
): { entityId: Id; at: string }[] {
  const sql = `SELECT entity_id AS entityId, at, min(id) FROM journal
    WHERE entity = @entity AND action = @action AND json_extract(detail, '$.undone') IS NOT 1 GROUP BY entity_id`;
  return selectAll(data, sql, { entity, action });
}

/** The number of the newest line that tells of a thing of the kind taken out; 0 where none does. */
export function lastDeletionOf(data: ReadableData, entity: JournalEntity): number {
  const sql = "SELECT max(id) AS line FROM journal WHERE entity = @entity AND action = 'delete'";
  return selectOne<{ line: number | null }>(data, sql, { entity })?.line ?? 0;
}

/** Ids of the things of a kind that were taken out since an instant (ISO, UTC). */
export function listDeletedSince(data: ReadableData, entity: JournalEntity, since: string): Id[] {
  const sql = `SELECT entity_id AS id FROM journal
    WHERE entity = @entity AND action = 'delete' AND at >= @since AND entity_id IS NOT NULL`;
  return selectAll<{ id: Id }>(data, sql, { entity, since }).map(({ id }) => id);
}

/** The number of the newest line about a thing: it rises with every change to it. 0 where none tells of it. */
export function lastLineOf(data: ReadableData, entity: JournalEntity, entityId: Id | null): number {
  const sql = 'SELECT max(id) AS line FROM journal WHERE entity = @entity AND entity_id IS @entityId';
  return selectOne<{ line: number | null }>(data, sql, { entity, entityId })?.line ?? 0;
}

/** When something was last done or written, ISO in UTC; backups count for nothing. Null in an empty book. */
export function lastChange(data: ReadableData): string | null {
  const row = selectOne<{ at: string | null }>(
    data,
    // Asked again and again: the newest line and the newest text are found without reading the others.
    `SELECT max(at) AS at FROM (
       SELECT * FROM (SELECT at FROM journal WHERE action <> 'backup' ORDER BY id DESC LIMIT 1)
       UNION ALL SELECT max(updated_at) FROM document)`,
  );
  return row?.at ?? null;
}

/** What the book was when it was last backed up, or is now: it only ever counts up. */
export interface BookMark {
  /** The last line of the journal that tells of something else than a backup. */
  line: number;
  /** The last text that was saved. */
  revision: number;
}

/** Told by no clock; found without reading anything else. */
export function markBook(data: ReadableData): BookMark {
  const sql = `SELECT coalesce((SELECT id FROM journal WHERE action <> 'backup' ORDER BY id DESC LIMIT 1), 0) AS line,
    coalesce((SELECT max(rowid) FROM revision), 0) AS revision`;
  return selectOne<BookMark>(data, sql) ?? { line: 0, revision: 0 };
}

/** A name for the book that it keeps all its life, of eight letters and digits; null where nothing was ever done in it. */
export function keyOfBook(data: ReadableData): string | null {
  const first = firstLine(data);
  return first === undefined ? null : sha256Of(first).slice(0, 8);
}

function firstLine(data: ReadableData): string | undefined {
  const sql = 'SELECT at || actor || action AS first FROM journal WHERE id = 1';
  return selectOne<{ first: string }>(data, sql)?.first;
}

/** Whether anything was ever done in a book. */
export function hasJournal(data: ReadableData): boolean {
  return selectOne(data, 'SELECT 1 FROM journal') !== undefined;
}

/** Whether two books began as one: the first thing that was ever done in them is the same. */
export function isSameBook(one: ReadableData, other: ReadableData): boolean {
  const first = firstLine(one);
  return first !== undefined && first === firstLine(other);
}

/**
 * The lines a book has gained since it and a backup of it were one, told to the restored backup as undone: what somebody did
 * stays written although a restore took it back. How many there were.
 */
export function carryJournal(restored: WritableData, present: ReadableData): number {
  const [kept = [], all = []] = [restored, present].map((data) =>
    readRows(data, JOURNAL, 'FROM journal ORDER BY id'),
  );
  const parted = all.findIndex((line, index) => !isSameLine(line, kept[index]));
  const lost = parted === -1 ? [] : all.slice(parted);
  for (const { id: _id, ...line } of lost)
    appendJournal(restored, { ...line, detail: { ...line.detail, undone: true } });
  return lost.length;
}

/** Whether two books tell the same: what one of them took back, the other may have kept. */
function isSameLine(one: JournalEntry, other: JournalEntry | undefined): boolean {
  const told = ({ id: _id, detail: { undone: _undone, ...detail }, ...line }: JournalEntry): string =>
    JSON.stringify([line, detail]);
  return other !== undefined && told(one) === told(other);
}
