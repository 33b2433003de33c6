/** The figures of a round, and the file of them. */
import { Download } from 'lucide-react';
import type { ReviewView } from '../../../shared/contract/review.ts';
import { isWaiting, type Tally, VERDICTS } from '../../../shared/domain/review.ts';
import { DECISION_NAMES, VERDICT_NAMES } from '../../../shared/domain/review-tally.ts';
import { call, host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';

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
  const { verdicts, decisions } = tally;
  const figures: [string, number][] = [
    ...VERDICTS.map((verdict): [string, number] => [VERDICT_NAMES[verdict], verdicts[verdict]]),
    ['Ý kiến', tally.comments],
    ['Đề nghị sửa', tally.suggestions],
    [DECISION_NAMES.accepted, decisions.accepted],
    [DECISION_NAMES.declined, decisions.declined],
    [DECISION_NAMES.answered, decisions.answered],
    [DECISION_NAMES.open, decisions.open],
  ];
  return (
    <dl className="review-figures">
      {figures.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="numbers">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
