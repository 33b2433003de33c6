/** Thống kê: a year beside the year before, and who was where in both. */
import type { Day, Id } from '../values.ts';
import type { Ratio } from './ratio.ts';
import { hadToAttend, type MarkedMember, markOf, wasPresent } from './roll-marks.ts';
import { isTooLong, type Streak, streaksOf } from './streaks.ts';
import { type CountedFrom, countYear, type YearFigures } from './year.ts';

export interface MemberFigures {
  /** Whose line it is. */
  memberId: Id;
  /** A mark for each session of both years, in the order of time. */
  marks: MarkedMember[];
  /** Times present in the year before, out of those the member had to attend. */
  before: Ratio;
  /** The same in the year. */
  attendance: Ratio;
  /** Sessions of both years with at least one remark of the member's. */
  spoke: number;
  /** Runs of two absences and more, in the order of time. */
  streaks: Streak[];
}

export interface Statistics {
  /** The year asked for. */
  year: YearFigures;
  /** The year before, up to the same day or its own last. */
  before: YearFigures;
  /** Everybody on a roll of the two years; sorted by nothing. */
  members: MemberFigures[];
  /** Of them, the runs that somebody has to be told of. */
  tooLong: Streak[];
}

export function countStatistics(
  year: CountedFrom,
  before: CountedFrom,
  days: { until: Day; before: Day; today: Day },
): Statistics {
  const counted = countYear(year, days.until, days.today);
  const earlier = countYear(before, days.before, days.today);
  const sessions = [...earlier.sessions, ...counted.sessions].sort((one, other) =>
    (one.date ?? '').localeCompare(other.date ?? ''),
  );
  const memberIds = new Set(
    sessions.flatMap((session) => [
      ...session.presentIds,
      ...session.excusedIds,
      ...session.unexcusedIds,
      ...session.exemptIds,
      ...session.unmarkedIds,
    ]),
  );
  const members = [...memberIds].map((memberId): MemberFigures => {
    const marks = sessions.map((session) => markOf(session, memberId));
    const attended = (of: number): Ratio => {
      const own = marks.filter((_, index) => sessions[index]?.year === of).map(({ mark }) => mark);
      return { part: own.filter(wasPresent).length, whole: own.filter(hadToAttend).length };
    };
    return {
      memberId,
      marks,
      before: attended(before.year),
      attendance: attended(year.year),
      spoke: marks.filter(({ hasSpoken }) => hasSpoken).length,
      streaks: streaksOf(sessions, memberId),
    };
  });
  return {
    year: counted,
    before: earlier,
    members,
    tooLong: members.flatMap(({ streaks }) => streaks.filter((streak) => isTooLong(streak, days.until))),
  };
}
