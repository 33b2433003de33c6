/** Whether a session takes place, and when: cancelled, put off, taken out again. */
import { Refusal } from '../../shared/domain/refusal.ts';
import { isBegun, type Session } from '../../shared/domain/session.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import { listDocuments } from '../db/documents.ts';
import { deleteSession as dropSession, type SessionLife, setSessionLife } from '../db/sessions.ts';
import { inTransaction } from '../db/transaction.ts';
import { dropEndedTrips } from '../db/trips.ts';
import { instant, type JournalNote, note, type WriteContext } from './context.ts';
import { requireOpen, requireSession } from './meeting.ts';
import { scheduleRows } from './planning.ts';
import { nameSession } from './thing-names.ts';

/** @throws Refusal `session-begun`, `session-closed`, `session-cancelled` */
export function cancelSession(context: WriteContext, id: Id, reason: string): Session {
  return live(context, id, 'cancel', reason, (session) => {
    refuseBegun(session);
    return { state: 'cancelled', cancelledBecause: reason };
  });
}

/** Puts a session off that has not begun; it keeps the new day whatever its plan row says. */
export function postponeSession(context: WriteContext, id: Id, date: Day | null, reason: string): Session {
  return live(context, id, 'postpone', reason, (session) => {
    refuseBegun(session);
    if (date === session.date)
      throw new Refusal('invalid-input', { problems: ['ngày mới phải khác ngày đã định'] });
    const postponed = { from: session.date, reason, at: instant(context) };
    return { date, postponements: [...session.postponements, postponed] };
  });
}

/** @throws Refusal `not-found` for a session that was not cancelled */
export function resumeSession(context: WriteContext, id: Id, reason: string): Session {
  return inTransaction(context.data, () => {
    const session = requireSession(context, id);
    if (session.state !== 'cancelled')
      throw new Refusal('not-found', { what: 'buổi sinh hoạt đã ghi là không tổ chức', id });
    setSessionLife(context.data, id, { state: 'planned', cancelledBecause: '' });
    noteLife(context, session, 'resume', reason);
    if (session.planRowId !== null) scheduleRows(context, [session.planRowId]);
    return requireSession(context, id);
  });
}

/** @throws Refusal `in-use` when anything was recorded at the session, or a paper is about it */
export function deleteSession(context: WriteContext, id: Id): null {
  return inTransaction(context.data, () => {
    const session = requireSession(context, id);
    const isUsed =
      isBegun(session) ||
      session.tasks.length > 0 ||
      listDocuments(context.data, { sessionId: id }).length > 0;
    if (isUsed) throw new Refusal('in-use', { what: 'buổi sinh hoạt này' });
    dropEndedTrips(context.data, id);
    dropSession(context.data, id);
    note(context, {
      action: 'delete',
      entity: 'session',
      entityId: id,
      name: nameSession(session),
      before: session,
    });
    return null;
  });
}

function live(
  context: WriteContext,
  id: Id,
  action: JournalNote['action'],
  reason: string,
  change: (session: Session) => Partial<SessionLife>,
): Session {
  return inTransaction(context.data, () => {
    const session = requireOpen(context, id);
    setSessionLife(context.data, id, change(session));
    noteLife(context, session, action, reason);
    return requireSession(context, id);
  });
}

function noteLife(
  context: WriteContext,
  before: Session,
  action: JournalNote['action'],
  reason: string,
): void {
  note(context, {
    action,
    entity: 'session',
    entityId: before.id,
    reason,
    before,
    after: requireSession(context, before.id),
  });
}

function refuseBegun(session: Session): void {
  if (session.state !== 'planned') throw new Refusal('session-begun');
}
