/** A counted session with one line on its roll, whatever else was of it. */
import { SessionInput, UNPREPARED } from '../../../../shared/domain/session.ts';
import { countSession, type SessionFigures } from '../../../../shared/domain/statistics/session-figures.ts';
import { rollEntry } from '../../../support/roll.ts';

const PRESENCES = { '.': 'present', P: 'excused', K: 'unexcused', M: 'unmarked' } as const;

export function countedSession(of: { id: number; date: string; mark: string }): SessionFigures {
  const presence = PRESENCES[of.mark as keyof typeof PRESENCES];
  const input = SessionInput.parse({
    ...UNPREPARED,
    topic: 'Chuyên đề',
    year: 2025,
    quarter: 1,
    date: of.date,
  });
  const session = {
    ...input,
    id: of.id,
    planRowId: null,
    state: 'closed' as const,
    cancelledBecause: '',
    postponements: [],
    isRollSettled: true,
    roll:
      presence === undefined
        ? []
        : [rollEntry({ memberId: 1, presence, leave: of.mark === 'M' ? 'exempt' : null })],
    remarks: [],
    votes: [],
    tasks: [],
    carriedTasks: [],
  };
  return countSession(session, '2030-01-01', false);
}
