/** The figures of a year, as they stood on a day. */
import { type Session, wasHeld } from '../session.ts';
import { type Day, type Id, lastDayOf, type Quarter } from '../values.ts';
import type { PaperRecord } from './paper-days.ts';
import { countSession, type SessionFigures } from './session-figures.ts';
import { type Totals, totalOf } from './totals.ts';

/** What a year is counted from. */
export interface CountedFrom {
  /** Calendar year. */
  year: number;
  /** Whether it had a plan: without one no session is outside it. */
  hasPlan: boolean;
  /** Those that count for the year, whatever their state. */
  sessions: readonly Session[];
  /** What is known of the papers of each session, by its id. */
  papers: ReadonlyMap<Id, PaperRecord>;
}

export interface QuarterFigures {
  /** Which one. */
  quarter: Quarter;
  /** Over, as far as that day: only then a quarter without a session is a shortcoming. */
  isOver: boolean;
  /** Its sessions are summed before anything is divided. */
  totals: Totals;
}

/** A session still to come, or not closed. */
export interface ComingSession {
  /** What its line opens. */
  sessionId: Id;
  /** Tên chuyên đề. */
  topic: string;
  /** Null while not set. */
  date: Day | null;
  /** The quarter it counts for. */
  quarter: Quarter;
}

export interface YearFigures {
  /** Calendar year. */
  year: number;
  /** The day all of it is of. */
  until: Day;
  /** Whether the year had a plan. */
  hasPlan: boolean;
  /** Whether the book has a plan or a session of it: of a year before the book nothing is said. */
  isKnown: boolean;
  /** The closed ones held by that day, in the order of time. */
  sessions: SessionFigures[];
  /** Of all of them. */
  totals: Totals;
  /** All four. */
  quarters: QuarterFigures[];
  /** Quarters that are over and had no session, closed or not (22-NQ/TW of 2008: at least one a quarter). */
  emptyQuarters: Quarter[];
  /** Planned ones of the year, in the order of time. */
  coming: ComingSession[];
  /** Held by that day, their record not closed: counted nowhere yet. */
  unclosed: ComingSession[];
  /** Of the year's sessions, those held after that day. */
  heldAfter: ComingSession[];
  /** Tasks of the year's sessions that were done between that day and today. */
  tasksDoneAfter: Id[];
}

/** The day the figures of a year are of, asked for on a day: never after the year, and never after today. */
export function closingDay(year: number, asked: Day): Day {
  const last = lastDayOf(year, 4);
  return asked < last ? asked : last;
}

/** @param today on which a quarter that ended yesterday is over */
export function countYear(
  { year, hasPlan, sessions, papers }: CountedFrom,
  until: Day,
  today: Day,
): YearFigures {
  const inOrder = sessions.toSorted(
    (one, other) => (one.date ?? '9').localeCompare(other.date ?? '9') || one.id - other.id,
  );
  const isAfter = ({ date }: Session): boolean => date !== null && date > until;
  const held = inOrder.filter((session) => wasHeld(session) && !isAfter(session));
  const closed = held.filter(({ state }) => state === 'closed');
  const figures = closed.map((session) => countSession(session, until, hasPlan, papers.get(session.id)));
  const quarters = ([1, 2, 3, 4] as const).map((quarter) => ({
    quarter,
    isOver: lastDayOf(year, quarter) <= until && lastDayOf(year, quarter) < today,
    totals: totalOf(figures.filter((one) => one.quarter === quarter)),
  }));
  const isKnown = hasPlan || sessions.length > 0;
  return {
    year,
    until,
    hasPlan,
    isKnown,
    sessions: figures,
    totals: totalOf(figures),
    quarters,
    emptyQuarters: quarters
      .filter(({ isOver, quarter }) => isKnown && isOver && !held.some((one) => one.quarter === quarter))
      .map(({ quarter }) => quarter),
    coming: inOrder.filter(({ state }) => state === 'planned').map(toComing),
    unclosed: held.filter(({ state }) => state !== 'closed').map(toComing),
    heldAfter: inOrder.filter((session) => wasHeld(session) && isAfter(session)).map(toComing),
    tasksDoneAfter: closed.flatMap(({ tasks }) =>
      tasks.filter(({ doneOn }) => doneOn !== null && doneOn > until).map(({ id }) => id),
    ),
  };
}

function toComing({ id, topic, date, quarter }: Session): ComingSession {
  return { sessionId: id, topic, date, quarter };
}
