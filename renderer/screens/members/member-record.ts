/** How often a member came, out of the sessions of a year. */
import { isExpected, type Presence, percent } from '../../../shared/domain/attendance.ts';
import { type Session, wasHeld } from '../../../shared/domain/session.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';

export interface AttendanceLine {
  sessionId: Id;
  topic: string;
  /** The year it counts for, whatever its day. */
  year: number;
  date: Day | null;
  /** `leave`: away by right, not expected to come. */
  presence: Presence | 'leave';
  reason: string;
}

/** One line for each session held with the member on its roll, the newest first. */
export function attendanceOf(memberId: Id, sessions: readonly Session[]): AttendanceLine[] {
  return sessions
    .filter(wasHeld)
    .flatMap((session): AttendanceLine[] => {
      const entry = session.roll.find((line) => line.memberId === memberId);
      if (entry === undefined) return [];
      return [
        {
          sessionId: session.id,
          topic: session.topic,
          year: session.year,
          date: session.date,
          presence: isExpected(entry) ? entry.presence : 'leave',
          reason: entry.reason,
        },
      ];
    })
    .sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
}

/** The years there is something of, the newest first. */
export function yearsOf(lines: readonly AttendanceLine[]): number[] {
  return [...new Set(lines.map(({ year }) => year))].sort((one, other) => other - one);
}

/** "Dự 3 trên 4 buổi, đạt 75%"; sessions on leave are not counted. */
export function attendanceSentence(lines: readonly AttendanceLine[]): string {
  const expected = lines.filter(({ presence }) => presence !== 'leave');
  if (expected.length === 0) return 'Chưa có buổi nào phải dự.';
  const present = expected.filter(({ presence }) => presence === 'present').length;
  return `Dự ${present} trên ${expected.length} buổi, đạt ${percent(present, expected.length)}.`;
}
