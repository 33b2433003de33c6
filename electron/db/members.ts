import type { Member, MemberInput } from '../../shared/domain/member.ts';
import type { Id } from '../../shared/domain/values.ts';
import { compareNames } from '../../shared/text/names.ts';
import type { ReadableData, WritableData } from './data.ts';
import { deleteRow, insertRow, parseJson, selectAll, selectOne, updateRow } from './sql.ts';

type MemberRow = Omit<Member, 'leaves'> & { leaves: string };

const SELECT = `SELECT id, full_name AS fullName, birth_date AS birthDate, admitted_on AS admittedOn,
  official_on AS officialOn, duties, leaves, left_on AS leftOn FROM member`;

/** By given name, in the order of the Vietnamese alphabet, which SQLite does not know. */
export function listMembers(data: ReadableData): Member[] {
  return selectAll<MemberRow>(data, `${SELECT} ORDER BY id`)
    .map(toMember)
    .sort((one, other) => compareNames(one.fullName, other.fullName));
}

export function getMember(data: ReadableData, id: Id): Member | null {
  const row = selectOne<MemberRow>(data, `${SELECT} WHERE id = @id`, { id });
  return row ? toMember(row) : null;
}

export function insertMember(data: WritableData, member: MemberInput): Id {
  return insertRow(data, 'member', memberColumns(member));
}

/** Refusal: not-found. */
export function updateMember(data: WritableData, id: Id, member: MemberInput): void {
  updateRow(data, 'member', id, memberColumns(member));
}

/** Refusals: in-use when anything ever named the member, not-found. */
export function deleteMember(data: WritableData, id: Id): void {
  deleteRow(data, 'member', id);
}

function toMember(row: MemberRow): Member {
  return { ...row, leaves: parseJson(row.leaves) };
}

function memberColumns(member: MemberInput) {
  return {
    full_name: member.fullName,
    birth_date: member.birthDate,
    admitted_on: member.admittedOn,
    official_on: member.officialOn,
    duties: member.duties,
    leaves: JSON.stringify(member.leaves),
    left_on: member.leftOn,
  };
}
