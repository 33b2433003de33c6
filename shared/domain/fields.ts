/**
 * The named fields of the wording templates (templates/*.md). Names are Vietnamese without marks, since the office may
 * edit the templates; templates/fields.md lists them.
 */
import { formatPaperDate } from '../text/dates.ts';
import type { CellProfile, CellType, Officers, Term } from './cell.ts';
import type { Member } from './member.ts';
import { nameAmong } from './names.ts';
import { padNumber } from './numbering.ts';
import type { Day, Id } from './values.ts';

export type FieldValue = string | boolean | Fields | readonly Fields[];
export interface Fields {
  readonly [name: string]: FieldValue;
}

/** Whom and what every paper of the cell may name. */
export interface CellContext {
  /** Names and place as papers print them. */
  cell: CellProfile;
  /** The term of the day the paper speaks of; null when none is known. */
  term: Term | null;
  /** Who held the offices on that day. */
  officers: Officers;
  /** All that were ever entered: papers name people who have left, too. */
  members: ReadonlyMap<Id, Member>;
  /** Those of the cell on that day: among them whoever is named is told apart. */
  ofCell: readonly Member[];
}

/** The full name alone, as one signs; the empty string for nobody. */
export function nameOf(context: CellContext, id: Id | null): string {
  return id === null ? '' : (context.members.get(id)?.fullName ?? '');
}

/** The name as it stands in a text, told apart from another of the same name; the empty string for nobody. */
export function toldNameOf(context: CellContext, id: Id | null): string {
  const member = id === null ? undefined : context.members.get(id);
  return member === undefined ? '' : nameAmong(context.ofCell, member);
}

/** Office in the cell first ("Bí thư chi bộ"), else the post in the office, else empty. */
export function officeOf(context: CellContext, id: Id | null): string {
  if (id === null) return '';
  const { secretaryId, deputyIds, committeeIds } = context.officers;
  if (secretaryId === id) return 'Bí thư Chi bộ';
  if (deputyIds.includes(id)) return 'Phó Bí thư Chi bộ';
  if (committeeIds.includes(id)) return 'Chi uỷ viên';
  return context.members.get(id)?.duties ?? '';
}

/** `ten`, `chuc_vu` of one person. */
export function personFields(context: CellContext, id: Id | null): Fields {
  return { ten: toldNameOf(context, id), chuc_vu: officeOf(context, id) };
}

/** Names as they stand in a sentence: "đồng chí A", "các đồng chí A, B". Empty for nobody. */
export function comrades(names: readonly string[]): string {
  const known = names.filter((name) => name !== '');
  if (known.length === 0) return '';
  return `${known.length === 1 ? 'đồng chí' : 'các đồng chí'} ${known.join(', ')}`;
}

/** "16", "02", "0": how counts of people are written in papers. */
export function countText(count: number): string {
  return count === 0 ? '0' : padNumber(count);
}

/** "chính thức 14, dự bị 02"; of a sort nobody belongs to nothing is said. */
export function sortsText(official: number, probationary: number): string {
  const sorts = [
    { name: 'chính thức', count: official },
    { name: 'dự bị', count: probationary },
  ];
  return sorts
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${countText(count)}`)
    .join(', ');
}

/** "ngày 07 tháng 02 năm 2020", or dots to fill in. */
export function dayText(day: Day | null): string {
  return day === null ? 'ngày … tháng … năm …' : formatPaperDate(day);
}

/** What papers call the place whose tasks are the cell's. */
const PLACE_WORDS: Record<CellType, string> = {
  agency: 'cơ quan',
  residence: 'khu dân cư',
  school: 'nhà trường',
  company: 'doanh nghiệp',
};

export function cellFields(context: CellContext): Fields {
  const { name, superiorName, superiorCommittee, placeName, cellType } = context.cell;
  return {
    chi_bo: name,
    cap_tren: superiorName,
    cap_uy_cap_tren: superiorCommittee,
    dia_danh: placeName,
    noi_cong_tac: PLACE_WORDS[cellType],
    co_chi_uy: context.officers.committeeIds.length > 0,
  };
}
