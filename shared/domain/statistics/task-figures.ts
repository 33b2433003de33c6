/** What became of the tasks given out, as it stood on a day. */
import type { Task } from '../task.ts';
import { isOverdue } from '../task.ts';
import type { Day, Id } from '../values.ts';
import type { Ratio } from './ratio.ts';

/**
 * `in-time`, `late`: done, by the day that was set or after it. `overdue`: not done, its day gone by. `not-due`: not done, its
 * day to come. `undated`: no day was set, so nothing can be said of time.
 */
export const TASK_STANDINGS = ['in-time', 'late', 'overdue', 'not-due', 'undated'] as const;
export type TaskStanding = (typeof TASK_STANDINGS)[number];

/** As screen and tables call it. */
export const TASK_NAMES: Readonly<Record<TaskStanding, string>> = {
  'in-time': 'đúng hạn',
  late: 'xong trễ',
  overdue: 'quá hạn',
  'not-due': 'chưa đến hạn',
  undated: 'không đặt hạn',
};

export interface TaskFigure {
  /** Of the task. */
  id: Id;
  /** What is to be done. */
  text: string;
  /** The last day in time; null where none was set. */
  dueOn: Day | null;
  /** Null while it was open on the day the figures are of. */
  doneOn: Day | null;
  /** How it stood on that day. */
  standing: TaskStanding;
}

/** A task as it stood on a day: what was done after it was open then. */
export function standTask({ id, text, dueOn, ...task }: Task, until: Day): TaskFigure {
  const doneOn = task.doneOn !== null && task.doneOn <= until ? task.doneOn : null;
  return { id, text, dueOn, doneOn, standing: standingOf({ dueOn, doneOn }, until) };
}

function standingOf({ dueOn, doneOn }: Pick<TaskFigure, 'dueOn' | 'doneOn'>, until: Day): TaskStanding {
  if (dueOn === null) return 'undated';
  if (doneOn !== null) return doneOn <= dueOn ? 'in-time' : 'late';
  return isOverdue({ dueOn, doneOn }, until) ? 'overdue' : 'not-due';
}

/** Done in time, out of those done and those overdue: what is not due yet, or had no day, counts neither way. */
export function countInTime(tasks: readonly Pick<TaskFigure, 'standing'>[]): Ratio {
  const count = (...standings: TaskStanding[]): number =>
    tasks.filter(({ standing }) => standings.includes(standing)).length;
  return { part: count('in-time'), whole: count('in-time', 'late', 'overdue') };
}
