/**
 * The year's board (tổng quan): for each topic of the plan the chain paper → session → minutes → reviewed → issued →
 * exported → published, what comes next in it, and what is late.
 */
import { MINUTES, TOPIC_PAPER } from '../format/kinds.ts';
import { addDays } from '../text/dates.ts';
import { type DocumentSummary, isApproved, isIssued } from './document.ts';
import { type Plan, type PlanRow, quartersWithoutTopic } from './plan.ts';
import { type SessionSummary, wasHeld } from './session.ts';
import { isOverdue, type Task } from './task.ts';
import type { Day, Id, Quarter } from './values.ts';

export type StepName = 'topic-paper' | 'session' | 'minutes' | 'review' | 'issue' | 'export' | 'publish';

export interface Step {
  /** Which link of the chain it is. */
  name: StepName;
  /** `next`: the first that is not done; `later`: the other open ones. */
  state: 'done' | 'next' | 'later';
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
      /** The topic paper is missing, or nobody has written in it yet. */
      action: 'write-topic-paper';
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
        | 'review-minutes'
        | 'approve-minutes'
        | 'issue-minutes'
        | 'export-minutes'
        | 'publish-minutes'
        | 'nothing';
      /** The topic paper for `approve-paper`, the minutes for all else. */
      documentId: Id;
    };

export interface TopicBoard {
  /** The row of the plan the topic is; null for a session outside the plan. */
  rowId: Id | null;
  /** As planned; once the session was held, the quarter that counts for. */
  quarter: Quarter;
  /** As the plan says it now. */
  topic: string;
  /** Null until the row is scheduled. */
  sessionId: Id | null;
  /** The chain in its order; without `publish` where the cell has no portal. */
  steps: Step[];
  /** The one thing that leads on from here. */
  next: NextAction;
  /** Whether any step of the chain is. */
  isLate: boolean;
}

export interface Deadline {
  /** The day it is due or takes place. */
  date: Day;
  /** `paper`: the draft is due. `session`: it takes place. */
  kind: 'topic-paper' | 'session' | 'task';
  /** The topic, or what the task is. */
  text: string;
  /** Its day has passed. */
  isLate: boolean;
}

export interface YearBoard {
  /** That of the plan. */
  year: number;
  /** One for each row of the plan, by quarter. */
  topics: TopicBoard[];
  /** Each should have one (see `quartersWithoutTopic` of plan.ts). */
  quartersWithoutTopic: Quarter[];
  /** Open tasks, the most urgent first. */
  tasks: Task[];
  /** Everything with a day that is not done yet, in order. */
  deadlines: Deadline[];
}

export interface BoardRound {
  /** Of the review round. */
  id: Id;
  /** The day answers are wanted by; null where none was set. */
  dueOn: Day | null;
  /** Null while it is open. */
  closedOn: Day | null;
}

/** What the board is made of; documents and exports may be of any year, only those of the plan's sessions are used. */
export interface BoardSource {
  /** Its rows are the topics; of a year without a plan it has none. */
  plan: Pick<Plan, 'year' | 'rows'>;
  /** Those the rows name, and those of the year that no row names, are used. */
  sessions: readonly Pick<
    SessionSummary,
    'id' | 'date' | 'state' | 'topic' | 'year' | 'quarter' | 'planRowId'
  >[];
  /** Paper and minutes are found by the session they name. */
  documents: readonly DocumentSummary[];
  /** The newest review round of each document. */
  rounds: ReadonlyMap<Id, BoardRound>;
  /** The day of the newest export of each document. */
  exportedOn: ReadonlyMap<Id, Day>;
  /** The day the article of each document came onto a portal; null for a cell without any portal: it has no such link. */
  publishedOn: ReadonlyMap<Id, Day> | null;
  /** Of any session; the finished ones are passed over. */
  tasks: readonly Task[];
  /** On this machine's calendar: what was due before it is late. */
  today: Day;
}

/** Minutes and resolutions go out within two days since HD42-HD/BTCTW of 28/10/2025; before that no day was set. */
const TWO_DAY_RULE_FROM = '2025-10-28';

export function makeBoard(source: BoardSource): YearBoard {
  const { plan, today } = source;
  const rows = [...plan.rows].sort((one, other) => one.quarter - other.quarter);
  const topics = [
    ...rows.map((row) => topicBoard({ ...row, rowId: row.id }, source)),
    ...outsidePlan(source).map((topic) => topicBoard(topic, source)),
  ].sort((one, other) => one.quarter - other.quarter);
  const tasks = source.tasks
    .filter((task) => task.doneOn === null)
    .toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9') || one.id - other.id);
  return {
    year: plan.year,
    topics,
    quartersWithoutTopic: quartersWithoutTopic(rows),
    tasks,
    deadlines: [
      ...topics.flatMap(topicDeadlines),
      ...tasks.flatMap((task) => taskDeadline(task, today)),
    ].sort((one, other) => one.date.localeCompare(other.date)),
  };
}

/** A topic as the board follows it, whether a row planned it or not. */
type FollowedTopic = Pick<TopicBoard, 'rowId' | 'quarter' | 'topic' | 'sessionId'> &
  Pick<PlanRow, 'draftDueOn' | 'sessionDate'>;

