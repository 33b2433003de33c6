/** From a session as it is read to what is saved of it. */
import type { Session, SessionInput } from '../../../shared/domain/session.ts';

/** The typed fields of a session, without what hangs on it. */
export function toSessionInput(session: Session): SessionInput {
  const {
    id: _id,
    planRowId: _row,
    state: _state,
    roll: _roll,
    discussion: _said,
    votes: _votes,
    tasks: _tasks,
    carriedTasks: _carried,
    ...input
  } = session;
  return input;
}
