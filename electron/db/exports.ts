/** What was written out, and its hash then: how an edited file is told from one of ours. */
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, selectAll, selectOne } from './sql.ts';

export interface ExportRecord {
  id: Id;
  documentId: Id;
  revision: number;
  path: string;
  format: string;
  /** Hex. */
  sha256: string;
  /** ISO, UTC. */
  at: string;
}

const SELECT = 'SELECT id, document_id AS documentId, revision, path, format, sha256, at FROM export';

/** Refusal: not-found (the document or the revision). */
export function recordExport(data: WritableData, record: Omit<ExportRecord, 'id'>): Id {
  return insertRow(data, 'export', {
    document_id: record.documentId,
    revision: record.revision,
    path: record.path,
    format: record.format,
    sha256: record.sha256,
    at: record.at,
  });
}

/** The last export to this path, or null. */
export function findExportByPath(data: ReadableData, path: string): ExportRecord | null {
  const sql = `${SELECT} WHERE path = @path ORDER BY id DESC LIMIT 1`;
  return selectOne<ExportRecord>(data, sql, { path }) ?? null;
}

/** Newest first. */
export function listExports(data: ReadableData, documentId?: Id): ExportRecord[] {
  return documentId === undefined
    ? selectAll<ExportRecord>(data, `${SELECT} ORDER BY id DESC`)
    : selectAll<ExportRecord>(data, `${SELECT} WHERE document_id = @documentId ORDER BY id DESC`, {
        documentId,
      });
}
