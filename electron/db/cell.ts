import type { CellProfile, Term, TermInput } from '../../shared/domain/cell.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { readMemberList, writeMemberList } from './member-lists.ts';
import { insertRow, readRow, readRows, run, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

const CELL = tableOf<CellProfile>('cell', {
  superiorName: 'superior_name',
  name: 'name',
  symbolSuffix: 'symbol_suffix',
  placeName: 'place_name',
  toneStyle: 'tone_style',
});

const TERM = tableOf<Omit<Term, 'deputyIds' | 'committeeIds'>>('term', {
  id: 'id',
  name: 'name',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  secretaryId: 'secretary_id',
});

/** The one cell of the data folder, or null before it was set up. */
export function getCell(data: ReadableData): CellProfile | null {
  return readRow(data, CELL, 'FROM cell');
}

export function saveCell(data: WritableData, cell: CellProfile): void {
  inTransaction(data, () => {
    run(data, 'DELETE FROM cell');
    insertRow(data, CELL, cell, { id: 1 });
  });
}

/** Oldest first. */
export function listTerms(data: ReadableData): Term[] {
  return readRows(data, TERM, 'FROM term ORDER BY starts_on, id').map((row) => ({
    ...row,
    deputyIds: readMemberList(data, 'term_deputy', row.id),
    committeeIds: readMemberList(data, 'term_committee', row.id),
  }));
}

/** Refusal: not-found when a member is not there. Whether terms overlap is the caller's question. */
export function insertTerm(data: WritableData, term: TermInput): Id {
  return inTransaction(data, () => {
    const id = insertRow(data, TERM, term);
    writeOffices(data, id, term);
    return id;
  });
}

/** Refusal: not-found. */
export function updateTerm(data: WritableData, id: Id, term: TermInput): void {
  inTransaction(data, () => {
    updateRow(data, TERM, id, term);
    writeOffices(data, id, term);
  });
}

function writeOffices(data: WritableData, id: Id, term: TermInput): void {
  writeMemberList(data, 'term_deputy', id, term.deputyIds);
  writeMemberList(data, 'term_committee', id, term.committeeIds);
}
