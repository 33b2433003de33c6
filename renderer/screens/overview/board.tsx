/** The year as columns: a quarter each, those without a topic too. */
import type { YearBoard } from '../../../shared/domain/board.ts';
import { romanQuarter } from '../../../shared/text/dates.ts';
import { routeTo } from '../../route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { TopicCard } from './topic-card.tsx';

export function Board({ board, planId }: { board: YearBoard; planId: number | null }) {
  const { topics, quartersWithoutTopic } = board;
  // The one that needs somebody first: whatever is late, else the first not done.
  const now =
    topics.find(({ isLate }) => isLate) ??
    topics.find(({ next }) => !['nothing', 'cancelled'].includes(next.action));
  const quarters = ([1, 2, 3, 4] as const).map((quarter) => ({
    quarter,
    topics: topics.filter((topic) => topic.quarter === quarter),
    isBare: quartersWithoutTopic.includes(quarter),
  }));
  return (
    <section className="board" aria-labelledby="board">
      <h2 id="board" className="spoken">
        Các chuyên đề trong năm
      </h2>
      {quarters.flatMap(({ quarter, topics: own, isBare }) => [
        ...own.map((topic) => (
          <TopicCard key={`${topic.rowId} ${topic.sessionId}`} topic={topic} isNow={topic === now} />
        )),
        ...(isBare && planId !== null
          ? [
              <article key={`none-${quarter}`} className="card topic topic-none">
                <b>Quý {romanQuarter(quarter)}</b>
                <p className="muted">Chưa có chuyên đề.</p>
                <div className="topic-act">
                  <LinkButton href={routeTo('ke-hoach', planId)}>Thêm trong kế hoạch</LinkButton>
                </div>
              </article>,
            ]
          : []),
      ])}
    </section>
  );
}
