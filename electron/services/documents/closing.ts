/** The end of a session and its minutes: kept together, or left as they were. */

import { type DocumentSummary, isEditable } from '../../../shared/domain/document.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { Clock, Id } from '../../../shared/domain/values.ts';
import { MINUTES } from '../../../shared/format/kinds.ts';
import { listDocuments } from '../../db/documents.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { WriteContext } from '../context.ts';
import { closeSession } from '../meeting.ts';
import { putMinutes } from './assembling.ts';
import { readTemplate } from './wording.ts';

/**
 * Closes the record of a session and makes its minutes, or brings them up to date; approved minutes stand still.
 *
 * @param input.endTime left out, what the record says stays
 * @throws Refusal as `closeSession`, and `secrecy-mark` when the minutes would carry one
 */
export async function closeWithMinutes(
  context: WriteContext,
  { id, endTime }: { id: Id; endTime?: Clock | null | undefined },
): Promise<{ session: Session; minutes: DocumentSummary }> {
  const template = await readTemplate(context, MINUTES);
  return inTransaction(context.data, () => {
    const session = closeSession(context, id, endTime);
    const [known] = listDocuments(context.data, { kind: MINUTES, sessionId: id });
    const stands = known !== undefined && !isEditable(known.state);
    return { session, minutes: stands ? known : putMinutes(context, id, template).document };
  });
}
