/**
 * The chain of a topic: paper → invitation → session → minutes → reviewed → issued → exported → published, and the one thing
 * that comes next in it. Whatever shows a next step asks here: the board, the strip at the end of a screen, the list of today.
 */
import { KIND_RULES, MINUTES, TOPIC_PAPER } from '../format/kinds.ts';
import { addDays } from '../text/dates.ts';
import { type DocumentSummary, isApproved, isEditable, isIssued } from './document.ts';
import { type SessionSummary, wasHeld } from './session.ts';
import type { Day, Id } from './values.ts';

export type StepName =
  | 'topic-paper'
  | 'invitation'
  | 'session'
  | 'minutes'
  | 'review'
  | 'issue'
  | 'export'
  | 'publish';

export interface Step {
  /** Which link of the chain it is. */
  name: StepName;
  /** `next`: what is to be done now. `passed`: left open, and the chain has gone on. `later`: the other open ones. */
  state: 'done' | 'next' | 'passed' | 'later';
  /** Done: the day it was. Else the day it is due, where one is set. */
  date: Day | null;
  /** Not done though its day has passed. */
  isLate: boolean;
}

/** What one button does next; each names what it works on. */
export type NextAction =
  | {
      /** The row has no session yet: one is made of it. */
      action: 'schedule';
      /** The row of the plan. */
      rowId: Id;
    }
  | {
      /** The paper is missing, or nobody has written in it yet. */
      action: 'write-topic-paper' | 'write-invitation';
      /** The session the paper is for. */
      sessionId: Id;
      /** The paper as it was drafted; null while there is none: it is made first. */
      documentId: Id | null;
    }
  | {
      /** The session takes place, its record is completed, its minutes are made: in this order. */
      action: 'hold-session' | 'close-session' | 'assemble-minutes';
      /** The session of the row. */
      sessionId: Id;
    }
  | {
      /** It does not take place: nothing is next, and nothing is late. */
      action: 'cancelled';
      /** The session of the row. */
      sessionId: Id;
    }
  | {
      /** A round on the minutes is open and has to be brought to its end. */
      action: 'follow-review';
      /** The newest round on the minutes. */
      roundId: Id;
    }
  | {
      /** What a paper is ready for; `nothing` when the chain is at its end. */
      action:
        | 'approve-topic-paper'
        | 'approve-invitation'
        | 'issue-invitation'
        | 'review-minutes'
        | 'approve-minutes'
        | 'issue-minutes'
        | 'export-minutes'
        | 'publish-minutes'
        | 'approve-paper'
        | 'issue-paper'
        | 'export-paper'
        | 'nothing';
      /** The paper itself. */
      documentId: Id;
    };

/** The link each act belongs to; none where nothing is to be done. */
const STEP_OF: Readonly<Record<NextAction['action'], StepName | null>> = {
  schedule: 'session',
  'write-topic-paper': 'topic-paper',
  'approve-topic-paper': 'topic-paper',
  'write-invitation': 'invitation',
  'approve-invitation': 'invitation',
  'issue-invitation': 'invitation',
  'hold-session': 'session',
  'close-session': 'session',
  'assemble-minutes': 'minutes',
  'review-minutes': 'review',
  'follow-review': 'review',
  'approve-minutes': 'review',
  'issue-minutes': 'issue',
  'export-minutes': 'export',
  'publish-minutes': 'publish',
  'approve-paper': null,
  'issue-paper': null,
  'export-paper': null,
  cancelled: null,
  nothing: null,
};

export interface ChainRound {
  /** Of the review round. */
  id: Id;
  /** The day answers are wanted by; null where none was set. */
  dueOn: Day | null;
  /** Null while it is open. */
  closedOn: Day | null;
}

/** What is known of the papers of all sessions. */
export interface ChainFacts {
  /** Those of a session are found by its id. */
  documents: readonly DocumentSummary[];
  /** The newest review round of each document. */
  rounds: ReadonlyMap<Id, ChainRound>;
  /** The day of the newest export of each document. */
  exportedOn: ReadonlyMap<Id, Day>;
  /** The day the article of each document came onto a portal; null for a cell without any portal: it has no such link. */
  publishedOn: ReadonlyMap<Id, Day> | null;
  /** The day the record of each session was first closed, from which its posting is due; left out, none was. */
  closedOn?: ReadonlyMap<Id, Day>;
  /** On this machine's calendar: what was due before it is late. */
  today: Day;
}

