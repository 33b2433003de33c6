/** Party members of the cell and what they are on a given day. */
import * as z from 'zod';
import { addDays } from '../text/dates.ts';
import { isSurelyBefore } from '../text/partial-dates.ts';
import { Day, type Id, Line, PartialDay, RequiredLine } from './values.ts';

/** Exempt from work and meetings (miễn công tác và sinh hoạt), suspended (tạm đình chỉ), temporarily with another cell. */
export const LeaveKind = z.enum(['exempt', 'suspended', 'elsewhere']);
export type LeaveKind = z.infer<typeof LeaveKind>;

export const Leave = z
  .object({
    /** What the minutes call it; `exempt` counts in a vote when the member comes all the same. */
    kind: LeaveKind,
    /** First day of it. */
    from: Day,
    /** Last day of it; null while no end is known. */
    to: Day.nullable(),
    /** Free text for the secretary, never printed; '' for none. */
    note: Line.default(''),
  })
  .refine((leave) => leave.to === null || leave.to >= leave.from, { path: ['to'] });
export type Leave = z.infer<typeof Leave>;

/** A time in the cell. */
export const Stay = z.object({
  /** The first day: taken in, or transferred here; null when that was before the book, or with the admission. */
  from: Day.nullable(),
  /** The day of leaving: from it on the member is of the cell no more. Null while there. */
  to: Day.nullable(),
  /** Where from, where to, by which decision; '' for nothing. */
  note: Line.default(''),
});
export type Stay = z.infer<typeof Stay>;

export const EarlierName = z.object({
  /** Họ và tên, as it was printed then. */
  name: RequiredLine.pipe(z.string().max(120)),
  /** The last day it was the member's name. */
  until: Day,
});
export type EarlierName = z.infer<typeof EarlierName>;

/** Recognised as an official member on a day nobody wrote down. */
export const UNKNOWN_DAY = 'unknown';

/** What is typed of a member; `MemberInput` makes it whole. */
export const MemberFields = z.object({
  /** As every paper prints it. */
  fullName: RequiredLine.pipe(z.string().max(120)),
  /** Tells people of one name apart when a list is taken in; null while not known. */
  birthDate: PartialDay.nullable().default(null),
  /** Admitted as a probationary member (ngày vào Đảng). */
  admittedOn: PartialDay.nullable().default(null),
  /**
   * Recognised as an official member (ngày chính thức): the day, or `unknown`; null while probationary. Left out of a
   * member without any date it is `unknown`: whoever is only named is an official member.
   */
  officialOn: z
    .union([PartialDay, z.literal(UNKNOWN_DAY)])
    .nullable()
    .optional(),
  /** Post in the office, as printed beside the name: "Trưởng phòng Công nghệ thông tin". */
  duties: Line.default(''),
  /** In any order; of two that hold a day the first counts. */
  leaves: z.array(Leave).max(50).default([]),
  /** When the member belonged to the cell, the earliest first: joined, left, came back. */
  stays: z
    .array(Stay)
    .min(1)
    .max(20)
    .default([{ from: null, to: null, note: '' }]),
  /** What the member was called before, the earliest first. */
  earlierNames: z
    .array(EarlierName)
    .max(10)
    .default([])
    .transform((names) => names.toSorted((one, other) => one.until.localeCompare(other.until))),
});

export const MemberInput = MemberFields.transform(({ officialOn, ...member }) => ({
  ...member,
  officialOn: officialOn === undefined ? (member.admittedOn === null ? UNKNOWN_DAY : null) : officialOn,
})).refine((member) => !isOfficialTooEarly(member), { path: ['officialOn'] });
export type MemberInput = z.infer<typeof MemberInput>;
export type Member = MemberInput & {
  /** Of the person, in every record that names one. */
  id: Id;
};

export type MemberFaultCode =
  | 'admitted-too-young'
  | 'official-before-admitted'
  | 'stays-out-of-order'
  | 'left-before-admitted';

/** Of two dates of a member that cannot both be right, where the later one is typed. */
export interface MemberFault {
  /** The field it is told at. */
  field: 'admittedOn' | 'officialOn' | 'stays';
  /** The words are in strings.ts. */
  code: MemberFaultCode;
}

