/** Rounds by state: what waits for answers, what waits for the secretary, what is over. */
import { FileInput, MailOpen, MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import type { IntakeReport, ReviewSummary } from '../../../shared/contract/review.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { OpenRoundDialog } from '../../acts/open-round-dialog.tsx';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { localDay } from '../../ui/moments.ts';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { IntakeDialog } from './intake-dialog.tsx';
import { progressWords } from './review-words.ts';
import { TakeDialog } from './take-dialog.tsx';

export function RoundList() {
  const rounds = useVerb('review:list', {});
  const [opened, setOpened] = useState<'open' | 'take' | null>(null);
  const [reports, setReports] = useState<IntakeReport[] | null>(null);
  if (rounds.data === undefined)
    return rounds.error === null ? (
      <Waiting what="các vòng lấy ý kiến" />
    ) : (
      <ErrorNote message={rounds.error.message} onRetry={() => void rounds.refetch()} />
    );
  const open = rounds.data.filter(({ round }) => round.state === 'open');
  const closed = rounds.data.filter(({ round }) => round.state === 'closed');
  const readLink = (
    <LinkButton href={routeTo('ra-soat', 'mo-goi')}>
      <MailOpen aria-hidden="true" /> Mở gói góp ý
    </LinkButton>
  );
  const takeButton = (
    <Button onClick={() => setOpened('take')}>
      <FileInput aria-hidden="true" /> Nhận tệp góp ý
    </Button>
  );
  const openButton = (
    <Button look="primary" onClick={() => setOpened('open')}>
      <MessagesSquare aria-hidden="true" /> Mở vòng lấy ý kiến
    </Button>
  );
  return (
    <div>
      <PageHead
        title={SCREENS['ra-soat']}
        about={rounds.data.length === 0 ? undefined : countWords(open.length)}
      >
        {rounds.data.length > 0 && (
          <>
            {readLink}
            {takeButton}
            {openButton}
          </>
        )}
      </PageHead>
      {rounds.data.length === 0 ? (
        <EmptyState
          title="Chưa có vòng lấy ý kiến nào"
          text="Trước khi thông qua, gửi văn bản cho các đồng chí đọc: bằng chương trình, bằng Word hay bản giấy. Góp ý về đây thành từng ý kiến; văn bản chỉ đổi khi đồng chí bấm tiếp thu."
        >
          <div className="review-begin">
            {openButton}
            {takeButton}
            {readLink}
          </div>
        </EmptyState>
      ) : (
        <>
          <Rounds title="Đang lấy ý kiến" rounds={open} none="Không có vòng nào đang mở." />
          {closed.length > 0 && <Rounds title="Đã kết thúc" rounds={closed} none="" />}
        </>
      )}
      {opened === 'open' && <OpenRoundDialog onClose={() => setOpened(null)} />}
      {opened === 'take' && (
        <TakeDialog
          onTaken={(taken) => {
            setOpened(null);
            setReports(taken);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {reports !== null && <IntakeDialog reports={reports} onClose={() => setReports(null)} />}
    </div>
  );
}

function Rounds({ title, rounds, none }: { title: string; rounds: readonly ReviewSummary[]; none: string }) {
  return (
    <section className="card review-rounds" aria-label={title}>
      <h2>{title}</h2>
      {rounds.length === 0 && <p className="muted">{none}</p>}
      <ul className="entries review-list">
        {rounds.map((entry) => (
          <li key={entry.round.id}>
            <div>
              <a className="list-name" href={routeTo('ra-soat', entry.round.id)}>
                {KIND_NAMES[entry.document.kind]}: {entry.document.title}
              </a>
              <p className="small muted">
                Bản {entry.round.revision}, mở ngày {formatScreenDate(localDay(entry.round.openedAt))}
                {entry.round.dueOn !== null && ` · hạn ${formatScreenDate(entry.round.dueOn)}`} ·{' '}
                {progressWords(entry)}
              </p>
            </div>
            <StateChip entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function StateChip({ entry }: { entry: ReviewSummary }) {
  if (entry.round.state === 'closed') return <Chip tone="ok">Đã kết thúc</Chip>;
  if (entry.isLate) return <Chip tone="late">Quá hạn</Chip>;
  if (entry.undecided > 0) return <Chip tone="warn">{entry.undecided} góp ý chờ xử lý</Chip>;
  return <Chip tone="info">Đang lấy ý kiến</Chip>;
}

function countWords(open: number): string {
  return open === 0 ? 'Không có vòng nào đang mở' : `${open} vòng đang mở`;
}
