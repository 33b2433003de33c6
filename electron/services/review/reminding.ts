/** What the secretary sends to those who have not answered. */
import { type Reminders, writeReminders } from '../../../shared/domain/reminders.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { listItems } from '../../db/review-items.ts';
import { listReviewers } from '../../db/reviews.ts';
import { cellContextOn } from '../cells.ts';
import { type ReadContext, today } from '../context.ts';
import { requireDocument } from '../documents/writing.ts';
import { refuseMarkedInput } from '../marked-input.ts';
import { requireOpenRound, roundText } from './rounds.ts';

/** @throws Refusal `not-found`, `review-closed`, `secrecy-mark` */
export function remindReviewers(context: ReadContext, roundId: Id): Reminders {
  const round = requireOpenRound(context, roundId);
  const { kind } = requireDocument(context, round.documentId);
  const { title, body } = roundText(context, round);
  refuseMarkedInput({ subject: title, body });
  const day = today(context);
  const { cell } = cellContextOn(context, day);
  const paper = `${KIND_NAMES[kind]} “${title}”`;
  const isLate = round.dueOn !== null && round.dueOn < day;
  return writeReminders(
    { cell: cell.name, paper, dueOn: round.dueOn, isLate },
    listReviewers(context.data, roundId),
    new Set(listItems(context.data, roundId).flatMap(({ reviewerId }) => reviewerId ?? [])),
  );
}
