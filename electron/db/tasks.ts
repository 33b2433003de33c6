import type { CarriedTask } from '../../shared/domain/session.ts';
import type { Task, TaskInput, TaskOutcome } from '../../shared/domain/task.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { writeMemberList } from './member-lists.ts';
import { deleteRow, insertRow, parseJson, selectAll, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

type WithAssignees<T> = Omit<T, 'assigneeIds' | 'assignees'> & { members: string };

const COLUMNS = `task.id, task.session_id AS sessionId, task.text, task.other_assignee AS otherAssignee,
  task.due_on AS dueOn, task.done_on AS doneOn, task.outcome,
  (SELECT json_group_array(json_array(member.id, member.full_name) ORDER BY position)
     FROM task_assignee JOIN member ON member.id = member_id WHERE owner_id = task.id) AS members`;

/** In the order of their sessions, then as given out. */
export function listTasks(data: ReadableData, filter: { open?: boolean; sessionId?: Id } = {}): Task[] {
  const conditions = [
    ...(filter.open === undefined ? [] : [`(done_on IS NULL) = ${filter.open ? 1 : 0}`]),
    ...(filter.sessionId === undefined ? [] : ['session_id = @sessionId']),
  ];
  const sql = `SELECT ${COLUMNS} FROM task JOIN session ON session.id = session_id
    WHERE ${conditions.join(' AND ') || 'TRUE'} ORDER BY falls_on, session_id, task.id`;
  const params = filter.sessionId === undefined ? {} : { sessionId: filter.sessionId };
  return selectAll<WithAssignees<Task>>(data, sql, params).map(toTask);
}

/**
 * The tasks of earlier sessions that this one has to hear of: those still open, and those done since the session before
 * it. A task done before that was told there already.
 */
export function listCarriedTasks(data: ReadableData, sessionId: Id): CarriedTask[] {
  const sql = `SELECT ${COLUMNS}, earlier.topic AS fromTopic, earlier.date AS fromDate
    FROM session AS this
    JOIN session AS earlier ON (earlier.falls_on, earlier.id) < (this.falls_on, this.id)
    JOIN task ON task.session_id = earlier.id
    WHERE this.id = @sessionId AND (task.done_on IS NULL OR task.done_on >
      (SELECT max(before.falls_on) FROM session AS before WHERE (before.falls_on, before.id) < (this.falls_on, this.id)))
    ORDER BY earlier.falls_on, earlier.id, task.id`;
  return selectAll<WithAssignees<CarriedTask>>(data, sql, { sessionId }).map(toTask);
}

/** Refusal: not-found (the session, a member). */
export function insertTask(data: WritableData, sessionId: Id, task: TaskInput): Id {
  return inTransaction(data, () => {
    const id = insertRow(data, 'task', { session_id: sessionId, outcome: '', ...taskColumns(task) });
    writeMemberList(data, 'task_assignee', id, task.assigneeIds);
    return id;
  });
}

/** Refusal: not-found. */
export function updateTask(data: WritableData, id: Id, task: TaskInput): void {
  inTransaction(data, () => {
    updateRow(data, 'task', id, taskColumns(task));
    writeMemberList(data, 'task_assignee', id, task.assigneeIds);
  });
}

/** Refusal: not-found. */
export function deleteTask(data: WritableData, id: Id): void {
  deleteRow(data, 'task', id);
}

/** Refusal: not-found. */
export function setTaskOutcome(data: WritableData, { id, doneOn, outcome }: TaskOutcome): void {
  updateRow(data, 'task', id, { done_on: doneOn, outcome });
}

function toTask<T extends { otherAssignee: string; members: string }>({ members, ...row }: T) {
  const assigned = parseJson<[id: Id, fullName: string][]>(members);
  return {
    ...row,
    assigneeIds: assigned.map(([id]) => id),
    assignees: [...assigned.map(([, fullName]) => fullName), row.otherAssignee].filter((name) => name !== ''),
  };
}

function taskColumns(task: TaskInput) {
  return { text: task.text, other_assignee: task.otherAssignee, due_on: task.dueOn };
}