/** The year's sessions that no row of the plan names. */
function outsidePlan({ plan, sessions }: BoardSource): FollowedTopic[] {
  const planned = new Set(plan.rows.map(({ sessionId }) => sessionId));
  return sessions
    .filter(({ id, year }) => year === plan.year && !planned.has(id))
    .toSorted((one, other) => (one.date ?? '9').localeCompare(other.date ?? '9') || one.id - other.id)
    .map(({ id, quarter, topic, date }) => ({
      ...{ rowId: null, quarter, topic, sessionId: id },
      ...{ draftDueOn: null, sessionDate: date },
    }));
}

function topicBoard(row: FollowedTopic, source: BoardSource): TopicBoard {
  const { today } = source;
  const session = source.sessions.find(({ id }) => id === row.sessionId) ?? null;
  const ofSession = source.documents.filter(({ sessionId }) => session !== null && sessionId === session.id);
  const paper = ofSession.find(({ kind }) => kind === TOPIC_PAPER) ?? null;
  const minutes = ofSession.find(({ kind }) => kind === MINUTES) ?? null;
  const heldOn = session !== null && wasHeld(session) ? session.date : null;
  const isCancelled = session?.state === 'cancelled';
  const minutesDue = heldOn !== null && heldOn >= TWO_DAY_RULE_FROM ? addDays(heldOn, 2) : null;
  const issuedOn = minutes !== null && isIssued(minutes.state) ? minutes.date : null;
  const round = minutes === null ? null : (source.rounds.get(minutes.id) ?? null);
  const exportedOn = minutes === null ? null : (source.exportedOn.get(minutes.id) ?? null);
  const publishedOn = [minutes, paper].flatMap((document) =>
    document === null ? [] : (source.publishedOn?.get(document.id) ?? []),
  )[0];
  const chain: { name: StepName; doneOn: Day | null; dueOn: Day | null }[] = [
    { name: 'topic-paper', doneOn: approvalDay(paper), dueOn: row.draftDueOn },
    { name: 'session', doneOn: heldOn, dueOn: session === null ? row.sessionDate : session.date },
    { name: 'minutes', doneOn: minutes === null ? null : dayOf(minutes), dueOn: minutesDue },
    // Approved without a round (the journal says why) is past it as well.
    { name: 'review', doneOn: approvalDay(minutes) ?? round?.closedOn ?? null, dueOn: round?.dueOn ?? null },
    { name: 'issue', doneOn: issuedOn, dueOn: minutesDue },
    { name: 'export', doneOn: issuedOn === null ? null : exportedOn, dueOn: null },
    ...(source.publishedOn === null
      ? []
      : [{ name: 'publish' as const, doneOn: publishedOn ?? null, dueOn: null }]),
  ];
  const firstOpen = chain.findIndex(({ doneOn }) => doneOn === null);
  const steps = chain.map(
    ({ name, doneOn, dueOn }, index): Step => ({
      name,
      state: doneOn !== null ? 'done' : index === firstOpen && !isCancelled ? 'next' : 'later',
      date: doneOn ?? dueOn,
      isLate: doneOn === null && dueOn !== null && dueOn < today && !isCancelled,
    }),
  );
  return {
    rowId: row.rowId,
    quarter: session !== null && wasHeld(session) ? session.quarter : row.quarter,
    topic: row.topic,
    sessionId: session?.id ?? null,
    steps,
    next: nextAction(row, session, paper, { minutes, round }, steps),
    isLate: steps.some(({ isLate }) => isLate),
  };
}

/** A session that was held is followed up even when its paper was never approved: the record is what cannot wait. */
function nextAction(
  { rowId }: FollowedTopic,
  session: BoardSource['sessions'][number] | null,
  paper: DocumentSummary | null,
  { minutes, round }: { minutes: DocumentSummary | null; round: BoardRound | null },
  steps: readonly Step[],
): NextAction {
  if (session === null) return { action: 'schedule', rowId: rowId ?? 0 };
  const sessionId = session.id;
  if (session.state === 'cancelled') return { action: 'cancelled', sessionId };
  if (session.state === 'planned') {
    if (paper === null || paper.revision === 1)
      return { action: 'write-topic-paper', sessionId, documentId: paper?.id ?? null };
    if (!isApproved(paper.state)) return { action: 'approve-topic-paper', documentId: paper.id };
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
  const isOpen = (step: StepName): boolean =>
    steps.some(({ name, state }) => name === step && state !== 'done');
  if (isOpen('export')) return { action: 'export-minutes', documentId };
  return isOpen('publish') ? { action: 'publish-minutes', documentId } : { action: 'nothing', documentId };
}

function topicDeadlines({ topic, steps, next }: TopicBoard): Deadline[] {
  if (next.action === 'cancelled') return [];
  return steps.flatMap(({ name, state, date, isLate }) =>
    state !== 'done' && date !== null && (name === 'topic-paper' || name === 'session')
      ? [{ date, kind: name, text: topic, isLate }]
      : [],
  );
}

function taskDeadline(task: Task, today: Day): Deadline[] {
  return task.dueOn === null
    ? []
    : [{ date: task.dueOn, kind: 'task', text: task.text, isLate: isOverdue(task, today) }];
}

/** The day of approval, near enough for a board: the paper's own date, else that of its last change. */
function approvalDay(document: DocumentSummary | null): Day | null {
  if (document === null || !isApproved(document.state)) return null;
  return dayOf(document);
}

function dayOf({ date, updatedAt }: DocumentSummary): Day {
  return date ?? updatedAt.slice(0, 10);
}
