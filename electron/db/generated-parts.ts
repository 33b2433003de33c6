import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { run, selectAll } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** The parts of a document as they were last assembled, Markdown by key: what differs from them a person has edited. */
export function getGeneratedParts(data: ReadableData, documentId: Id): Record<string, string> {
  const sql = 'SELECT key, markdown FROM generated_part WHERE document_id = @documentId ORDER BY key';
  const rows = selectAll<{ key: string; markdown: string }>(data, sql, { documentId });
  return Object.fromEntries(rows.map((row) => [row.key, row.markdown]));
}

/** Replaces them all. Refusal: not-found. */
export function saveGeneratedParts(
  data: WritableData,
  documentId: Id,
  parts: Readonly<Record<string, string>>,
): void {
  inTransaction(data, () => {
    run(data, 'DELETE FROM generated_part WHERE document_id = @documentId', { documentId });
    for (const [key, markdown] of Object.entries(parts)) {
      const sql =
        'INSERT INTO generated_part (document_id, key, markdown) VALUES (@documentId, @key, @markdown)';
      run(data, sql, { documentId, key, markdown });
    }
  });
}
