/** What a secretary would want to hear about a plan before it goes out. Nothing here bars saving. */
import { quartersWithoutTopic } from '../../../shared/domain/plan.ts';
import { type Id, quarterOf } from '../../../shared/domain/values.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';
import type { PlanDraft, RowDraft } from './plan-draft.ts';

/** Sentences, those about rows in the order of the rows. */
export function planWarnings(draft: Pick<PlanDraft, 'year' | 'rows'>, nameOf: (id: Id) => string): string[] {
  const named = draft.rows.filter((row) => row.topic.trim() !== '');
  if (named.length === 0) return [];
  const empty = quartersWithoutTopic(named).map(romanQuarter);
  return [
    ...(empty.length === 0
      ? []
      : [`Quý ${empty.join(', ')} chưa có chuyên đề nào; mỗi quý cần ít nhất một buổi.`]),
    ...named.flatMap((row) => rowWarnings(row, draft.year)),
    ...repeatedPresenters(named, nameOf),
  ];
}

function rowWarnings(row: RowDraft, year: number): string[] {
  const { quarter, sessionDate, draftDueOn } = row;
  const about = `Chuyên đề “${row.topic.trim()}”`;
  const warnings: string[] = [];
  if (sessionDate !== null) {
    const falls = quarterOf(sessionDate);
    if (falls.year !== year || falls.quarter !== quarter)
      warnings.push(
        `${about}: ngày họp ${formatScreenDate(sessionDate)} không thuộc quý ${romanQuarter(quarter)} năm ${year}.`,
      );
    if (draftDueOn !== null && draftDueOn > sessionDate)
      warnings.push(
        `${about}: hạn gửi dự thảo ${formatScreenDate(draftDueOn)} sau ngày họp ${formatScreenDate(sessionDate)}.`,
      );
  }
  if (row.presenterIds.length === 0) warnings.push(`${about}: chưa phân công người trình bày.`);
  return warnings;
}

function repeatedPresenters(rows: readonly RowDraft[], nameOf: (id: Id) => string): string[] {
  const presented = Map.groupBy(
    rows.flatMap(({ presenterIds, quarter }) => presenterIds.map((id) => ({ id, quarter }))),
    ({ id }) => id,
  );
  return [...presented]
    .filter(([, times]) => times.length > 1)
    .map(
      ([id, times]) =>
        `Đồng chí ${nameOf(id)} trình bày ${times.length} chuyên đề trong năm (quý ${times.map(({ quarter }) => romanQuarter(quarter)).join(', ')}).`,
    );
}
