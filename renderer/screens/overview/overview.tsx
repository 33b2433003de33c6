/** Tổng quan: the year's board, what is due, what was touched last. */
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import type { Overview as OverviewData } from '../../../shared/contract/outputs.ts';
import { KIND_NAMES, STATE_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { call, host } from '../../api.ts';
import { useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { TopicCard } from './topic-card.tsx';

const LOCAL_YEAR = new Date().getFullYear();

export default function Overview() {
  const plans = useVerb('plan:list', {});
  const newest = plans.data?.reduce((year, plan) => Math.max(year, plan.year), 0) || LOCAL_YEAR;
  const [chosen, choose] = useState<number | null>(null);
  const year = chosen ?? newest;
  const overview = useVerb('overview:get', { year }, plans.isSuccess);
  const failed = plans.error ?? overview.error;
  if (failed !== null) return <ErrorNote message={failed.message} onRetry={() => void overview.refetch()} />;
  if (overview.data === undefined) return <Waiting what="tổng quan" />;
  return <Year year={year} data={overview.data} onChoose={choose} />;
}

function Year({
  year,
  data,
  onChoose,
}: {
  year: number;
  data: OverviewData;
  onChoose: (year: number) => void;
}) {
  const { board } = data;
  const done = board?.topics.filter(({ next }) => next.action === 'nothing').length ?? 0;
  return (
    <>
      <PageHead
        title={`Năm ${year}`}
        about={board === null ? undefined : `${done} trên ${board.topics.length} chuyên đề đã xong`}
      >
        {data.years.length > 1 && (
          <label>
            <span className="spoken">Xem năm</span>
            <select className="input" value={year} onChange={(event) => onChoose(Number(event.target.value))}>
              {data.years.map((known) => (
                <option key={known}>{known}</option>
              ))}
            </select>
          </label>
        )}
        {board !== null && (
          <Button onClick={() => void exportCalendar(year)}>
            <CalendarPlus aria-hidden="true" />
            Lưu lịch năm
          </Button>
        )}
      </PageHead>
      {board === null ? (
        <EmptyState
          title={`Năm ${year} chưa có kế hoạch`}
          text="Kế hoạch năm là nơi bắt đầu: mỗi quý một chuyên đề, từ đó có buổi sinh hoạt, biên bản và báo cáo."
        />
      ) : (
        <Board board={board} />
      )}
      <Lower data={data} />
    </>
  );
}

function Board({ board }: { board: NonNullable<OverviewData['board']> }) {
  // The one that needs somebody first: whatever is late, else the first not done.
  const now =
    board.topics.find(({ isLate }) => isLate) ?? board.topics.find(({ next }) => next.action !== 'nothing');
  return (
    <section className="board" aria-label="Các chuyên đề trong năm">
      {board.topics.map((topic) => (
        <TopicCard key={topic.rowId} topic={topic} isNow={topic === now} />
      ))}
    </section>
  );
}

function Lower({ data }: { data: OverviewData }) {
  const { board, recent } = data;
  return (
    <div className="lower">
      <section className="card" aria-labelledby="tasks">
        <h2 id="tasks">Việc đã giao, chưa xong</h2>
        <ul className="entries">
          {(board?.tasks ?? []).map((task) => (
            <li key={task.id}>
              <span>{task.text}</span>
              {task.dueOn !== null && (
                <DueChip date={task.dueOn} isLate={isLateTask(data, task.dueOn, task.text)} />
              )}
              <span className="small muted">{task.assignees.join(', ')}</span>
            </li>
          ))}
        </ul>
        {(board?.tasks.length ?? 0) === 0 && <p className="muted">Không có việc nào đang chờ.</p>}
      </section>
      <section className="card" aria-labelledby="recent">
        <h2 id="recent">Gần đây</h2>
        <ul className="entries">
          {recent.map((document) => (
            <li key={document.id}>
              <span>
                {KIND_NAMES[document.kind]} {document.title}
              </span>
              <span className="small muted">{document.symbol ?? STATE_NAMES[document.state]}</span>
            </li>
          ))}
        </ul>
        {recent.length === 0 && <p className="muted">Chưa có văn bản nào.</p>}
      </section>
    </div>
  );
}

function DueChip({ date, isLate }: { date: string; isLate: boolean }) {
  return (
    <Chip tone={isLate ? 'late' : 'plain'}>
      {isLate ? `Quá hạn ${formatScreenDate(date)}` : formatScreenDate(date)}
    </Chip>
  );
}

function isLateTask({ board }: OverviewData, dueOn: string, text: string): boolean {
  return (
    board?.deadlines.some(
      ({ kind, date, text: words, isLate }) => kind === 'task' && isLate && date === dueOn && words === text,
    ) ?? false
  );
}

async function exportCalendar(year: number): Promise<void> {
  const { fileName, text } = await call('calendar:render', { year });
  await host.saveFile({ fileName, bytes: new TextEncoder().encode(text) });
}
