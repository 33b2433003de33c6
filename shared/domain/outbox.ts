/**
 * The outbox: one row a wish, and when it is tried. All of it is pure; services/publishing acts on it. Rules and their
 * reasons: portal-facts §4 ("must hold").
 */
import type { ArticleContent } from './article.ts';
import type { Id } from './values.ts';

export const WISHES = ['publish', 'update', 'withdraw'] as const;
export type Wish = (typeof WISHES)[number];

/** What is stored; a row of a paused account is shown as `paused`, and keeps what it is underneath. */
export const STORED_STATES = ['queued', 'sending', 'unknown', 'done', 'failed', 'blocked'] as const;
export type StoredState = (typeof STORED_STATES)[number];
export type OutboxState = StoredState | 'paused';

/** A row in one of these still wants to be sent, or is being sent. */
export const OPEN_STATES = ['queued', 'sending', 'unknown'] as const satisfies readonly StoredState[];

/**
 * `retry`: nothing happened, try later. `unknown`: it may have happened, look before trying again. `auth`: the account
 * is refused, pause all of it. `permanent`: the same request can never pass. `not-portal`: something else answered
 * (a login page of the network, a redirect). `conflict`: somebody changed the article there.
 */
export type PortalFault = 'retry' | 'unknown' | 'auth' | 'permanent' | 'not-portal' | 'conflict';

export interface OutboxRow {
  /** Rows for one article and portal are carried out in the order of their ids. */
  id: Id;
  /** The article it speaks of. */
  articleId: Id;
  /** The portal, as a row of `portal_account`; a removed one stays known. */
  portalId: Id;
  /** Decided when it was queued, from what the portal showed then. */
  action: Wish;
  /** `unknown`: looked for before it is tried again. `failed`, `blocked`: a person has to act. */
  state: StoredState;
  /** The article's revision that goes out; for a withdrawal the newest when it was queued. */
  articleRevision: number;
  /** The text as it was when the person pressed the button; null for a withdrawal. */
  content: ArticleContent | null;
  /** Tries begun since it was last put in the queue. */
  attempts: number;
  /** ISO, UTC. */
  nextAt: string;
  /** Vietnamese; empty before the first try. */
  lastAnswer: string;
  /** What stands on the portal, when the last try met a conflict; null otherwise. */
  theirs: TheirText | null;
  /** Looks still to be taken for what a late request left behind; 0 when none can be on its way. */
  sweepsLeft: number;
  /** ISO, UTC: the next such look; null for the next start of the program, or for none. */
  sweepAt: string | null;
  /** ISO, UTC; a wish that took the place of a waiting one keeps that one's. */
  createdAt: string;
  /** ISO, UTC: when its state was last written. */
  updatedAt: string;
  /** ISO, UTC; null until it is done. */
  doneAt: string | null;
}

/** What stands on the portal instead of ours. */
export interface TheirText {
  /** The portal's own name for the article; only its adapter reads it. */
  remoteId: string;
  /** What the portal tells versions apart by; only its adapter reads it. */
  version: string;
  /** sha256 of title, summary and body as the portal stores them; '' when it is gone there. */
  contentHash: string;
  /** Where the public finds it; null while it is not public. */
  address: string | null;
  /** '' when the article was deleted there. */
  title: string;
  /** Sapo, plain text. */
  summary: string;
  /** The body as a person reads it, plain, without what the program adds below it. */
  text: string;
  /** ISO, UTC; '' where the portal does not say. */
  changedAt: string;
}

export const FIRST_WAIT_MS = 5_000;
export const LONGEST_WAIT_MS = 30 * 60_000;
/** A portal that asks for years of quiet does not mean it. */
const LONGEST_ASKED_S = 24 * 3_600;
/** After these a late request has come or never will (a web server gives up after a minute or so). */
const SWEEPS_AFTER_MS = [2 * 60_000, 10 * 60_000] as const;
/** The last look is at the next start of the program. */
export const SWEEPS = SWEEPS_AFTER_MS.length + 1;

