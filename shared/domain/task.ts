/** Tasks given out at a session; the unfinished ones open the next. */
import * as z from 'zod';
import { Day, Id, Line, RequiredLine } from './values.ts';

export const TaskInput = z.object({
  /** Left out for a new task. */
  id: Id.optional(),
  /** What is to be done, as the minutes print it. */
  text: RequiredLine,
  /** Members charged with it, in the order printed. */
  assigneeIds: z.array(Id).max(50),
  /** Whoever is not a member: a department, a mass organisation. */
  otherAssignee: Line.default(''),
  /** The last day in time; null where none was set, and it is never overdue then. */
  dueOn: Day.nullable(),
});
export type TaskInput = z.infer<typeof TaskInput>;

export interface Task extends Omit<TaskInput, 'id'> {
  /** Of the task, through all sessions it is carried into. */
  id: Id;
  /** The session that gave it out. */
  sessionId: Id;
  /** Names as printed, in the order of the ids, then the other assignee. */
  assignees: string[];
  /** Null while it is open. */
  doneOn: Day | null;
  /** Kết quả, in a line; '' while there is nothing to say. */
  outcome: string;
  /**
   * From this day on sessions can tell of its end: `doneOn`, or later where it was written down after a session had been
   * closed without it. Null while it is open.
   */
  recordedOn: Day | null;
}

export const TaskOutcome = z.object({
  /** Of the task, whatever the state of its session. */
  id: Id,
  /** The day it was finished; null opens it again. */
  doneOn: Day.nullable(),
  /** Kết quả; '' takes away what was written. */
  outcome: Line.default(''),
});
export type TaskOutcome = z.infer<typeof TaskOutcome>;

export function isOverdue(task: Pick<Task, 'dueOn' | 'doneOn'>, today: Day): boolean {
  return task.doneOn === null && task.dueOn !== null && task.dueOn < today;
}
