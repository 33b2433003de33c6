import type { Member, MemberInput } from '../../shared/domain/member.ts';
import type { Id } from '../../shared/domain/values.ts';
import { compareNames, nameSortKey } from '../../shared/text/names.ts';
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
  // A key a name: to make them anew for every two that are compared takes most of the time of a long list.
  const keyed = readRows(data, MEMBER, 'FROM member ORDER BY id').map((member) => ({
    member,
    key: nameSortKey(member.fullName),
  }));
  return keyed
    .sort((one, other) => {
      if (one.key === other.key) return compareNames(one.member.fullName, other.member.fullName);
      return one.key < other.key ? -1 : 1;
    })
    .map(({ member }) => member);
}

export function getMember(data: ReadableData, id: Id): Member | null {
  return readRow(data, MEMBER, 'FROM member WHERE id = @id', { id });
}

/** @param id under which the member is known in the book it comes from; left out, the next one */
export function insertMember(data: WritableData, member: MemberInput, id?: Id): Id {
  return insertRow(data, MEMBER, member, id === undefined ? {} : { id });
}

/** Refusal: not-found. */
export function updateMember(data: WritableData, id: Id, member: MemberInput): void {
  updateRow(data, MEMBER, id, member);
}

/** Refusals: in-use when anything ever named the member, not-found. */
export function deleteMember(data: WritableData, id: Id): void {
  deleteRow(data, 'member', id);
}
