/** Runs of absences. */
import type { Day, Id } from '../values.ts';
import { markOf, type RollMark } from './roll-marks.ts';
import type { SessionFigures } from './session-figures.ts';

/** Consecutive sessions the member had to attend and was excused from, or from which the member stayed away. */
export interface Streak {
  /** Whose. */
  memberId: Id;
  /** Away with a reason all the time, or without one. */
  kind: 'excused' | 'unexcused';
  /** In the order of time. */
  sessionIds: Id[];
  /** The day of the first. */
  from: Day;
  /** The day the member came again; null of a run that goes on. */
  until: Day | null;
}

/** Excused oftener than this running, a cell loses the mark for attendance (HD42-HD/BTCTW, as its score forms have it). */
export const EXCUSED_RUNNING = 3;

/**
 * The runs of two and more. Sessions before the member's time, after it, and those the member was exempt from are passed over;
 * coming, or being away otherwise, ends a run.
 *
 * @param sessions in the order of time
 */
export function streaksOf(sessions: readonly SessionFigures[], memberId: Id): Streak[] {
  const runs: Streak[] = [];
  let run: Streak | null = null;
  for (const session of sessions) {
    const kind = kindOf(markOf(session, memberId).mark);
    if (kind === 'passed' || session.date === null) continue;
    if (run !== null && kind !== run.kind) {
      runs.push({ ...run, until: session.date });
      run = null;
    }
    if (kind === 'ended') continue;
    run ??= { memberId, kind, sessionIds: [], from: session.date, until: null };
    run = { ...run, sessionIds: [...run.sessionIds, session.sessionId] };
  }
  return [...runs, ...(run === null ? [] : [run])].filter(({ sessionIds }) => sessionIds.length > 1);
}

/** What a mark does to a run: goes on in its kind, ends it, or is passed over. */
function kindOf(mark: RollMark): Streak['kind'] | 'ended' | 'passed' {
  if (mark === 'excused' || mark === 'unexcused') return mark;
  return mark === 'exempt' || mark === 'outside' || mark === 'unmarked' ? 'passed' : 'ended';
}

/**
 * Whether somebody has to be told of it: excused more than three times running; away without a reason for three months
 * (Điều lệ Đảng, điều 8, counts them over all meetings: here only the thematic ones are known).
 *
 * @param asOf the day a run that goes on is told on
 */
export function isTooLong(streak: Streak, asOf: Day): boolean {
  if (streak.kind === 'excused') return streak.sessionIds.length > EXCUSED_RUNNING;
  return monthsLater(streak.from, 3) <= (streak.until ?? asOf);
}

/** The same day so many months later, as text to compare with: the 31st of a short month comes after its end. */
function monthsLater(day: Day, months: number): Day {
  const month = Number(day.slice(5, 7)) + months;
  const year = Number(day.slice(0, 4)) + Math.floor((month - 1) / 12);
  return `${year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
}
