import type { DocumentHead, Revision } from '../../shared/domain/document.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { isRefusal } from './errors.ts';
import { insertRow, parseJson, run, selectAll, selectOne, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** A revision with its text. */
export interface RevisionText extends Revision {
  head: DocumentHead;
  /** Markdown, NFC. */
  body: string;
}

export interface RevisionInsert {
  documentId: Id;
  /** The revision the text was written over. */
  baseRevision: number;
  head: DocumentHead;
  body: string;
  actor: string;
  /** ISO, UTC. */
  at: string;
  reason: string;
}

const COLUMNS = 'revision, base_revision AS baseRevision, saved_at AS savedAt, actor, reason';

/**
 * Saves a text as the next revision and returns its number. Once this returns outside a transaction the text is on the disk.
 * Refusals: stale-revision {newest} when somebody saved over the base before, not-found.
 */
export function appendRevision(data: WritableData, input: RevisionInsert): number {
  return inTransaction(data, () => {
    const sql = 'SELECT revision AS newest FROM document WHERE id = @id';
    const document = selectOne<{ newest: number }>(data, sql, { id: input.documentId });
    if (!document) throw new Refusal('not-found', { table: 'document', id: input.documentId });
    const { newest } = document;
    if (input.baseRevision !== newest) throw new Refusal('stale-revision', { newest });
    const revision = newest + 1;
    insertRevision(data, { ...input, revision });
    updateRow(data, 'document', input.documentId, {
      title: input.head.subject,
      revision,
      updated_at: input.at,
    });
    return revision;
  });
}

/** Newest first, without the texts. */
export function listRevisions(data: ReadableData, documentId: Id): Revision[] {
  const sql = `SELECT ${COLUMNS} FROM revision WHERE document_id = @documentId ORDER BY revision DESC`;
  return selectAll<Revision>(data, sql, { documentId });
}

export function getRevision(data: ReadableData, documentId: Id, revision: number): RevisionText | null {
  const sql = `SELECT ${COLUMNS}, head, body FROM revision WHERE document_id = @documentId AND revision = @revision`;
  const row = selectOne<Revision & { head: string; body: string }>(data, sql, { documentId, revision });
  return row ? { ...row, head: parseJson(row.head) } : null;
}

/** Takes a revision out of the history, unless something was built on it (an export, an issued number, a review). */
export function dropRevision(data: WritableData, documentId: Id, revision: number): void {
  const sql = 'DELETE FROM revision WHERE document_id = @documentId AND revision = @revision';
  try {
    run(data, sql, { documentId, revision });
  } catch (error) {
    // A row that is referred to stays; the statement alone was undone.
    if (!isRefusal(error, 'not-found')) throw error;
  }
}

/** Part of insertDocument and appendRevision. */
export function insertRevision(
  data: WritableData,
  input: Omit<RevisionInsert, 'baseRevision'> & { revision: number; baseRevision: number | null },
): void {
  insertRow(data, 'revision', {
    document_id: input.documentId,
    revision: input.revision,
    base_revision: input.baseRevision,
    saved_at: input.at,
    actor: input.actor,
    reason: input.reason,
    head: JSON.stringify(input.head),
    body: input.body,
  });
}
