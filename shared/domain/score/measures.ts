/** What the book holds of a session for each figure of a score, and where a person finds it again. */
import { formatPaperTime, formatShortDate } from '../../text/dates.ts';
import { countRoll, percent } from '../attendance.ts';
import type { Session } from '../session.ts';
import type { Ratio } from '../statistics/ratio.ts';
import { countSession, type SessionFigures } from '../statistics/session-figures.ts';
import { EXCUSED_RUNNING, streaksOf } from '../statistics/streaks.ts';
import { standTask } from '../statistics/task-figures.ts';
import type { Day, Id } from '../values.ts';
import type { Evidence, EvidencePlace, Measure } from './evidence.ts';
import type { ScoreFigure } from './form.ts';
import { measurePapers, type PaperFigure, type ScorePapers } from './paper-measures.ts';

export interface ScoreSource extends ScorePapers {
  /** Its roll under names that tell people apart. */
  session: Session;
  /** Those held before it, the earliest first. */
  earlier: readonly Session[];
}

export function measureSession(source: ScoreSource): Record<ScoreFigure, Measure> {
  const { session, earlier } = source;
  const [figures, ...before] = [session, ...earlier].map((one) =>
    countSession(one, session.date ?? '', false),
  );
  if (figures === undefined) throw new Error('a session has its figures');
  const duration = measureDuration(session, figures);
  const name = nameFrom(session);
  return {
    duration,
    schedule: measureSchedule(session, duration),
    attendance: measureAttendance(figures),
    unexcused: measureUnexcused(figures, name),
    'running-excuses': measureRunning([...before, figures], name),
    steps: measureSteps(session),
    speakers: measureSpeakers(figures),
    discussion: { share: null, evidence: [tellRemarks(session)] },
    chairing: { share: null, evidence: [tellConclusion(session), tellOutcomes(session)] },
    votes: measureVotes(session, figures),
    tasks: measureTasks(source),
    ...(measurePapers(session, source) satisfies Record<PaperFigure, Measure>),
  };
}

/** What the roll calls a member. */
type NameOf = (memberId: Id) => string;

function nameFrom({ roll }: Session): NameOf {
  const names = new Map(roll.map(({ memberId, fullName }) => [memberId, fullName]));
  return (memberId) => names.get(memberId) ?? '';
}

function measureDuration({ startTime, endTime }: Session, { minutes }: SessionFigures): Measure {
  if (minutes === null || startTime === null || endTime === null)
    return unknown('Chưa ghi giờ bắt đầu, kết thúc', 'times');
  const { held, least } = minutes;
  const hours = `${formatPaperTime(startTime)} – ${formatPaperTime(endTime)}`;
  const text = `${hours}, ${held} phút; mức tối thiểu ${least} phút`;
  return measured({ part: Math.max(held, 0), whole: least }, text, 'times');
}

/** Whether a day that was put off is still in time is for people to say. */
function measureSchedule({ postponements }: Session, duration: Measure): Measure {
  if (postponements.length === 0) return duration;
  const days = postponements.map(({ from }) => (from === null ? 'ngày chưa định' : formatShortDate(from)));
  const text = `hoãn ${postponements.length} lần, từ ${days.join(', ')}`;
  return { share: null, evidence: [...duration.evidence, { text, place: 'times' }] };
}

function measureAttendance({ attendance, exemptIds }: SessionFigures): Measure {
  if (attendance.whole === 0) return unknown('Không có ai trong danh sách được gọi họp', 'roll');
  const left =
    exemptIds.length === 0
      ? ''
      : `; không tính ${exemptIds.length} đồng chí được miễn, đình chỉ hoặc sinh hoạt nơi khác`;
  return measured(attendance, `${fraction(attendance)}${left}`, 'roll');
}

function measureUnexcused({ unexcusedIds }: SessionFigures, name: NameOf): Measure {
  return unexcusedIds.length === 0
    ? measured(ALL, 'Không có ai', 'roll')
    : measured(NONE, `${listNames(unexcusedIds.map(name))} vắng không lý do`, 'roll');
}

