/** A copy (bản sao) of an issued paper gets a number of its own: one series BS a term (05-HD/VPTW, 3.1.1). */
import type { StampedCopy } from '../../../shared/contract/issuing.ts';
import { isIssued, officeTitle } from '../../../shared/domain/document.ts';
import { nameOf } from '../../../shared/domain/fields.ts';
import { COPY_SERIES, nextNumber, padNumber } from '../../../shared/domain/numbering.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { KIND_NAMES, MOVE_NAMES, STATE_NAMES } from '../../../shared/strings.ts';
import { setToneStyle } from '../../../shared/text/vietnamese.ts';
import { insertRegisterEntry, numbersIn } from '../../db/register.ts';
import { inTransaction } from '../../db/transaction.ts';
import { type CopyStamp, writeCopyStamp } from '../../export/copy-stamp.ts';
import { cellContextOn, requireTermOn } from '../cells.ts';
import { note, today, type WriteContext } from '../context.ts';
import { formatOverrides } from './formatting.ts';
import { requireDocument } from './writing.ts';

/**
 * Gives a copy its number and writes the stamp for it; the secretary of that day signs.
 *
 * @throws Refusal `not-found`, `state-forbids` for what is not issued, `no-term`, `invalid-input` for a day before the
 * paper's, still to come, or without a secretary
 */
export async function stampCopy(
  context: WriteContext,
  { id, date }: { id: Id; date: Day },
): Promise<StampedCopy> {
  const stamp = inTransaction(context.data, () => numberCopy(context, id, date));
  const bytes = await writeCopyStamp(stamp, rulesFor(date, formatOverrides(context)));
  return { symbol: stamp.symbol, fileName: `Dau ban sao ${stamp.symbol.replaceAll('/', '-')}.docx`, bytes };
}

function numberCopy(context: WriteContext, id: Id, date: Day): CopyStamp {
  const document = requireDocument(context, id);
  const { kind, state, symbol } = document;
  if (!isIssued(state) || symbol === null)
    throw new Refusal('state-forbids', { state: STATE_NAMES[state], action: MOVE_NAMES.copy });
  if (date > today(context) || (document.date !== null && date < document.date))
    throw new Refusal('invalid-input', { problems: ['ngày sao phải từ ngày của văn bản đến hôm nay'] });
  const term = requireTermOn(context, date);
  const cellContext = cellContextOn(context, date);
  const { cell, officers } = cellContext;
  const number = nextNumber(numbersIn(context.data, term.id, COPY_SERIES));
  const copy = `${padNumber(number)}-${COPY_SERIES}/${cell.symbolSuffix}`;
  const signer = nameOf(cellContext, officers.secretaryId);
  if (signer === '')
    throw new Refusal('invalid-input', { problems: ['sổ chưa ghi ai là bí thư vào ngày sao'] });
  const of = `${KIND_NAMES[kind]} số ${symbol}`;
  insertRegisterEntry(context.data, {
    ...{ documentId: null, termId: term.id, series: COPY_SERIES, number, symbol: copy, kind },
    ...{ subject: `sao ${of}`, issuedOn: date, signer, recipients: [], origin: 'issued' },
  });
  note(context, { action: 'copy', entity: 'document', entityId: id, detail: { copy, date } });
  return {
    ...{
      superiorName: cell.superiorName,
      cellName: cell.name,
      placeName: cell.placeName,
      symbol: copy,
      date,
    },
    office: setToneStyle(officeTitle(officers.secretaryId, officers), cell.toneStyle),
    ...{ signer, of },
  };
}
