import type { RollEntry } from '../../shared/domain/attendance.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, readRows, run } from './sql.ts';
import { inTransaction } from './transaction.ts';

const ROLL_ENTRY = tableOf<RollEntry>('roll_entry', {
  memberId: 'member_id',
  fullName: 'full_name',
  duties: 'duties',
  membership: 'membership',
  leave: 'leave',
  presence: 'presence',
  reason: 'reason',
  cameAt: 'came_at',
  leftAt: 'left_at',
});

/** The roll of a session, in the order it was saved. */
export function listRoll(data: ReadableData, sessionId: Id): RollEntry[] {
  const from = 'FROM roll_entry WHERE session_id = @sessionId ORDER BY position';
  return readRows(data, ROLL_ENTRY, from, { sessionId });
}

/** Replaces the roll; names and standing are kept as given. Refusals: not-found, duplicate when a member stands twice. */
export function saveRoll(data: WritableData, sessionId: Id, roll: readonly RollEntry[]): void {
  inTransaction(data, () => {
    run(data, 'DELETE FROM roll_entry WHERE session_id = @sessionId', { sessionId });
    roll.forEach((entry, position) =>
      insertRow(data, ROLL_ENTRY, entry, { session_id: sessionId, position }),
    );
  });
}
