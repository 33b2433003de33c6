/** Hôm nay: what is overdue, what is worth doing now, what comes; tasks are ticked here, all else opens. */
import { CalendarDays, Inbox, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { IncomingLine } from '../../../shared/contract/incoming.ts';
import type { DueLine, YearBoard } from '../../../shared/domain/board.ts';
import { datedName, datedSource } from '../../../shared/domain/dated-words.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { formatScreenDate, weekdayName } from '../../../shared/text/dates.ts';
import { placeOfDated } from '../../acts/dated-place.ts';
import { NEXT_WORDS, useNextAct } from '../../acts/next-act.ts';
import { useChange, useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { FinishTaskDialog } from './finish-task-dialog.tsx';

const GROUPS = [
  ['overdue', 'Quá hạn'],
  ['today', 'Nên làm hôm nay'],
  ['soon', 'Sắp tới'],
] as const satisfies readonly (readonly [DueLine['when'], string])[];

interface DueListProps {
  board: YearBoard;
  /** False for the moment in which a picture of before is shown: no step of it is done. */
  isCurrent: boolean;
}

export function DueList({ board, isCurrent }: DueListProps) {
  /** Ticked on this page: they stay in their place, struck out, until one leaves. */
  const [ticked, setTicked] = useState<readonly Task[]>([]);
  const [finishing, setFinishing] = useState<Task | null>(null);
  const finish = useChange('task:finish');
  const { act, isBusy, error } = useNextAct();
  const arrived = (useVerb('incoming:list', {}).data ?? []).filter(
    ({ dueOn, doneOn }) => dueOn !== null && doneOn === null,
  );
  const tick = (task: Task): void =>
    finish.mutate(
      { id: task.id, doneOn: today(), outcome: task.outcome },
      { onSuccess: () => setTicked((known) => [...known, task]) },
    );
  const untick = (task: Task): void =>
    finish.mutate(
      { id: task.id, doneOn: null, outcome: task.outcome },
      { onSuccess: () => setTicked((known) => known.filter(({ id }) => id !== task.id)) },
    );
  return (
    <section className="card due" aria-labelledby="due">
      <h2 id="due">Hôm nay, {dayWords(today())}</h2>
      {GROUPS.map(([when, name]) => {
        const lines = board.due.filter((line) => line.when === when);
        const papers = arrived.filter(({ dueOn }) => dueGroup(dueOn ?? '') === when);
        return lines.length + papers.length === 0 ? null : (
          <div key={when} className="due-group" data-when={when}>
            <h3>
              {name} <span className="numbers">{lines.length + papers.length}</span>
            </h3>
            <ul className="due-lines">
              {papers.map((paper) => (
                <li key={`incoming ${paper.id}`}>
                  <IncomingDue paper={paper} />
                </li>
              ))}
              {lines.map((line) => (
                <li key={line.dated?.key ?? `${line.kind} ${line.task?.id ?? ''} ${line.text} ${line.date}`}>
                  {line.task === null ? (
                    <StepLine line={line} isBusy={isBusy || !isCurrent} onAct={act} />
                  ) : (
                    <TaskLine
                      task={line.task}
                      isLate={when === 'overdue'}
                      onTick={tick}
                      onTell={setFinishing}
                    />
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {board.due.length + arrived.length === 0 && ticked.length === 0 && (
        <p className="muted">Không có việc nào đang chờ.</p>
      )}
      {ticked.length > 0 && (
        <ul className="due-lines" aria-label="Vừa xong">
          {ticked.map((task) => (
            <li key={task.id}>
              <label>
                <input type="checkbox" checked onChange={() => untick(task)} />
                <s>{task.text}</s>
              </label>
              <span className="small muted">
                xong hôm nay{' '}
                <Button look="link" size="tiny" onClick={() => untick(task)}>
                  Hoàn tác
                </Button>
                <Button look="link" size="tiny" onClick={() => setFinishing(task)}>
                  Ghi kết quả…
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <DoneTasks year={board.year} />
      {(error ?? finish.error?.message) != null && (
        <ErrorNote message={error ?? finish.error?.message ?? ''} />
      )}
      {finishing !== null && <FinishTaskDialog task={finishing} onDone={() => setFinishing(null)} />}
    </section>
  );
}

function dueGroup(day: string): DueLine['when'] {
  if (day < today()) return 'overdue';
  return day === today() ? 'today' : 'soon';
}

/** A paper of others that waits for somebody. */
function IncomingDue({ paper: { symbol, issuer, subject, dueOn, handler } }: { paper: IncomingLine }) {
  const name = [symbol === '' ? 'văn bản' : symbol, issuer].join(' của ');
  const told = [subject, handler, dueOn === null ? '' : `hạn ${dayWords(dueOn)}`];
  return (
    <>
      <a className="due-step" href={routeTo('luu-ho-so', 'den')}>
        <Inbox aria-hidden="true" />
        Xử lý {name}
      </a>
      <span className="small muted">{told.filter(Boolean).join(' · ')}</span>
    </>
  );
}

interface TaskLineProps {
  task: Task;
  isLate: boolean;
  onTick: (task: Task) => void;
  /** Asks for the day and the outcome too. */
  onTell: (task: Task) => void;
}

function TaskLine({ task, isLate, onTick, onTell }: TaskLineProps) {
  const { text, assignees, dueOn, sessionId } = task;
  const due = dueOn === null ? 'chưa đặt hạn' : `hạn ${formatScreenDate(dueOn)}${isLate ? ', đã quá' : ''}`;
  return (
    <>
      <label>
        <input type="checkbox" checked={false} onChange={() => onTick(task)} />
        {text}
      </label>
      <span className="small muted">
        {[assignees.join(', ') || 'Chưa có người thực hiện', due].join(' · ')}{' '}
        <a href={routeTo('buoi-sinh-hoat', sessionId)}>buổi đã giao</a>{' '}
        <Button look="link" size="tiny" onClick={() => onTell(task)}>
          Ghi kết quả…<span className="spoken"> việc {text}</span>
        </Button>
      </span>
    </>
  );
}

interface StepLineProps {
  line: DueLine;
  isBusy: boolean;
  onAct: ReturnType<typeof useNextAct>['act'];
}

function StepLine({ line: { kind, text, date, next, dated }, isBusy, onAct }: StepLineProps) {
  const day = date === null ? '' : dayWords(date);
  const [name, about] = {
    step: [next === null ? '' : NEXT_WORDS[next.action], day === '' ? '' : `hạn ${day}`],
    'topic-paper': ['Gửi dự thảo bài chuyên đề', `hạn ${day}`],
    session: ['Sinh hoạt chuyên đề', day],
    dated:
      dated === null ? ['', ''] : [datedName(dated), [day, datedSource(dated)].filter(Boolean).join(', ')],
    task: ['', ''],
  }[kind];
  const sign = kind === 'session' ? <CalendarDays aria-hidden="true" /> : <PenLine aria-hidden="true" />;
  return (
    <>
      {next === null ? (
        <a className="due-step" href={dated === null ? '' : placeOfDated(dated)}>
          {sign}
          {name}
        </a>
      ) : (
        <button type="button" className="due-step" disabled={isBusy} onClick={() => onAct(next)}>
          {sign}
          {name}
        </button>
      )}
      <span className="small muted">{[text, about].filter(Boolean).join(' · ')}</span>
    </>
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

/** "thứ Sáu 27/11", in another year "thứ Sáu 27/11/2020". */
function dayWords(day: string): string {
  const isThisYear = day.startsWith(today().slice(0, 4));
  return `${weekdayName(day).replace(/^[TC]/u, (letter) => letter.toLowerCase())} ${formatScreenDate(day).slice(0, isThisYear ? 5 : 10)}`;
}
