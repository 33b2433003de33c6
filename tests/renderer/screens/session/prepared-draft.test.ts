import { describe, expect, it } from 'vitest';
import { isLedByPlan, withPlanned } from '../../../../renderer/screens/session/prepared-draft.ts';
import { type Session, SessionInput } from '../../../../shared/domain/session.ts';

const saved = SessionInput.parse({
  ...{ topic: 'Học tập Bác', year: 2026, quarter: 1, date: '2026-02-10', startTime: '14:00', endTime: null },
  ...{ place: 'Tầng 3', presenterIds: [1], chairId: 2, minuteTakerId: 3 },
  ...{ programme: [], materials: [], guests: [] },
});
const session = (part: Partial<Session>): Session => ({
  ...saved,
  ...{
    id: 1,
    planRowId: 1,
    state: 'planned',
    roll: [],
    remarks: [],
    votes: [],
    tasks: [],
    carriedTasks: [],
  },
  ...part,
});
const typed = { ...saved, topic: 'Gõ dở', purpose: 'Vì sao' };

describe('a session being prepared', () => {
  it('takes from its row of the plan what the plan says, and the rest from what is typed', () => {
    const moved = session({ date: '2026-02-17', presenterIds: [4] });
    expect(withPlanned(typed, moved)).toEqual({
      ...typed,
      topic: 'Học tập Bác',
      date: '2026-02-17',
      presenterIds: [4],
    });
  });

  it('is itself the word on all of it once it is held, or when no plan knows it', () => {
    expect(withPlanned(typed, session({ state: 'held' }))).toEqual(typed);
    expect(withPlanned(typed, session({ planRowId: null }))).toEqual(typed);
    expect(isLedByPlan(session({ state: 'closed' }))).toBe(false);
  });
});
