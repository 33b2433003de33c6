import type { Member, MemberInput } from '../../shared/domain/member.ts';
import type { Id } from '../../shared/domain/values.ts';
import { compareNames } from '../../shared/text/names.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { deleteRow, insertRow, readRow, readRows, updateRow } from './sql.ts';

const MEMBER = tableOf<Member>('member', {
  id: 'id',
  fullName: 'full_name',
  birthDate: 'birth_date',
  admittedOn: 'admitted_on',
  officialOn: 'official_on',
  duties: 'duties',
  leaves: { json: 'leaves' },
  stays: { json: 'stays' },
  earlierNames: { json: 'earlier_names' },
});

/** By given name, in the order of the Vietnamese alphabet, which SQLite does not know. */
export function listMembers(data: ReadableData): Member[] {
  return readRows(data, MEMBER, 'FROM member ORDER BY id').sort((one, other) =>
    compareNames(one.fullName, other.fullName),
  );
}

export function getMember(data: ReadableData, id: Id): Member | null {
  return readRow(data, MEMBER, 'FROM member WHERE id = @id', { id });
}

export function insertMember(data: WritableData, member: MemberInput): Id {
  return insertRow(data, MEMBER, member);
}

/** Refusal: not-found. */
export function updateMember(data: WritableData, id: Id, member: MemberInput): void {
  updateRow(data, MEMBER, id, member);
}

/** Refusals: in-use when anything ever named the member, not-found. */
export function deleteMember(data: WritableData, id: Id): void {
  deleteRow(data, 'member', id);
}
