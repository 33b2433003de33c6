import type { Plan, PlanInput } from '../../shared/domain/plan.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { listPlanRows, savePlanRows } from './plan-rows.ts';
import { insertRow, parseJson, selectAll, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

type PlanRecord = Omit<Plan, 'rows' | 'basis' | 'recipients'> & { basis: string; recipients: string };

// The newest paper KH drafted from the plan is the plan's paper.
const SELECT = `SELECT id, year, subject, basis, purpose, requirements, method, assignments, recipients,
  signer_id AS signerId,
  (SELECT max(document.id) FROM document WHERE plan_id = plan.id AND kind = 'KH') AS documentId
  FROM plan`;

/** Newest year first. */
export function listPlans(data: ReadableData): Plan[] {
  return selectAll<PlanRecord>(data, `${SELECT} ORDER BY year DESC`).map((row) => toPlan(data, row));
}

export function getPlan(data: ReadableData, id: Id): Plan | null {
  return (
    selectAll<PlanRecord>(data, `${SELECT} WHERE id = @id`, { id }).map((row) => toPlan(data, row))[0] ?? null
  );
}

export function getPlanByYear(data: ReadableData, year: number): Plan | null {
  return (
    selectAll<PlanRecord>(data, `${SELECT} WHERE year = @year`, { year }).map((row) =>
      toPlan(data, row),
    )[0] ?? null
  );
}

/** Refusals: duplicate when the year has a plan, not-found when a member is not there. */
export function insertPlan(data: WritableData, plan: PlanInput): Id {
  return inTransaction(data, () => {
    const id = insertRow(data, 'plan', planColumns(plan));
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
    updateRow(data, 'plan', id, planColumns(plan));
    savePlanRows(data, id, plan.rows);
  });
}

function toPlan(data: ReadableData, row: PlanRecord): Plan {
  return {
    ...row,
    basis: parseJson(row.basis),
    recipients: parseJson(row.recipients),
    rows: listPlanRows(data, row.id),
  };
}

function planColumns(plan: PlanInput) {
  return {
    year: plan.year,
    subject: plan.subject,
    basis: JSON.stringify(plan.basis),
    purpose: plan.purpose,
    requirements: plan.requirements,
    method: plan.method,
    assignments: plan.assignments,
    recipients: JSON.stringify(plan.recipients),
    signer_id: plan.signerId,
  };
}
