/** The year as a table: the links of the chain stand once at the left, each topic is a column, its next step below. */

import type { TopicBoard, YearBoard } from '../../../shared/domain/board.ts';
import type { Step, StepName } from '../../../shared/domain/chain.ts';
import type { Quarter } from '../../../shared/domain/values.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';
import { NEXT_WORDS, useNextAct } from '../../acts/next-act.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { ScoreRow } from './score-row.tsx';

export const STEP_NAMES: Readonly<Record<StepName, string>> = {
  'topic-paper': 'Bài chuyên đề',
  invitation: 'Giấy mời',
  session: 'Buổi sinh hoạt',
  minutes: 'Biên bản',
  review: 'Lấy ý kiến',
  issue: 'Ban hành',
  export: 'Xuất Word',
  publish: 'Đưa lên cổng',
};

/** The colour of a sign never speaks alone. */
const LEGEND = [
  ['done', 'xong'],
  ['next', 'tiếp theo'],
  ['late', 'trễ hạn'],
  ['later', 'chưa tới'],
] as const;

interface BoardColumn {
  quarter: Quarter;
  /** Null where nobody has planned any. */
  topic: TopicBoard | null;
}

interface BoardProps {
  board: YearBoard;
  planId: number | null;
  /** False for the moment in which a picture of before is shown: nothing of it is done. */
  isCurrent: boolean;
}

export function Board({ board, planId, isCurrent }: BoardProps) {
  const { act, isBusy, error } = useNextAct();
  const columns = ([1, 2, 3, 4] as const).flatMap((quarter): BoardColumn[] => [
    ...board.topics.filter((topic) => topic.quarter === quarter).map((topic) => ({ quarter, topic })),
    ...(board.quartersWithoutTopic.includes(quarter) && planId !== null ? [{ quarter, topic: null }] : []),
  ]);
  const names = board.topics[0]?.steps.map(({ name }) => name) ?? [];
  return (
    <section className="card board" aria-labelledby="board">
      <h2 id="board" className="spoken">
        Các chuyên đề trong năm
      </h2>
      {/* A year of monthly sessions is wider than the window: the table moves, the links stay. */}
      <div className="board-room">
        <table>
          <thead>
            <tr>
              <td className="board-legend">
                {LEGEND.map(([state, words]) => (
                  <span key={state} className={`link link-${state}`}>
                    {words}
                  </span>
                ))}
              </td>
              {columns.map(({ quarter, topic }) => (
                <th key={keyOf(quarter, topic)} scope="col" data-now={topic?.isNow || undefined}>
                  <span className="board-when">
                    Quý {romanQuarter(quarter)}
                    {topic !== null && <StateChip topic={topic} />}
                  </span>
                  <TopicName topic={topic} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{STEP_NAMES[name]}</th>
                {columns.map(({ quarter, topic }) => (
                  <td key={keyOf(quarter, topic)} data-now={topic?.isNow || undefined}>
                    <Link step={topic?.steps.find((step) => step.name === name)} />
                  </td>
                ))}
              </tr>
            ))}
            <ScoreRow year={board.year} topics={columns.map(({ topic }) => topic)} />
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Tiếp theo</th>
              {columns.map(({ quarter, topic }) => (
                <td key={keyOf(quarter, topic)} data-now={topic?.isNow || undefined}>
                  {topic !== null ? (
                    <Button
                      look={topic.isNow ? 'primary' : 'plain'}
                      size="medium"
                      disabled={isBusy || !isCurrent}
                      onClick={() => act(topic.next)}
                    >
                      {NEXT_WORDS[topic.next.action]}
                      <span className="spoken">, quý {romanQuarter(quarter)}</span>
                    </Button>
                  ) : (
                    planId !== null && (
                      <LinkButton size="medium" href={routeTo('ke-hoach', planId)}>
                        Thêm trong kế hoạch
                      </LinkButton>
                    )
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {error !== null && <ErrorNote message={error} />}
    </section>
  );
}

function keyOf(quarter: number, topic: TopicBoard | null): string {
  return topic === null ? `none ${quarter}` : `${topic.rowId} ${topic.sessionId}`;
}

function TopicName({ topic }: { topic: TopicBoard | null }) {
  if (topic === null) return <span className="muted">Chưa có chuyên đề</span>;
  if (topic.sessionId === null) return <b>{topic.topic}</b>;
  return (
    <a className="list-name" href={routeTo('buoi-sinh-hoat', topic.sessionId)}>
      {topic.topic}
    </a>
  );
}

function StateChip({ topic }: { topic: TopicBoard }) {
  if (topic.next.action === 'nothing') return <Chip tone="ok">Xong</Chip>;
  if (topic.next.action === 'cancelled') return <Chip>Không tổ chức</Chip>;
  if (topic.isLate) return <Chip tone="late">Trễ hạn</Chip>;
  return topic.steps.some(({ state }) => state === 'done') ? (
    <Chip tone="info">Đang làm</Chip>
  ) : (
    <Chip>Chưa bắt đầu</Chip>
  );
}

function Link({ step }: { step: Step | undefined }) {
  if (step === undefined) return null;
  const state = step.isLate ? 'late' : step.state;
  return (
    <span className={`link link-${state}`} data-next={step.state === 'next' || undefined}>
      <span className="spoken">{SPOKEN[state]} </span>
      <span className="numbers">{dateWords(step)}</span>
    </span>
  );
}

const SPOKEN = {
  done: 'đã xong',
  next: 'tiếp theo',
  late: 'trễ hạn',
  passed: 'bỏ qua',
  later: 'chưa tới',
} as const;

/** A meeting has a day; only what is to be handed in has a "hạn". */
export function dateWords({ name, state, date, isLate }: Step): string {
  if (state === 'passed') return 'không có';
  const day = date === null ? '' : formatScreenDate(date).slice(0, 5);
  if (isLate) return `${day}, trễ`;
  return state === 'done' || date === null || name === 'session' ? day : `hạn ${day}`;
}
