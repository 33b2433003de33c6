/** The register (sổ văn bản): a number is given once, whatever becomes of the paper. */
import type { Term } from '../../shared/domain/cell.ts';
import type { RegisterEntry } from '../../shared/domain/numbering.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { Kind } from '../../shared/format/kinds.ts';
import { insertTerm, listTerms } from './cell.ts';
import { joined, selectionOf, tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { isRefusal } from './errors.ts';
import { insertRow, readRow, readRows, selectAll, updateRow } from './sql.ts';

type Given = Omit<RegisterEntry, 'termName' | 'filedOn'>;
/** What a line says of its paper; it follows the paper when that is issued again. */
type EntryWords = Pick<RegisterEntry, 'subject' | 'issuedOn' | 'signer' | 'recipients'>;

const GIVEN = tableOf<Given>('register_entry', {
  id: 'id',
  documentId: 'document_id',
  termId: 'term_id',
  series: 'series',
  number: 'number',
  symbol: 'symbol',
  kind: 'kind',
  subject: 'subject',
  issuedOn: 'issued_on',
  signer: 'signer',
  recipients: { json: 'recipients' },
  origin: 'origin',
  voidedAt: 'voided_at',
  voidReason: 'void_reason',
});

const LINE = joined(
  GIVEN,
  selectionOf<Omit<RegisterEntry, keyof Given>>({
    termName: 'term.name',
    filedOn: `iif(document.state = 'filed' AND voided_at IS NULL, date(document.state_changed_at, 'localtime'), NULL)`,
  }),
);

const FROM = `FROM register_entry
  JOIN term ON term.id = register_entry.term_id
  LEFT JOIN document ON document.id = register_entry.document_id`;

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
export function insertRegisterEntry(
  data: WritableData,
  entry: Omit<Given, 'id' | 'voidedAt' | 'voidReason'>,
): Id {
  try {
    return insertRow(data, GIVEN, { ...entry, voidedAt: null, voidReason: '' });
  } catch (error) {
    const { series, number } = entry;
    throw isRefusal(error, 'duplicate')
      ? new Refusal('number-taken', { series, number }, { cause: error })
      : error;
  }
}

/** A paper that is issued again keeps its number; its line says what it says now. Refusal: not-found. */
export function updateRegisterEntry(data: WritableData, id: Id, told: EntryWords): void {
  updateRow(data, GIVEN, id, told);
}

/**
 * Takes over the numbers another state of the same book had given and this one does not know, as lost: their papers are not
 * here, and they are never given again. Gives back their symbols.
 */
export function keepNumbers(data: WritableData, other: ReadableData): string[] {
  const terms = new Map(listTerms(data).map((term) => [term.startsOn, term.id]));
  const lost = listRegister(other).filter(({ termId, series, number }) => {
    const here = terms.get(termOf(other, termId)?.startsOn ?? '');
    return here === undefined || !numbersIn(data, here, series).includes(number);
  });
  for (const entry of lost) {
    const term = termOf(other, entry.termId);
    if (term === undefined) continue;
    const termId = terms.get(term.startsOn) ?? insertTerm(data, { ...term, offices: [] });
    terms.set(term.startsOn, termId);
    const { id: _id, termName: _name, filedOn: _filed, ...given } = entry;
    insertRow(data, GIVEN, { ...given, termId, documentId: null, origin: 'lost' });
  }
  return lost.map(({ symbol }) => symbol);
}

function termOf(data: ReadableData, id: Id): Term | undefined {
  return listTerms(data).find((term) => term.id === id);
}

/** Refusal: not-found. */
export function setVoid(data: WritableData, id: Id, voidedAt: string, voidReason: string): void {
  updateRow(data, GIVEN, id, { voidedAt, voidReason });
}

export function getRegisterEntry(data: ReadableData, id: Id): RegisterEntry | null {
  return readRow(data, LINE, `${FROM} WHERE register_entry.id = @id`, { id });
}

/** By term, series and number. */
export function listRegister(data: ReadableData, filter: { kind?: Kind; termId?: Id } = {}): RegisterEntry[] {
  const from = `${FROM} WHERE (@kind IS NULL OR register_entry.kind = @kind) AND (@termId IS NULL OR term.id = @termId)
    ORDER BY term.starts_on, term.id, series, number`;
  return readRows(data, LINE, from, { kind: filter.kind ?? null, termId: filter.termId ?? null });
}

/** The number a document has; not one that was declared void. */
export function getRegisterEntryOfDocument(data: ReadableData, documentId: Id): RegisterEntry | null {
  return readRow(data, LINE, `${FROM} WHERE register_entry.document_id = @documentId AND voided_at IS NULL`, {
    documentId,
  });
}
