import { useState } from 'react';
import type { YearBoard } from '../../../shared/domain/board.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';
import { useChange, useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { FinishTaskDialog } from './finish-task-dialog.tsx';

/** What was given out and is not done, the most urgent first; each leads to the session that asked for it. */
export function OpenTasks({ board }: { board: YearBoard }) {
  const [finishing, setFinishing] = useState<Task | null>(null);
  return (
    <section className="card" aria-labelledby="tasks">
      <h2 id="tasks">Việc đã giao, chưa xong</h2>
      <ul className="entries">
        {board.tasks.map((task) => (
          <li key={task.id}>
            <a href={routeTo('buoi-sinh-hoat', task.sessionId)}>{task.text}</a>
            {task.dueOn === null ? <span /> : <DueChip date={task.dueOn} isLate={isLate(board, task)} />}
            <span className="small muted">{aboutTask(board, task)}</span>
            <Button size="tiny" onClick={() => setFinishing(task)}>
              Xong<span className="spoken"> việc {task.text}</span>
            </Button>
          </li>
        ))}
      </ul>
      {board.tasks.length === 0 && <p className="muted">Không có việc nào đang chờ.</p>}
      <DoneTasks year={board.year} />
      {finishing !== null && <FinishTaskDialog task={finishing} onDone={() => setFinishing(null)} />}
    </section>
  );
}

/** What was done in the year, each with its day; ticked by mistake it is opened again. */
function DoneTasks({ year }: { year: number }) {
  const tasks = useVerb('task:list', { open: false }).data ?? [];
  const finish = useChange('task:finish');
  const done = tasks.filter(({ doneOn }) => doneOn?.startsWith(`${year}-`));
  if (done.length === 0) return null;
  return (
    <details>
      <summary>Đã xong trong năm: {done.length} việc</summary>
      <ul className="entries">
        {done.map(({ id, text, doneOn, outcome, sessionId }) => (
          <li key={id}>
            <a href={routeTo('buoi-sinh-hoat', sessionId)}>{text}</a>
            <span className="small muted">
              {[doneOn === null ? '' : `xong ${formatScreenDate(doneOn)}`, outcome]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Button size="tiny" look="quiet" onClick={() => finish.mutate({ id, doneOn: null, outcome })}>
              Mở lại<span className="spoken"> việc {text}</span>
            </Button>
          </li>
        ))}
      </ul>
      {finish.error !== null && <ErrorNote message={finish.error.message} />}
    </details>
  );
}

function DueChip({ date, isLate }: { date: string; isLate: boolean }) {
  const day = formatScreenDate(date);
  return <Chip tone={isLate ? 'late' : 'plain'}>{isLate ? `Quá hạn ${day}` : `Hạn ${day}`}</Chip>;
}

/** "Phan Thị Kim Oanh · giao tại buổi quý I" */
function aboutTask({ topics }: YearBoard, { assignees, sessionId }: Task): string {
  const quarter = topics.find((topic) => topic.sessionId === sessionId)?.quarter;
  return [
    assignees.join(', ') || 'Chưa có người thực hiện',
    quarter === undefined ? '' : `giao tại buổi quý ${romanQuarter(quarter)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The board knows today; the page does not. */
function isLate({ deadlines }: YearBoard, { dueOn, text }: Task): boolean {
  return deadlines.some(
    (deadline) =>
      deadline.kind === 'task' && deadline.isLate && deadline.date === dueOn && deadline.text === text,
  );
}
