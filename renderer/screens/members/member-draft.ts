/** A member while being typed, and what keeps the record from being saved. */
import {
  type LeaveKind,
  type Member,
  type MemberInput,
  memberDateFaults,
  PROBATION_MONTHS,
  type Stay,
  UNKNOWN_DAY,
} from '../../../shared/domain/member.ts';
import type { Day, PartialDay } from '../../../shared/domain/values.ts';
import { MEMBER_FAULT_WORDS } from '../../../shared/strings.ts';
import { addMonths, isSurelyBefore } from '../../../shared/text/partial-dates.ts';

export interface LeaveDraft {
  /** Tells it from the others while it is typed; nothing outside knows it. */
  key: number;
  kind: LeaveKind;
  from: Day | null;
  to: Day | null;
  note: string;
}

export interface StayDraft extends Stay {
  /** As of a leave. */
  key: number;
}

export interface NameDraft {
  /** As of a leave. */
  key: number;
  name: string;
  until: Day | null;
}

export interface MemberDraft extends Omit<MemberInput, 'leaves' | 'stays' | 'earlierNames'> {
  leaves: LeaveDraft[];
  stays: StayDraft[];
  earlierNames: NameDraft[];
}

export type MemberFaults = Partial<
  Record<'fullName' | 'admittedOn' | 'officialOn' | 'leaves' | 'stays' | 'earlierNames', string>
>;

export function emptyMember(): MemberDraft {
  return {
    fullName: '',
    birthDate: null,
    admittedOn: null,
    officialOn: UNKNOWN_DAY,
    duties: '',
    leaves: [],
    stays: [{ key: 0, from: null, to: null, note: '' }],
    earlierNames: [],
  };
}

/** Whoever was admitted less than a year ago is probationary, unless it is known that he is not (Điều lệ Đảng, điều 5). */
export function withAdmission(
  { officialOn }: Pick<MemberDraft, 'officialOn'>,
  admittedOn: PartialDay | null,
  today: Day,
): Pick<MemberDraft, 'admittedOn' | 'officialOn'> {
  const isFresh = admittedOn !== null && isSurelyBefore(today, addMonths(admittedOn, PROBATION_MONTHS));
  return { admittedOn, officialOn: isFresh && officialOn === UNKNOWN_DAY ? null : officialOn };
}

export function memberDraft({ id: _id, leaves, stays, earlierNames, ...member }: Member): MemberDraft {
  return {
    ...member,
    leaves: leaves.map((leave, key) => ({ ...leave, key })),
    stays: stays.map((stay, key) => ({ ...stay, key })),
    earlierNames: earlierNames.map((name, key) => ({ ...name, key })),
  };
}

/** One more time away, after those there are. */
export function emptyLeave(leaves: readonly LeaveDraft[]): LeaveDraft {
  return { key: nextKey(leaves), kind: 'exempt', from: null, to: null, note: '' };
}

/** One more time in the cell: the member came back. */
export function emptyStay(stays: readonly StayDraft[]): StayDraft {
  return { key: nextKey(stays), from: null, to: null, note: '' };
}

/** One more name of before. */
export function emptyName(names: readonly NameDraft[]): NameDraft {
  return { key: nextKey(names), name: '', until: null };
}

function nextKey(rows: readonly { key: number }[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1;
}

/** Valid once `memberFaults` finds nothing. */
export function toMemberInput(draft: MemberDraft) {
  const plain = <Row extends { key: number }>({ key: _key, ...row }: Row): Omit<Row, 'key'> => row;
  return {
    ...draft,
    leaves: draft.leaves.map(plain),
    stays: draft.stays.map(plain),
    earlierNames: draft.earlierNames.map(plain),
  };
}

/** What is wrong, in its place; empty when nothing is. */
export function memberFaults(draft: MemberDraft): MemberFaults {
  const { fullName, leaves, earlierNames } = draft;
  const faults: MemberFaults = {};
  if (fullName.trim() === '') faults.fullName = 'Chưa ghi họ và tên';
  else if (fullName.length > 120) faults.fullName = 'Họ và tên dài quá 120 chữ cái';
  for (const { field, code } of memberDateFaults(draft)) faults[field] = MEMBER_FAULT_WORDS[code];
  if (leaves.some(({ from }) => from === null)) faults.leaves = 'Mỗi thời gian cần có ngày bắt đầu';
  else if (leaves.some(({ from, to }) => from !== null && to !== null && to < from))
    faults.leaves = 'Ngày kết thúc phải sau ngày bắt đầu';
  if (earlierNames.some(({ name, until }) => name.trim() === '' || until === null))
    faults.earlierNames = 'Mỗi tên cũ cần có họ tên và ngày cuối cùng dùng tên ấy';
  return faults;
}
