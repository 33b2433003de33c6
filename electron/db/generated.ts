import type { GeneratedHead } from '../../shared/domain/generated-head.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
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
  /** How it was drafted; null for a paper without a source, and for one drafted before this was remembered. */
  drafting: Drafting | null;
  /**
   * What the source said when the paper was first compared with it, where that is not what is in `parts` and `head`: of papers
   * issued before this was remembered, which are in another wording. Null for all others.
   */
  known: { parts: Record<string, string>; head: GeneratedHead } | null;
  /** What a correction or an adjustment says in place of the paper it mends, by the place there; {} for any other paper. */
  amends: Record<string, string>;
}

/** With these the same draft comes again of the same source. */
export interface Drafting {
  /** The template. */
  wording: string;
  /** What "today" was. */
  day: Day;
}

export const NOT_GENERATED: Generated = { parts: {}, head: null, drafting: null, known: null, amends: {} };

/** What is no part is kept among the parts, as JSON, under keys that no part in Markdown can have. */
const OTHERS = { head: '(head)', drafting: '(drafting)', known: '(known)', amends: '(amends)' } as const;

export function getGenerated(data: ReadableData, documentId: Id): Generated {
  const sql = 'SELECT key, markdown FROM generated_part WHERE document_id = @documentId ORDER BY key';
  const rows = selectAll<{ key: string; markdown: string }>(data, sql, { documentId });
  const {
    [OTHERS.head]: head,
    [OTHERS.drafting]: drafting,
    [OTHERS.known]: known,
    [OTHERS.amends]: amends,
    ...parts
  } = Object.fromEntries(rows.map((row) => [row.key, row.markdown]));
  return {
    parts,
    head: head === undefined ? null : parseJson(head),
    drafting: drafting === undefined ? null : parseJson(drafting),
    known: known === undefined ? null : parseJson(known),
    amends: amends === undefined ? {} : parseJson(amends),
  };
}

/** Replaces it all. Refusal: not-found. */
export function saveGenerated(data: WritableData, documentId: Id, { parts, ...others }: Generated): void {
  const rows: Record<string, string> = { ...parts };
  if (others.head !== null) rows[OTHERS.head] = JSON.stringify(others.head);
  if (others.drafting !== null) rows[OTHERS.drafting] = JSON.stringify(others.drafting);
  if (others.known !== null) rows[OTHERS.known] = JSON.stringify(others.known);
  if (Object.keys(others.amends).length > 0) rows[OTHERS.amends] = JSON.stringify(others.amends);
  inTransaction(data, () => {
    run(data, 'DELETE FROM generated_part WHERE document_id = @documentId', { documentId });
    for (const [key, markdown] of Object.entries(rows)) {
      const sql =
        'INSERT INTO generated_part (document_id, key, markdown) VALUES (@documentId, @key, @markdown)';
      run(data, sql, { documentId, key, markdown });
    }
  });
}
