import type { NextAction, Step, StepName, TopicBoard } from '../../../shared/domain/board.ts';
import { TOPIC_PAPER } from '../../../shared/format/kinds.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';
import { useChange } from '../../queries.ts';
import { go, routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/page.tsx';

const STEP_NAMES: Readonly<Record<StepName, string>> = {
  'topic-paper': 'Bài chuyên đề',
  session: 'Buổi sinh hoạt',
  minutes: 'Biên bản',
  review: 'Rà soát',
  issue: 'Ban hành',
  export: 'Xuất Word',
  publish: 'Đưa lên cổng',
};

/** Each as a verb: the button says what happens. */
const ACTION_NAMES: Readonly<Record<NextAction['action'], string>> = {
  schedule: 'Lên lịch buổi sinh hoạt',
  'write-topic-paper': 'Soạn bài chuyên đề',
  'approve-topic-paper': 'Thông qua bài chuyên đề',
  'hold-session': 'Mở buổi sinh hoạt',
  'close-session': 'Kết thúc buổi sinh hoạt',
  'assemble-minutes': 'Lập biên bản',
  'review-minutes': 'Gửi biên bản lấy ý kiến',
  'follow-review': 'Xem góp ý biên bản',
  'approve-minutes': 'Thông qua biên bản',
  'issue-minutes': 'Ban hành biên bản',
  'export-minutes': 'Xuất Word biên bản',
  'publish-minutes': 'Đưa lên cổng',
  cancelled: 'Xem buổi sinh hoạt',
  nothing: 'Xem biên bản',
};

export function TopicCard({ topic, isNow }: { topic: TopicBoard; isNow: boolean }) {
  const schedule = useChange('plan:schedule');
  const assemble = useChange('minutes:assemble');
  const create = useChange('document:create');
  const failed = schedule.error ?? assemble.error ?? create.error;
  const isBusy = schedule.isPending || assemble.isPending || create.isPending;

  const act = (next: NextAction): void => {
    const open = { onSuccess: ({ document }: { document: { id: number } }) => go('soan-thao', document.id) };
    if (next.action === 'schedule') schedule.mutate({ rowIds: [next.rowId] });
    else if (next.action === 'assemble-minutes') assemble.mutate({ sessionId: next.sessionId }, open);
    else if (next.action === 'hold-session' || next.action === 'cancelled')
      go('buoi-sinh-hoat', next.sessionId);
    else if (next.action === 'close-session') go('buoi-sinh-hoat', next.sessionId, 'truc-tiep');
    else if (next.action === 'write-topic-paper' && next.documentId === null)
      create.mutate({ kind: TOPIC_PAPER, sessionId: next.sessionId }, open);
    else if (next.action === 'follow-review') go('ra-soat', next.roundId);
    else if (next.action === 'publish-minutes') go('cong-thong-tin', 'van-ban', next.documentId);
    else if ('documentId' in next && next.documentId !== null) go('soan-thao', next.documentId);
  };

  return (
    <article className={isNow ? 'card topic topic-now' : 'card topic'}>
      <div className="topic-when">
        <b>Quý {romanQuarter(topic.quarter)}</b>
        <StateChip topic={topic} />
      </div>
      <h3>
        {topic.sessionId === null ? (
          topic.topic
        ) : (
          <a className="list-name" href={routeTo('buoi-sinh-hoat', topic.sessionId)}>
            {topic.topic}
          </a>
        )}
      </h3>
      <ul className="chain">
        {topic.steps.map((step) => (
          <li key={step.name} className={step.isLate ? 'late' : step.state}>
            <span>
              {STEP_NAMES[step.name]}
              <span className="spoken">{spokenState(step)}</span>
            </span>
            {step.date !== null && <small className="numbers">{dateWords(step)}</small>}
          </li>
        ))}
      </ul>
      {failed !== null && (
        <div className="topic-note">
          <ErrorNote message={failed.message} />
        </div>
      )}
      <div className="topic-act">
        <Button look={isNow ? 'primary' : 'plain'} disabled={isBusy} onClick={() => act(topic.next)}>
          {ACTION_NAMES[topic.next.action]}
        </Button>
      </div>
    </article>
  );
}

function StateChip({ topic }: { topic: TopicBoard }) {
  if (topic.next.action === 'nothing') return <Chip tone="ok">Đã xong</Chip>;
  if (topic.next.action === 'cancelled') return <Chip>Không tổ chức</Chip>;
  if (topic.isLate) return <Chip tone="late">Trễ hạn</Chip>;
  return topic.steps.some(({ state }) => state === 'done') ? (
    <Chip tone="info">Đang làm</Chip>
  ) : (
    <Chip>Chưa bắt đầu</Chip>
  );
}

function dateWords({ state, date }: Step): string {
  const day = date === null ? '' : formatScreenDate(date).slice(0, 5);
  return state === 'done' ? day : `hạn ${day}`;
}

function spokenState({ state, isLate }: Step): string {
  if (state === 'done') return ', đã xong';
  if (isLate) return ', trễ hạn';
  return state === 'next' ? ', việc tiếp theo' : '';
}
