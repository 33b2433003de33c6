/** The register (sổ văn bản): a number is given once, whatever becomes of the paper. */
import type { RegisterEntry } from '../../shared/domain/numbering.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { Kind } from '../../shared/format/kinds.ts';
import { joined, selectionOf, tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { isRefusal } from './errors.ts';
import { insertRow, readRow, readRows, selectAll } from './sql.ts';

type Given = Pick<RegisterEntry, 'id' | 'documentId' | 'termId' | 'series' | 'number'>;

const GIVEN = tableOf<Given>('register_entry', {
  id: 'id',
  documentId: 'document_id',
  termId: 'term_id',
  series: 'series',
  number: 'number',
});

// What a line says of its paper is what the frozen revision says.
const LINE = joined(
  GIVEN,
  selectionOf<Omit<RegisterEntry, keyof Given>>({
    termName: 'term.name',
    symbol: 'document.symbol',
    kind: 'document.kind',
    subject: `revision.head ->> '$.subject'`,
    issuedOn: 'document.date',
    signer: `coalesce(member.full_name, '')`,
    recipients: { json: `revision.head -> '$.recipients'` },
    filedOn: `iif(document.state = 'filed', date(document.state_changed_at, 'localtime'), NULL)`,
  }),
);

const FROM = `FROM register_entry
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

/**
 * Gives a document its number, in the same transaction as freezeDocument.
 * Refusals: number-taken {series, number} (also when the document has one already), not-found.
 */
export function insertRegisterEntry(data: WritableData, entry: Omit<Given, 'id'>): Id {
  try {
    return insertRow(data, GIVEN, entry);
  } catch (error) {
    const { series, number } = entry;
    throw isRefusal(error, 'duplicate')
      ? new Refusal('number-taken', { series, number }, { cause: error })
      : error;
  }
}

/** By term, series and number. */
export function listRegister(data: ReadableData, filter: { kind?: Kind; termId?: Id } = {}): RegisterEntry[] {
  const from = `${FROM} WHERE (@kind IS NULL OR document.kind = @kind) AND (@termId IS NULL OR term.id = @termId)
    ORDER BY term.starts_on, term.id, series, number`;
  return readRows(data, LINE, from, { kind: filter.kind ?? null, termId: filter.termId ?? null });
}

export function getRegisterEntryOfDocument(data: ReadableData, documentId: Id): RegisterEntry | null {
  return readRow(data, LINE, `${FROM} WHERE register_entry.document_id = @documentId`, { documentId });
}
