/** Members of the cell, and lists of them brought in from a file. */
import {
  type Member,
  type MemberInput,
  memberDateFaults,
  nameOn,
  standingOn,
} from '../../shared/domain/member.ts';
import { findTwin } from '../../shared/domain/names.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import {
  getMember,
  insertMember,
  listMembers,
  deleteMember as removeMember,
  updateMember,
} from '../db/members.ts';
import { inTransaction } from '../db/transaction.ts';
import { note, type ReadContext, type WriteContext } from './context.ts';

/**
 * @throws Refusal `member-dates` when two of the dates cannot both be right; `namesake` when nothing tells the member from another of the same name: papers and rolls would name one
 * for the other
 */
export function saveMember(context: WriteContext, id: Id | undefined, input: MemberInput): Member {
  return inTransaction(context.data, () => {
    const [before] = checkedMembers(context, id === undefined ? [] : [id]);
    const [fault] = memberDateFaults(input);
    if (fault !== undefined) throw new Refusal('member-dates', { name: input.fullName, fault: fault.code });
    const twin = findTwin(listMembers(context.data), { ...input, id: id ?? null });
    if (twin !== undefined) throw new Refusal('namesake', { name: input.fullName });
    const memberId = id ?? insertMember(context.data, input);
    if (id !== undefined) updateMember(context.data, id, input);
    const after = { ...input, id: memberId };
    note(context, {
      action: id === undefined ? 'create' : 'save',
      entity: 'member',
      entityId: memberId,
      before: before ?? { id: memberId },
      after,
    });
    return after;
  });
}

/** @throws Refusal `in-use` when the member stands in any record: set the day of leaving instead. */
export function deleteMember(context: WriteContext, id: Id): null {
  return inTransaction(context.data, () => {
    const [member] = checkedMembers(context, [id]);
    removeMember(context.data, id);
    note(context, {
      action: 'delete',
      entity: 'member',
      entityId: id,
      name: member?.fullName ?? '',
      before: member ?? null,
    });
    return null;
  });
}

/** Looks members up by id; null is passed over. @throws Refusal `not-found` */
export function checkedMembers(context: ReadContext, ids: readonly (Id | null)[]): Member[] {
  return ids
    .filter((id) => id !== null)
    .map((id) => {
      const member = getMember(context.data, id);
      if (member === null) throw new Refusal('not-found', { what: 'đảng viên', id });
      return member;
    });
}

/** The same for people of the cell on a day. @throws Refusal `not-found`, `not-of-cell` */
export function checkedOfCell(context: ReadContext, ids: readonly Id[], day: Day): Member[] {
  const members = checkedMembers(context, ids);
  const stranger = members.find((member) => standingOn(member, day) === null);
  if (stranger !== undefined) throw new Refusal('not-of-cell', { name: nameOn(stranger, day), day });
  return members;
}

export interface MemberCount {
  total: number;
  official: number;
  probationary: number;
}

/** Strength of the cell on a day. */
export function countMembersOn(context: ReadContext, day: Day): MemberCount {
  const standings = listMembers(context.data)
    .map((member) => standingOn(member, day))
    .filter((standing) => standing !== null);
  const official = standings.filter((standing) => standing.membership === 'official').length;
  return { total: standings.length, official, probationary: standings.length - official };
}
