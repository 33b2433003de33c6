/**
 * Everything of a cell that has a day: its sessions, what rules and habits ask for around them, tasks, papers of others that
 * wait, the end of a member's probation, the year's reports and the next plan. Whatever tells of days asks here: the list of what is due, the calendar, the
 * file for other calendars, the reminders.
 */

import { REPORT, RESOLUTION } from '../format/kinds.ts';
import { addDays } from '../text/dates.ts';
import { addMonths } from '../text/partial-dates.ts';
import type { Step, StepName } from './chain.ts';
import { TWO_DAY_RULE_FROM } from './chain.ts';
import { isIssued } from './document.ts';
import { HABIT_LASTS, type Habits } from './habits.ts';
import type { Incoming } from './incoming.ts';
import { isOfCell, type Member, PROBATION_MONTHS } from './member.ts';
import { wasHeld } from './session.ts';
import { POSTING_DAYS } from './statistics/paper-days.ts';
import { isOverdue, type Task } from './task.ts';
import { type FollowedTopic, followTopics, type TopicSource } from './topics.ts';
import type { Clock, Day, Id, Quarter } from './values.ts';

/** What it is that has the day; its words are in dated-words.ts. */
export type DatedWhat =
  | 'session'
  | 'draft'
  | 'invitation'
  | 'papers'
  | 'minutes'
  | 'review'
  | 'issue'
  | 'posting'
  | 'task'
  | 'incoming'
  | 'probation'
  | 'half-year-report'
  | 'year-report'
  | 'next-plan';

/** Whose day it is: of a session, of a rule that binds, of the cell's own habit, of a task, of a member. */
export type DatedKind = 'session' | 'binding' | 'habit' | 'task' | 'member';

export const DATED_KINDS: Readonly<Record<DatedWhat, DatedKind>> = {
  session: 'session',
  draft: 'habit',
  invitation: 'habit',
  papers: 'binding',
  minutes: 'habit',
  review: 'habit',
  issue: 'habit',
  posting: 'binding',
  task: 'task',
  incoming: 'task',
  probation: 'member',
  'half-year-report': 'habit',
  'year-report': 'habit',
  'next-plan': 'habit',
};

/**
 * `overdue`: its day has passed and somebody waits for it. `today`: this very day, or a habit let slip that can still be made
 * good. `soon`: whatever comes after. `cancelled`: a session that does not take place.
 */
export type DatedState = 'overdue' | 'today' | 'soon' | 'done' | 'cancelled';

export interface DatedThing {
  /** Its own, and the same after renaming and putting off: "session-3", "draft-3", "task-7". */
  key: string;
  /** Told with the words of dated-words.ts. */
  what: DatedWhat;
  /** Where it stands, and when; for all but sessions a whole day. */
  date: Day;
  /** As of the day it was asked. */
  state: DatedState;
  /** The topic, what the task is, the incoming paper, or the member; '' for what is of the year. */
  text: string;
  /** Who is charged with a task, as printed; '' for nobody, and of all else. */
  people: string;
  /** Of the session it belongs to; null for what is of none. */
  quarter: Quarter | null;
  /** Of a session; null for the whole day. */
  startTime: Clock | null;
  /** Of a session that was held; null while not known. */
  endTime: Clock | null;
  /** Of a session; '' for none. */
  place: string;
  /** The plan, session, task or member it is of, to be opened; the first that is there counts. */
  of: {
    /** The session itself, or the one that gave out the task. */
    sessionId: Id | null;
    /** The plan of its row. */
    planId: Id | null;
    /** To be ticked. */
    taskId: Id | null;
    /** On probation. */
    memberId: Id | null;
  };
}

/** What the dated things of one year are made of. */
export interface DatedSource extends TopicSource {
  /** What the cell goes by. */
  habits: Habits;
  /** Whether the plan of the year after is there. */
  hasNextPlan: boolean;
}

type Dating = Pick<TopicSource, 'today' | 'documents' | 'plan' | 'closedOn'> & { habits: Habits | null };

const BARE = { text: '', people: '', quarter: null, startTime: null, endTime: null, place: '' } as const;
const NOBODY: DatedThing['of'] = { sessionId: null, planId: null, taskId: null, memberId: null };

