import { resultText } from '../../../shared/domain/score/words.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { outlook } from './score-words.ts';

/** On the page of a closed session: how it was scored, or how far that has come. */
export function ScoreCard({ id }: { id: Id }) {
  const { data, error } = useVerb('score:get', { id });
  return (
    <section className="card" aria-labelledby="score-card">
      <h2 id="score-card">Tự đánh giá</h2>
      {error !== null && <ErrorNote message={error.message} />}
      {data !== undefined && data.sheet !== null && (
        <p>
          {data.settled === null
            ? outlook(data.sheet)
            : `Đã chốt: ${resultText({ ...data.sheet, ...data.settled })}.`}
        </p>
      )}
      <LinkButton href={routeTo('buoi-sinh-hoat', id, 'cham-diem')}>
        {data === undefined || data.settled === null ? 'Chấm buổi sinh hoạt' : 'Xem phiếu'}
      </LinkButton>
    </section>
  );
}
