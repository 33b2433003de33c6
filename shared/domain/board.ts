/**
 * The year's board (tổng quan): the chain of each topic of the plan and of each session outside it, which of them is to be
 * worked on now, and what is due: late, today, soon.
 */
import { type ChainFacts, chainOf, type NextAction, type Step } from './chain.ts';
import { type Plan, type PlanRow, quartersWithoutTopic } from './plan.ts';
import { type SessionSummary, wasHeld } from './session.ts';
import { isOverdue, type Task } from './task.ts';
import type { Day, Id, Quarter } from './values.ts';

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
  /** Whether this is the one whose next step is the next of the year: at most one is. */
  isNow: boolean;
}

/** One line of what is due. */
export interface DueLine {
  /** `overdue`: its day has passed. `today`: this very day, or the next step of the year. `soon`: whatever comes after. */
  when: 'overdue' | 'today' | 'soon';
  /** The day it is due or takes place; null where none was set. */
  date: Day | null;
  /** A task to tick; the draft of a topic paper, a session, or a step of a chain to go to. */
  kind: 'task' | 'topic-paper' | 'session' | 'step';
  /** What the task is, else the topic. */
  text: string;
  /** The task itself; null for all others. */
  task: Task | null;
  /** What opens: the next act of its topic; null for a task. */
  next: NextAction | null;
}

export interface YearBoard {
  /** That of the plan. */
  year: number;
  /** One for each row of the plan and each session outside it, by quarter. */
  topics: TopicBoard[];
  /** Each should have one (see `quartersWithoutTopic` of plan.ts). */
  quartersWithoutTopic: Quarter[];
  /** Late things first, then today's, then by day; tasks without a day last. */
  due: DueLine[];
}

/** What the board is made of; documents and exports may be of any year, only those of the plan's sessions are used. */
export interface BoardSource extends ChainFacts {
  /** Its rows are the topics; of a year without a plan it has none. */
  plan: Pick<Plan, 'year' | 'rows'>;
  /** Those the rows name, and those of the year that no row names, are used. */
  sessions: readonly Pick<
    SessionSummary,
    'id' | 'date' | 'state' | 'topic' | 'year' | 'quarter' | 'planRowId'
  >[];
  /** Of any session; the finished ones are passed over. */
  tasks: readonly Task[];
}

export function makeBoard(source: BoardSource): YearBoard {
  const { plan } = source;
  const rows = [...plan.rows].sort((one, other) => one.quarter - other.quarter);
  const topics = [
    ...rows.map((row) => topicBoard({ ...row, rowId: row.id }, source)),
    ...outsidePlan(source).map((topic) => topicBoard(topic, source)),
  ].sort((one, other) => one.quarter - other.quarter);
  const open = topics.filter(({ next }) => next.action !== 'nothing' && next.action !== 'cancelled');
  // The one that needs somebody first: whatever is late, else the first not done.
  const now = open.find(({ isLate }) => isLate) ?? open[0];
  const told = topics.map((topic) => ({ ...topic, isNow: topic === now }));
  return {
    year: plan.year,
    topics: told,
    quartersWithoutTopic: quartersWithoutTopic(rows),
    due: dueLines(told, source),
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

function topicBoard(row: FollowedTopic, source: BoardSource): Omit<TopicBoard, 'isNow'> {
  const session = source.sessions.find(({ id }) => id === row.sessionId) ?? null;
  const { steps, next } = chainOf(row.rowId, row, session, source);
  return {
    rowId: row.rowId,
    quarter: session !== null && wasHeld(session) ? session.quarter : row.quarter,
    topic: row.topic,
    sessionId: session?.id ?? null,
    steps,
    next,
    isLate: steps.some(({ isLate }) => isLate),
  };
}

const ORDER = ['overdue', 'today', 'soon'] as const satisfies readonly DueLine['when'][];

function dueLines(topics: readonly TopicBoard[], { tasks, today }: BoardSource): DueLine[] {
  const lines = [
    ...topics.flatMap((topic) => topicLines(topic, today)),
    ...tasks
      .filter(({ doneOn }) => doneOn === null)
      .map((task): DueLine => {
        const when = isOverdue(task, today) ? 'overdue' : task.dueOn === today ? 'today' : 'soon';
        return { when, date: task.dueOn, kind: 'task', text: task.text, task, next: null };
      }),
  ];
  return lines.toSorted(
    (one, other) =>
      ORDER.indexOf(one.when) - ORDER.indexOf(other.when) ||
      (one.date ?? '9').localeCompare(other.date ?? '9') ||
      (one.task?.id ?? 0) - (other.task?.id ?? 0),
  );
}

/** Its next step where that is the year's or is late, and whatever else of it has a day still to come. */
function topicLines({ topic, steps, next, isNow }: TopicBoard, today: Day): DueLine[] {
  if (next.action === 'cancelled' || next.action === 'nothing') return [];
  const line = (when: DueLine['when'], date: Day | null, kind: DueLine['kind']): DueLine => ({
    ...{ when, date, kind, text: topic },
    ...{ task: null, next },
  });
  const now = steps.find(({ state }) => state === 'next');
  const isMeeting = next.action === 'hold-session' || next.action === 'schedule';
  const lines: DueLine[] = [];
  if (now !== undefined && (isNow || now.isLate) && !(isMeeting && now.date !== null && now.date > today))
    lines.push(line(now.isLate ? 'overdue' : 'today', now.date, 'step'));
  for (const { name, state, date } of steps) {
    if (state === 'done' || date === null || date < today) continue;
    if (state === 'next' && lines.length > 0) continue;
    if (name === 'topic-paper' || name === 'session')
      lines.push(line(date === today ? 'today' : 'soon', date, name));
  }
  return lines;
}
