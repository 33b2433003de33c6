import { completeHead, type DocumentHead, type Revision } from '../../shared/domain/document.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import { textDigest } from './content-digest.ts';
import type { ReadableData, WritableData } from './data.ts';
import { DOCUMENT } from './document-columns.ts';
import { isRefusal } from './errors.ts';
import { insertRow, readRow, readRows, run, selectOne, updateRow } from './sql.ts';
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

const REVISION = tableOf<Revision>('revision', {
  revision: 'revision',
  baseRevision: 'base_revision',
  savedAt: 'saved_at',
  actor: 'actor',
  reason: 'reason',
});

const TEXT = tableOf<RevisionText>('revision', {
  ...REVISION.columns,
  head: { json: 'head' },
  body: 'body',
});

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
    updateRow(data, DOCUMENT, input.documentId, {
      title: input.head.subject,
      revision,
      updatedAt: input.at,
    });
    return revision;
  });
}

/** Newest first, without the texts. */
export function listRevisions(data: ReadableData, documentId: Id): Revision[] {
  const from = 'FROM revision WHERE document_id = @documentId ORDER BY revision DESC';
  return readRows(data, REVISION, from, { documentId });
}

export function getRevision(data: ReadableData, documentId: Id, revision: number): RevisionText | null {
  const from = 'FROM revision WHERE document_id = @documentId AND revision = @revision';
  const found = readRow(data, TEXT, from, { documentId, revision });
  return found && { ...found, head: completeHead(found.head) };
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
  insertRow(
    data,
    TEXT,
    { ...input, savedAt: input.at },
    { document_id: input.documentId, sha256: textDigest(JSON.stringify(input.head), input.body) },
  );
}