/** In the order of days. */
export function listDatedOfYear(source: DatedSource): DatedThing[] {
  const topics = followTopics(source);
  return inOrder([
    ...topics.flatMap((topic) => listDatedOfTopic(topic, source)),
    ...(topics.length === 0 ? [] : yearHabits(source)),
  ]);
}

/** In the order of days; of one day sessions first, then what binds. */
export function inOrder(things: readonly DatedThing[]): DatedThing[] {
  const kinds = ['session', 'binding', 'habit', 'task', 'member'];
  const rank = ({ what }: DatedThing): number => kinds.indexOf(DATED_KINDS[what]);
  return things.toSorted(
    (one, other) =>
      one.date.localeCompare(other.date) || rank(one) - rank(other) || one.key.localeCompare(other.key),
  );
}

/** Session, draft, call, papers, minutes, review, issue and posting of one topic, as far as each has a day. */
export function listDatedOfTopic(followed: FollowedTopic, { habits, ...facts }: Dating): DatedThing[] {
  const { row, session, quarter, topic, date, steps } = followed;
  const { today } = facts;
  const own = row === null ? `extra-${session?.id}` : String(row.id);
  const isHeld = session !== null && wasHeld(session);
  const step = (name: StepName): Step | undefined => steps.find((one) => one.name === name);
  const isDone = (name: StepName): boolean => step(name)?.state === 'done';
  const thing = (what: DatedWhat, on: Day, state: DatedState): DatedThing => ({
    ...BARE,
    ...{ key: `${what}-${own}`, what, date: on, state, quarter },
    // What was held goes by its own name, whatever the plan had called it.
    text: isHeld ? session.topic : topic,
    of: { ...NOBODY, sessionId: session?.id ?? null, planId: row === null ? null : (facts.plan.id ?? null) },
  });
  const things: DatedThing[] = [];
  if (date !== null)
    things.push({
      ...thing('session', date, isHeld ? 'done' : stateOf(date, today)),
      ...(session?.state === 'cancelled' ? { state: 'cancelled' as const } : {}),
      startTime: (session === null ? row?.startTime : session.startTime) ?? null,
      endTime: session?.endTime ?? null,
      place: (session === null ? row?.place : session.place) ?? '',
    });
  if (session?.state === 'cancelled') return things;

  const draft = step('topic-paper');
  if (row?.draftDueOn != null && draft !== undefined && draft.state !== 'passed')
    things.push(
      thing('draft', row.draftDueOn, draft.state === 'done' ? 'done' : stateOf(row.draftDueOn, today)),
    );
  const review = step('review');
  if (review?.date != null && review.state !== 'done')
    things.push(thing('review', review.date, stateOf(review.date, today)));
  if (date === null || habits === null) return things;

  /** Its state is that of a habit: not done in its days it is let go; null then. */
  const habit = (what: DatedWhat, on: Day, isKept: boolean, until: Day): void => {
    const state = isKept ? 'done' : on > today ? 'soon' : until >= today ? 'today' : null;
    if (state !== null) things.push(thing(what, on, state));
  };
  const isBound = date >= TWO_DAY_RULE_FROM;
  if (habits.invitationDays !== null) {
    const until = isHeld ? '' : addDays(date, -1);
    habit('invitation', addDays(date, -habits.invitationDays), isDone('invitation'), until);
  }
  if (isBound) {
    const on = addDays(date, -1);
    // Whether they were sent nobody told us: what was not even passed cannot have been.
    habit('papers', on, isDone('topic-paper') && on < today, isHeld ? '' : date);
  }
  if (habits.minutesDays !== null) {
    const on = addDays(date, isBound ? Math.min(habits.minutesDays, 2) : habits.minutesDays);
    habit('minutes', on, isDone('minutes'), isHeld ? addDays(on, HABIT_LASTS) : '');
  }
  if (habits.issueDays !== null && !isBound) {
    const on = addDays(date, habits.issueDays);
    habit('issue', on, isDone('issue'), isHeld ? addDays(on, HABIT_LASTS) : '');
  }
  if (isBound && (isHeld || date >= today)) {
    const isResolved = facts.documents.some(
      ({ kind, sessionId, state }) => kind === RESOLUTION && sessionId === session?.id && isIssued(state),
    );
    // The clock of the two days starts when the record is closed; until then it is reckoned from the session.
    const closedOn = session?.state === 'closed' ? facts.closedOn?.get(session.id) : undefined;
    const on = addDays(closedOn ?? date, POSTING_DAYS);
    things.push(
      thing('posting', on, isHeld && (isDone('issue') || isResolved) ? 'done' : stateOf(on, today)),
    );
  }
  return things;
}

