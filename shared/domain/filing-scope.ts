/** Which part of the filing tree is meant: a term, a year of it, or one folder of a year. */
import * as z from 'zod';
import { romanQuarter } from '../text/dates.ts';
import { Id, Quarter, Year } from './values.ts';

/** A folder of a year: that of a quarter, or `general` for papers of the year as a whole. */
export const FilingPart = z.union([Quarter, z.literal('general')]);
export type FilingPart = z.infer<typeof FilingPart>;

export const FilingScope = z.object({
  /** Null: papers of days outside every term. */
  termId: Id.nullable(),
  /** Null: all years of the term. */
  year: Year.nullable(),
  /** Null: the whole year; means nothing without `year`. */
  part: FilingPart.nullable(),
});
export type FilingScope = z.infer<typeof FilingScope>;

/** Where an issued paper lies. */
export interface FilingPlace {
  /** Null outside every term. */
  termId: Id | null;
  /** Of that term; null outside every term. */
  termName: string | null;
  /** `filingYear` of the paper. */
  year: number;
  /** Its folder in the year. */
  part: FilingPart;
}

export function isWithin(place: FilingPlace, { termId, year, part }: FilingScope): boolean {
  return (
    place.termId === termId &&
    (year === null || (place.year === year && (part === null || place.part === part)))
  );
}

/** "Quý III", "Chung cả năm" */
export function partName(part: FilingPart): string {
  return part === 'general' ? 'Chung cả năm' : `Quý ${romanQuarter(part)}`;
}

/** "quý III năm 2026", "năm 2026", "nhiệm kỳ 2025 - 2027" */
export function scopeName({ year, part }: FilingScope, termName: string | null): string {
  const term = termName === null ? 'ngoài nhiệm kỳ' : `nhiệm kỳ ${termName}`;
  if (year === null) return term;
  if (part === null) return `năm ${year}`;
  return part === 'general' ? `chung của năm ${year}` : `quý ${romanQuarter(part)} năm ${year}`;
}
