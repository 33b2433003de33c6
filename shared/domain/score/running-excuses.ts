/** How often running somebody has been excused: what both instruments let happen three times and no more. */
import { isExpected, type RollEntry } from '../attendance.ts';
import type { Id } from '../values.ts';

/** More than so many times running is told against the cell (HD12, HD42). */
export const MOST_RUNNING_EXCUSES = 3;

/**
 * Of each member of the last roll, how many sessions in a row up to it he was excused from. Sessions he was not called to, by
 * exemption or before he joined, are passed over; being there, or away without a reason, begins anew.
 *
 * @param rolls The earliest first.
 */
export function runningExcuses(
  rolls: readonly (readonly RollEntry[])[],
): { memberId: Id; fullName: string; times: number }[] {
  const byMember = Map.groupBy(rolls.flat(), ({ memberId }) => memberId);
  return (rolls.at(-1) ?? []).map(({ memberId, fullName }) => {
    const called = (byMember.get(memberId) ?? []).filter(
      (entry) => isExpected(entry) && entry.presence !== 'unmarked',
    );
    const before = called.findLastIndex(({ presence }) => presence !== 'excused');
    return { memberId, fullName, times: called.length - 1 - before };
  });
}
