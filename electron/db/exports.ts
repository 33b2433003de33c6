/** What was written out, and its hash then: how an edited file is told from one of ours. */

import type { ExportFormat } from '../../shared/domain/document.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, readRow, readRows, run, selectAll } from './sql.ts';

export interface ExportRecord {
  id: Id;
  /** Null for the index of a folder, and for what was written from a draft that was thrown away. */
  documentId: Id | null;
  /** Null where there is no document. */
  revision: number | null;
  path: string;
  format: ExportFormat;
  /** Hex. */
  sha256: string;
  /** ISO, UTC. */
  at: string;
}

const EXPORT = tableOf<ExportRecord>('export', {
  id: 'id',
  documentId: 'document_id',
  revision: 'revision',
  path: 'path',
  format: 'format',
  sha256: 'sha256',
  at: 'at',
});

/** Refusal: not-found (the document or the revision). */
export function recordExport(data: WritableData, record: Omit<ExportRecord, 'id'>): Id {
  return insertRow(data, EXPORT, record);
}

/** The last export to this path, or null. */
export function findExportByPath(data: ReadableData, path: string): ExportRecord | null {
  return readRow(data, EXPORT, 'FROM export WHERE path = @path ORDER BY id DESC LIMIT 1', { path });
}

/** The last export to every path. */
export function listLastExports(data: ReadableData): ExportRecord[] {
  return readRows(
    data,
    EXPORT,
    'FROM export WHERE id IN (SELECT max(id) FROM export GROUP BY path) ORDER BY id',
  );
}

/**
 * The day each paper was last written out as it stands: into a file we know, or by a browser that does not say where (the
 * journal tells). A file of the draft does not count once the paper was issued.
 */
export function listExportDays(data: ReadableData): { documentId: Id; day: Day }[] {
  return selectAll(
    data,
    `SELECT documentId, substr(max(at), 1, 10) AS day FROM (
       SELECT document_id AS documentId, at FROM export WHERE document_id IS NOT NULL
       UNION ALL
       SELECT entity_id, at FROM journal WHERE entity = 'document' AND action = 'export'
     ) AS written
     WHERE at >= coalesce(
       (SELECT max(at) FROM journal WHERE entity = 'document' AND action = 'issue' AND entity_id = written.documentId), '')
     GROUP BY documentId`,
  );
}

/** The files of a draft that goes stay known as ours. */
export function detachExports(data: WritableData, documentId: Id): void {
  const sql = 'UPDATE export SET document_id = NULL, revision = NULL WHERE document_id = @documentId';
  run(data, sql, { documentId });
}

/** A file that is no longer there, or not ours any more. */
export function forgetExports(data: WritableData, path: string): void {
  run(data, 'DELETE FROM export WHERE path = @path', { path });
}
