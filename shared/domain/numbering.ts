/**
 * Numbers and symbols. "Ghi liên tục từ số 01 cho mỗi tên loại văn bản trong một nhiệm kỳ cấp uỷ": one series for each
 * kind in each TERM, never per year (36-HD/VPTW, II.3). All papers of a congress share one series of their own.
 */
import { KIND_RULES, KINDS, type Kind } from '../format/kinds.ts';

/** Copies have one series of their own in each term, whatever they are copies of (05-HD/VPTW, 3.1.1). */
export const COPY_SERIES = 'BS';

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

/** What stands behind the kind in a symbol that was given: the cell may sign otherwise by now. */
export function suffixIn(symbol: string): string {
  return partsOfSymbol(symbol).suffix;
}

export interface SymbolParts {
  /** Null while it is open, and for what is no symbol. */
  number: number | null;
  /** "BB", as written; '' for what is no symbol. */
  code: string;
  /** "CB-STTTT"; '' for what is no symbol. */
  suffix: string;
}

/** A symbol as old papers write it too: "05-BB/CB-STTTT", "5/BB-CB", "-KH/CB" with its number open. */
export function partsOfSymbol(symbol: string): SymbolParts {
  const [, digits = '', code = '', suffix = ''] =
    /^(\d{0,5})\s*[-–/]\s*(\p{L}{2,4})\s*[-–/]\s*(\S.*)$/u.exec(symbol.trim()) ?? [];
  const number = Number(digits);
  return { number: number > 0 ? number : null, code, suffix };
}

/** The kind of paper a symbol's code stands for, in whatever letters; null for a code that is none of ours. */
export function kindOfCode(code: string): Kind | null {
  const wanted = code.toLocaleUpperCase('vi');
  return KINDS.find((kind) => KIND_RULES[kind].isNumbered && kind.toLocaleUpperCase('vi') === wanted) ?? null;
}

/** One more than the highest a series has given, whatever is missing below it; 1 while it has given none. */
export function nextNumber(taken: readonly number[]): number {
  return Math.max(0, ...taken) + 1;
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

/** How a number came into the register: given here, on a paper of before, or by a book that was lost to a restore. */
export const REGISTER_ORIGINS = ['issued', 'imported', 'lost'] as const;
export type RegisterOrigin = (typeof REGISTER_ORIGINS)[number];

/** One line of the register (sổ văn bản). It says what it says for ever, whatever becomes of members, terms and papers. */
export interface RegisterEntry {
  /** Of the line; it stays when the paper is reopened. */
  id: number;
  /** The paper the number was given to, for good; null where the paper is not in this book. */
  documentId: number | null;
  /** The term of the day it was first issued on. */
  termId: number;
  /** "2020 - 2025". */
  termName: string;
  /** The kind's code, or ĐH for all papers of a congress. */
  series: string;
  /** From 1 in its series and term; printed with a leading zero below ten. */
  number: number;
  /** "84-KH/CB-STTTT", as it was issued: a later change of the cell's suffix does not touch it. */
  symbol: string;
  /** That of the paper; a congress has several in one series. */
  kind: Kind;
  /** Trích yếu of the revision that was issued. */
  subject: string;
  /** The day the paper bears, yyyy-mm-dd. */
  issuedOn: string;
  /** Full name; '' where the issued revision names nobody. */
  signer: string;
  /** Nơi nhận of the issued revision, one an entry. */
  recipients: string[];
  /** The day it was filed, on this machine's calendar; null while it is not. */
  filedOn: string | null;
  /** Anything but `issued` is told beside the number. */
  origin: RegisterOrigin;
  /** When the number was declared void, ISO in UTC; null while it holds. A void number is never given again. */
  voidedAt: string | null;
  /** Why it is void; '' while it holds. */
  voidReason: string;
}
