/** The figures of one session; those of a quarter, a half or a whole year are their sums. */
import { countRoll, isExpected, type RollEntry, rollAt } from '../attendance.ts';
import { durationMinutes, leastMinutes, type Session } from '../session.ts';
import type { Clock, Day, Id, Quarter } from '../values.ts';
import { type PaperDays, type PaperRecord, type Posting, paperDays, postingOf } from './paper-days.ts';
import type { Ratio } from './ratio.ts';
import { standTask, type TaskFigure } from './task-figures.ts';

export interface VoteFigure {
  /** Of the vote. */
  id: Id;
  /** What was voted on. */
  matter: string;
  /** Whether it was carried. */
  passed: boolean;
  /** In favour, out of those who could vote at that moment: official, there, not gone. */
  inFavour: Ratio;
}

/** What was written beside a name on the roll. */
export interface RollNote {
  /** Whose name. */
  memberId: Id;
  /** Why the member was away; '' where none was given. */
  reason: string;
  /** Of one who came late. */
  cameAt: Clock | null;
  /** Of one who left early. */
  leftAt: Clock | null;
}

export interface SessionFigures {
  /** Of the session: what every number of it opens. */
  sessionId: Id;
  /** Tên chuyên đề. */
  topic: string;
  /** Null only of one that is not closed yet. */
  date: Day | null;
  /** The year it counts for. */
  year: number;
  /** The quarter it counts for. */
  quarter: Quarter;
  /** Held although no row of the year's plan had it; false in a year without a plan. */
  isOutsidePlan: boolean;
  /** Present, out of those who had to attend. */
  attendance: Ratio;
  /** Members there with at least one remark, out of those there. */
  speaking: Ratio;
  /** Who was there, part of the time too; ids of members, as in the lists below. */
  presentIds: Id[];
  /** Of those there, who came late or left early. */
  partlyIds: Id[];
  /** Of those there, who spoke. */
  speakerIds: Id[];
  /** Away with a reason (P), of those who had to attend. */
  excusedIds: Id[];
  /** Away without one (K). */
  unexcusedIds: Id[];
  /** Away by right (M): exempt, suspended, with another cell. */
  exemptIds: Id[];
  /** Nobody has been marked yet. */
  unmarkedIds: Id[];
  /** Where anything was written beside a name. */
  rollNotes: RollNote[];
  /** Made at it, those of guests too. */
  remarks: number;
  /** In the order they were taken. */
  votes: VoteFigure[];
  /** Given out at it. */
  tasks: TaskFigure[];
  /** How long it took, and the least the rule asks for; null while a time is missing. */
  minutes: {
    /** From start to end. */
    held: number;
    /** By the rule of its day. */
    least: number;
  } | null;
  /** Null until its minutes were issued. */
  days: PaperDays | null;
  /** Null before the rule of posting, and until the session is closed. */
  posting: Posting | null;
  /** "16-BB/CB"; null while its minutes have no number. */
  minutesSymbol: string | null;
  /** Its minutes; null while there are none. */
  minutesId: Id | null;
}

export const NO_PAPERS: PaperRecord = {
  documentId: null,
  symbol: null,
  sentOn: null,
  approvedOn: null,
  issuedOn: null,
  closedOn: null,
  postedOn: null,
};

/** @param until the figures are of that day: what was done after it is not counted */
export function countSession(
  session: Session,
  until: Day,
  hasPlan: boolean,
  record: PaperRecord = NO_PAPERS,
): SessionFigures {
  const { roll, date } = session;
  const ids = (test: (entry: RollEntry) => boolean): Id[] =>
    roll.filter(test).map(({ memberId }) => memberId);
  const spoke = new Set(session.remarks.map(({ speakerId }) => speakerId));
  const isThere = ({ presence }: RollEntry): boolean => presence === 'present';
  const presentIds = ids(isThere);
  const speakerIds = presentIds.filter((id) => spoke.has(id));
  const held = durationMinutes(session);
  return {
    sessionId: session.id,
    topic: session.topic,
    date,
    year: session.year,
    quarter: session.quarter,
    isOutsidePlan: hasPlan && session.planRowId === null,
    attendance: { part: presentIds.length, whole: ids(isExpected).length },
    speaking: { part: speakerIds.length, whole: presentIds.length },
    presentIds,
    partlyIds: ids((entry) => isThere(entry) && (entry.cameAt !== null || entry.leftAt !== null)),
    speakerIds,
    excusedIds: ids((entry) => isExpected(entry) && entry.presence === 'excused'),
    unexcusedIds: ids((entry) => isExpected(entry) && entry.presence === 'unexcused'),
    exemptIds: ids((entry) => !isExpected(entry)),
    unmarkedIds: ids((entry) => isExpected(entry) && entry.presence === 'unmarked'),
    rollNotes: roll
      .filter(({ reason, cameAt, leftAt }) => reason !== '' || cameAt !== null || leftAt !== null)
      .map(({ memberId, reason, cameAt, leftAt }) => ({ memberId, reason, cameAt, leftAt })),
    remarks: session.remarks.length,
    votes: session.votes.map(({ id, matter, passed, inFavour, takenAt }) => ({
      ...{ id, matter, passed },
      inFavour: { part: inFavour, whole: countRoll(rollAt(roll, takenAt)).voters },
    })),
    tasks: session.tasks.map((task) => standTask(task, until)),
    minutes: held === null ? null : { held, least: leastMinutes(session) },
    days: paperDays(date, record, until),
    posting: postingOf(date, record, until),
    minutesSymbol: record.symbol,
    minutesId: record.documentId,
  };
}
