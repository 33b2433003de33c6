/** A file that came back, held against the book: what it brings, and what both sides changed. */
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Session } from '../../../shared/domain/session.ts';
import { type Difference, mergeSession, type SessionMerge } from '../../../shared/domain/travel/merge.ts';
import { SessionContent, type SessionFile } from '../../../shared/domain/travel/session-file.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { listDeletedSince } from '../../db/journal.ts';
import { findByLastingName } from '../../db/lasting-names.ts';
import { listMembers } from '../../db/members.ts';
import { getTrip, type Trip } from '../../db/trips.ts';
import type { ReadContext } from '../context.ts';
import { requireSession } from '../meeting.ts';
import { contentOf } from './recording.ts';

export interface Comparison {
  session: Session;
  /** Null in a book that was put back to before the session left. */
  trip: Trip | null;
  branch: string;
  here: SessionContent;
  there: SessionContent;
  /** Whether this file, or a newer one of that machine, was taken in before. */
  isKnown: boolean;
  merge: SessionMerge;
}

/** The session a file is of, in this book; null where it has none of it. */
export function sessionOfFile({ data }: ReadContext, { facts, record }: SessionFile): Id | null {
  return getTrip(data, facts.trip)?.sessionId ?? findByLastingName(data, 'session', record.base.uid);
}

/** @throws Refusal `travel-foreign`, `travel-not-held`, `travel-member-gone` */
export function compareFile(context: ReadContext, file: SessionFile, fileName: string): Comparison {
  const { facts, record } = file;
  const id = sessionOfFile(context, file);
  if (id === null) throw new Refusal('travel-foreign', { file: fileName });
  const { branch } = facts;
  const there = record.now;
  if (branch === null || there === null) throw new Refusal('travel-not-held', { file: fileName });
  const trip = getTrip(context.data, facts.trip);
  const last = trip !== null && Object.hasOwn(trip.taken, branch) ? trip.taken[branch] : undefined;
  const base = SessionContent.parse(last?.content ?? trip?.base ?? record.base);
  const session = requireSession(context, id);
  const tasks = [base, there].flatMap(({ outcomes }) => outcomes.map(({ uid }) => uid));
  const here = contentOf(context, session, tasks);
  const isKnown = last !== undefined && facts.edition <= last.edition;
  const merge = isKnown ? { changes: [], conflicts: [], strangers: [] } : mergeSession(base, here, there);
  refuseGone(context, file, merge);
  return { session, trip, branch, here, there, isKnown, merge };
}

/** Whoever was taken out of the list since must not be somebody else under the same number. */
function refuseGone({ data }: ReadContext, { facts, record }: SessionFile, merge: SessionMerge): void {
  const gone = new Set(listDeletedSince(data, 'member', facts.leftAt));
  const known = new Set(listMembers(data).map(({ id }) => id));
  const named = [...merge.changes, ...merge.conflicts].flatMap(membersIn);
  const lost = named.find((id) => gone.has(id) || !known.has(id));
  if (lost === undefined) return;
  const name = record.members.find(({ id }) => id === lost)?.member.fullName ?? '';
  throw new Refusal('travel-member-gone', { name });
}

function membersIn({ there }: Difference): Id[] {
  const ids: Id[] = [];
  JSON.stringify(there, (key, value: unknown) => {
    if (/^(?:member|speaker|answeredBy|chair|minuteTaker)Id$/u.test(key) && typeof value === 'number')
      ids.push(value);
    if (/^(?:presenter|assignee)Ids$/u.test(key) && Array.isArray(value)) ids.push(...(value as Id[]));
    return value;
  });
  return ids;
}
