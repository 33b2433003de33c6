import type { GeneratedHead } from '../../shared/domain/generated-head.ts';
import type { Id } from '../../shared/domain/values.ts';
import { parseJson } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { run, selectAll } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** A paper as it was last drafted from its source: what differs from that a person has edited. */
export interface Generated {
  /** Markdown by the key of the part. */
  parts: Record<string, string>;
  /** Null for a paper without a source, and for one drafted before heads were remembered. */
  head: GeneratedHead | null;
}

/** The head is kept among the parts, as JSON, under a key that no part in Markdown can have. */
const HEAD_KEY = '(head)';

export function getGenerated(data: ReadableData, documentId: Id): Generated {
  const sql = 'SELECT key, markdown FROM generated_part WHERE document_id = @documentId ORDER BY key';
  const rows = selectAll<{ key: string; markdown: string }>(data, sql, { documentId });
  const { [HEAD_KEY]: head, ...parts } = Object.fromEntries(rows.map((row) => [row.key, row.markdown]));
  return { parts, head: head === undefined ? null : parseJson(head) };
}

/** Replaces it all. Refusal: not-found. */
export function saveGenerated(data: WritableData, documentId: Id, { parts, head }: Generated): void {
  inTransaction(data, () => {
    run(data, 'DELETE FROM generated_part WHERE document_id = @documentId', { documentId });
    const rows = head === null ? parts : { ...parts, [HEAD_KEY]: JSON.stringify(head) };
    for (const [key, markdown] of Object.entries(rows)) {
      const sql =
        'INSERT INTO generated_part (document_id, key, markdown) VALUES (@documentId, @key, @markdown)';
      run(data, sql, { documentId, key, markdown });
    }
  });
}
