/** The big view for the room: what is spoken of, where one is, who speaks, what was decided. Nobody's absence is shown. */
import { useEffect } from 'react';
import { countRoll } from '../../../shared/domain/attendance.ts';
import type { Session } from '../../../shared/domain/session.ts';
import { queryClient } from '../../queries.ts';
import { formatElapsed, minutesSince } from './meeting-time.ts';
import { USUAL_PROGRAMME } from './programme.tsx';
import { useStage } from './stage.ts';
import { useMoment } from './use-moment.ts';
import { quorumSentence, shareSentence } from './vote-words.ts';

/** The record is changed in another window; this one looks again so often. */
const LOOK_EVERY = 2_000;

export function Projector({ session }: { session: Session }) {
  const [stage] = useStage(session.id);
  const minutes = minutesSince(session, useMoment());
  const steps: readonly string[] = session.programme.length === 0 ? USUAL_PROGRAMME : session.programme;
  const at = Math.min(stage.step, steps.length - 1);
  const vote = session.votes.at(-1);
  useEffect(() => {
    const timer = setInterval(() => void queryClient.invalidateQueries(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  return (
    <section className="projector" aria-label="Màn hình trình chiếu" data-fills="window">
      <header>
        <p>{quorumSentence(countRoll(session.roll))}</p>
        {minutes !== null && <p className="numbers">{formatElapsed(minutes)}</p>}
      </header>
      <h1>{session.topic}</h1>
      <div className="projector-body">
        <ol>
          {steps.map((step, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be worded alike, and none ever moves
              key={`${index} ${step}`}
              aria-current={index === at ? 'step' : undefined}
              className={index < at ? 'is-past' : undefined}
            >
              {step}
            </li>
          ))}
        </ol>
        <div className="projector-now">
          {stage.speaker !== '' && (
            <p className="projector-speaker">
              <small>Đang phát biểu</small>
              <b>{stage.speaker}</b>
            </p>
          )}
          {vote !== undefined && (
            <section className="projector-vote" aria-label="Kết quả biểu quyết">
              <h2>{vote.matter}</h2>
              <p className="numbers">
                {shareSentence(vote)}. <b>{vote.passed ? 'Thông qua' : 'Không thông qua'}</b>
              </p>
            </section>
          )}
        </div>
      </div>
    </section>
  );
}
