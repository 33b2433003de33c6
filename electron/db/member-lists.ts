/** Lists of members in a fixed order: who presents, who is charged with a task, who sits on the committee. */
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { run, selectAll } from './sql.ts';

/** Tables of one shape: owner_id, position, member_id. */
export type MemberListTable = 'plan_row_presenter' | 'session_presenter' | 'task_assignee';

export function readMemberList(data: ReadableData, list: MemberListTable, ownerId: Id): Id[] {
  const sql = `SELECT member_id AS memberId FROM ${list} WHERE owner_id = @ownerId ORDER BY position`;
  return selectAll<{ memberId: Id }>(data, sql, { ownerId }).map((row) => row.memberId);
}

/** Refusal: not-found when a member is not there. */
export function writeMemberList(
  data: WritableData,
  list: MemberListTable,
  ownerId: Id,
  memberIds: readonly Id[],
): void {
  run(data, `DELETE FROM ${list} WHERE owner_id = @ownerId`, { ownerId });
  memberIds.forEach((memberId, position) =>
    run(data, `INSERT INTO ${list} (owner_id, position, member_id) VALUES (@ownerId, @position, @memberId)`, {
      ownerId,
      position,
      memberId,
    }),
  );
}
