/** The figures of several sessions together: of a quarter, of half a year, of a year. */
import type { PaperDays } from './paper-days.ts';
import { medianOf, percentOf, type Ratio, sumRatios } from './ratio.ts';
import type { SessionFigures, VoteFigure } from './session-figures.ts';
import { countInTime, TASK_STANDINGS, type TaskStanding } from './task-figures.ts';

export interface Totals {
  /** Sessions. */
  held: number;
  /** Of them, outside the plan. */
  outsidePlan: number;
  /** Shorter than the rule. */
  short: number;
  /** Times present, out of the times somebody had to attend. */
  attendance: Ratio;
  /** Times away with a reason. */
  excused: number;
  /** Times away without one. */
  unexcused: number;
  /** Times away by right, in no share. */
  exempt: number;
  /** Times nobody was marked. */
  unmarked: number;
  /** Of the times present, with at least one remark. */
  speaking: Ratio;
  /** Made at the sessions, those of guests too. */
  remarks: number;
  /** Carried, out of those taken. */
  votes: Ratio;
  /** The vote with the smallest share in favour; null of none. */
  lowestVote: VoteFigure | null;
  /** Done in time, out of those that were due. */
  inTime: Ratio;
  /** How many tasks stood how. */
  tasks: Record<TaskStanding, number>;
  /** Given out. */
  tasksGiven: number;
  /** Done, in time or not. */
  tasksDone: number;
  /** Days from session to issue: the middle, the shortest and the longest; null where no minutes were issued. */
  days: {
    /** Of the total. */
    median: number;
    /** Of the total. */
    shortest: number;
    /** Of the total. */
    longest: number;
  } | null;
  /** Sessions whose minutes were not issued by that day. */
  unissued: number;
  /** Posted in time, out of the sessions whose time to post is over or that were posted. */
  posting: Ratio;
}

export function totalOf(sessions: readonly SessionFigures[]): Totals {
  const times = (count: (figures: SessionFigures) => readonly unknown[]): number =>
    sessions.reduce((sum, figures) => sum + count(figures).length, 0);
  const votes = sessions.flatMap((session) => session.votes);
  const tasks = sessions.flatMap((session) => session.tasks);
  const days = sessions.flatMap((session) => session.days ?? []);
  const postings = sessions.flatMap(({ posting }) =>
    posting?.standing === 'waiting' ? [] : (posting ?? []),
  );
  return {
    held: sessions.length,
    outsidePlan: sessions.filter(({ isOutsidePlan }) => isOutsidePlan).length,
    short: sessions.filter(({ minutes }) => minutes !== null && minutes.held < minutes.least).length,
    attendance: sumRatios(sessions.map(({ attendance }) => attendance)),
    excused: times(({ excusedIds }) => excusedIds),
    unexcused: times(({ unexcusedIds }) => unexcusedIds),
    exempt: times(({ exemptIds }) => exemptIds),
    unmarked: times(({ unmarkedIds }) => unmarkedIds),
    speaking: sumRatios(sessions.map(({ speaking }) => speaking)),
    remarks: sessions.reduce((sum, { remarks }) => sum + remarks, 0),
    votes: { part: votes.filter(({ passed }) => passed).length, whole: votes.length },
    lowestVote: lowestOf(votes),
    inTime: countInTime(tasks),
    tasks: Object.fromEntries(
      TASK_STANDINGS.map((name) => [name, tasks.filter(({ standing }) => standing === name).length]),
    ) as Record<TaskStanding, number>,
    tasksGiven: tasks.length,
    tasksDone: tasks.filter(({ doneOn }) => doneOn !== null).length,
    days: spanOf(days),
    unissued: sessions.filter((session) => session.days === null).length,
    posting: {
      part: postings.filter(({ standing }) => standing === 'in-time').length,
      whole: postings.length,
    },
  };
}

function lowestOf(votes: readonly VoteFigure[]): VoteFigure | null {
  const share = ({ inFavour }: VoteFigure): number => percentOf(inFavour) ?? 100;
  return votes.toSorted((one, other) => share(one) - share(other))[0] ?? null;
}

function spanOf(days: readonly PaperDays[]): Totals['days'] {
  const totals = days.map(({ total }) => total);
  const median = medianOf(totals);
  return median === null ? null : { median, shortest: Math.min(...totals), longest: Math.max(...totals) };
}
