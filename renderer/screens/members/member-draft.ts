/** A member while being typed, and what keeps the record from being saved. */
import type { LeaveKind, Member, MemberInput } from '../../../shared/domain/member.ts';
import type { Day } from '../../../shared/domain/values.ts';

export interface LeaveDraft {
  /** Tells it from the others while it is typed; nothing outside knows it. */
  key: number;
  kind: LeaveKind;
  from: Day | null;
  to: Day | null;
  note: string;
}

export interface MemberDraft extends Omit<MemberInput, 'leaves'> {
  leaves: LeaveDraft[];
}

export type MemberFaults = Partial<Record<'fullName' | 'officialOn' | 'leaves', string>>;

export function emptyMember(): MemberDraft {
  return {
    fullName: '',
    birthDate: null,
    admittedOn: null,
    officialOn: null,
    duties: '',
    leaves: [],
    leftOn: null,
  };
}

export function memberDraft({ id: _id, leaves, ...member }: Member): MemberDraft {
  return { ...member, leaves: leaves.map((leave, key) => ({ ...leave, key })) };
}

/** One more time away, after those there are. */
export function emptyLeave(leaves: readonly LeaveDraft[]): LeaveDraft {
  const key = Math.max(-1, ...leaves.map((leave) => leave.key)) + 1;
  return { key, kind: 'exempt', from: null, to: null, note: '' };
}

/** Valid once `memberFaults` finds nothing. */
export function toMemberInput(draft: MemberDraft) {
  return { ...draft, leaves: draft.leaves.map(({ key: _key, ...leave }) => leave) };
}

/** What is wrong, in its place; empty when nothing is. */
export function memberFaults({ fullName, admittedOn, officialOn, leaves }: MemberDraft): MemberFaults {
  const faults: MemberFaults = {};
  if (fullName.trim() === '') faults.fullName = 'Chưa ghi họ và tên';
  else if (fullName.length > 120) faults.fullName = 'Họ và tên dài quá 120 chữ cái';
  if (admittedOn !== null && officialOn !== null && officialOn < admittedOn)
    faults.officialOn = 'Ngày chính thức phải sau ngày vào Đảng';
  if (leaves.some(({ from }) => from === null)) faults.leaves = 'Mỗi thời gian cần có ngày bắt đầu';
  else if (leaves.some(({ from, to }) => from !== null && to !== null && to < from))
    faults.leaves = 'Ngày kết thúc phải sau ngày bắt đầu';
  return faults;
}
