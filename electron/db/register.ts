/** The register (sổ văn bản): a number is given once, whatever becomes of the paper. */
import type { RegisterEntry } from '../../shared/domain/numbering.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { Kind } from '../../shared/format/kinds.ts';
import type { ReadableData, WritableData } from './data.ts';
import { isRefusal } from './errors.ts';
import { insertRow, parseJson, selectAll } from './sql.ts';

type RegisterRow = Omit<RegisterEntry, 'recipients'> & { recipients: string };

// What a line says of its paper is what the frozen revision says.
const SELECT = `SELECT register_entry.id, register_entry.document_id AS documentId, register_entry.term_id AS termId,
  term.name AS termName, series, number, document.symbol, document.kind, revision.head ->> '$.subject' AS subject,
  document.date AS issuedOn, coalesce(member.full_name, '') AS signer, revision.head -> '$.recipients' AS recipients,
  iif(document.state = 'filed', date(document.state_changed_at, 'localtime'), NULL) AS filedOn
  FROM register_entry
  JOIN term ON term.id = register_entry.term_id
  JOIN document ON document.id = register_entry.document_id
  JOIN revision ON revision.document_id = document.id AND revision.revision = document.issued_revision
  LEFT JOIN member ON member.id = revision.signer_id`;

/** The numbers given in a series of a term, ascending. */
export function numbersIn(data: ReadableData, termId: Id, series: string): number[] {
  const sql =
    'SELECT number FROM register_entry WHERE term_id = @termId AND series = @series ORDER BY number';
  return selectAll<{ number: number }>(data, sql, { termId, series }).map((row) => row.number);
}

/** 0 while the series has none. */
export function highestNumber(data: ReadableData, termId: Id, series: string): number {
  return numbersIn(data, termId, series).at(-1) ?? 0;
}

export function isNumberTaken(data: ReadableData, termId: Id, series: string, number: number): boolean {
  return numbersIn(data, termId, series).includes(number);
}

/**
 * Gives a document its number, in the same transaction as freezeDocument.
 * Refusals: number-taken {series, number} (also when the document has one already), not-found.
 */
export function insertRegisterEntry(
  data: WritableData,
  entry: Pick<RegisterEntry, 'documentId' | 'termId' | 'series' | 'number'>,
): Id {
  const { documentId, termId, series, number } = entry;
  try {
    return insertRow(data, 'register_entry', { document_id: documentId, term_id: termId, series, number });
  } catch (error) {
    throw isRefusal(error, 'duplicate')
      ? new Refusal('number-taken', { series, number }, { cause: error })
      : error;
  }
}

/** By term, series and number. */
export function listRegister(data: ReadableData, filter: { kind?: Kind; termId?: Id } = {}): RegisterEntry[] {
  const sql = `${SELECT} WHERE (@kind IS NULL OR document.kind = @kind) AND (@termId IS NULL OR term.id = @termId)
    ORDER BY term.starts_on, term.id, series, number`;
  return selectAll<RegisterRow>(data, sql, { kind: filter.kind ?? null, termId: filter.termId ?? null }).map(
    toEntry,
  );
}

export function getRegisterEntryOfDocument(data: ReadableData, documentId: Id): RegisterEntry | null {
  const sql = `${SELECT} WHERE register_entry.document_id = @documentId`;
  return selectAll<RegisterRow>(data, sql, { documentId }).map(toEntry)[0] ?? null;
}

function toEntry(row: RegisterRow): RegisterEntry {
  return { ...row, recipients: parseJson(row.recipients) };
}
