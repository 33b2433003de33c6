/** Tổng quan: the year's board, what is due, what was touched last. */
import { CalendarPlus, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Overview as OverviewData } from '../../../shared/contract/meeting.ts';
import type { YearBoard } from '../../../shared/domain/board.ts';
import { type DocumentSummary, isIssued } from '../../../shared/domain/document.ts';
import { PLAN_PAPER } from '../../../shared/format/kinds.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { saveCalendar } from '../../acts/save-calendar.ts';
import { AwayNotes } from '../../acts/travel/away-notes.tsx';
import { call, host } from '../../api.ts';
import { useCommand } from '../../commands.ts';
import { isCurrent, useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { YearSwitch } from '../../ui/year-switch.tsx';
import { Board } from './board.tsx';
import { printBoard } from './board-sheet.tsx';
import { DueList } from './due-list.tsx';
import { RecentDocuments } from './recent-documents.tsx';
import './overview.css';

const LOCAL_YEAR = new Date().getFullYear();

export default function Overview() {
  const plans = useVerb('plan:list', {});
  const planned = plans.data?.map((plan) => plan.year) ?? [];
  const [chosen, choose] = useState<number | null>(null);
  // This year, where it has a plan: next year's is often made before this one is over.
  const year = chosen ?? (planned.includes(LOCAL_YEAR) ? LOCAL_YEAR : Math.max(0, ...planned) || LOCAL_YEAR);
  const overview = useVerb('overview:get', { year }, plans.isSuccess);
  const papers = useVerb('document:list', { kind: PLAN_PAPER, year });
  const failed = plans.error ?? overview.error;
  if (failed !== null) return <ErrorNote message={failed.message} onRetry={() => void overview.refetch()} />;
  if (overview.data === undefined) return <Waiting what="tổng quan" />;
  const plan = plans.data?.find((each) => each.year === year);
  return (
    <Year
      year={year}
      data={overview.data}
      isCurrent={isCurrent(overview)}
      planId={plan?.id ?? null}
      paper={papers.data?.find(({ id }) => id === plan?.documentId)}
      adjusting={(papers.data ?? []).filter(
        ({ adjustsId, state }) => adjustsId !== null && adjustsId === plan?.documentId && isIssued(state),
      )}
      onChoose={choose}
    />
  );
}

interface YearProps {
  year: number;
  data: OverviewData;
  /** False for the moment in which a picture of before is shown. */
  isCurrent: boolean;
  planId: number | null;
  /** Of the plan, once there is one. */
  paper: DocumentSummary | undefined;
  /** The issued papers that adjust it. */
  adjusting: readonly DocumentSummary[];
  onChoose: (year: number) => void;
}

function Year({ year, data, isCurrent, planId, paper, adjusting, onChoose }: YearProps) {
  const { board, recent } = data;
  return (
    <>
      <PageHead
        title={`Năm ${year}`}
        about={
          board === null
            ? undefined
            : [
                planId === null ? 'Chưa có kế hoạch năm' : planWords(paper, adjusting),
                doneWords(board.topics),
              ].join(' · ')
        }
      >
        {/* Any year there is something of, this one and the next, which is planned in this one. */}
        <YearSwitch year={year} years={[...data.years, LOCAL_YEAR, LOCAL_YEAR + 1]} onChoose={onChoose} />
        {board !== null && (
          <>
            <ExportCalendar year={year} />
            {board.topics.length > 0 && <PrintBoard board={board} />}
            {planId !== null && <LinkButton href={routeTo('ke-hoach', planId)}>Mở kế hoạch năm</LinkButton>}
          </>
        )}
      </PageHead>
      <AwayNotes />
      {board === null ? (
        <EmptyState
          title={`Năm ${year} chưa có kế hoạch`}
          text="Kế hoạch năm là nơi bắt đầu: mỗi quý một chuyên đề, từ đó có buổi sinh hoạt, biên bản và báo cáo."
        >
          <div className="empty-acts">
            <LinkButton look="primary" href={routeTo('ke-hoach', 'moi', year)} data-tour-at="1">
              Lập kế hoạch năm {year}
            </LinkButton>
            <LinkButton look="quiet" href={routeTo('dang-vien')}>
              Xem danh sách đảng viên
            </LinkButton>
          </div>
        </EmptyState>
      ) : (
        <div className="overview-sides">
          <Board board={board} planId={planId} isCurrent={isCurrent} />
          <DueList board={board} isCurrent={isCurrent} />
        </div>
      )}
      {recent.length > 0 && <RecentDocuments documents={recent} />}
    </>
  );
}

/** The days of the year's sessions for the person's own calendar. */
function ExportCalendar({ year }: { year: number }) {
  const { problem, attempt } = useAttempt();
  return (
    <>
      {problem !== null && <ErrorNote message={problem} />}
      <Button onClick={() => void attempt(() => saveCalendar(year))}>
        <CalendarPlus aria-hidden="true" />
        Xuất lịch .ics
      </Button>
    </>
  );
}

/** "Kế hoạch số 84-KH/CB-STTTT ngày 07/02/2020" */
function planWords(paper: DocumentSummary | undefined, adjusting: readonly DocumentSummary[]): string {
  if (paper === undefined) return 'Kế hoạch chưa lập thành văn bản';
  if (paper.symbol === null) return 'Kế hoạch chưa ban hành';
  const numbers = adjusting
    .toSorted((one, other) => one.id - other.id)
    .map((adjusted) => `, điều chỉnh tại ${numberWords(adjusted)}`);
  return `Kế hoạch ${numberWords(paper)}${numbers.join('')}`;
}

function numberWords({ symbol, date }: DocumentSummary): string {
  return `số ${symbol}${date === null ? '' : ` ngày ${formatScreenDate(date)}`}`;
}

function doneWords(topics: NonNullable<OverviewData['board']>['topics']): string {
  const done = topics.filter(({ next }) => next.action === 'nothing').length;
  return `${done} trên ${topics.length} chuyên đề đã xong`;
}

/** The board by itself, on A4; Ctrl+P prints it too. */
function PrintBoard({ board }: { board: YearBoard }) {
  const { problem, attempt } = useAttempt();
  const put = (print: () => Promise<unknown>): void =>
    void attempt(async () => {
      const cell = await call('cell:get', {});
      await printBoard(board, cell?.cell.name ?? '', print);
    });
  const print = (): void => put(() => host.print({}));
  useCommand('print', print);
  useCommand(
    'save-pdf',
    host.capabilities.pdf
      ? () => put(() => host.savePdf({ fileName: `Tinh hinh nam ${board.year}.pdf` }))
      : null,
  );
  return (
    <>
      {problem !== null && <ErrorNote message={problem} />}
      <Button onClick={print}>
        <Printer aria-hidden="true" />
        In bảng
      </Button>
    </>
  );
}
