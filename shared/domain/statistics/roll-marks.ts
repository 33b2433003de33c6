/** Who was where: a line a member, a mark a session. */
import type { Id } from '../values.ts';
import type { SessionFigures } from './session-figures.ts';

/**
 * `outside`: not of the cell that day, and absent from nothing. `partly`: came late or left early. `spoke` is told besides.
 */
export const ROLL_MARKS = [
  'present',
  'partly',
  'excused',
  'unexcused',
  'exempt',
  'unmarked',
  'outside',
] as const;
export type RollMark = (typeof ROLL_MARKS)[number];

export interface MarkedMember {
  /** How the member stands on the roll. */
  mark: RollMark;
  /** Whether the member had a remark. */
  hasSpoken: boolean;
}

/** How a member stands on the roll of a session. */
export function markOf(session: SessionFigures, memberId: Id): MarkedMember {
  const isIn = (ids: readonly Id[]): boolean => ids.includes(memberId);
  const mark = isIn(session.partlyIds)
    ? 'partly'
    : isIn(session.presentIds)
      ? 'present'
      : isIn(session.excusedIds)
        ? 'excused'
        : isIn(session.unexcusedIds)
          ? 'unexcused'
          : isIn(session.exemptIds)
            ? 'exempt'
            : isIn(session.unmarkedIds)
              ? 'unmarked'
              : 'outside';
  return { mark, hasSpoken: isIn(session.speakerIds) };
}

/** Whether the member had to attend, by the mark. */
export function hadToAttend(mark: RollMark): boolean {
  return mark !== 'exempt' && mark !== 'outside';
}

export function wasPresent(mark: RollMark): boolean {
  return mark === 'present' || mark === 'partly';
}
