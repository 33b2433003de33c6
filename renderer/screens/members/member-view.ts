/** The members of the cell as they are looked through. */
import { leftOn, type Member, type Standing, standingOn } from '../../../shared/domain/member.ts';
import { nameAmong } from '../../../shared/domain/names.ts';
import type { Day } from '../../../shared/domain/values.ts';
import { LEAVE_NAMES, MEMBERSHIP_NAMES } from '../../../shared/strings.ts';
import { compareNames } from '../../../shared/text/vietnamese.ts';
import { searchWords } from '../../ui/search-words.ts';

export const MEMBER_FILTERS = ['here', 'official', 'probationary', 'leave', 'left'] as const;
export type MemberFilter = (typeof MEMBER_FILTERS)[number];

export const FILTER_NAMES: Readonly<Record<MemberFilter, string>> = {
  here: 'Đang sinh hoạt',
  official: 'Chính thức',
  probationary: 'Dự bị',
  leave: 'Được miễn, tạm vắng',
  left: 'Đã chuyển đi',
};

export interface MemberLine {
  member: Member;
  /** Told apart from another of the same name. */
  name: string;
  /** Null when not of the cell that day. */
  standing: Standing | null;
}

/** Everyone with what they are on a day, by given name. */
export function memberRows(members: readonly Member[], day: Day): MemberLine[] {
  return members
    .map((member) => ({
      member,
      name: nameAmong(members, member),
      standing: standingOn(member, day),
    }))
    .sort((one, other) => compareNames(one.member.fullName, other.member.fullName));
}

export function isIn(filter: MemberFilter, { standing }: MemberLine): boolean {
  if (standing === null) return filter === 'left';
  if (filter === 'here') return true;
  if (filter === 'leave') return standing.leave !== null;
  return filter === standing.membership;
}

/** Those of a filter whose name or duties hold every typed word, with or without dấu. */
export function filterMembers(
  rows: readonly MemberLine[],
  filter: MemberFilter,
  typed: string,
): MemberLine[] {
  const isFound = searchWords(typed);
  return rows.filter((row) => isIn(filter, row) && isFound([row.member.fullName, row.member.duties]));
}

/** "Chính thức", "Dự bị, miễn công tác và sinh hoạt"; "Chưa đến hoặc đã chuyển đi" for one not of the cell. */
export function standingWords(member: Pick<Member, 'stays'>, standing: Standing | null): string {
  if (standing === null) return leftOn(member) === null ? 'Chưa về chi bộ' : 'Đã chuyển đi';
  const membership = MEMBERSHIP_NAMES[standing.membership];
  return standing.leave === null ? membership : `${membership}, ${LEAVE_NAMES[standing.leave].toLowerCase()}`;
}
