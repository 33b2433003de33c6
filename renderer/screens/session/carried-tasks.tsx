/** What the last sessions asked for: heard first, ticked when it is done. */
import { useId, useState } from 'react';
import type { CarriedTask } from '../../../shared/domain/session.ts';
import type { Day } from '../../../shared/domain/values.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useChange } from '../../queries.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { useUndo } from './undo.tsx';

export function CarriedTasks({ tasks, day }: { tasks: readonly CarriedTask[]; day: Day }) {
  const heading = useId();
  const finish = useChange('task:finish');
  const { did } = useUndo();
  if (tasks.length === 0) return null;
  // A tick shows at once, also while it is being saved.
  const saving = finish.isPending ? finish.variables : undefined;
  const isTicked = ({ id, doneOn }: CarriedTask): boolean =>
    (saving?.id === id ? saving.doneOn : doneOn) !== null;
  const put = ({ id, doneOn, outcome }: CarriedTask, nowDoneOn: Day | null, nowOutcome: string): void => {
    finish.mutate({ id, doneOn: nowDoneOn, outcome: nowOutcome });
    const words = nowDoneOn === null ? 'Đã ghi việc chưa xong' : 'Đã ghi việc đã xong';
    did(nowDoneOn === doneOn ? 'Đã ghi kết quả' : words, {
      undo: () => finish.mutate({ id, doneOn, outcome }),
    });
  };
  const done = tasks.filter(isTicked).length;
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>
        Việc kỳ trước <span className="muted small numbers">{`${done}/${tasks.length} xong`}</span>
      </h2>
      <ul className="carried">
        {tasks.map((task) => (
          <li key={task.id}>
            <label>
              <input
                type="checkbox"
                checked={isTicked(task)}
                onChange={(event) => put(task, event.target.checked ? day : null, task.outcome)}
              />
              <span>{task.text}</span>
            </label>
            <p className="small muted">{taskWords(task)}</p>
            <Outcome task={task} onSave={(outcome) => put(task, task.doneOn, outcome)} />
          </li>
        ))}
      </ul>
      {finish.error !== null && <ErrorNote message={finish.error.message} />}
    </section>
  );
}

/** How it went, in words; printed in the minutes. */
function Outcome({ task, onSave }: { task: CarriedTask; onSave: (outcome: string) => void }) {
  const [text, setText] = useState(task.outcome);
  return (
    <input
      className="input input-small"
      aria-label={`Kết quả: ${task.text}`}
      placeholder={task.doneOn === null ? 'Vì sao chưa xong, làm tiếp thế nào' : 'Kết quả'}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text.trim() !== task.outcome && onSave(text)}
    />
  );
}

/** "Đ/c Hương, Bảo · hạn 10/06/2020" */
function taskWords(task: CarriedTask): string {
  return [
    task.assignees.join(', '),
    task.dueOn === null ? '' : `hạn ${formatScreenDate(task.dueOn)}`,
    task.doneOn === null ? 'chuyển tiếp' : `xong ${formatScreenDate(task.doneOn)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
