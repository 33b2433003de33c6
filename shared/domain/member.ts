/** Party members of the cell and what they are on a given day. */
import { z } from 'zod';
import { Day, type Id, Line, RequiredLine } from './values.ts';

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

export const MemberInput = z
  .object({
    /** As every paper prints it. */
    fullName: RequiredLine.pipe(z.string().max(120)),
    /** Tells people of one name apart when a list is taken in; null while not known. */
    birthDate: Day.nullable().default(null),
    /** Admitted as a probationary member (ngày vào Đảng). */
    admittedOn: Day.nullable().default(null),
    /** Recognised as an official member (ngày chính thức); null while probationary. */
    officialOn: Day.nullable().default(null),
    /** Post in the office, as printed beside the name: "Trưởng phòng Công nghệ thông tin". */
    duties: Line.default(''),
    /** In any order; of two that hold a day the first counts. */
    leaves: z.array(Leave).max(50).default([]),
    /** The day the member left the cell for good. */
    leftOn: Day.nullable().default(null),
  })
  .refine((member) => !member.admittedOn || !member.officialOn || member.admittedOn <= member.officialOn, {
    path: ['officialOn'],
  });
export type MemberInput = z.infer<typeof MemberInput>;
export type Member = MemberInput & {
  /** Of the person, in every record that names one. */
  id: Id;
};

export const MEMBERSHIPS = ['official', 'probationary'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

/** What a member is on one day; `null` when not of the cell that day. */
export interface Standing {
  /** `official` from the day of recognition on. */
  membership: Membership;
  /** The kind of leave that holds on the day; null for none. */
  leave: LeaveKind | null;
}

/** What the member is on `day`, or null when admitted later or gone by then. */
export function standingOn(
  member: Pick<MemberInput, 'admittedOn' | 'officialOn' | 'leaves' | 'leftOn'>,
  day: Day,
): Standing | null {
  const joinedOn = member.admittedOn ?? member.officialOn;
  if ((joinedOn !== null && joinedOn > day) || (member.leftOn !== null && member.leftOn <= day)) return null;
  const leave = member.leaves.find((entry) => entry.from <= day && (entry.to === null || day <= entry.to));
  return {
    membership: member.officialOn !== null && member.officialOn <= day ? 'official' : 'probationary',
    leave: leave?.kind ?? null,
  };
}
