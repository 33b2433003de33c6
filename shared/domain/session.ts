/** A thematic session (buổi sinh hoạt chuyên đề) from preparation to close. */
import * as z from 'zod';
import { countRoll, type RollCount, type RollEntry, rollAt } from './attendance.ts';
import type { Task } from './task.ts';
import { Clock, Day, Id, Line, Lines, Prose, Quarter, RequiredLine, Year } from './values.ts';
import type { Vote } from './vote.ts';

/**
 * `planned` until attendance or minutes begin, `held` while and after it takes place, `closed` when its record is complete;
 * `cancelled` when it will not take place.
 */
export const SessionState = z.enum(['planned', 'held', 'closed', 'cancelled']);
export type SessionState = z.infer<typeof SessionState>;

export const Guest = z.object({
  /** As the minutes print it, with whatever title belongs to it. */
  name: RequiredLine,
  /** Post or office, printed after the name; '' for none. */
  role: Line.default(''),
});
export type Guest = z.infer<typeof Guest>;

export const SessionInput = z.object({
  /** Tên chuyên đề; that of a plan row follows it until the session is held. */
  topic: RequiredLine.pipe(z.string().max(500)),
  /** The year it counts for in plan, report and lists. */
  year: Year,
  /** The quarter it counts for, whatever the day says. */
  quarter: Quarter,
  /** Null while not set: the roll is that of today then. */
  date: Day.nullable(),
  /** Null while not set; without it the session cannot be closed. */
  startTime: Clock.nullable(),
  /** Null while not set; without it the session cannot be closed. */
  endTime: Clock.nullable(),
  /** Địa điểm; '' prints dots to fill in. */
  place: Line.default(''),
  /** Who presents the topic; the first signs the topic paper. */
  presenterIds: z.array(Id).max(20),
  /** Chủ trì, who signs the minutes on the right; null while not known. */
  chairId: Id.nullable(),
  /** Thư ký, who signs the minutes on the left; never the chair. Null while not known. */
  minuteTakerId: Id.nullable(),
  /** What the chair says of the reason for the session; may stay empty. */
  purpose: Prose.default(''),
  /** Programme, one point a line. */
  programme: Lines,
  /** Documents handed out, one a line. */
  materials: Lines,
  /** Đại biểu, khách mời: on no roll and in no count. */
  guests: z.array(Guest).max(100),
  /** Held together with the monthly meeting: 120 minutes are asked for instead of 90 (HD42, 28/10/2025). */
  isCombined: z.boolean().default(false),
  /** Other cells meeting with this one; free text, no rule was found for joint sessions. */
  jointWith: Line.default(''),
  /** Kết luận của chủ trì; '' leaves the section out of the minutes. */
  conclusion: Prose.default(''),
});
export type SessionInput = z.infer<typeof SessionInput>;

/** What there is of a session of which only the topic and the quarter are known. */
export const UNPREPARED: Omit<SessionInput, 'topic' | 'year' | 'quarter'> = {
  date: null,
  startTime: null,
  endTime: null,
  place: '',
  presenterIds: [],
  chairId: null,
  minuteTakerId: null,
  purpose: '',
  programme: [],
  materials: [],
  guests: [],
  isCombined: false,
  jointWith: '',
  conclusion: '',
};

/** Stands for the speaker of a remark until somebody says who it was. */
export const UNKNOWN_SPEAKER = 'Chưa rõ ai';

export const RemarkInput = z
  .object({
    /** Left out for a new remark, which comes last. */
    id: Id.optional(),
    /** A member, or else the name of a guest. */
    speakerId: Id.nullable(),
    /** Of a guest, as printed, or UNKNOWN_SPEAKER; '' when a member spoke. */
    speakerName: Line.default(''),
    /** What was said; the minutes print it as one paragraph, whatever lines it has. */
    text: Prose.pipe(z.string().min(1)),
    /** What the presenter or the chair answered; may stay empty. */
    answer: Prose.default(''),
    /** A member; null when nobody is named as having answered. */
    answeredById: Id.nullable().default(null),
  })
  .refine((entry) => entry.speakerId !== null || entry.speakerName !== '', { path: ['speakerId'] });
export type RemarkInput = z.infer<typeof RemarkInput>;

export interface Remark extends Omit<RemarkInput, 'id'> {
  /** What moving and deleting name. */
  id: Id;
}

