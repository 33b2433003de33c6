import { Fragment } from 'react';
import { ratingText } from '../../../shared/domain/score/words.ts';
import type { YearFigures } from '../../../shared/domain/statistics/year.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';

/** How the cell scored each session of the year that was held; each opens its form. */
export function ScoreLine({ year: { year, sessions } }: { year: YearFigures }) {
  const scores = useVerb('score:list', { year }).data;
  if (scores === undefined || sessions.length === 0) return null;
  return (
    <p className="small">
      Tự đánh giá năm {year}:{' '}
      {sessions.map(({ sessionId, date }, index) => {
        const score = scores.find((one) => one.sessionId === sessionId);
        const day = date === null ? 'chưa có ngày' : formatScreenDate(date).slice(0, 5);
        return (
          <Fragment key={sessionId}>
            {index > 0 && ' · '}
            <a href={routeTo('buoi-sinh-hoat', sessionId, 'cham-diem')}>
              {day}: {score === undefined ? 'chưa chốt' : ratingText(score)}
            </a>
          </Fragment>
        );
      })}
    </p>
  );
}
