/** Papers of the congress of the cell: who issues them, and who signs. */
import { type Officers, officersOn, termOpenedOn } from '../../../shared/domain/cell.ts';
import { type DocumentHead, officeTitle } from '../../../shared/domain/document.ts';
import { type CellContext, nameOf } from '../../../shared/domain/fields.ts';
import type { Day } from '../../../shared/domain/values.ts';
import type { Confirmation, Issuer } from '../../../shared/format/paper.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import { setToneStyle } from '../../../shared/text/vietnamese.ts';
import { listTerms } from '../../db/cell.ts';
import type { ReadContext } from '../context.ts';

type CongressRules = FormatRules['congress'];

/** "ĐẠI HỘI CHI BỘ … / NHIỆM KỲ …", and the body of the congress that issues the paper (05-HD/VPTW, 2.1). */
export function congressIssuer(
  context: ReadContext,
  { congressTerm, congressBody }: DocumentHead,
  { cell, term }: CellContext,
  day: Day,
  rules: CongressRules,
): Issuer {
  const named = congressTerm || congressTermName(context, term?.name ?? '', day);
  return {
    name: `${rules.issuer} ${cell.name}`,
    // Some write the word into the name of the term.
    below: [`${rules.term} ${named.replace(/^nhiệm kỳ\s+/iu, '')}`, congressBody].filter(
      (line) => line !== '',
    ),
  };
}

/**
 * Of the term a congress of this day opens. Where that is not written down yet, a paper from the last year of a term has dots
 * to fill in, an earlier one is of the congress that opened the term it is of.
 */
function congressTermName(context: ReadContext, current: string, day: Day): string {
  const opened = termOpenedOn(listTerms(context.data), day);
  if (opened !== null) return opened.name;
  const lastYear = Number(/(\d{4})\D*$/u.exec(current)?.[1]);
  return current === '' || Number(day.slice(0, 4)) >= lastYear ? '…' : current;
}

/** Those with an office in the term that the congress opens; where that is not known, those of the day. */
export function newOfficers(context: ReadContext, day: Day, now: Officers): Officers {
  const opened = termOpenedOn(listTerms(context.data), day);
  return opened === null ? now : officersOn(opened, opened.startsOn);
}

/** Who confirms the signature of the presidium, which has no office (05-HD/VPTW, 7.1.4a ii); absent where nobody does. */
export function confirmationOf(
  context: ReadContext,
  { signerId, confirmerId }: DocumentHead,
  cellContext: CellContext,
  day: Day,
  rules: CongressRules,
): Confirmation | undefined {
  if (confirmerId === null) return undefined;
  return {
    claim: [rules.confirmation, `ĐỒNG CHÍ ${nameOf(cellContext, signerId)}`.trim().toLocaleUpperCase('vi')],
    authority: 'T/M CHI BỘ',
    office: setToneStyle(
      officeTitle(confirmerId, newOfficers(context, day, cellContext.officers)),
      cellContext.cell.toneStyle,
    ),
    name: nameOf(cellContext, confirmerId),
  };
}
