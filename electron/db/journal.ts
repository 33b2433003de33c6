/** The journal (nhật ký): rows are only ever added; the database itself refuses anything else. */
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, parseJson, selectAll } from './sql.ts';

export interface JournalEntry {
  id: Id;
  /** ISO, UTC. */
  at: string;
  actor: string;
  /** "document:issue". */
  action: string;
  /** What kind of thing: "document", "session". */
  entity: string;
  /** Null when it concerns the data folder as a whole. */
  entityId: Id | null;
  reason: string;
  detail: Record<string, unknown>;
}

export type JournalInsert = Omit<JournalEntry, 'id' | 'reason' | 'detail'> &
  Partial<Pick<JournalEntry, 'reason' | 'detail'>>;

export function appendJournal(data: WritableData, entry: JournalInsert): Id {
  return insertRow(data, 'journal', {
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    entity: entry.entity,
    entity_id: entry.entityId,
    reason: entry.reason ?? '',
    detail: JSON.stringify(entry.detail ?? {}),
  });
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
  const sql = `SELECT id, at, actor, action, entity, entity_id AS entityId, reason, detail FROM journal
    WHERE (@entity IS NULL OR entity = @entity) AND (@entityId IS NULL OR entity_id = @entityId)
      AND (@before IS NULL OR id < @before)
    ORDER BY id DESC LIMIT @limit`;
  return selectAll<Omit<JournalEntry, 'detail'> & { detail: string }>(data, sql, {
    entity: filter.entity ?? null,
    entityId: filter.entityId ?? null,
    before: filter.before ?? null,
    limit: filter.limit ?? 100,
  }).map((row) => ({ ...row, detail: parseJson(row.detail) }));
}
