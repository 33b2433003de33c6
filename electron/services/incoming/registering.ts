/** The register of incoming papers: entered, mended, read. */
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/channels.ts';
import type { IncomingLine } from '../../../shared/contract/incoming.ts';
import { type Incoming, IncomingInput } from '../../../shared/domain/incoming.ts';
import { nameAmong } from '../../../shared/domain/names.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import {
  deleteIncoming,
  getIncoming,
  insertIncoming,
  listIncoming,
  nextIncomingNumber,
  updateIncoming,
} from '../../db/incoming.ts';
import { listMembers } from '../../db/members.ts';
import { inTransaction } from '../../db/transaction.ts';
import { writeWorkbook } from '../../export/workbook.ts';
import { note, type ReadContext, type WriteContext } from '../context.ts';
import { nameIncoming } from '../thing-names.ts';
import { citationsOf } from './citations.ts';

export function viewIncoming(context: ReadContext): IncomingLine[] {
  const members = listMembers(context.data);
  const citedIn = citationsOf(context);
  return listIncoming(context.data).map((line) => {
    const handler = members.find(({ id }) => id === line.handlerId);
    return {
      ...line,
      handler: handler === undefined ? '' : nameAmong(members, handler),
      citedIn: citedIn(line.symbol),
    };
  });
}

/** @throws Refusal `number-taken`, `not-found`, `invalid-input` */
export function saveIncoming(
  context: WriteContext,
  { id, number, incoming }: CheckedInputOf<'incoming:save'>,
): Incoming {
  const year = Number(incoming.arrivedOn.slice(0, 4));
  refuseImpossible(incoming);
  return inTransaction(context.data, () => {
    if (id === undefined) {
      const made = insertIncoming(context.data, {
        ...incoming,
        year,
        number: number ?? nextIncomingNumber(context.data, year),
      });
      note(context, { action: 'create', entity: 'incoming', entityId: made, after: incoming });
      return requireIncoming(context, made);
    }
    const before = requireIncoming(context, id);
    if (before.year !== year)
      throw new Refusal('invalid-input', {
        problems: [`ngày đến phải trong năm ${before.year}, năm của số đến ${before.number}`],
      });
    updateIncoming(context.data, id, incoming);
    note(context, {
      action: 'save',
      entity: 'incoming',
      entityId: id,
      before: IncomingInput.parse(before),
      after: incoming,
    });
    return requireIncoming(context, id);
  });
}

/** A slip in one of the days would else put the paper into another year's series. @throws Refusal `invalid-input` */
function refuseImpossible({ arrivedOn, date, doneOn }: IncomingInput): void {
  const arrival = `ngày đến ${formatScreenDate(arrivedOn)}`;
  const problems = [
    ...(date !== null && date > arrivedOn ? [`ngày văn bản ${formatScreenDate(date)} sau ${arrival}`] : []),
    ...(doneOn !== null && doneOn < arrivedOn
      ? [`ngày xử lý xong ${formatScreenDate(doneOn)} trước ${arrival}`]
      : []),
  ];
  if (problems.length > 0) throw new Refusal('invalid-input', { problems });
}

/** @throws Refusal `not-found` */
export function removeIncoming(context: WriteContext, id: Id): null {
  return inTransaction(context.data, () => {
    const before = requireIncoming(context, id);
    const name = nameIncoming(before);
    deleteIncoming(context.data, id);
    note(context, {
      action: 'delete',
      entity: 'incoming',
      entityId: id,
      name,
      before: IncomingInput.parse(before),
    });
    return null;
  });
}

/** @throws Refusal `not-found` */
export function requireIncoming(context: ReadContext, id: Id): Incoming {
  const found = getIncoming(context.data, id);
  if (found === null) throw new Refusal('not-found', { what: 'văn bản đến', id });
  return found;
}

/** @throws Refusal `not-found` */
export async function handOutIncoming(
  context: WriteContext,
  { year }: { year: number },
): Promise<OutputOf<'incoming:hand-out'>> {
  const lines = viewIncoming(context)
    .filter((line) => line.year === year)
    .toReversed();
  if (lines.length === 0) throw new Refusal('not-found', { what: `văn bản đến nào của năm ${year}` });
  const fileName = `So van ban den ${year}.xlsx`;
  const bytes = await writeWorkbook([
    {
      name: 'Văn bản đến',
      title: `Sổ văn bản đến năm ${year}`,
      columns: [
        { label: 'Số đến', kind: 'number' },
        { label: 'Ngày đến', kind: 'day' },
        { label: 'Số, ký hiệu', kind: 'text' },
        { label: 'Ngày văn bản', kind: 'day' },
        { label: 'Nơi gửi', kind: 'text' },
        { label: 'Trích yếu', kind: 'text' },
        { label: 'Người xử lý', kind: 'text' },
        { label: 'Hạn', kind: 'day' },
        { label: 'Xử lý xong', kind: 'day' },
        { label: 'Ghi chú', kind: 'text' },
      ],
      rows: lines.map((line) => [
        ...[line.number, line.arrivedOn, line.symbol, line.date, line.issuer, line.subject],
        ...[line.handler, line.dueOn, line.doneOn, line.note],
      ]),
    },
  ]);
  note(context, { action: 'export', entity: 'data', entityId: null, detail: { file: fileName } });
  return { fileName, bytes };
}
