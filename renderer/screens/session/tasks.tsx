/** Tasks given out: what, who, until when. */
import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import type { Session } from '../../../shared/domain/session.ts';
import type { Task, TaskInput } from '../../../shared/domain/task.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { PeopleField } from '../../ui/people-field.tsx';
import type { Person } from '../../ui/person-input.tsx';
import { type Done, useUndo } from './undo.tsx';
import { newId, useSameThing } from './use-same-thing.ts';

/** A task not yet saved, as a remark gives it. */
export interface TaskSeed {
  text: string;
  assigneeId: Id | null;
}

interface TasksProps {
  session: Session;
  people: readonly Person[];
  /** Opens the form; every new object opens it anew. */
  seed: TaskSeed | null;
  onSeed: (seed: TaskSeed | null) => void;
}

export function Tasks({ session, people, seed, onSeed }: TasksProps) {
  const { id, tasks } = session;
  const heading = useId();
  const { doing } = useUndo();
  const { became, idNow } = useSameThing(tasks);
  const [editing, setEditing] = useState<Task | null>(null);
  const save = useChange('session:save-task');
  const remove = useChange('session:delete-task');
  const failed = save.error ?? remove.error;
  const form = editing ?? seed;

  const record = async (task: TaskInput): Promise<Done | undefined> => {
    const after = await save.mutateAsync({ id, task });
    const before = tasks.find((one) => one.id === task.id);
    const taskId = newId(tasks, after.tasks);
    if (before !== undefined)
      return {
        sentence: 'Đã sửa nhiệm vụ',
        undo: () => save.mutate({ id, task: { ...startOf(before), id: idNow(before.id) } }),
      };
    if (taskId === undefined) return;
    return { sentence: 'Đã giao việc', undo: () => remove.mutate({ id, taskId: idNow(taskId) }) };
  };
  const takeOut = async (task: Task): Promise<Done> => {
    const rest = await remove.mutateAsync({ id, taskId: task.id });
    const { id: gone, ...given } = startOf(task);
    const putBack = async (): Promise<void> => {
      const after = await save.mutateAsync({ id, task: given });
      const back = newId(rest.tasks, after.tasks);
      if (gone !== undefined && back !== undefined) became(gone, back);
    };
    return { sentence: 'Đã xoá nhiệm vụ', undo: () => void putBack().catch(() => undefined) };
  };
  const close = (): void => {
    setEditing(null);
    onSeed(null);
  };

  return (
    <section className="card" aria-labelledby={heading} data-work="tasks">
      <div className="card-head">
        <h2 id={heading}>Nhiệm vụ</h2>
        {form === null && <Button onClick={() => onSeed({ text: '', assigneeId: null })}>Giao việc</Button>}
      </div>
      <ol className="tasks">
        {tasks.map((task) => (
          <li key={task.id} className={task === editing ? 'is-edited' : undefined}>
            <p>{task.text}</p>
            <p className="small muted">
              {task.assignees.join(', ') || 'Chưa có người thực hiện'}
              {' · '}
              {task.dueOn === null ? 'chưa có hạn' : `hạn ${formatScreenDate(task.dueOn)}`}
            </p>
            <div className="vote-acts vote-acts-under">
              <IconButton label="Sửa nhiệm vụ" onClick={() => setEditing(task)}>
                <Pencil />
              </IconButton>
              <IconButton
                label="Xoá nhiệm vụ"
                onClick={() => void doing(takeOut(task)).catch(() => undefined)}
              >
                <Trash2 />
              </IconButton>
            </div>
          </li>
        ))}
      </ol>
      {tasks.length === 0 && form === null && <p className="small muted">Chưa giao việc nào.</p>}
      {form !== null && (
        <TaskForm
          key={'id' in form ? form.id : `${form.text} ${form.assigneeId}`}
          start={startOf(form)}
          year={session.year}
          people={people.filter(({ id: memberId }) => memberId !== null)}
          onDone={close}
          onSave={async (task) => {
            await doing(record(task));
            close();
          }}
        />
      )}
      {failed !== null && <ErrorNote message={failed.message} />}
    </section>
  );
}

interface TaskFormProps {
  start: TaskInput;
  /** Of the session. */
  year: number;
  people: readonly Person[];
  onDone: () => void;
  onSave: (task: TaskInput) => Promise<void>;
}

function TaskForm({ start, year, people, onDone, onSave }: TaskFormProps) {
  const [text, setText] = useState(start.text);
  const [assigneeIds, setAssignees] = useState<readonly Id[]>(start.assigneeIds);
  const [otherAssignee, setOther] = useState(start.otherAssignee);
  const [dueOn, setDueOn] = useState<Day | null>(start.dueOn);
  const canSave = text.trim() !== '';

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!canSave) return;
    const task = { ...start, text: oneLine(text), assigneeIds: [...assigneeIds], otherAssignee, dueOn };
    void onSave(task).catch(() => undefined);
  };
  const press = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const form = event.currentTarget;
    if (event.key === 'Escape') onDone();
    else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      // The same key lets a date that is being typed be read first.
      setTimeout(() => form.requestSubmit());
    }
  };
  return (
    <form className="task-form" onSubmit={submit} onKeyDown={press}>
      <label className="field">
        <span className="field-label">Việc cần làm</span>
        <textarea
          className="input"
          rows={2}
          // biome-ignore lint/a11y/noAutofocus: opened to be typed in
          autoFocus
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <PeopleField label="Người thực hiện" people={people} ids={assigneeIds} onChange={setAssignees} />
      <label className="field">
        <span className="field-label">Đơn vị, người khác</span>
        <input className="input" value={otherAssignee} onChange={(event) => setOther(event.target.value)} />
      </label>
      <DateField label="Thời hạn" year={year} value={dueOn} onChange={setDueOn} />
      <div className="vote-acts">
        <Button size="medium" type="submit" disabled={!canSave}>
          Ghi nhiệm vụ
        </Button>
        <Button look="quiet" size="medium" onClick={onDone}>
          Huỷ
        </Button>
      </div>
    </form>
  );
}

function startOf(form: Task | TaskSeed): TaskInput {
  if ('id' in form) {
    const { id, text, assigneeIds, otherAssignee, dueOn } = form;
    return { id, text, assigneeIds, otherAssignee, dueOn };
  }
  return {
    text: form.text,
    assigneeIds: form.assigneeId === null ? [] : [form.assigneeId],
    otherAssignee: '',
    dueOn: null,
  };
}

/** A task is one line; a remark may be several. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 1_000);
}