/** A task of an earlier session, as it stood when this one opened. */
export interface CarriedTask extends Task {
  /** Topic of the session that gave it out. */
  fromTopic: string;
  /** Day of that session; null where it has none. */
  fromDate: Day | null;
}

export interface Postponement {
  /** The day it was to be on; null where it had none. */
  from: Day | null;
  /** Why it was put off. */
  reason: string;
  /** When that was written down, ISO in UTC. */
  at: string;
}

export interface Session extends SessionInput {
  /** What papers, tasks and the plan row refer to. */
  id: Id;
  /** The row it was made of; null for a session outside the plan. */
  planRowId: Id | null;
  /** Only a closed one is a record: nothing of it but its tasks' outcome changes. */
  state: SessionState;
  /** Why it does not take place; '' of every other session. */
  cancelledBecause: string;
  /** The days it was put off from, the earliest first. */
  postponements: Postponement[];
  /** True from the first closing on: whoever joins the cell later is not put on its roll by a reopening. */
  isRollSettled: boolean;
  /** Everybody of the cell on its day; follows the list of members until it is closed. */
  roll: RollEntry[];
  /** In the order of the minutes. */
  remarks: Remark[];
  /** In the order they were taken, each decided over the roll as it stands. */
  votes: Vote[];
  /** Given out here, in that order; their outcome may come later. */
  tasks: Task[];
  /** Open ones of earlier sessions, and those done since the one before. */
  carriedTasks: CarriedTask[];
}

/** What was typed of a session, without what hangs on it. */
export function toSessionInput(session: Session): SessionInput {
  const {
    id: _id,
    planRowId: _row,
    state: _state,
    cancelledBecause: _because,
    postponements: _postponed,
    isRollSettled: _settled,
    roll: _roll,
    remarks: _said,
    votes: _votes,
    tasks: _tasks,
    carriedTasks: _carried,
    ...input
  } = session;
  return input;
}

/** A session as lists show it. */
export interface SessionSummary
  extends Pick<
    Session,
    'id' | 'topic' | 'year' | 'quarter' | 'date' | 'startTime' | 'endTime' | 'place' | 'state' | 'planRowId'
  > {
  /** Marked as there, of the roll as it was stored. */
  presentCount: number;
  /** Members on that roll; 0 before it was taken. */
  total: number;
}

/** What is missing or does not add up; the words are in strings.ts. `error` bars closing, `warning` is told. */
export type SessionFindingCode =
  | 'date-missing'
  | 'times-missing'
  | 'end-before-start'
  | 'chair-missing'
  | 'minute-taker-missing'
  | 'same-person'
  | 'chair-absent'
  | 'minute-taker-absent'
  | 'presenter-absent'
  | 'times-crossed'
  | 'time-outside'
  | 'speaker-absent'
  | 'speaker-unknown'
  | 'attendance-unmarked'
  | 'reason-missing'
  | 'no-quorum'
  | 'too-short'
  | 'vote-too-many'
  | 'vote-failed'
  | 'no-conclusion'
  | 'task-without-assignee'
  | 'task-without-due-date';

/** What only the meeting itself can answer: nothing is amiss while these are open before its end. */
export const MEETING_FINDINGS: ReadonlySet<SessionFindingCode> = new Set([
  'times-missing',
  'attendance-unmarked',
  'chair-absent',
  'minute-taker-absent',
  'presenter-absent',
  'no-quorum',
  'no-conclusion',
]);

export interface SessionFinding {
  /** What is wrong; `findingSentence` of strings.ts says it. */
  code: SessionFindingCode;
  /** `error` bars closing, `warning` is told. */
  severity: 'error' | 'warning';
  /** What the sentence names: a number of people, minutes, a vote's matter. */
  detail: Record<string, string | number>;
}

/** Whether nobody has said yet who spoke. */
export function isOfUnknown({ speakerId, speakerName }: Pick<Remark, 'speakerId' | 'speakerName'>): boolean {
  return speakerId === null && speakerName === UNKNOWN_SPEAKER;
}

/** Whether anything was recorded of its taking place: what makes a planned session a held one. */
export function isBegun(session: Pick<Session, 'roll' | 'remarks' | 'votes'>): boolean {
  return (
    session.remarks.length > 0 ||
    session.votes.length > 0 ||
    session.roll.some(({ presence }) => presence !== 'unmarked')
  );
}

/** Whether it took place. */
export function wasHeld({ state }: Pick<Session, 'state'>): boolean {
  return state === 'held' || state === 'closed';
}

