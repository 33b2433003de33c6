import type { RollEntry } from '../../shared/domain/attendance.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, run, selectAll } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** The roll of a session, in the order it was saved. */
export function listRoll(data: ReadableData, sessionId: Id): RollEntry[] {
  const sql = `SELECT member_id AS memberId, full_name AS fullName, duties, membership, leave, presence, reason
    FROM roll_entry WHERE session_id = @sessionId ORDER BY position`;
  return selectAll<RollEntry>(data, sql, { sessionId });
}

/** Replaces the roll; names and standing are kept as given. Refusals: not-found, duplicate when a member stands twice. */
export function saveRoll(data: WritableData, sessionId: Id, roll: readonly RollEntry[]): void {
  inTransaction(data, () => {
    run(data, 'DELETE FROM roll_entry WHERE session_id = @sessionId', { sessionId });
    roll.forEach((entry, position) =>
      insertRow(data, 'roll_entry', {
        session_id: sessionId,
        position,
        member_id: entry.memberId,
        full_name: entry.fullName,
        duties: entry.duties,
        membership: entry.membership,
        leave: entry.leave,
        presence: entry.presence,
        reason: entry.reason,
      }),
    );
  });
}