/** Looks at a member's dates beside each other; what is not known is in nobody's way. */
export function memberDateFaults({
  birthDate,
  admittedOn,
  officialOn,
  stays,
}: Pick<MemberInput, 'birthDate' | 'admittedOn' | 'officialOn' | 'stays'>): MemberFault[] {
  const faults: MemberFault[] = [];
  const entered = enteredOn({ admittedOn, officialOn });
  if (birthDate !== null && entered !== null && isSurelyBefore(entered, birthdayOf(birthDate, LEAST_AGE)))
    faults.push({ field: admittedOn === null ? 'officialOn' : 'admittedOn', code: 'admitted-too-young' });
  if (isOfficialTooEarly({ admittedOn, officialOn }))
    faults.push({ field: 'officialOn', code: 'official-before-admitted' });
  if (!areInOrder(stays)) faults.push({ field: 'stays', code: 'stays-out-of-order' });
  else if (entered !== null && stays.some(({ to }) => to !== null && !isSurelyBefore(entered, to)))
    faults.push({ field: 'stays', code: 'left-before-admitted' });
  return faults;
}

/** The day nobody was a member before: of the admission, else of the recognition; null while neither is known. */
export function enteredOn({ admittedOn, officialOn }: PartyDays): PartialDay | null {
  return admittedOn ?? (officialOn === UNKNOWN_DAY ? null : officialOn);
}

/** The days of a member in the Party, as in `MemberInput`. */
interface PartyDays {
  admittedOn: PartialDay | null;
  officialOn: PartialDay | null;
}

function isOfficialTooEarly({ admittedOn, officialOn }: PartyDays): boolean {
  if (admittedOn === null || officialOn === null || officialOn === UNKNOWN_DAY) return false;
  return isSurelyBefore(officialOn, admittedOn);
}

/** Nobody is admitted younger (Điều lệ Đảng, điều 1). */
const LEAST_AGE = 18;

/** As text, so that a birthday of 29 February comes before 1 March of any year. */
function birthdayOf(birthDate: PartialDay, age: number): string {
  return `${Number(birthDate.slice(0, 4)) + age}${birthDate.slice(4)}`;
}

/** How long one is probationary (Điều lệ Đảng, điều 5). */
export const PROBATION_MONTHS = 12;

export const MEMBERSHIPS = ['official', 'probationary'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

/** What a member is on one day; `null` when not of the cell that day. */
export interface Standing {
  /** `official` from the day of recognition on. */
  membership: Membership;
  /** The kind of leave that holds on the day; null for none. */
  leave: LeaveKind | null;
}

/** What the member is on `day`, or null when not of the cell then: not yet admitted or joined, or gone. */
export function standingOn(
  member: Pick<MemberInput, 'admittedOn' | 'officialOn' | 'leaves' | 'stays'>,
  day: Day,
): Standing | null {
  const entered = enteredOn(member);
  if ((entered !== null && entered > day) || !isOfCell(member, day)) return null;
  const leave = member.leaves.find((entry) => entry.from <= day && (entry.to === null || day <= entry.to));
  return {
    membership: isOfficialOn(member, day) ? 'official' : 'probationary',
    leave: leave?.kind ?? null,
  };
}

function isOfficialOn({ officialOn }: Pick<MemberInput, 'officialOn'>, day: Day): boolean {
  // Of a year or a month alone, its first day counts.
  return officialOn === UNKNOWN_DAY || (officialOn !== null && officialOn <= day);
}

/** Whether one of the member's stays holds on the day. */
export function isOfCell({ stays }: Pick<MemberInput, 'stays'>, day: Day): boolean {
  return stays.some(({ from, to }) => (from === null || from <= day) && (to === null || day < to));
}

/** The day the member left for good; null while of the cell, or coming back. */
export function leftOn({ stays }: Pick<MemberInput, 'stays'>): Day | null {
  return stays.at(-1)?.to ?? null;
}

/** What the member was called on a day. */
export function nameOn(
  { fullName, earlierNames }: Pick<MemberInput, 'fullName' | 'earlierNames'>,
  day: Day,
): string {
  return earlierNames.find(({ until }) => day <= until)?.name ?? fullName;
}

/** A member who bears another name from a day on; what the name was before stays known. */
export function renameFrom<T extends MemberInput>(member: T, fullName: string, from: Day): T {
  const until = addDays(from, -1);
  const before = { name: nameOn(member, until), until };
  const earlier = member.earlierNames.filter((one) => one.until < until);
  return { ...member, fullName, earlierNames: [...earlier, before] };
}

/** One stay ends before the next begins, and only the first may begin before the book. */
function areInOrder(stays: readonly { from: Day | null; to: Day | null }[]): boolean {
  return stays.every(({ from, to }, index) => {
    if (from !== null && to !== null && to <= from) return false;
    const before = stays[index - 1];
    return before === undefined || (from !== null && before.to !== null && before.to <= from);
  });
}
