/** The figures of a round, and the file of them. */
import { Download } from 'lucide-react';
import type { ReviewView } from '../../../shared/contract/review.ts';
import { isWaiting, type Tally } from '../../../shared/domain/review.ts';
import { call, host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { figuresOf } from './review-words.ts';

export function TallyPart({ view }: { view: ReviewView }) {
  const { round, tally, reviewers } = view;
  const { problem, attempt } = useAttempt();
  const waiting = reviewers.filter(isWaiting);
  const save = async (): Promise<void> => {
    await host.saveFile(await call('review:render', { id: round.id, what: 'tally-docx' }));
  };
  return (
    <section className="card review-tally" aria-label="Tổng hợp">
      <TallyFigures tally={tally} />
      {tally.disagreed.length > 0 && (
        <>
          <h2>Không nhất trí</h2>
          <ul>
            {tally.disagreed.map(({ name, reason }) => (
              <li key={name}>
                <b>{name}</b>: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {round.state === 'open' && waiting.length > 0 && (
        <>
          <h2>Cần nhắc</h2>
          <p>{waiting.map(({ name }) => name).join(', ')}</p>
        </>
      )}
      {round.closingNote !== '' && <p className="muted">Ghi chú khi kết thúc: {round.closingNote}</p>}
      {problem !== null && <ErrorNote message={problem} />}
      <Button onClick={() => void attempt(save)}>
        <Download aria-hidden="true" /> Xuất bản tổng hợp ra Word
      </Button>
    </section>
  );
}

export function TallyFigures({ tally }: { tally: Tally }) {
  return (
    <dl className="review-figures">
      {figuresOf(tally).map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="numbers">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
