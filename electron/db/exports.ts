/** What was written out, and its hash then: how an edited file is told from one of ours. */

import type { ExportFormat } from '../../shared/domain/document.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, readRow, readRows, run } from './sql.ts';

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

/** Newest first. */
export function listExports(data: ReadableData, documentId?: Id): ExportRecord[] {
  return documentId === undefined
    ? readRows(data, EXPORT, 'FROM export ORDER BY id DESC')
    : readRows(data, EXPORT, 'FROM export WHERE document_id = @documentId ORDER BY id DESC', { documentId });
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
