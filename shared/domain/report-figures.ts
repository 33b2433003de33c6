/** What is counted of a quarter or a year: as it was at the end of the period, and apart from it what came after. */
import { percent } from './attendance.ts';
import type { Plan, PlanRow } from './plan.ts';
import type { SettledScore } from './score/settled.ts';
import { durationMinutes, leastMinutes, type Session, wasHeld } from './session.ts';
import { countSession } from './statistics/session-figures.ts';
import { type Totals, totalOf } from './statistics/totals.ts';
import { isOverdue, type Task } from './task.ts';
import { type Day, type Id, lastDayOf, type Quarter } from './values.ts';

export interface ReportPeriod {
  /** Calendar year. */
  year: number;
  /** Null for the whole year. */
  quarter: Quarter | null;
}

/** Everything the report counts. Its figures are of `asOf`; what came between that day and `today` stands apart. */
export interface ReportSource {
  /** What the report is on. */
  period: ReportPeriod;
  /** That of the period's year; null where none was made. */
  plan: Plan | null;
  /** That of the year after; null where none was made yet. */
  nextPlan: Plan | null;
  /** How the plan is cited: "Kế hoạch số 84-KH/CB, ngày 07/02/2020"; empty while not issued. */
  planCitation: string;
  /** All those of the year, planned and cancelled ones too; told in the order given. */
  sessions: readonly Session[];
  /** What was settled of their scores, by session; left out, none was. */
  scores?: ReadonlyMap<Id, SettledScore>;
  /** Strength of the cell on the day `asOf`. */
  memberCount: {
    /** All members of that day, those on leave too. */
    total: number;
    /** Chính thức. */
    official: number;
    /** Dự bị. */
    probationary: number;
  };
  /** The last day of the period, or today while it runs. */
  asOf: Day;
  /** The day the report is written. */
  today: Day;
}

/** A topic of the plan whose quarter was over without its session. */
export interface MissedTopic {
  /** As the plan has it. */
  row: PlanRow;
  /** The day it was held after the period; null where it was not. */
  heldOn: Day | null;
  /** Why its session was cancelled; '' where it was not. */
  because: string;
}

/** The records of a period that the report tells of. */
export interface PeriodRecord {
  /** Topics of the plan. */
  planned: PlanRow[];
  /** Sessions held by `asOf`. */
  held: Session[];
  /** Sessions of the period held after it. */
  heldAfter: Session[];
  /** Of `held`, those of no row of the plan; [] in a year without one. */
  outsidePlan: Session[];
  /** Of `held`, those shorter than the rule. */
  short: Session[];
  /** Topics whose quarter is over; one that is not due yet is no fault. */
  missed: MissedTopic[];
  /** Quarters that are over and had no session. */
  emptyQuarters: Quarter[];
  /** Given at the sessions held. */
  tasks: Task[];
  /** Done by `asOf`. */
  done: Task[];
  /** Not done then, as they stood then. */
  open: Task[];
  /** Of `open`, those past their day then. */
  late: Task[];
  /** Of `open`, those done since. */
  doneAfter: Task[];
}

/** The counts of a period, as a person writes the report beside them. */
export interface ReportFigures {
  /** The day all but `heldAfter` and `tasksDoneAfter` are of. */
  asOf: Day;
  /** Strength of the cell on that day. */
  members: ReportSource['memberCount'];
  /** Topics of the plan in the period; null in a year without a plan. */
  planned: number | null;
  /** Sessions held. */
  held: number;
  /** Of them, outside the plan. */
  outsidePlan: number;
  /** Of them, those whose record is open: a report tells of them, the statistics do not count them yet. */
  unclosed: number;
  /** Sessions of the period held after it. */
  heldAfter: number;
  /** Of those held, shorter than the rule. */
  short: number;
  /** Topics not held though their quarter is over. */
  missed: number;
  /** Those that are over without a session. */
  emptyQuarters: Quarter[];
  /** "96,3%" of those called came; '' where nobody was called. */
  attendance: string;
  /** Made at the sessions. */
  remarks: number;
  /** Given at the sessions. */
  tasks: number;
  /** Of them, done. */
  tasksDone: number;
  /** Of those not done, past their day. */
  tasksLate: number;
  /** Done between the end of the period and today. */
  tasksDoneAfter: number;
}

export function recordPeriod({ period, plan, sessions, asOf, today }: ReportSource): PeriodRecord {
  const isInPeriod = ({ quarter }: { quarter: Quarter }): boolean =>
    period.quarter === null || quarter === period.quarter;
  const isOver = (quarter: Quarter): boolean => lastDayOf(period.year, quarter) < today;
  const everHeld = sessions.filter(wasHeld);
  const isAfter = ({ date }: Session): boolean => date !== null && date > asOf;
  const own = everHeld.filter((session) => session.year === period.year && isInPeriod(session));
  const held = own.filter((session) => !isAfter(session));
  const planned = (plan?.rows ?? []).filter(isInPeriod);
  const missed = planned
    .filter(({ quarter }) => isOver(quarter))
    .map((row) => ({ row, session: sessions.find(({ planRowId }) => planRowId === row.id) }))
    .filter(({ session }) => session === undefined || !wasHeld(session) || isAfter(session));
  const tasks = held.flatMap((session) => session.tasks);
  const open = tasks.filter(({ doneOn }) => doneOn === null || doneOn > asOf);
  return {
    planned,
    held,
    heldAfter: own.filter(isAfter),
    outsidePlan: plan === null ? [] : held.filter(({ planRowId }) => planRowId === null),
    short: held.filter((session) => (durationMinutes(session) ?? Infinity) < leastMinutes(session)),
    missed: missed.map(({ row, session }) => ({
      row,
      heldOn: session !== undefined && wasHeld(session) ? session.date : null,
      because: session?.state === 'cancelled' ? session.cancelledBecause : '',
    })),
    emptyQuarters: ([1, 2, 3, 4] as const).filter(
      (quarter) => isInPeriod({ quarter }) && isOver(quarter) && !held.some((one) => one.quarter === quarter),
    ),
    tasks,
    done: tasks.filter((task) => !open.includes(task)),
    open: open.map(openAgain),
    late: open.map(openAgain).filter((task) => isOverdue(task, asOf)),
    doneAfter: open.filter(({ doneOn }) => doneOn !== null && doneOn <= today),
  };
}

export function countPeriod(source: ReportSource): ReportFigures {
  const record = recordPeriod(source);
  const totals = totalPeriod(source);
  const { attendance } = totals;
  return {
    asOf: source.asOf,
    members: source.memberCount,
    planned: source.plan === null ? null : record.planned.length,
    held: totals.held,
    outsidePlan: totals.outsidePlan,
    unclosed: record.held.filter(({ state }) => state !== 'closed').length,
    heldAfter: record.heldAfter.length,
    short: totals.short,
    missed: record.missed.length,
    emptyQuarters: record.emptyQuarters,
    attendance: attendance.whole === 0 ? '' : percent(attendance.part, attendance.whole),
    remarks: totals.remarks,
    tasks: totals.tasksGiven,
    tasksDone: totals.tasksDone,
    tasksLate: totals.tasks.overdue,
    tasksDoneAfter: record.doneAfter.length,
  };
}

/** What the statistics count of the sessions held, as it stood at the end of the period. */
export function totalPeriod(source: ReportSource): Totals {
  const { held } = recordPeriod(source);
  return totalOf(held.map((session) => countSession(session, source.asOf, source.plan !== null)));
}

/** A task that was done after the period was open at its end. */
function openAgain(task: Task): Task {
  return task.doneOn === null ? task : { ...task, doneOn: null, outcome: '' };
}