/** @param figures Of this session and those before it, in the order of time. */
function measureRunning(figures: readonly SessionFigures[], name: NameOf): Measure {
  const now = figures.at(-1);
  const members = now === undefined ? [] : membersOf(now);
  const running = members.map((memberId) => {
    const last = streaksOf(figures, memberId).at(-1);
    const isRunning = last?.kind === 'excused' && last.until === null;
    // One absence is no streak yet.
    const times = isRunning ? last.sessionIds.length : now?.excusedIds.includes(memberId) ? 1 : 0;
    return { name: name(memberId), times };
  });
  const over = running.filter(({ times }) => times > EXCUSED_RUNNING);
  if (over.length > 0)
    return measured(NONE, listNames(over.map((one) => `${one.name} ${one.times} lần`)), 'roll');
  const most = Math.max(0, ...running.map(({ times }) => times));
  if (most === 0) return measured(ALL, 'Không ai vắng có lý do', 'roll');
  const who = running.filter(({ times }) => times === most).map((one) => one.name);
  return measured(ALL, `Nhiều nhất ${most} lần (${listNames(who)})`, 'roll');
}

function membersOf({ presentIds, excusedIds, unexcusedIds, exemptIds }: SessionFigures): Id[] {
  return [presentIds, excusedIds, unexcusedIds, exemptIds].flat();
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
    { part: there, whole: steps.length },
    `${there}/${steps.length} bước có ghi trong buổi${told}`,
    'conclusion',
  );
}

function measureSpeakers({ speaking }: SessionFigures): Measure {
  if (speaking.whole === 0) return unknown('Không có ai có mặt', 'roll');
  return measured(speaking, fraction(speaking), 'remarks');
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
function measureVotes({ votes, roll }: Session, figures: SessionFigures): Measure {
  if (votes.length === 0) return unknown('Không biểu quyết lần nào', 'votes');
  const right = votes.filter(({ tooManyBallots, base }) => !tooManyBallots && base > 0);
  const counts = figures.votes.map(({ inFavour: { part, whole } }) => `${part}/${whole}`).join(', ');
  const { presentProbationary } = countRoll(roll);
  const left = presentProbationary === 0 ? '' : `, trừ ${presentProbationary} dự bị`;
  const text = `Tán thành ${counts} đồng chí được biểu quyết${left}`;
  return measured({ part: right.length, whole: votes.length }, text, 'votes');
}

/** Of the tasks the session before gave out: done by the day of this one, or due by then and not done. */
function measureTasks({ session, earlier }: ScoreSource): Measure {
  const last = earlier.at(-1);
  if (last === undefined || session.date === null)
    return unknown('Trong sổ chưa có buổi nào trước buổi này', null);
  const place = { sessionId: last.id };
  const on: Day = session.date;
  const day = last.date === null ? '' : ` ${formatShortDate(last.date)}`;
  const tasks = last.tasks.map((task) => standTask(task, on));
  const part = tasks.filter(({ doneOn }) => doneOn !== null).length;
  const whole = part + tasks.filter(({ standing }) => standing === 'overdue').length;
  if (tasks.length === 0) return unknown(`Buổi${day} không giao việc nào`, place);
  if (whole === 0) return unknown(`Việc giao tại buổi${day} chưa đến hạn`, place);
  const rest = tasks.length - whole;
  const notDue = rest === 0 ? '' : `; ${rest} việc chưa đến hạn không tính`;
  const told = `${part}/${whole} việc giao tại buổi${day}, ${percent(part, whole)}`;
  return measured({ part, whole }, `${told}; tính đến ngày ${formatShortDate(on)}${notDue}`, place);
}

/** What is, and what is not. */
const ALL: Ratio = { part: 1, whole: 1 };
const NONE: Ratio = { part: 0, whole: 1 };

function measured(share: Ratio, text: string, place: EvidencePlace): Measure {
  return { share, evidence: [{ text, place }] };
}

function unknown(text: string, place: EvidencePlace | null): Measure {
  return { share: null, evidence: [{ text, place }] };
}

function fraction({ part, whole }: Ratio): string {
  return `${part}/${whole}, ${percent(part, whole)}`;
}

const MOST_NAMES = 3;

function listNames(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const told = names.slice(0, MOST_NAMES).join(', ');
  return rest > 0 ? `${told} và ${rest} đồng chí khác` : told;
}
