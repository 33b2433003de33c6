/** The score of a session and the minutes that tell it: kept together, or left as they were. */
import type { Id } from '../../../shared/domain/values.ts';
import { MINUTES } from '../../../shared/format/kinds.ts';
import { listDocuments } from '../../db/documents.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { WriteContext } from '../context.ts';
import { refreshWith, wasAssembled } from './assembling.ts';
import { readTemplate } from './wording.ts';

/**
 * Minutes nobody was asked about yet follow what `act` does to the score of their session.
 *
 * @throws Refusal as `act`, and `secrecy-mark` when the minutes would carry one
 */
export async function withMinutes<T>(context: WriteContext, sessionId: Id, act: () => T): Promise<T> {
  const template = await readTemplate(context, MINUTES);
  return inTransaction(context.data, () => {
    const done = act();
    const [minutes] = listDocuments(context.data, { kind: MINUTES, sessionId });
    if (minutes?.state === 'draft' && wasAssembled(context, minutes.id))
      refreshWith(context, minutes.id, template);
    return done;
  });
}
