/** The cell (chi bộ) itself, its terms (nhiệm kỳ) and who holds which office. */
import * as z from 'zod';
import { addDays } from '../text/dates.ts';
import { TONE_STYLES } from '../text/tone-style.ts';
import { type Member, standingOn } from './member.ts';
import { Day, Id, Line, RequiredLine } from './values.ts';

/** `uỷ, hoà` (tone on the second vowel) or `ủy, hòa`: both are in use, a cell picks one (party-format.md, section 6). */
export const ToneStyle = z.enum(TONE_STYLES);
export type ToneStyle = z.infer<typeof ToneStyle>;

export const CELL_TYPES = ['agency', 'residence', 'school', 'company'] as const;
/** What the cell is a cell of: an agency or unit, a village or neighbourhood, a school, a company. */
export const CellType = z.enum(CELL_TYPES);
export type CellType = z.infer<typeof CellType>;

export const CellProfile = z.object({
  /** As written in running text: "Đảng bộ Sở Thông tin và Truyền thông". Printed in capitals above the cell. */
  superiorName: RequiredLine,
  /** Its committee, as papers are addressed to it: "Đảng uỷ Sở Thông tin và Truyền thông"; '' while nobody has said. */
  superiorCommittee: Line.default(''),
  /** As written in running text: "Chi bộ Văn phòng Sở". */
  name: RequiredLine,
  /** What stands after the slash of a symbol; the central form is "CB", "CB-STTTT" a common local habit. */
  symbolSuffix: RequiredLine.pipe(z.string().regex(/^[\p{Lu}\p{N}][\p{L}\p{N}.-]{0,29}$/u)).default('CB'),
  /** Where papers are signed: "Bà Rịa - Vũng Tàu". */
  placeName: RequiredLine,
  /** How wording templates and printed offices are spelt; what a person typed stays as it is. */
  toneStyle: ToneStyle.default('uỷ'),
  /** Chooses the words of its papers: a village has no "cơ quan". */
  cellType: CellType.default('agency'),
});
export type CellProfile = z.infer<typeof CellProfile>;

/** What the cell was called, and where it hung, from a day on. */
export type CellFacts = CellProfile & {
  /** The first day it holds; null from the beginning. */
  from: Day | null;
};

/** The facts that hold on a day. @param facts the oldest first, at least one */
export function cellOn<T extends { from: Day | null }>(facts: readonly T[], day: Day): T | undefined {
  return facts.findLast(({ from }) => from === null || from <= day) ?? facts[0];
}

/** The committee of a body by the body's name: "Đảng bộ Sở …" has "Đảng uỷ Sở …"; '' where the name has another shape. */
export function committeeOf(superiorName: string, toneStyle: ToneStyle): string {
  const [, rest] = /^Đảng bộ (.+)$/u.exec(superiorName.trim()) ?? [];
  return rest === undefined ? '' : `Đảng ${toneStyle} ${rest}`;
}

/** What a cell of this name most likely is a cell of; to be seen and changed. */
export function guessCellType(name: string): CellType {
  const [type] = Object.entries(TYPE_SIGNS).find(([, signs]) => signs.test(name)) ?? [];
  return CellType.catch('agency').parse(type);
}

/** In the order they are tried: "Phòng Quản lý Doanh nghiệp" is an agency's, "Trường Mầm non thôn Đông" a school. */
const TYPE_SIGNS = {
  agency: /^chi bộ (?:các )?(?:phòng|văn phòng|sở|ban|cục|chi cục|thanh tra|cơ quan|trung tâm)(?!\p{L})/iu,
  school: /(?<!\p{L})(?:trường(?! sa)|mầm non|mẫu giáo|tiểu học|trung học|thpt|thcs)(?!\p{L})/iu,
  company: /(?<!\p{L})(?:công ty|doanh nghiệp|hợp tác xã|xí nghiệp|nhà máy|tập đoàn|cổ phần|tnhh)(?!\p{L})/iu,
  residence:
    /(?<!\p{L})(?:(?<!nông )thôn|ấp|khu phố|tổ dân phố|khu dân cư|khóm|buôn|làng|chi bộ (?:bản|xóm|khu|tổ|bon|sóc))(?!\p{L})/iu,
};

