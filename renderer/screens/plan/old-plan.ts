/** A plan that was read from an old file, while somebody looks at it. */
import type { PlanReading } from '../../../shared/contract/importing.ts';
import type { PlanInput } from '../../../shared/domain/plan.ts';
import type { Quarter } from '../../../shared/domain/values.ts';
import type { RowDraft } from './plan-draft.ts';

/** A row whose quarter may still have to be told. */
export type OldRow = Omit<RowDraft, 'quarter'> & { quarter: Quarter | null };

export interface OldPlanDraft {
  /** As typed. */
  year: string;
  subject: string;
  rows: OldRow[];
}

export function oldPlanDraft({ year, subject, rows }: PlanReading): OldPlanDraft {
  return {
    year: year === null ? '' : String(year),
    subject,
    rows: rows.map((row, index) => ({ ...row, key: `old-${index}`, id: null, sessionId: null })),
  };
}

/** The plan as it is made; null while the year, a quarter or a topic is still to be told. */
export function toOldPlan(
  { year, subject, rows }: OldPlanDraft,
  { facts, words }: PlanReading,
): PlanInput | null {
  const placed = rows.flatMap(({ key: _key, id: _id, sessionId: _session, quarter, ...row }) =>
    quarter === null || row.topic.trim() === '' ? [] : [{ ...row, quarter }],
  );
  const typed = Number(year);
  if (placed.length < rows.length || !Number.isInteger(typed) || typed < 1930 || typed > 2200) return null;
  return {
    year: typed,
    subject: subject.trim() === '' ? `tổ chức sinh hoạt chuyên đề năm ${typed}` : subject,
    basis: facts.basis,
    ...words,
    recipients: facts.recipients.length === 0 ? ['Lưu Chi bộ'] : facts.recipients,
    signerId: null,
    rows: placed,
  };
}