export type ChainSession = Pick<SessionSummary, 'id' | 'date' | 'state'>;

/** What was planned of it; both null where nobody planned. */
export interface PlannedDays {
  /** The day the topic paper's draft is due. */
  draftDueOn: Day | null;
  /** The day of the session while there is none to ask. */
  sessionDate: Day | null;
}

export interface TopicChain {
  /** In their order; without `publish` where the cell has no portal. */
  steps: Step[];
  /** The one thing that leads on from here. */
  next: NextAction;
}

/** Minutes and resolutions go out within two days since HD42-HD/BTCTW of 28/10/2025; before that no day was set. */
export const TWO_DAY_RULE_FROM = '2025-10-28';

/** @param rowId of the plan; needed while there is no session */
export function chainOf(
  rowId: Id | null,
  planned: PlannedDays,
  session: ChainSession | null,
  facts: ChainFacts,
): TopicChain {
  const own = papersOf(session, facts);
  const { paper, invitation, minutes, round } = own;
  const heldOn = session !== null && wasHeld(session) ? session.date : null;
  const minutesDue = heldOn !== null && heldOn >= TWO_DAY_RULE_FROM ? addDays(heldOn, 2) : null;
  const issuedOn = minutes !== null && isIssued(minutes.state) ? minutes.date : null;
  const exportedOn = minutes === null ? null : (facts.exportedOn.get(minutes.id) ?? null);
  const publishedOn = [minutes, paper].flatMap((document) =>
    document === null ? [] : (facts.publishedOn?.get(document.id) ?? []),
  )[0];
  const links: { name: StepName; doneOn: Day | null; dueOn: Day | null }[] = [
    { name: 'topic-paper', doneOn: approvalDay(paper), dueOn: planned.draftDueOn },
    {
      name: 'invitation',
      doneOn: invitation !== null && isIssued(invitation.state) ? dayOf(invitation) : null,
      dueOn: null,
    },
    { name: 'session', doneOn: heldOn, dueOn: session === null ? planned.sessionDate : session.date },
    { name: 'minutes', doneOn: minutes === null ? null : dayOf(minutes), dueOn: minutesDue },
    { name: 'review', doneOn: reviewDay(minutes, round), dueOn: round?.dueOn ?? null },
    { name: 'issue', doneOn: issuedOn, dueOn: minutesDue },
    { name: 'export', doneOn: issuedOn === null ? null : exportedOn, dueOn: null },
    ...(facts.publishedOn === null
      ? []
      : [{ name: 'publish' as const, doneOn: publishedOn ?? null, dueOn: null }]),
  ];
  const isOpen = (step: StepName): boolean =>
    links.some(({ name, doneOn }) => name === step && doneOn === null);
  const next = nextAction(rowId, session, own, isOpen, facts.today);
  const isHeld = session !== null && wasHeld(session);
  const place = links.findIndex(({ name }) => name === STEP_OF[next.action]);
  return {
    next,
    steps: links.map(({ name, doneOn, dueOn }, index): Step => {
      const isPassed = doneOn === null && isHeld && (index < place || name === 'invitation');
      const isLate = !isPassed && doneOn === null && dueOn !== null && dueOn < facts.today;
      return {
        name,
        state: index === place ? 'next' : doneOn !== null ? 'done' : isPassed ? 'passed' : 'later',
        date: doneOn ?? dueOn,
        isLate: isLate && next.action !== 'cancelled',
      };
    }),
  };
}

interface ChainPapers {
  paper: DocumentSummary | null;
  /** The one that went out, else the first that calls to the session. */
  invitation: DocumentSummary | null;
  minutes: DocumentSummary | null;
  round: ChainRound | null;
}

