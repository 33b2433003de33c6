import type { CellProfile, Term, TermInput } from '../../shared/domain/cell.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { readMemberList, writeMemberList } from './member-lists.ts';
import { insertRow, run, selectAll, selectOne, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** The one cell of the data folder, or null before it was set up. */
export function getCell(data: ReadableData): CellProfile | null {
  const sql = `SELECT superior_name AS superiorName, name, symbol_suffix AS symbolSuffix, place_name AS placeName,
    tone_style AS toneStyle FROM cell`;
  return selectOne<CellProfile>(data, sql) ?? null;
}

export function saveCell(data: WritableData, cell: CellProfile): void {
  run(
    data,
    `INSERT OR REPLACE INTO cell (id, superior_name, name, symbol_suffix, place_name, tone_style)
     VALUES (1, @superiorName, @name, @symbolSuffix, @placeName, @toneStyle)`,
    cell,
  );
}

/** Oldest first. */
export function listTerms(data: ReadableData): Term[] {
  const sql = `SELECT id, name, starts_on AS startsOn, ends_on AS endsOn, secretary_id AS secretaryId
    FROM term ORDER BY starts_on, id`;
  return selectAll<Omit<Term, 'deputyIds' | 'committeeIds'>>(data, sql).map((row) => ({
    ...row,
    deputyIds: readMemberList(data, 'term_deputy', row.id),
    committeeIds: readMemberList(data, 'term_committee', row.id),
  }));
}

/** Refusal: not-found when a member is not there. Whether terms overlap is the caller's question. */
export function insertTerm(data: WritableData, term: TermInput): Id {
  return inTransaction(data, () => {
    const id = insertRow(data, 'term', termColumns(term));
    writeOffices(data, id, term);
    return id;
  });
}

/** Refusal: not-found. */
export function updateTerm(data: WritableData, id: Id, term: TermInput): void {
  inTransaction(data, () => {
    updateRow(data, 'term', id, termColumns(term));
    writeOffices(data, id, term);
  });
}

function termColumns(term: TermInput) {
  return {
    name: term.name,
    starts_on: term.startsOn,
    ends_on: term.endsOn,
    secretary_id: term.secretaryId,
  };
}

function writeOffices(data: WritableData, id: Id, term: TermInput): void {
  writeMemberList(data, 'term_deputy', id, term.deputyIds);
  writeMemberList(data, 'term_committee', id, term.committeeIds);
}
