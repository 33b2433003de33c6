/** The meeting as it goes: who is here, what is said, what follows. Every change is saved as it is made. */
import { useCallback, useMemo, useState } from 'react';
import { type AttendanceInput, countRoll } from '../../../shared/domain/attendance.ts';
import {
  checkSession,
  MEETING_FINDINGS,
  type Session,
  type SessionInput,
  toSessionInput,
} from '../../../shared/domain/session.ts';
import { formatPaperTime, formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';
import { host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote, PageHead } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CarriedTasks } from './carried-tasks.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { Conclusion } from './conclusion.tsx';
import { Findings } from './findings.tsx';
import { formatElapsed, minutesSince } from './meeting-time.ts';
import { Programme, USUAL_PROGRAMME } from './programme.tsx';
import { Remarks } from './remarks.tsx';
import { Roll } from './roll.tsx';
import { marksBefore } from './roll-keys.ts';
import { useStage } from './stage.ts';
import { type TaskSeed, Tasks } from './tasks.tsx';
import { useColumnKeys } from './use-column-keys.ts';
import { useMoment } from './use-moment.ts';
import { useAboutOf, usePeople, useToldApart } from './use-people.ts';
import { useRoll } from './use-roll.ts';
import { Votes } from './votes.tsx';

export function Live({ session }: { session: Session }) {
  const { id } = session;
  const now = useMoment();
  const day = session.date ?? now.day;
  const { roll: marked, mark, error } = useRoll(id, session.roll);
  const roll = useToldApart(marked);
  const people = usePeople({ ...session, roll });
  const aboutOf = useAboutOf(day);
  const [stage, setStage] = useStage(id);
  const [seed, setSeed] = useState<TaskSeed | null>(null);
  const [isClosing, setClosing] = useState(false);
  const columns = useColumnKeys();
  const toast = useToast();
  const save = useChange('session:save');
  const change = (part: Partial<SessionInput>): void =>
    save.mutate({ id, session: { ...toSessionInput(session), ...part } });
  const findings = useMemo(() => checkSession({ ...session, roll }, countRoll(roll)), [session, roll]);
  // Said when the meeting is closed; before that they would only be noise.
  const live = findings.filter(({ code }) => !MEETING_FINDINGS.has(code));
  const goTo = useCallback((step: number) => setStage({ step }), [setStage]);

  const markAll = (marks: readonly AttendanceInput[]): void => {
    const before = marksBefore(roll, marks);
    mark(marks);
    toast(`Đã ghi ${marks.length} đồng chí có mặt`, { undo: () => mark(before) });
  };

  return (
    <div className="live-page">
      <PageHead fit="line" title={session.topic} about={<Facts session={session} people={people} />}>
        <Clock session={session} onStart={() => change({ date: now.day, startTime: now.clock })} />
        <Button onClick={() => void openProjector(id)}>Chữ lớn</Button>
        <Button look="primary" onClick={() => setClosing(true)}>
          Kết thúc, lập biên bản
        </Button>
      </PageHead>
      {(error ?? save.error) !== null && <ErrorNote message={(error ?? save.error)?.message ?? ''} />}
      <div className="live" ref={columns}>
        <Roll roll={roll} aboutOf={aboutOf} onMark={mark} onAllPresent={markAll} />
        <div className="live-column live-middle">
          <Programme
            steps={session.programme.length === 0 ? USUAL_PROGRAMME : session.programme}
            at={stage.step}
            onGo={goTo}
          />
          <Remarks
            session={session}
            people={people}
            onSpeaker={(speaker) => setStage({ speaker })}
            onTask={(text, assigneeId) => setSeed({ text, assigneeId })}
          />
        </div>
        <div className="live-column live-follows">
          <CarriedTasks tasks={session.carriedTasks} day={day > now.day ? now.day : day} />
          <Conclusion saved={session.conclusion} onSave={(conclusion) => change({ conclusion })} />
          <Votes session={session} roll={roll} />
          <Tasks session={session} people={people} seed={seed} onSeed={setSeed} />
          <Findings findings={live} title="Cần xem lại" />
        </div>
      </div>
      {isClosing && <CloseDialog session={{ ...session, roll }} now={now} onDone={() => setClosing(false)} />}
    </div>
  );
}

/** "Chuyên đề quý II · 12/06/2020, 14 giờ 00 phút · Phòng họp tầng 3 · chủ trì: đ/c Khoa · thư ký: đ/c Ngọc" */
function Facts({ session, people }: { session: Session; people: ReturnType<typeof usePeople> }) {
  const named = (title: string, personId: number | null): string => {
    const name = people.find(({ id }) => id !== null && id === personId)?.name;
    return name === undefined ? `chưa có ${title}` : `${title}: đ/c ${name}`;
  };
  const time = session.startTime === null ? '' : `, ${formatPaperTime(session.startTime)}`;
  return [
    `Chuyên đề quý ${romanQuarter(session.quarter)}`,
    session.date === null ? 'chưa có ngày' : `${formatScreenDate(session.date)}${time}`,
    session.place,
    named('chủ trì', session.chairId),
    named('thư ký', session.minuteTakerId),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Clock({ session, onStart }: { session: Session; onStart: () => void }) {
  const minutes = minutesSince(session, useMoment());
  if (minutes !== null)
    return (
      <span className="numbers" role="timer">
        <Chip tone="info" shape="large">
          Đang họp · {formatElapsed(minutes)}
        </Chip>
      </span>
    );
  // A record that is written up on another day has its own times.
  return session.startTime === null ? <Button onClick={onStart}>Bắt đầu tính giờ</Button> : null;
}

async function openProjector(id: number): Promise<void> {
  await host.openWindow({ route: routeTo('buoi-sinh-hoat', id, 'trinh-chieu'), place: 'projector' });
}
