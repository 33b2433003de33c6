/** Party members of the cell and what they are on a given day. */
import { z } from 'zod';
import { Day, type Id, Line, RequiredLine } from './values.ts';

/** Exempt from work and meetings (miễn công tác và sinh hoạt), suspended (tạm đình chỉ), temporarily with another cell. */
export const LeaveKind = z.enum(['exempt', 'suspended', 'elsewhere']);
export type LeaveKind = z.infer<typeof LeaveKind>;

export const Leave = z
  .object({ kind: LeaveKind, from: Day, to: Day.nullable(), note: Line.default('') })
  .refine((leave) => leave.to === null || leave.to >= leave.from, { path: ['to'] });
export type Leave = z.infer<typeof Leave>;

export const MemberInput = z
  .object({
    fullName: RequiredLine.pipe(z.string().max(120)),
    birthDate: Day.nullable().default(null),
    /** Admitted as a probationary member (ngày vào Đảng). */
    admittedOn: Day.nullable().default(null),
    /** Recognised as an official member (ngày chính thức); null while probationary. */
    officialOn: Day.nullable().default(null),
    /** Post in the office, as printed beside the name: "Trưởng phòng Công nghệ thông tin". */
    duties: Line.default(''),
    leaves: z.array(Leave).max(50).default([]),
    /** The day the member left the cell for good. */
    leftOn: Day.nullable().default(null),
  })
  .refine((member) => !member.admittedOn || !member.officialOn || member.admittedOn <= member.officialOn, {
    path: ['officialOn'],
  });
export type MemberInput = z.infer<typeof MemberInput>;
export type Member = MemberInput & { id: Id };

export const MEMBERSHIPS = ['official', 'probationary'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

/** What a member is on one day; `null` when not of the cell that day. */
export interface Standing {
  membership: Membership;
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