/**
 * How long to wait before the next try: doubled each time from 5 s to 30 min, with up to a quarter off so that several
 * machines do not come together; never shorter than what the portal asked for.
 *
 * @param attempts tries made so far, from 1
 * @param random from 0 to 1
 */
export function waitMs(attempts: number, retryAfterSeconds: number | null, random: number): number {
  const doubled = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20));
  const jittered = Math.round(doubled * (1 - 0.25 * random));
  return Math.max(FIRST_WAIT_MS, jittered, Math.min(retryAfterSeconds ?? 0, LONGEST_ASKED_S) * 1_000);
}

export interface Outcome {
  /** Where the row stands from now on. */
  state: StoredState;
  /** ISO, UTC: not tried again before. */
  nextAt: string;
  /** Whether the whole account stands still until somebody sees to it. */
  pausesPortal: boolean;
}

/** Where a row goes after a fault. An account that is refused keeps its rows as they were. */
export function afterFault(
  row: Pick<OutboxRow, 'state' | 'attempts'>,
  fault: { kind: PortalFault; retryAfter: number | null },
  before: 'queued' | 'unknown',
  now: Date,
  random: number,
): Outcome {
  const later = laterBy(now, waitMs(row.attempts, fault.retryAfter, random));
  switch (fault.kind) {
    case 'unknown':
      return { state: 'unknown', nextAt: later, pausesPortal: false };
    // Nothing happened in this try; what an earlier one may have done is still to be looked for.
    case 'retry':
    case 'not-portal':
      return { state: before, nextAt: later, pausesPortal: false };
    case 'auth':
      return { state: before, nextAt: now.toISOString(), pausesPortal: true };
    case 'permanent':
    case 'conflict':
      return { state: 'failed', nextAt: now.toISOString(), pausesPortal: false };
  }
}

/** A row found in the middle of a try when the program starts: it may have arrived, so it is looked up first. */
export function atStart(state: StoredState): StoredState {
  return state === 'sending' ? 'unknown' : state;
}

/** When to look again for what a late request left behind; null for "at the next start". */
export function nextSweep(sweepsLeft: number, doneAt: string): string | null {
  const index = SWEEPS - sweepsLeft;
  const after = SWEEPS_AFTER_MS[index];
  return after === undefined ? null : laterBy(new Date(doneAt), after);
}

export function isOpen(state: OutboxState): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** It goes out when its time has come. */
export function isWaiting(state: OutboxState): boolean {
  return state === 'queued' || state === 'unknown';
}

/**
 * Nothing leaves it open whether the portal has it: it may be taken back, and a new wish takes its place instead of standing
 * behind it.
 */
export function isSurelyUnsent(state: OutboxState): boolean {
  return state === 'queued' || state === 'failed' || state === 'blocked';
}

/** What the person wants of the portal now, given what is shown there. */
export function wishFor(withdraws: boolean, isShown: boolean): Wish {
  if (withdraws) return 'withdraw';
  return isShown ? 'update' : 'publish';
}

/** Rows to work on now, one of each article and portal, the oldest first. */
export function dueRows(
  rows: readonly OutboxRow[],
  isPaused: (portalId: Id) => boolean,
  now: string,
  ignoresWaiting: boolean,
): OutboxRow[] {
  const seen = new Set<string>();
  return [...rows]
    .sort((one, other) => one.id - other.id)
    .filter((row) => {
      if (!isOpen(row.state)) return false;
      const place = `${row.articleId}/${row.portalId}`;
      // A later wish for the same article never overtakes an earlier one.
      if (seen.has(place)) return false;
      seen.add(place);
      // A clock that went back would make a row wait for a day: what was written later than now is not waited for.
      const isTime = ignoresWaiting || row.nextAt <= now || row.updatedAt > now;
      return row.state !== 'sending' && !isPaused(row.portalId) && isTime;
    });
}

export function shownState(row: Pick<OutboxRow, 'state'>, isPaused: boolean): OutboxState {
  return isPaused && isWaiting(row.state) ? 'paused' : row.state;
}

function laterBy(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
