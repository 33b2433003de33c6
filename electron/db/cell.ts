import type { CellFacts, OfficeHolding, Term, TermInput } from '../../shared/domain/cell.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, readRows, run, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** What holds from the beginning has '' for its day: a key has no room for NULL. */
const BEGINNING = '';

const FACTS = tableOf<Omit<CellFacts, 'from'> & { from: string }>('cell_fact', {
  from: 'from_day',
  superiorName: 'superior_name',
  superiorCommittee: 'superior_committee',
  name: 'name',
  symbolSuffix: 'symbol_suffix',
  placeName: 'place_name',
  toneStyle: 'tone_style',
  cellType: 'cell_type',
});

const TERM = tableOf<Omit<Term, 'offices'>>('term', {
  id: 'id',
  name: 'name',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  appointedBy: 'appointed_by',
});

const OFFICE = tableOf<OfficeHolding>('office', {
  memberId: 'member_id',
  office: 'office',
  from: 'from_day',
  to: 'to_day',
});

/** Of the one cell of the data folder, the oldest first; none before it was set up. */
export function listCellFacts(data: ReadableData): CellFacts[] {
  return readRows(data, FACTS, 'FROM cell_fact ORDER BY from_day').map(({ from, ...facts }) => ({
    ...facts,
    from: from === BEGINNING ? null : from,
  }));
}

/** Puts facts in the place of those of the same day, or beside the others. */
export function putCellFacts(data: WritableData, { from, ...facts }: CellFacts): void {
  inTransaction(data, () => {
    deleteCellFacts(data, from);
    insertRow(data, FACTS, { ...facts, from: from ?? BEGINNING });
  });
}

/** Whether facts of that day were there. */
export function deleteCellFacts(data: WritableData, from: Day | null): boolean {
  return run(data, 'DELETE FROM cell_fact WHERE from_day = @from', { from: from ?? BEGINNING }) > 0;
}

/** Oldest first. */
export function listTerms(data: ReadableData): Term[] {
  return readRows(data, TERM, 'FROM term ORDER BY starts_on, id').map((row) => ({
    ...row,
    offices: readRows(data, OFFICE, 'FROM office WHERE term_id = @termId ORDER BY position', {
      termId: row.id,
    }),
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
    run(data, 'DELETE FROM office WHERE term_id = @id', { id });
    writeOffices(data, id, term);
  });
}

function writeOffices(data: WritableData, termId: Id, { offices }: TermInput): void {
  offices.forEach((holding, position) => insertRow(data, OFFICE, holding, { term_id: termId, position }));
}
