/** What is being prepared of a session, beside what its row of the plan says. */
import type { Session, SessionInput } from '../../../shared/domain/session.ts';

/** Until it is held a session follows its row of the plan: what is changed here would be overwritten there. */
export function isLedByPlan({ planRowId, state }: Pick<Session, 'planRowId' | 'state'>): boolean {
  return planRowId !== null && state === 'planned';
}

/** The draft as it is shown and saved: what the plan says comes from the session as it was read last. */
export function withPlanned(draft: SessionInput, session: Session): SessionInput {
  if (!isLedByPlan(session)) return draft;
  const { topic, date, startTime, place, presenterIds } = session;
  return { ...draft, topic, date, startTime, place, presenterIds };
}
