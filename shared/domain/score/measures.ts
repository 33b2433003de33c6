/** What the book holds of a session for each figure of a score, and where a person finds it again. */
import { formatPaperTime, formatShortDate } from '../../text/dates.ts';
import { countRoll, percent } from '../attendance.ts';
import { durationMinutes, leastMinutes, type Session } from '../session.ts';
import type { Day } from '../values.ts';
import type { Evidence, EvidencePlace, Measure } from './evidence.ts';
import type { ScoreFigure } from './form.ts';
import { measurePapers, type PaperFigure, type ScorePapers } from './paper-measures.ts';
import { MOST_RUNNING_EXCUSES, runningExcuses } from './running-excuses.ts';

export interface ScoreSource extends ScorePapers {
  /** Its roll under names that tell people apart. */
  session: Session;
  /** Those held before it, the earliest first. */
  earlier: readonly Session[];
}

export function measureSession(source: ScoreSource): Record<ScoreFigure, Measure> {
  const { session } = source;
  const duration = measureDuration(session);
  return {
    duration,
    schedule: measureSchedule(session, duration),
    attendance: measureAttendance(session),
    unexcused: measureUnexcused(session),
    'running-excuses': measureRunning(source),
    steps: measureSteps(session),
    speakers: measureSpeakers(session),
    discussion: { share: null, evidence: [tellRemarks(session)] },
    chairing: { share: null, evidence: [tellConclusion(session), tellOutcomes(session)] },
    votes: measureVotes(session),
    tasks: measureTasks(source),
    ...(measurePapers(session, source) satisfies Record<PaperFigure, Measure>),
  };
}

function measureDuration(session: Session): Measure {
  const minutes = durationMinutes(session);
  if (minutes === null || session.startTime === null || session.endTime === null)
    return unknown('Chưa ghi giờ bắt đầu, kết thúc', 'times');
  const least = leastMinutes(session);
  const hours = `${formatPaperTime(session.startTime)} – ${formatPaperTime(session.endTime)}`;
  const text = `${hours}, ${minutes} phút; mức tối thiểu ${least} phút`;
  return { share: { part: Math.max(minutes, 0), whole: least }, evidence: [{ text, place: 'times' }] };
}

/** Whether a day that was put off is still in time is for people to say. */
function measureSchedule({ postponements }: Session, duration: Measure): Measure {
  if (postponements.length === 0) return duration;
  const days = postponements.map(({ from }) => (from === null ? 'ngày chưa định' : formatShortDate(from)));
  const text = `hoãn ${postponements.length} lần, từ ${days.join(', ')}`;
  return { share: null, evidence: [...duration.evidence, { text, place: 'times' }] };
}

function measureAttendance({ roll }: Session): Measure {
  const { present, total, onLeave } = countRoll(roll);
  const called = total - onLeave;
  if (called === 0) return unknown('Không có ai trong danh sách được gọi họp', 'roll');
  const left =
    onLeave === 0 ? '' : `; không tính ${onLeave} đồng chí được miễn, đình chỉ hoặc sinh hoạt nơi khác`;
  return measured(present, called, `${fraction(present, called)}${left}`, 'roll');
}

function measureUnexcused({ roll }: Session): Measure {
  const away = roll.filter((entry) => entry.leave === null && entry.presence === 'unexcused');
  const names = listNames(away.map(({ fullName }) => fullName));
  return away.length === 0
    ? measured(1, 1, 'Không có ai', 'roll')
    : measured(0, 1, `${names} vắng không lý do`, 'roll');
}

function measureRunning({ session, earlier }: ScoreSource): Measure {
  const running = runningExcuses([...earlier, session].map(({ roll }) => roll));
  const over = running.filter(({ times }) => times > MOST_RUNNING_EXCUSES);
  if (over.length > 0) {
    const text = listNames(over.map(({ fullName, times }) => `${fullName} ${times} lần`));
    return measured(0, 1, text, 'roll');
  }
  const most = Math.max(0, ...running.map(({ times }) => times));
  if (most === 0) return measured(1, 1, 'Không ai vắng có lý do', 'roll');
  const who = running.filter(({ times }) => times === most).map(({ fullName }) => fullName);
  return measured(1, 1, `Nhiều nhất ${most} lần (${listNames(who)})`, 'roll');
}

