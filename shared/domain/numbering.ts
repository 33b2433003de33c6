/**
 * Numbers and symbols. "Ghi liên tục từ số 01 cho mỗi tên loại văn bản trong một nhiệm kỳ cấp uỷ": one series for each
 * kind in each TERM, never per year (36-HD/VPTW, II.3). All papers of a congress share one series of their own.
 */
import { KIND_RULES, type Kind } from '../format/kinds.ts';

/** The register series of a paper within its term: the kind's code, or ĐH for the congress; null for kinds without numbers. */
export function seriesOf(kind: Kind, isCongress: boolean): string | null {
  if (!KIND_RULES[kind].isNumbered) return null;
  return isCongress ? 'ĐH' : kind;
}

/** Numbers below ten are written with a leading zero. */
export function padNumber(number: number): string {
  return String(number).padStart(2, '0');
}

/** What stands after the slash: the congress of a cell signs ĐH whatever the cell's own suffix. */
export function suffixOf(cellSuffix: string, isCongress: boolean): string {
  return isCongress ? 'ĐH' : cellSuffix;
}

/** "84-KH/CB-STTTT": hyphen before the kind, slash before the body. */
export function symbolOf(number: number, kind: Kind, suffix: string): string {
  return `${padNumber(number)}-${kind}/${suffix}`;
}

/** Missing numbers between the first and the last of a series: a cell may have begun at any number, so nothing before the first is missing. */
export function gapsIn(numbers: readonly number[]): number[] {
  const taken = new Set(numbers);
  const gaps: number[] = [];
  for (let number = Math.min(...taken); number < Math.max(...taken, 0); number += 1) {
    if (!taken.has(number)) gaps.push(number);
  }
  return gaps;
}

/** One line of the register (sổ văn bản). */
export interface RegisterEntry {
  id: number;
  documentId: number;
  termId: number;
  termName: string;
  series: string;
  number: number;
  symbol: string;
  kind: Kind;
  subject: string;
  issuedOn: string;
  signer: string;
  recipients: string[];
  filedOn: string | null;
}
