import type { TopicBoard } from '../../../shared/domain/board.ts';
import { ratingText } from '../../../shared/domain/score/words.ts';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';

interface ScoreRowProps {
  year: number;
  /** In the order of the columns; null where nobody has planned any. */
  topics: readonly (TopicBoard | null)[];
}

/** The last line of the table, once a session was held: its score, or the way to it. */
export function ScoreRow({ year, topics }: ScoreRowProps) {
  const scores = useVerb('score:list', { year }).data ?? [];
  if (!topics.some(isHeld)) return null;
  return (
    <tr>
      <th scope="row">Tự đánh giá</th>
      {topics.map((topic, index) => {
        const score = scores.find(({ sessionId }) => sessionId === topic?.sessionId);
        return (
          <td key={topic?.sessionId ?? `none ${index}`} data-now={topic?.isNow || undefined}>
            {isHeld(topic) && topic !== null && topic.sessionId !== null && (
              <a className="board-score" href={routeTo('buoi-sinh-hoat', topic.sessionId, 'cham-diem')}>
                {score === undefined ? 'Chấm buổi' : ratingText(score)}
                <span className="spoken">, {topic.topic}</span>
              </a>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function isHeld(topic: TopicBoard | null): boolean {
  return topic?.steps.some(({ name, state }) => name === 'session' && state === 'done') ?? false;
}
