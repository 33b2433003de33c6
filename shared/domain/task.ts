/** Tasks given out at a session; the unfinished ones open the next. */
import { z } from 'zod';
import { Day, Id, Line, RequiredLine } from './values.ts';

export const TaskInput = z.object({
  id: Id.optional(),
  text: RequiredLine,
  assigneeIds: z.array(Id).max(50),
  /** Whoever is not a member: a department, a mass organisation. */
  otherAssignee: Line.default(''),
  dueOn: Day.nullable(),
});
export type TaskInput = z.infer<typeof TaskInput>;

export interface Task extends Omit<TaskInput, 'id'> {
  id: Id;
  sessionId: Id;
  /** Names as printed, in the order of the ids, then the other assignee. */
  assignees: string[];
  doneOn: Day | null;
  outcome: string;
}

export const TaskOutcome = z.object({ id: Id, doneOn: Day.nullable(), outcome: Line.default('') });
export type TaskOutcome = z.infer<typeof TaskOutcome>;

export function isOverdue(task: Pick<Task, 'dueOn' | 'doneOn'>, today: Day): boolean {
  return task.doneOn === null && task.dueOn !== null && task.dueOn < today;
}
