/**
 * The year's board (tổng quan): the chain of each topic of the plan and of each session outside it, which of them is to be
 * worked on now, and what is due: late, today, soon.
 */
import { addDays } from '../text/dates.ts';
import type { NextAction, Step, StepName } from './chain.ts';
import {
  type DatedThing,
  type DatedWhat,
  listDatedIncoming,
  listDatedOfTopic,
  listDatedOfYear,
  listDatedTasks,
} from './dated.ts';
import type { Habits } from './habits.ts';
import type { Incoming } from './incoming.ts';
import { quartersWithoutTopic } from './plan.ts';
import type { Task } from './task.ts';
import { type FollowedTopic, followTopics, type TopicSource } from './topics.ts';
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
  /** A task to tick; the draft of a topic paper, a session, or a step of a chain to go to; `dated`: what else has its day. */
  kind: 'task' | 'topic-paper' | 'session' | 'step' | 'dated';
  /** What the task is, else the topic. */
  text: string;
  /** The task itself; null for all others. */
  task: Task | null;
  /** What opens: the next act of its topic; null for a task, and for what is of no topic. */
  next: NextAction | null;
  /** What of the calendar the line is; null for a step, and for a task without a day. */
  dated: DatedThing | null;
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
export interface BoardSource extends TopicSource {
  /** Of any session; the finished ones are passed over. */
  tasks: readonly Task[];
  /** Papers of others; those that wait for nobody are passed over. */
  incoming?: readonly Incoming[];
  /** The cell's own days; left out, only what rules and people have set is due. */
  habits?: Habits;
  /** Whether the plan of the year after is there. */
  hasNextPlan?: boolean;
}

export function makeBoard(source: BoardSource): YearBoard {
  const { plan, today, habits, hasNextPlan = false } = source;
  const followed = followTopics(source);
  const open = followed.filter(isOpen);
  // The one that needs somebody first: whatever is late, else the first not done.
  const now = open.find(isLate) ?? open[0];
  const ofYear =
    habits === undefined
      ? []
      : listDatedOfYear({ ...source, habits, hasNextPlan }).filter(({ of }) => isOfNone(of));
  return {
    year: plan.year,
    topics: followed.map((topic) => boardOf(topic, topic === now)),
    quartersWithoutTopic: quartersWithoutTopic(plan.rows),
    due: inUrgency([
      ...followed.flatMap((topic) => topicLines(topic, topic === now, source)),
      ...ofYear.filter((thing) => isNear(thing, today)).map((dated) => lineOf(dated, 'dated', null)),
      ...taskLines(source),
      ...listDatedIncoming(source.incoming ?? [], today)
        .filter(({ state }) => state !== 'done')
        .map((dated) => lineOf(dated, 'dated', null)),
    ]),
  };
}

function boardOf(topic: FollowedTopic, isNow: boolean): TopicBoard {
  const { row, session, quarter, topic: name, steps, next } = topic;
  return {
    ...{ rowId: row?.id ?? null, quarter, topic: name, sessionId: session?.id ?? null, steps, next },
    ...{ isLate: isLate(topic), isNow },
  };
}

function isLate({ steps }: FollowedTopic): boolean {
  return steps.some((step) => step.isLate);
}

function isOpen({ next }: FollowedTopic): boolean {
  return next.action !== 'nothing' && next.action !== 'cancelled';
}

function isOfNone({ planId, sessionId }: DatedThing['of']): boolean {
  return planId === null && sessionId === null;
}

/** What nobody set a day for is told when it comes near: the calendar shows it before. */
const NEAR = 7;

function isNear({ state, date }: DatedThing, today: Day): boolean {
  return state === 'today' || (state === 'soon' && date <= addDays(today, NEAR));
}

const ORDER = ['overdue', 'today', 'soon'] as const satisfies readonly DueLine['when'][];

function inUrgency(lines: readonly DueLine[]): DueLine[] {
  return lines.toSorted(
    (one, other) =>
      ORDER.indexOf(one.when) - ORDER.indexOf(other.when) ||
      (one.date ?? '9').localeCompare(other.date ?? '9') ||
      (one.task?.id ?? 0) - (other.task?.id ?? 0),
  );
}

function lineOf(dated: DatedThing, kind: DueLine['kind'], next: NextAction | null): DueLine {
  const { state, date, text } = dated;
  const when = state === 'overdue' || state === 'today' ? state : 'soon';
  return { when, date, kind, text, task: null, next, dated };
}

function taskLines({ tasks, today }: BoardSource): DueLine[] {
  const dated = new Map(listDatedTasks(tasks, today).map((thing) => [thing.of.taskId, thing]));
  return tasks
    .filter(({ doneOn }) => doneOn === null)
    .map((task): DueLine => {
      const thing = dated.get(task.id);
      return thing === undefined
        ? { when: 'soon', date: null, kind: 'task', text: task.text, task, next: null, dated: null }
        : { ...lineOf(thing, 'task', null), task };
    });
}

/** The link of the chain a dated thing waits for: its line and that of the next step would say the same. */
const LINK_OF: Partial<Readonly<Record<DatedWhat, StepName>>> = {
  draft: 'topic-paper',
  invitation: 'invitation',
  session: 'session',
  minutes: 'minutes',
  review: 'review',
  issue: 'issue',
};

/** Its next step where that is the year's or is late, and whatever else of it has a day still to come. */
function topicLines(topic: FollowedTopic, isNow: boolean, source: BoardSource): DueLine[] {
  const { today, habits = null } = source;
  const { steps, next } = topic;
  if (!isOpen(topic)) return [];
  const now = steps.find(({ state }) => state === 'next');
  const isMeeting = next.action === 'hold-session' || next.action === 'schedule';
  const isTold =
    now !== undefined && (isNow || now.isLate) && !(isMeeting && now.date !== null && now.date > today);
  const step = (date: Day | null): DueLine => ({
    ...{ when: now?.isLate ? 'overdue' : 'today', date, kind: 'step', text: topic.topic },
    ...{ task: null, next, dated: null },
  });
  const others = listDatedOfTopic(topic, { ...source, habits }).filter(
    (thing) =>
      (thing.state === 'today' || thing.state === 'soon') && !(isTold && LINK_OF[thing.what] === now?.name),
  );
  return [
    ...(isTold ? [step(now.date)] : []),
    ...others.flatMap((thing) => {
      if (thing.what === 'draft') return [lineOf(thing, 'topic-paper', next)];
      if (thing.what === 'session') return [lineOf(thing, 'session', next)];
      return isNear(thing, today) ? [lineOf(thing, 'dated', next)] : [];
    }),
  ];
}
