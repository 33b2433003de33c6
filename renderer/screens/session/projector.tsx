/** The big view for the room: what is spoken of, where one is, who speaks, what was decided. Nobody's absence is shown. */
import { type ReactNode, useEffect } from 'react';
import type { Session } from '../../../shared/domain/session.ts';
import type { Task } from '../../../shared/domain/task.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';
import { queryClient, useVerb } from '../../queries.ts';
import { USUAL_PROGRAMME } from './programme.tsx';
import { isOpened, useStage } from './stage.ts';
import { useMoment } from './use-moment.ts';
import { usePeople } from './use-people.ts';
import { WallVote } from './wall-vote.tsx';

/** The record is changed in another window; this one looks again so often. */
const LOOK_EVERY = 2_000;
/** So many of each the wall holds; the newest count. */
const LINES = 4;

export function Projector({ session }: { session: Session }) {
  const [stage] = useStage(session.id);
  const now = useMoment();
  const cell = useVerb('cell:get', {}).data?.cell.name;
  const steps: readonly string[] = session.programme.length === 0 ? USUAL_PROGRAMME : session.programme;
  const at = Math.min(stage.step, steps.length - 1);
  const isOpen = isOpened(session, stage, now);
  useEffect(() => {
    const timer = setInterval(() => void queryClient.invalidateQueries(), LOOK_EVERY);
    // In the window of the desktop program the keys are its own.
    const press = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') window.close();
    };
    addEventListener('keydown', press);
    return () => {
      clearInterval(timer);
      removeEventListener('keydown', press);
    };
  }, []);
  return (
    <section className="projector" aria-label="Màn hình trình chiếu" data-fills="window">
      <header>
        <p>
          {cell !== undefined && `${cell} · `}Sinh hoạt chuyên đề quý {romanQuarter(session.quarter)} năm{' '}
          {session.year}
        </p>
        <p className="projector-clock numbers">{now.clock}</p>
        <h1>{session.topic}</h1>
      </header>
      <ol className="projector-steps">
        {steps.map((step, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be worded alike, and none ever moves
            key={`${index} ${step}`}
            aria-current={isOpen && index === at ? 'step' : undefined}
            className={isOpen && index < at ? 'is-past' : undefined}
          >
            {step}
          </li>
        ))}
      </ol>
      <div className="projector-body">
        <div className="projector-now">
          {isOpen ? (
            <Now session={session} speaker={stage.speaker} step={steps[at] ?? ''} />
          ) : (
            <Waiting session={session} />
          )}
        </div>
        <Decided conclusion={session.conclusion} tasks={session.tasks} />
      </div>
      <p className="projector-keys">F11 hết màn hình · Esc thôi trình chiếu</p>
    </section>
  );
}

function Now({ session, speaker, step }: { session: Session; speaker: string; step: string }) {
  const vote = session.votes.at(-1);
  const { presenters } = useOfficers(session);
  if (speaker !== '')
    return (
      <>
        <Big about="Đang phát biểu">{speaker}</Big>
        {vote !== undefined && <WallVote vote={vote} isPast />}
      </>
    );
  if (vote !== undefined) return <WallVote vote={vote} />;
  return (
    <Big about="Đang tiến hành" under={/trình bày/iu.test(step) ? presenters : undefined}>
      {step}
    </Big>
  );
}

/** Before the opening: when it begins and who leads it. Nobody is told that anybody is missing. */
function Waiting({ session }: { session: Session }) {
  const { chair, presenters } = useOfficers(session);
  const { startTime, date } = session;
  const under = [chair && `Chủ trì: đồng chí ${chair}`, presenters].filter(Boolean).join('\n');
  return (
    <Big about={startTime === null ? 'Chuẩn bị bắt đầu' : 'Bắt đầu lúc'} under={under}>
      {startTime === null
        ? date !== null && formatScreenDate(date)
        : `${startTime.slice(0, 2)} giờ ${startTime.slice(3)}`}
    </Big>
  );
}

function Big({
  about,
  under = '',
  children,
}: {
  about: string;
  under?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div>
      <p className="projector-about">{about}</p>
      <p className="projector-big">{children}</p>
      {under !== '' && <p className="projector-under">{under}</p>}
    </div>
  );
}

/** What was decided so far; nothing before anything was. */
function Decided({ conclusion, tasks }: { conclusion: string; tasks: readonly Task[] }) {
  const lines = conclusion.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 && tasks.length === 0) return null;
  return (
    <div className="projector-decided">
      {lines.length > 0 && (
        <>
          <h2>Kết luận</h2>
          <ol start={Math.max(1, lines.length - LINES + 1)}>
            {lines.slice(-LINES).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </>
      )}
      {tasks.length > 0 && (
        <>
          <h2>Nhiệm vụ</h2>
          <ul>
            {tasks.slice(-LINES).map(({ id, text, assignees, dueOn }) => (
              <li key={id}>
                {text}
                <small>
                  {[assignees.join(', '), dueOn && `hạn ${formatScreenDate(dueOn)}`]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function useOfficers(session: Session): { chair: string; presenters: string } {
  const people = usePeople(session);
  const named = (ids: readonly (number | null)[]): string[] =>
    people.flatMap(({ id, name }) => (id !== null && ids.includes(id) ? [name] : []));
  const presenters = named(session.presenterIds).map((name) => `đồng chí ${name}`);
  return {
    chair: named([session.chairId])[0] ?? '',
    presenters: presenters.length === 0 ? '' : `Trình bày: ${presenters.join(', ')}`,
  };
}
