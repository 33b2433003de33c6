/** How papers name other papers. */
import type { DocumentSummary } from '../../../shared/domain/document.ts';
import { isIssued } from '../../../shared/domain/document.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { Day } from '../../../shared/domain/values.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { formatShortDate } from '../../../shared/text/dates.ts';
import { getDocument, listAmending } from '../../db/documents.ts';
import { requireCell } from '../cells.ts';
import type { ReadContext } from '../context.ts';

/**
 * How an issued plan is cited, with the plans that adjusted it. Empty while the plan has no number.
 *
 * @param day Of the paper that cites it; it cannot know of a paper that was issued later.
 */
export function citePlan(context: ReadContext, plan: Plan | null, day: Day): string {
  const document = plan?.documentId ? getDocument(context.data, plan.documentId) : null;
  if (document === null || !isKnownOn(document, day)) return '';
  const adjusted = listAmending(context.data, document.id)
    .filter((paper) => paper.adjustsId !== null && isIssued(paper.state) && isKnownOn(paper, day))
    .map((paper) => citeShort(paper, day));
  const inWords = adjusted.length === 0 ? '' : ` (được điều chỉnh tại ${adjusted.join(', ')})`;
  return `${citePaper(context, document, day)}${inWords}`;
}

/**
 * "Kế hoạch số 84-KH/CB ngày 07/02/2020 của Chi bộ … về việc tổ chức …", under the name the cell had when it was issued.
 *
 * @param day Of the paper that cites it.
 */
export function citePaper(context: ReadContext, paper: DocumentSummary, day: Day): string {
  const { name } = requireCell(context, paper.date ?? day);
  const about = /^về(?!\p{L})/iu.test(paper.title) ? paper.title : `về việc ${paper.title}`;
  return `${citeShort(paper, day)} của ${name} ${about}`;
}

/** "Kế hoạch số 84-KH/CB ngày 07/02/2020". From 05-HD/VPTW on a comma stands before "ngày". */
export function citeShort({ kind, symbol, date }: DocumentSummary, day: Day): string {
  const comma = symbol !== null && rulesFor(day).citation.commaBeforeDate ? ',' : '';
  const number = symbol === null ? '' : ` số ${symbol}`;
  return `${KIND_NAMES[kind]}${number}${date === null ? '' : `${comma} ngày ${formatShortDate(date)}`}`;
}

function isKnownOn({ symbol, date }: DocumentSummary, day: Day): boolean {
  return symbol !== null && date !== null && date <= day;
}