/** Whole minutes from start to end; null while either is unknown, negative when they are the wrong way round. */
export function durationMinutes(session: Pick<SessionInput, 'startTime' | 'endTime'>): number | null {
  if (session.startTime === null || session.endTime === null) return null;
  const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return minutes(session.endTime) - minutes(session.startTime);
}

/** Combined sessions ask for 120 minutes only since HD42-HD/BTCTW of 28/10/2025; 90 holds since HD12 of 06/7/2018. */
export function leastMinutes(session: Pick<SessionInput, 'date' | 'isCombined'>): number {
  return session.isCombined && session.date !== null && session.date >= '2025-10-28' ? 120 : 90;
}

/**
 * More than half of the vote base present. No rule for the quorum of an ordinary meeting was found (party-format.md,
 * 2.3); below half nothing could be passed, so it is told as a warning and never bars a record.
 */
export function hasQuorum(count: Pick<RollCount, 'voteBase' | 'voters'>): boolean {
  return count.voters * 2 > count.voteBase;
}

/** Checks the record of a session; an empty list means it can be closed without a word. */
export function checkSession(session: Session, count: RollCount): SessionFinding[] {
  const findings: SessionFinding[] = [];
  const error = (code: SessionFindingCode, detail: SessionFinding['detail'] = {}): void => {
    findings.push({ code, severity: 'error', detail });
  };
  const warn = (code: SessionFindingCode, detail: SessionFinding['detail'] = {}): void => {
    findings.push({ code, severity: 'warning', detail });
  };
  const isPresent = (id: Id): boolean =>
    session.roll.some((entry) => entry.memberId === id && entry.presence === 'present');

  if (session.date === null) error('date-missing');
  const minutes = durationMinutes(session);
  if (minutes === null) error('times-missing');
  else if (minutes <= 0) error('end-before-start');
  else if (minutes < leastMinutes(session)) warn('too-short', { minutes, least: leastMinutes(session) });

  if (session.chairId === null) error('chair-missing');
  else if (!isPresent(session.chairId)) error('chair-absent');
  if (session.minuteTakerId === null) error('minute-taker-missing');
  else if (session.minuteTakerId === session.chairId) error('same-person');
  else if (!isPresent(session.minuteTakerId)) error('minute-taker-absent');

  // A text may be read out for somebody who is away: told, and left to the secretary.
  const speakers = session.remarks.flatMap((remark) => [remark.speakerId, remark.answeredById]);
  for (const { memberId, fullName, presence } of session.roll) {
    if (presence !== 'excused' && presence !== 'unexcused') continue;
    if (session.presenterIds.includes(memberId)) warn('presenter-absent', { name: fullName });
    if (speakers.includes(memberId)) warn('speaker-absent', { name: fullName });
  }

  const unknown = session.remarks.filter(isOfUnknown).length;
  if (unknown > 0) warn('speaker-unknown', { count: unknown });

  for (const { fullName, cameAt, leftAt } of session.roll) {
    const [start, end] = [session.startTime ?? '00:00', session.endTime ?? '23:59'];
    if (cameAt !== null && leftAt !== null && leftAt <= cameAt) error('times-crossed', { name: fullName });
    else if ([cameAt, leftAt].some((time) => time !== null && (time < start || time > end)))
      warn('time-outside', { name: fullName });
  }
  if (count.unmarked > 0) error('attendance-unmarked', { count: count.unmarked });
  const unexplained = session.roll.filter((entry) => entry.presence === 'excused' && entry.reason === '');
  if (unexplained.length > 0) warn('reason-missing', { count: unexplained.length });
  if (!hasQuorum(count)) warn('no-quorum', { present: count.voters, base: count.voteBase });

  for (const vote of session.votes) {
    const { voters } = countRoll(rollAt(session.roll, vote.takenAt));
    if (vote.tooManyBallots) error('vote-too-many', { matter: vote.matter, cast: vote.cast, voters });
    else if (!vote.passed)
      warn('vote-failed', { matter: vote.matter, needed: vote.needed, inFavour: vote.inFavour });
  }
  if (session.conclusion.trim() === '') warn('no-conclusion');
  for (const task of session.tasks) {
    if (task.assignees.length === 0) warn('task-without-assignee', { task: task.text });
    if (task.dueOn === null) warn('task-without-due-date', { task: task.text });
  }
  return findings;
}
