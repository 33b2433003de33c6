import type { PlanRow, PlanRowInput } from '../../shared/domain/plan.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/values.ts';
import { joined, selectionOf, tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { readMemberList, writeMemberList } from './member-lists.ts';
import { SESSION } from './sessions.ts';
import { deleteRow, insertRow, readRows, updateRow } from './sql.ts';

const PLAN_ROW = tableOf<Omit<PlanRow, 'presenterIds' | 'sessionId'>>('plan_row', {
  id: 'id',
  quarter: 'quarter',
  topic: 'topic',
  approver: 'approver',
  draftDueOn: 'draft_due_on',
  sessionDate: 'session_date',
  startTime: 'start_time',
  place: 'place',
  note: 'note',
});

const RECORD = joined(
  PLAN_ROW,
  selectionOf<Pick<PlanRow, 'sessionId'>>({
    sessionId: '(SELECT session.id FROM session WHERE plan_row_id = plan_row.id)',
  }),
);

/** In the order they were saved. */
export function listPlanRows(data: ReadableData, planId: Id): PlanRow[] {
  const from = 'FROM plan_row WHERE plan_id = @planId ORDER BY position';
  return readRows(data, RECORD, from, { planId }).map((row) => ({
    ...row,
    presenterIds: readMemberList(data, 'plan_row_presenter', row.id),
  }));
}

/** The session came of this row. Refusals: not-found, duplicate when the row has a session. */
export function linkRowToSession(data: WritableData, rowId: Id, sessionId: Id): void {
  updateRow(data, SESSION, sessionId, { planRowId: rowId });
}

/** Makes the plan's rows these; part of insertPlan and updatePlan. */
export function savePlanRows(data: WritableData, planId: Id, rows: readonly PlanRowInput[]): void {
  const present = new Set(listPlanRows(data, planId).map((row) => row.id));
  rows.forEach((row, position) => {
    const place = { plan_id: planId, position };
    if (row.id === undefined) {
      writeMemberList(data, 'plan_row_presenter', insertRow(data, PLAN_ROW, row, place), row.presenterIds);
    } else {
      // A row of another plan, or one named twice.
      if (!present.delete(row.id)) throw new Refusal('not-found', { table: 'plan_row', id: row.id });
      updateRow(data, PLAN_ROW, row.id, row, place);
      writeMemberList(data, 'plan_row_presenter', row.id, row.presenterIds);
    }
  });
  for (const id of present) deleteRow(data, 'plan_row', id);
}