/** The steps of a thematic session (HD12, kept by HD42), each by what the record has of it. */
function measureSteps(session: Session): Measure {
  const steps: readonly (readonly [string, boolean])[] = [
    [
      'mở đầu, điểm danh',
      session.chairId !== null && session.minuteTakerId !== null && session.roll.length > 0,
    ],
    ['nêu mục đích, yêu cầu', session.purpose.trim() !== ''],
    ['trình bày chuyên đề', session.presenterIds.length > 0],
    ['thảo luận', session.remarks.length > 0],
    ['kết luận', session.conclusion.trim() !== ''],
  ];
  const missing = steps.filter(([, isThere]) => !isThere).map(([name]) => name);
  const there = steps.length - missing.length;
  const told = missing.length === 0 ? '' : `; thiếu: ${missing.join('; ')}`;
  return measured(
    there,
    steps.length,
    `${there}/${steps.length} bước có ghi trong buổi${told}`,
    'conclusion',
  );
}

function measureSpeakers({ roll, remarks }: Session): Measure {
  const present = roll.filter(({ presence }) => presence === 'present').map(({ memberId }) => memberId);
  const spoke = present.filter((id) => remarks.some(({ speakerId }) => speakerId === id));
  if (present.length === 0) return unknown('Không có ai có mặt', 'roll');
  return measured(spoke.length, present.length, fraction(spoke.length, present.length), 'remarks');
}

function tellRemarks({ remarks }: Session): Evidence {
  const answered = remarks.filter(({ answer }) => answer !== '').length;
  const told = answered === 0 ? '' : `, ${answered} ý kiến được tiếp thu, giải trình`;
  const text = remarks.length === 0 ? 'Không ghi ý kiến nào' : `${remarks.length} ý kiến${told}`;
  return { text, place: 'remarks' };
}

function tellConclusion({ conclusion }: Session): Evidence {
  const points = conclusion.split('\n').filter((line) => line.trim() !== '').length;
  return { text: points === 0 ? 'Không ghi kết luận' : `Kết luận ${points} ý`, place: 'conclusion' };
}

function tellOutcomes({ votes }: Session): Evidence {
  const passed = votes.filter((vote) => vote.passed).length;
  const text =
    votes.length === 0 ? 'không biểu quyết' : `${passed}/${votes.length} lần biểu quyết được thông qua`;
  return { text, place: 'votes' };
}

/** Each was decided over those who could vote at its moment; what is told here is whether it was counted so. */
function measureVotes({ votes, roll }: Session): Measure {
  if (votes.length === 0) return unknown('Không biểu quyết lần nào', 'votes');
  const right = votes.filter(({ tooManyBallots, base }) => !tooManyBallots && base > 0);
  const counts = votes.map(({ inFavour, base }) => `${inFavour}/${base}`).join(', ');
  const { probationary } = countRoll(roll);
  const left = probationary === 0 ? '' : `, không tính ${probationary} dự bị`;
  return measured(right.length, votes.length, `Tán thành ${counts} đảng viên chính thức${left}`, 'votes');
}

/** Of the tasks the session before gave out: done by the day of this one, or due by then and not done. */
function measureTasks({ session, earlier }: ScoreSource): Measure {
  const last = earlier.at(-1);
  if (last === undefined || session.date === null)
    return unknown('Trong sổ chưa có buổi nào trước buổi này', null);
  const place = { sessionId: last.id };
  const on: Day = session.date;
  const day = last.date === null ? '' : ` ${formatShortDate(last.date)}`;
  const done = last.tasks.filter(({ doneOn }) => doneOn !== null && doneOn <= on);
  const overdue = last.tasks.filter(
    (task) => !done.includes(task) && task.dueOn !== null && task.dueOn <= on,
  );
  const whole = done.length + overdue.length;
  const rest = last.tasks.length - whole;
  const notDue = rest === 0 ? '' : `; ${rest} việc chưa đến hạn không tính`;
  if (last.tasks.length === 0) return unknown(`Buổi${day} không giao việc nào`, place);
  if (whole === 0) return unknown(`Việc giao tại buổi${day} chưa đến hạn`, place);
  const text = `${done.length}/${whole} việc giao tại buổi${day}, ${percent(done.length, whole)}; tính đến ngày ${formatShortDate(on)}${notDue}`;
  return measured(done.length, whole, text, place);
}

function measured(part: number, whole: number, text: string, place: EvidencePlace): Measure {
  return { share: { part, whole }, evidence: [{ text, place }] };
}

function unknown(text: string, place: EvidencePlace | null): Measure {
  return { share: null, evidence: [{ text, place }] };
}

function fraction(part: number, whole: number): string {
  return `${part}/${whole}, ${percent(part, whole)}`;
}

const MOST_NAMES = 3;

function listNames(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const told = names.slice(0, MOST_NAMES).join(', ');
  return rest > 0 ? `${told} và ${rest} đồng chí khác` : told;
}
