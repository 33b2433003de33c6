/** The clock of a session while it takes place. */
import type { SessionInput } from '../../../shared/domain/session.ts';
import type { Clock, Day } from '../../../shared/domain/values.ts';

export interface Moment {
  day: Day;
  clock: Clock;
}

/** Wall-clock day and time of an instant on this machine. */
export function momentOf(date: Date): Moment {
  const two = (number: number): string => String(number).padStart(2, '0');
  return {
    day: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    clock: `${two(date.getHours())}:${two(date.getMinutes())}`,
  };
}

/**
 * Whole minutes since the session began. Null where no clock runs: without a start, before it, after its end, and on any
 * other day, when the record is only written up.
 */
export function minutesSince(
  session: Pick<SessionInput, 'date' | 'startTime' | 'endTime'>,
  now: Moment,
): number | null {
  if (session.date !== now.day || session.startTime === null || session.endTime !== null) return null;
  const minutes = minutesOf(now.clock) - minutesOf(session.startTime);
  return minutes < 0 ? null : minutes;
}

/** "00:47", "02:05". */
export function formatElapsed(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function minutesOf(clock: Clock): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
