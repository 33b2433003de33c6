import type { PlanRow, PlanRowInput } from '../../shared/domain/plan.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { readMemberList, writeMemberList } from './member-lists.ts';
import { deleteRow, insertRow, selectAll, updateRow } from './sql.ts';

type PlanRowRecord = Omit<PlanRow, 'presenterIds'>;

const SELECT = `SELECT id, quarter, topic, approver, draft_due_on AS draftDueOn, session_date AS sessionDate,
  start_time AS startTime, place, note,
  (SELECT session.id FROM session WHERE plan_row_id = plan_row.id) AS sessionId
  FROM plan_row`;

/** In the order they were saved. */
export function listPlanRows(data: ReadableData, planId: Id): PlanRow[] {
  const sql = `${SELECT} WHERE plan_id = @planId ORDER BY position`;
  return selectAll<PlanRowRecord>(data, sql, { planId }).map((row) => toPlanRow(data, row));
}

export function getPlanRow(data: ReadableData, id: Id): PlanRow | null {
  const rows = selectAll<PlanRowRecord>(data, `${SELECT} WHERE id = @id`, { id });
  return rows.map((row) => toPlanRow(data, row))[0] ?? null;
}

/** The session came of this row. Refusals: not-found, duplicate when the row has a session. */
export function linkRowToSession(data: WritableData, rowId: Id, sessionId: Id): void {
  updateRow(data, 'session', sessionId, { plan_row_id: rowId });
}

/** Makes the plan's rows these; part of insertPlan and updatePlan. */
export function savePlanRows(data: WritableData, planId: Id, rows: readonly PlanRowInput[]): void {
  const present = new Set(listPlanRows(data, planId).map((row) => row.id));
  rows.forEach((row, position) => {
    const columns = { plan_id: planId, position, ...rowColumns(row) };
    if (row.id === undefined) {
      writeMemberList(data, 'plan_row_presenter', insertRow(data, 'plan_row', columns), row.presenterIds);
    } else {
      // A row of another plan, or one named twice.
      if (!present.delete(row.id)) throw new Refusal('not-found', { table: 'plan_row', id: row.id });
      updateRow(data, 'plan_row', row.id, columns);
      writeMemberList(data, 'plan_row_presenter', row.id, row.presenterIds);
    }
  });
  for (const id of present) deleteRow(data, 'plan_row', id);
}

function toPlanRow(data: ReadableData, row: PlanRowRecord): PlanRow {
  return { ...row, presenterIds: readMemberList(data, 'plan_row_presenter', row.id) };
}

function rowColumns(row: PlanRowInput) {
  return {
    quarter: row.quarter,
    topic: row.topic,
    approver: row.approver,
    draft_due_on: row.draftDueOn,
    session_date: row.sessionDate,
    start_time: row.startTime,
    place: row.place,
    note: row.note,
  };
}
