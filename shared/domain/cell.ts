/** The cell (chi bộ) itself, its terms (nhiệm kỳ) and who holds which office. */
import { z } from 'zod';
import { TONE_STYLES } from '../text/tone-style.ts';
import { Day, Id, Line, RequiredLine } from './values.ts';

/** `uỷ, hoà` (tone on the second vowel) or `ủy, hòa`: both are in use, a cell picks one (party-format.md, section 6). */
export const ToneStyle = z.enum(TONE_STYLES);
export type ToneStyle = z.infer<typeof ToneStyle>;

export const CellProfile = z.object({
  /** As written in running text: "Đảng bộ Sở Thông tin và Truyền thông". Printed in capitals above the cell. */
  superiorName: RequiredLine,
  /** As written in running text: "Chi bộ Văn phòng Sở". */
  name: RequiredLine,
  /** What stands after the slash of a symbol; the central form is "CB", "CB-STTTT" a common local habit. */
  symbolSuffix: RequiredLine.pipe(z.string().regex(/^[\p{Lu}\p{N}][\p{L}\p{N}.-]{0,29}$/u)).default('CB'),
  /** Where papers are signed: "Bà Rịa - Vũng Tàu". */
  placeName: RequiredLine,
  /** How wording templates and printed offices are spelt; what a person typed stays as it is. */
  toneStyle: ToneStyle.default('uỷ'),
});
export type CellProfile = z.infer<typeof CellProfile>;

export const TermInput = z
  .object({
    /** "2020 - 2025". */
    name: RequiredLine,
    /** The day after the last congress closed (36-HD/VPTW); every kind is numbered from 01 again. */
    startsOn: Day,
    /** The closing day of the next congress; open while not yet known. */
    endsOn: Day.nullable(),
    /** Bí thư: chairs and signs where nobody else is named; null while not known. */
    secretaryId: Id.nullable(),
    /** Phó bí thư, in their order; whoever signs as one is printed as PHÓ BÍ THƯ. */
    deputyIds: z.array(Id).max(9),
    /** Committee members (chi uỷ viên) besides the secretary and deputies. */
    committeeIds: z.array(Id).max(30),
  })
  .refine((term) => term.endsOn === null || term.endsOn >= term.startsOn, { path: ['endsOn'] });
export type TermInput = z.infer<typeof TermInput>;
export type Term = TermInput & {
  /** What issued papers and the register refer to. */
  id: Id;
};

export type Office = 'secretary' | 'deputy';

/** The term a day falls in, or undefined. Terms do not overlap (36-HD/VPTW: from the day after one congress to the closing day of the next). */
export function termOn<T extends Pick<Term, 'startsOn' | 'endsOn'>>(
  terms: readonly T[],
  day: Day,
): T | undefined {
  return terms.find((term) => term.startsOn <= day && (term.endsOn === null || day <= term.endsOn));
}

/** Whether two terms share a day. */
export function termsOverlap(
  one: Pick<Term, 'startsOn' | 'endsOn'>,
  other: Pick<Term, 'startsOn' | 'endsOn'>,
): boolean {
  return (
    (one.endsOn === null || other.startsOn <= one.endsOn) &&
    (other.endsOn === null || one.startsOn <= other.endsOn)
  );
}

/** Free text that stands for a person of the cell where no member row exists (a guest, a person who left). */
export const PersonName = Line;
