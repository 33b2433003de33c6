/** How long a session's minutes took, and whether its papers were posted in time. */
import { addDays, daysBetween } from '../../text/dates.ts';
import type { Day, Id } from '../values.ts';

/** What the book knows of the papers of a session; each day null while it has not come, or nobody wrote it down. */
export interface PaperRecord {
  /** The minutes; null while there are none. */
  documentId: Id | null;
  /** "16-BB/CB"; null until issued. */
  symbol: string | null;
  /** The day they were first sent out for comment. */
  sentOn: Day | null;
  /** The day they were approved. */
  approvedOn: Day | null;
  /** The day they were issued. */
  issuedOn: Day | null;
  /** The day the record of the session was first closed. */
  closedOn: Day | null;
  /** The day one of the session's papers first came onto a portal. */
  postedOn: Day | null;
}

/** Calendar days; of minutes nobody was asked about the first stage ends with the approval. */
export interface PaperDays {
  /** From the session to the minutes being sent out, or approved where they were not sent. */
  toMinutes: number;
  /** From there to the approval. */
  toApproval: number;
  /** From there to the issue. */
  toIssue: number;
  /** All three together. */
  total: number;
}

/** Null until the minutes were issued, or while a day on the way is not known. */
export function paperDays(heldOn: Day | null, record: PaperRecord, until: Day): PaperDays | null {
  const { approvedOn, issuedOn } = record;
  if (heldOn === null || approvedOn === null || issuedOn === null || issuedOn > until) return null;
  const sentOn = record.sentOn !== null && record.sentOn <= approvedOn ? record.sentOn : approvedOn;
  return {
    toMinutes: daysBetween(heldOn, sentOn),
    toApproval: daysBetween(sentOn, approvedOn),
    toIssue: daysBetween(approvedOn, issuedOn),
    total: daysBetween(heldOn, issuedOn),
  };
}

/** Papers are posted within so many days of the end of the session (HD42-HD/BTCTW of 28/10/2025). */
export const POSTING_DAYS = 2;
/** The first day of that rule; earlier sessions had none. */
export const POSTING_FROM = '2025-10-28';

export interface Posting {
  /** The last day in time. */
  dueOn: Day;
  /** The day it was done; null while it was not, or nobody wrote it down. */
  postedOn: Day | null;
  /** `waiting`: not posted, and still time. `unposted`: not posted as far as the book knows, and the time is over. */
  standing: 'in-time' | 'late' | 'waiting' | 'unposted';
}

/** Null of a session before the rule, and of one that is not closed yet: its clock has not started. */
export function postingOf(
  heldOn: Day | null,
  { closedOn, ...record }: PaperRecord,
  until: Day,
): Posting | null {
  if (heldOn === null || heldOn < POSTING_FROM || closedOn === null || closedOn > until) return null;
  const dueOn = addDays(closedOn, POSTING_DAYS);
  const postedOn = record.postedOn !== null && record.postedOn <= until ? record.postedOn : null;
  if (postedOn !== null) return { dueOn, postedOn, standing: postedOn <= dueOn ? 'in-time' : 'late' };
  return { dueOn, postedOn, standing: until <= dueOn ? 'waiting' : 'unposted' };
}