export const OFFICES = ['secretary', 'deputy', 'committee'] as const;
/** Bí thư, phó bí thư, or a member of the committee (chi uỷ viên) besides them. */
export const Office = z.enum(OFFICES);
export type Office = z.infer<typeof Office>;

/** Who holds an office, and from when to when. */
export const OfficeHolding = z
  .object({
    /** Whoever holds it. */
    memberId: Id,
    /** The committee's, besides its secretary and deputies, is one too. */
    office: Office,
    /** The first day; null from the term's first. */
    from: Day.nullable().default(null),
    /** The last day; null to the term's last. */
    to: Day.nullable().default(null),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'] });
export type OfficeHolding = z.infer<typeof OfficeHolding>;

export const TermInput = z
  .object({
    /** "2020 - 2025". */
    name: RequiredLine,
    /** The day after the last congress closed (36-HD/VPTW); every kind is numbered from 01 again. */
    startsOn: Day,
    /** The closing day of the next congress; open while not yet known. A term that is prolonged goes on with its numbers. */
    endsOn: Day.nullable(),
    /** The decision that appointed the committee, where no congress elected it: "Quyết định số 12-QĐ/ĐU ngày …"; else ''. */
    appointedBy: Line.default(''),
    /** In the order they are printed in. */
    offices: z.array(OfficeHolding).max(100),
  })
  .refine((term) => term.endsOn === null || term.endsOn >= term.startsOn, { path: ['endsOn'] });
export type TermInput = z.infer<typeof TermInput>;
export type Term = TermInput & {
  /** What issued papers and the register refer to. */
  id: Id;
};

/** Who held the offices on one day. */
export interface Officers {
  /** Bí thư: chairs and signs where nobody else is named; null while not known. */
  secretaryId: Id | null;
  /** Phó bí thư, in their order; whoever signs as one is printed as PHÓ BÍ THƯ. */
  deputyIds: Id[];
  /** Chi uỷ viên besides them. */
  committeeIds: Id[];
}

/** The officers of a term on a day; nobody outside any term. */
export function officersOn(term: Pick<TermInput, 'offices'> | null | undefined, day: Day): Officers {
  const holders = (office: Office): Id[] =>
    (term?.offices ?? [])
      .filter((one) => one.office === office && holdsOn(one, day))
      .map(({ memberId }) => memberId);
  return {
    secretaryId: holders('secretary')[0] ?? null,
    deputyIds: holders('deputy'),
    committeeIds: holders('committee'),
  };
}

/** The same without whoever is not of the cell that day: leaving ends an office, whatever the term says still. */
export function officersAmong(
  members: readonly Member[],
  term: Pick<TermInput, 'offices'> | null | undefined,
  day: Day,
): Officers {
  const offices = (term?.offices ?? []).filter(({ memberId }) => {
    const member = members.find(({ id }) => id === memberId);
    return member !== undefined && standingOn(member, day) !== null;
  });
  return officersOn({ offices }, day);
}

/** Offices held all through a term. */
export function wholeTerm({ secretaryId, deputyIds, committeeIds }: Officers): OfficeHolding[] {
  const held = (office: Office) => (memberId: Id) => ({ memberId, office, from: null, to: null });
  return [
    ...(secretaryId === null ? [] : [secretaryId]).map(held('secretary')),
    ...deputyIds.map(held('deputy')),
    ...committeeIds.map(held('committee')),
  ];
}

/** An office that passes from one to another on a day; nobody comes where it stays empty, nobody goes where it is new. */
export const OfficeChange = z.object({
  /** Which one. */
  office: Office,
  /** Whoever gives it up; null for nobody. */
  outgoingId: Id.nullable().default(null),
  /** Whoever takes it; null for nobody. */
  incomingId: Id.nullable(),
  /** The first day of the one, the day after the last of the other. */
  from: Day,
});
export type OfficeChange = z.infer<typeof OfficeChange>;

/** The offices of a term after such a change; what was held before that day stays as it was. */
export function changeOffice(
  { startsOn, offices }: Pick<TermInput, 'startsOn' | 'offices'>,
  { office, outgoingId, incomingId, from }: OfficeChange,
): OfficeHolding[] {
  const after = offices.flatMap((one) => {
    const isHeld = one.to === null || one.to >= from;
    const isGivenUp = one.office === office && one.memberId === outgoingId;
    // A deputy who becomes secretary is a deputy no more.
    const isLeftBehind = one.office !== office && one.memberId === incomingId;
    if (!isHeld || !(isGivenUp || isLeftBehind)) return [one];
    // Whoever would have begun on that day or later never held it.
    return (one.from ?? startsOn) >= from ? [] : [{ ...one, to: addDays(from, -1) }];
  });
  return incomingId === null ? after : [...after, { memberId: incomingId, office, from, to: null }];
}

/** What cannot be true of the offices of a term; the words are in strings.ts. */
export interface OfficeFault {
  /**
   * A day outside the term, or one on which its holder was not of the cell; or two secretaries on one day, or one office held
   * twice by one person.
   */
  code: 'office-outside-term' | 'office-outside-cell' | 'office-twice';
  /** The later of the two in the list, where there are two. */
  holding: OfficeHolding;
  /** The first day it is so. */
  day: Day;
}

/**
 * Looks at a term's offices; what is wrong is told, first things first.
 *
 * @param members Whoever may hold one.
 */
export function officeFaults(
  term: Pick<TermInput, 'startsOn' | 'endsOn' | 'offices'>,
  members: readonly Member[],
): OfficeFault[] {
  const { startsOn, endsOn, offices } = term;
  const outside = offices.flatMap((holding): OfficeFault[] => {
    const day = [holding.from, holding.to].find(
      (end) => end !== null && (end < startsOn || (endsOn !== null && end > endsOn)),
    );
    return day == null ? [] : [{ code: 'office-outside-term', holding, day }];
  });
  const strange = offices.flatMap((holding): OfficeFault[] => {
    const member = members.find(({ id }) => id === holding.memberId);
    // A last day that is not written is no claim: leaving ends the office.
    const day = [holding.from ?? startsOn, holding.to].find(
      (end) => end !== null && member !== undefined && standingOn(member, end) === null,
    );
    return day == null ? [] : [{ code: 'office-outside-cell', holding, day }];
  });
  const twice = offices.flatMap((one, index) =>
    offices.slice(0, index).flatMap((other): OfficeFault[] => {
      const isRival =
        one.office === other.office && (one.office === 'secretary' || one.memberId === other.memberId);
      const day = [one.from ?? startsOn, other.from ?? startsOn].sort().at(-1) ?? startsOn;
      return isRival && holdsOn(one, day) && holdsOn(other, day)
        ? [{ code: 'office-twice', holding: one, day }]
        : [];
    }),
  );
  return [...outside, ...strange, ...twice];
}

function holdsOn({ from, to }: Pick<OfficeHolding, 'from' | 'to'>, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The term a day falls in, or undefined. Terms do not overlap (36-HD/VPTW: from the day after one congress to the closing day of the next). */
export function termOn<T extends Pick<Term, 'startsOn' | 'endsOn'>>(
  terms: readonly T[],
  day: Day,
): T | undefined {
  return terms.find((term) => term.startsOn <= day && (term.endsOn === null || day <= term.endsOn));
}

/** A committee that meets within its congress begins its term before the close (05-HD/VPTW, 3.1.1): so many days at most. */
const CONGRESS_DAYS = 7;

/** The term that a congress of this day opens: one that began just now, else the next; null where neither is known. */
export function termOpenedOn<T extends Pick<Term, 'startsOn'>>(terms: readonly T[], day: Day): T | null {
  const from = addDays(day, -CONGRESS_DAYS);
  const near = terms.filter(({ startsOn }) => startsOn >= from);
  return near.toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))[0] ?? null;
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
