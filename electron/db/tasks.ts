import { nameAmong } from '../../shared/domain/names.ts';
import type { CarriedTask } from '../../shared/domain/session.ts';
import type { Task, TaskInput, TaskOutcome } from '../../shared/domain/task.ts';
import type { Day, Id } from '../../shared/domain/values.ts';
import { joined, selectionOf, tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { writeMemberList } from './member-lists.ts';
import { listMembers } from './members.ts';
import { deleteRow, insertRow, readRow, readRows, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

type TaskRow = Omit<Task, 'assigneeIds' | 'assignees'>;

/** What is typed of a task; how it ended is told by itself. */
const TYPED = tableOf<Omit<TaskInput, 'id' | 'assigneeIds'>>('task', {
  text: 'text',
  otherAssignee: 'other_assignee',
  dueOn: 'due_on',
});

const TASK = tableOf<TaskRow>('task', {
  ...TYPED.columns,
  id: 'id',
  sessionId: 'session_id',
  doneOn: 'done_on',
  outcome: 'outcome',
  recordedOn: 'recorded_on',
});

interface Assigned {
  assigneeIds: Id[];
}

const WITH_ASSIGNED = joined(
  TASK,
  selectionOf<Assigned>({
    assigneeIds: {
      json: `(SELECT json_group_array(member_id ORDER BY position) FROM task_assignee WHERE owner_id = task.id)`,
    },
  }),
);

const CARRIED = joined(
  WITH_ASSIGNED,
  selectionOf<Omit<CarriedTask, keyof Task>>({ fromTopic: 'earlier.topic', fromDate: 'earlier.date' }),
);

/** In the order of their sessions, then as given out. */
export function listTasks(data: ReadableData, filter: { open?: boolean; sessionId?: Id } = {}): Task[] {
  const conditions = [
    ...(filter.open === undefined ? [] : [`(done_on IS NULL) = ${filter.open ? 1 : 0}`]),
    ...(filter.sessionId === undefined ? [] : ['session_id = @sessionId']),
  ];
  const from = `FROM task JOIN session ON session.id = session_id
    WHERE ${conditions.join(' AND ') || 'TRUE'} ORDER BY falls_on, session_id, task.id`;
  const params = filter.sessionId === undefined ? {} : { sessionId: filter.sessionId };
  return withNames(data, readRows(data, WITH_ASSIGNED, from, params));
}

export function getTask(data: ReadableData, id: Id): Task | null {
  const row = readRow(data, WITH_ASSIGNED, 'FROM task WHERE id = @id', { id });
  return row && (withNames(data, [row])[0] ?? null);
}

/**
 * The tasks of earlier sessions that this one has to hear of: those still open, and those done since the session before
 * it or written down as done only since then. A task whose end was known there was told there already; a cancelled session
 * told nothing.
 */
export function listCarriedTasks(data: ReadableData, sessionId: Id): CarriedTask[] {
  const from = `FROM session AS this
    JOIN session AS earlier ON (earlier.falls_on, earlier.id) < (this.falls_on, this.id)
    JOIN task ON task.session_id = earlier.id
    WHERE this.id = @sessionId AND (task.done_on IS NULL OR max(task.done_on, coalesce(task.recorded_on, '')) >
      (SELECT max(before.falls_on) FROM session AS before
        WHERE (before.falls_on, before.id) < (this.falls_on, this.id) AND before.state <> 'cancelled'))
    ORDER BY earlier.falls_on, earlier.id, task.id`;
  return withNames(data, readRows(data, CARRIED, from, { sessionId }));
}

/** Refusal: not-found (the session, a member). */
export function insertTask(data: WritableData, sessionId: Id, task: TaskInput): Id {
  return inTransaction(data, () => {
    const id = insertRow(data, TASK, { ...task, sessionId, doneOn: null, outcome: '', recordedOn: null });
    writeMemberList(data, 'task_assignee', id, task.assigneeIds);
    return id;
  });
}

/** Refusal: not-found. */
export function updateTask(data: WritableData, id: Id, task: TaskInput): void {
  inTransaction(data, () => {
    updateRow(data, TYPED, id, task);
    writeMemberList(data, 'task_assignee', id, task.assigneeIds);
  });
}

/** Refusal: not-found. */
export function deleteTask(data: WritableData, id: Id): void {
  deleteRow(data, 'task', id);
}

/** `recordedOn`: as in Task, null with `doneOn`. Refusal: not-found. */
export function setTaskOutcome(
  data: WritableData,
  { id, doneOn, outcome }: TaskOutcome,
  recordedOn: Day | null,
): void {
  updateRow(data, TASK, id, { doneOn, outcome, recordedOn });
}

/** Under the names of today: a paper names the people of its own day. */
function withNames<Row extends TaskRow & Assigned>(data: ReadableData, rows: readonly Row[]) {
  const members = listMembers(data);
  const names = new Map(members.map((member) => [member.id, nameAmong(members, member)]));
  return rows.map((row) => ({
    ...row,
    assignees: [...row.assigneeIds.map((id) => names.get(id) ?? ''), row.otherAssignee].filter(
      (name) => name !== '',
    ),
  }));
}
