/** How papers name other papers. */
import type { Document } from '../../../shared/domain/document.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { Day } from '../../../shared/domain/values.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { formatShortDate } from '../../../shared/text/dates.ts';
import { getDocument } from '../../db/documents.ts';
import { requireCell } from '../cells.ts';
import type { ReadContext } from '../context.ts';

/**
 * How an issued plan is cited, under the name the cell had when it was issued: "Kế hoạch số 84-KH/CB ngày 07/02/2020 của Chi
 * bộ … về tổ chức …". From 05-HD/VPTW on a comma stands before "ngày". Empty while the plan has no number.
 *
 * @param day Of the paper that cites it; it cannot know of a plan that was issued later.
 */
export function citePlan(context: ReadContext, plan: Plan | null, day: Day): string {
  const document: Document | null = plan?.documentId ? getDocument(context.data, plan.documentId) : null;
  if (plan === null || document?.symbol == null || document.date === null || document.date > day) return '';
  const comma = rulesFor(day).citation.commaBeforeDate ? ',' : '';
  const { name } = requireCell(context, document.date);
  return `Kế hoạch số ${document.symbol}${comma} ngày ${formatShortDate(document.date)} của ${name} về việc ${plan.subject}`;
}