/** Of those that have a day. */
export function listDatedTasks(tasks: readonly Task[], today: Day): DatedThing[] {
  return inOrder(
    tasks.flatMap((task): DatedThing[] => {
      const { id, dueOn, doneOn, text, sessionId, assignees } = task;
      if (dueOn === null) return [];
      const state = doneOn !== null ? 'done' : isOverdue(task, today) ? 'overdue' : stateOf(dueOn, today);
      const of = { ...NOBODY, sessionId, taskId: id };
      return [
        {
          ...BARE,
          key: `task-${id}`,
          what: 'task',
          date: dueOn,
          state,
          text,
          people: assignees.join(', '),
          of,
        },
      ];
    }),
  );
}

/** Of papers of others that have to be dealt with by a day. */
export function listDatedIncoming(incoming: readonly Incoming[], today: Day): DatedThing[] {
  return inOrder(
    incoming.flatMap(({ id, dueOn, doneOn, symbol, issuer, subject }): DatedThing[] => {
      if (dueOn === null) return [];
      const state = doneOn === null ? stateOf(dueOn, today) : 'done';
      const text = [symbol, issuer, subject].filter(Boolean).join(', ');
      return [{ ...BARE, key: `incoming-${id}`, what: 'incoming', date: dueOn, state, text, of: NOBODY }];
    }),
  );
}

/** What wants somebody now: of tasks whatever is overdue, of all else what is a year old at most. */
export function listPressing(things: readonly DatedThing[], today: Day): DatedThing[] {
  const since = addDays(today, -YEAR_LENGTH);
  return things.filter(
    ({ state, what, date }) =>
      state === 'today' || (state === 'overdue' && (what === 'task' || date >= since)),
  );
}

/** Days. A book that was begun with old years would else remind of them for ever. */
const YEAR_LENGTH = 365;

/** The end of the probation of those who are of the cell on that day and not recognised yet; of whom the day of admission is known. */
export function listDatedMembers(members: readonly Member[], today: Day): DatedThing[] {
  return inOrder(
    members.flatMap((member): DatedThing[] => {
      const { id, admittedOn, officialOn, fullName } = member;
      if (admittedOn === null || admittedOn.length < 10 || officialOn !== null) return [];
      if (!isOfCell(member, today)) return [];
      // Who was admitted on a 29 February has no such day a year later.
      const date = addMonths(admittedOn, PROBATION_MONTHS).replace(/02-29$/u, '02-28');
      const of = { ...NOBODY, memberId: id };
      return [
        {
          ...BARE,
          key: `probation-${id}`,
          what: 'probation',
          date,
          state: stateOf(date, today),
          text: fullName,
          of,
        },
      ];
    }),
  );
}

function yearHabits({ plan: { year }, habits, documents, hasNextPlan, today }: DatedSource): DatedThing[] {
  const isReported = (quarter: string | null): boolean =>
    documents.some(
      (one) =>
        one.kind === REPORT && one.filingYear === year && one.quarter === quarter && isIssued(one.state),
    );
  const wanted: readonly [DatedWhat, string | null, boolean][] = [
    ['half-year-report', habits.halfYearReportOn, isReported(`${year}-Q2`)],
    ['year-report', habits.yearReportOn, isReported(null)],
    ['next-plan', habits.nextPlanOn, hasNextPlan],
  ];
  return wanted.flatMap(([what, day, isKept]): DatedThing[] => {
    if (day === null) return [];
    const date = `${year}-${day}`;
    if (!isKept && addDays(date, HABIT_LASTS) < today) return [];
    const state = isKept ? 'done' : date > today ? 'soon' : 'today';
    return [{ ...BARE, key: `${what}-${year}`, what, date, state, of: NOBODY }];
  });
}

function stateOf(date: Day, today: Day): 'overdue' | 'today' | 'soon' {
  return date < today ? 'overdue' : date === today ? 'today' : 'soon';
}