function papersOf(session: ChainSession | null, { documents, rounds }: ChainFacts): ChainPapers {
  const own = documents.filter(({ sessionId }) => session !== null && sessionId === session.id);
  const calls = own.filter(({ kind }) => KIND_RULES[kind].callsToSession);
  const minutes = own.find(({ kind }) => kind === MINUTES) ?? null;
  return {
    paper: own.find(({ kind }) => kind === TOPIC_PAPER) ?? null,
    invitation: calls.find(({ state }) => isIssued(state)) ?? calls[0] ?? null,
    minutes,
    round: minutes === null ? null : (rounds.get(minutes.id) ?? null),
  };
}

/** A session that was held is followed up even when its paper was never approved: the record is what cannot wait. */
function nextAction(
  rowId: Id | null,
  session: ChainSession | null,
  { paper, invitation, minutes, round }: ChainPapers,
  isOpen: (step: StepName) => boolean,
  today: Day,
): NextAction {
  if (session === null) return { action: 'schedule', rowId: rowId ?? 0 };
  const sessionId = session.id;
  if (session.state === 'cancelled') return { action: 'cancelled', sessionId };
  if (session.state === 'planned') {
    // Approved as it was drafted, it is somebody's decision, and no longer to be written.
    if (paper === null || (paper.revision === 1 && !isApproved(paper.state)))
      return { action: 'write-topic-paper', sessionId, documentId: paper?.id ?? null };
    if (!isApproved(paper.state)) return { action: 'approve-topic-paper', documentId: paper.id };
    // On its day, and without one, it is too late to invite or too early to say when.
    const canInvite = session.date !== null && session.date > today;
    if (canInvite && isOpen('invitation')) return invite(sessionId, invitation);
    return { action: 'hold-session', sessionId };
  }
  if (session.state === 'held') return { action: 'close-session', sessionId };
  if (minutes === null) return { action: 'assemble-minutes', sessionId };
  const documentId = minutes.id;
  if (!isApproved(minutes.state)) {
    if (round === null) return { action: 'review-minutes', documentId };
    if (round.closedOn === null) return { action: 'follow-review', roundId: round.id };
    return { action: 'approve-minutes', documentId };
  }
  if (!isIssued(minutes.state)) return { action: 'issue-minutes', documentId };
  if (isOpen('export')) return { action: 'export-minutes', documentId };
  return isOpen('publish') ? { action: 'publish-minutes', documentId } : { action: 'nothing', documentId };
}

function invite(sessionId: Id, invitation: DocumentSummary | null): NextAction {
  if (invitation === null) return { action: 'write-invitation', sessionId, documentId: null };
  const action = isEditable(invitation.state) ? 'approve-invitation' : 'issue-invitation';
  return { action, documentId: invitation.id };
}

/** A second way from here that is as right; null where there is none. */
export function otherWay(next: NextAction, sessionId: Id | null): NextAction | null {
  if (next.action === 'review-minutes') return { action: 'approve-minutes', documentId: next.documentId };
  return STEP_OF[next.action] === 'invitation' && sessionId !== null
    ? { action: 'hold-session', sessionId }
    : null;
}

/**
 * What a paper by itself is ready for: approved, issued under its number, written out; null at the end of its own way. Minutes
 * are followed by their session's chain.
 */
export function nextOfPaper(
  { id, kind, state }: Pick<DocumentSummary, 'id' | 'kind' | 'state'>,
  { exportedOn }: Pick<ChainFacts, 'exportedOn'>,
): NextAction | null {
  if (isEditable(state)) return { action: 'approve-paper', documentId: id };
  if (!KIND_RULES[kind].isNumbered) return null;
  if (!isIssued(state)) return { action: 'issue-paper', documentId: id };
  return exportedOn.has(id) ? null : { action: 'export-paper', documentId: id };
}

/** Approved without a round (the journal says why) is past it as well: on the day of its last change, near enough for a board. */
function reviewDay(minutes: DocumentSummary | null, round: ChainRound | null): Day | null {
  if (minutes === null || !isApproved(minutes.state)) return null;
  return round?.closedOn ?? minutes.updatedAt.slice(0, 10);
}

/** The day of approval, near enough for a board: the paper's own date, else that of its last change. */
function approvalDay(document: DocumentSummary | null): Day | null {
  if (document === null || !isApproved(document.state)) return null;
  return dayOf(document);
}

function dayOf({ date, updatedAt }: DocumentSummary): Day {
  return date ?? updatedAt.slice(0, 10);
}
