/** The meeting as it goes: who is here, what is said, what follows. Every change is saved as it is made. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { type AttendanceInput, countRoll } from '../../../shared/domain/attendance.ts';
import { checkSession, MEETING_FINDINGS, type Session } from '../../../shared/domain/session.ts';
import { AwayNotes } from '../../acts/travel/away-notes.tsx';
import { host } from '../../api.ts';
import { useCommand } from '../../commands.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { CarriedTasks } from './carried-tasks.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { Conclusion } from './conclusion.tsx';
import { Findings } from './findings.tsx';
import { focusWriting } from './focus-places.ts';
import { LiveHead } from './live-head.tsx';
import { formatElapsed, minutesSince } from './meeting-time.ts';
import { Programme, USUAL_PROGRAMME } from './programme.tsx';
import { Remarks } from './remarks.tsx';
import { Roll } from './roll.tsx';
import { applyMarks, marksBefore, marksSentence, stillAsMade } from './roll-keys.ts';
import { useStage } from './stage.ts';
import { type TaskSeed, Tasks } from './tasks.tsx';
import { UndoProvider, useUndo } from './undo.tsx';
import { useColumnKeys } from './use-column-keys.ts';
import { useMoment } from './use-moment.ts';
import { useAboutOf, usePeople, useToldApart } from './use-people.ts';
import { useRoll } from './use-roll.ts';
import { useSessionChange } from './use-session-change.ts';
import { Votes } from './votes.tsx';

export function Live({ session }: { session: Session }) {
  return (
    <UndoProvider>
      <LivePage session={session} />
    </UndoProvider>
  );
}

function LivePage({ session: saved }: { session: Session }) {
  const { changed: session, change, error: saveError } = useSessionChange(saved);
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
  const { did } = useUndo();
  const findings = useMemo(() => checkSession({ ...session, roll }, countRoll(roll)), [session, roll]);
  // Said when the meeting is closed; before that they would only be noise.
  const live = findings.filter(({ code }) => !MEETING_FINDINGS.has(code));
  const goTo = useCallback((step: number) => setStage({ step }), [setStage]);

  const project = (): void =>
    void host.openWindow({ route: routeTo('buoi-sinh-hoat', id, 'trinh-chieu'), place: 'projector' });
  useCommand('open-projector', project);

  const rollNow = useRef(roll);
  rollNow.current = roll;
  const markRoll = (marks: readonly AttendanceInput[]): void => {
    const before = marksBefore(roll, marks);
    const made = applyMarks(roll, marks);
    mark(marks);
    did(marksSentence(roll, marks), { undo: () => mark(stillAsMade(rollNow.current, made, before)) });
  };
  const markAll = (marks: readonly AttendanceInput[]): void => {
    markRoll(marks);
    // Its button has nothing more to do, and the first speaker comes next.
    focusWriting();
  };

  return (
    <div className="live-page" ref={columns} data-folds>
      <LiveHead session={session} people={people} onChange={change}>
        <Clock session={session} onStart={() => change({ date: now.day, startTime: now.clock })} />
        <Button onClick={project}>Trình chiếu</Button>
        <Button look="primary" onClick={() => setClosing(true)}>
          Kết thúc, lập biên bản
        </Button>
      </LiveHead>
      <AwayNotes sessionId={id} />
      {(error ?? saveError) !== null && <ErrorNote message={(error ?? saveError)?.message ?? ''} />}
      <div className="live">
        <Roll roll={roll} aboutOf={aboutOf} onMark={markRoll} onAllPresent={markAll} />
        <div className="live-column live-middle" data-ring>
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
        <div className="live-column live-follows" data-ring>
          <CarriedTasks tasks={session.carriedTasks} day={day > now.day ? now.day : day} />
          <Conclusion saved={session.conclusion} onSave={(conclusion) => change({ conclusion })} />
          <Votes session={session} roll={roll} />
          <Tasks session={session} people={people} seed={seed} onSeed={setSeed} />
          <Findings findings={live} title="Cần xem lại" />
        </div>
      </div>
      {isClosing && (
        <CloseDialog
          session={{ ...session, roll }}
          people={people}
          now={now}
          onChange={change}
          onAllPresent={markRoll}
          onDone={() => setClosing(false)}
        />
      )}
    </div>
  );
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
