import type { Plan, PlanInput } from '../../shared/domain/plan.ts';
import type { Id } from '../../shared/domain/values.ts';
import { PLAN_PAPER } from '../../shared/format/kinds.ts';
import { joined, selectionOf, tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { listPlanRows, savePlanRows } from './plan-rows.ts';
import { insertRow, readRow, readRows, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

type PlanRecord = Omit<Plan, 'rows'>;

const PLAN = tableOf<Omit<PlanRecord, 'documentId'>>('plan', {
  id: 'id',
  year: 'year',
  subject: 'subject',
  basis: { json: 'basis' },
  purpose: 'purpose',
  requirements: 'requirements',
  method: 'method',
  assignments: 'assignments',
  recipients: { json: 'recipients' },
  signerId: 'signer_id',
});

// The newest paper of its own kind drafted from the plan is the plan's paper; one that adjusts it stands beside it.
const RECORD = joined(
  PLAN,
  selectionOf<Pick<Plan, 'documentId'>>({
    documentId: `(SELECT max(document.id) FROM document
      WHERE plan_id = plan.id AND kind = '${PLAN_PAPER}' AND adjusts_id IS NULL AND corrects_id IS NULL)`,
  }),
);

/** Newest year first. */
export function listPlans(data: ReadableData): Plan[] {
  return readRows(data, RECORD, 'FROM plan ORDER BY year DESC').map((row) => withRows(data, row));
}

export function getPlan(data: ReadableData, id: Id): Plan | null {
  const row = readRow(data, RECORD, 'FROM plan WHERE id = @id', { id });
  return row && withRows(data, row);
}

export function getPlanByYear(data: ReadableData, year: number): Plan | null {
  const row = readRow(data, RECORD, 'FROM plan WHERE year = @year', { year });
  return row && withRows(data, row);
}

/** Refusals: duplicate when the year has a plan, not-found when a member is not there. */
export function insertPlan(data: WritableData, plan: PlanInput): Id {
  return inTransaction(data, () => {
    const id = insertRow(data, PLAN, plan);
    savePlanRows(data, id, plan.rows);
    return id;
  });
}

/**
 * Rows are matched by id, those without one are new, those left out are deleted.
 * Refusals: not-found (the plan, a row, a member), in-use when a session came of a row left out, duplicate (year).
 */
export function updatePlan(data: WritableData, id: Id, plan: PlanInput): void {
  inTransaction(data, () => {
    updateRow(data, PLAN, id, plan);
    savePlanRows(data, id, plan.rows);
  });
}

function withRows(data: ReadableData, row: PlanRecord): Plan {
  return { ...row, rows: listPlanRows(data, row.id) };
}
