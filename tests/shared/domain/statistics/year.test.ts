/** Random years: every figure beside one counted here anew, letter by letter off the roll. */

import { expect, it } from 'vitest';
import { type Session, SessionInput, UNPREPARED } from '../../../../shared/domain/session.ts';
import { countStatistics } from '../../../../shared/domain/statistics/statistics.ts';
import { fc } from '../../../support/random.ts';
import { rollEntry } from '../../../support/roll.ts';

const LETTERS = ['.', 's', 'h', 'P', 'K', 'M', 'm', '?', '/'] as const;
/** `m`: exempt, and there all the same. `?`: nobody has marked the line. */
type Letter = (typeof LETTERS)[number];
const ENDS = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];

const anySession = fc.record({
  day: fc.integer({ min: 1, max: 12 }).map((month) => `2026-${String(month).padStart(2, '0')}-15`),
  quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  state: fc.constantFrom('planned' as const, 'held' as const, 'closed' as const, 'cancelled' as const),
  isPlanned: fc.boolean(),
  marks: fc.array(fc.constantFrom(...LETTERS), { minLength: 5, maxLength: 5 }),
});
type Drawn = typeof anySession extends fc.Arbitrary<infer Value> ? Value : never;

function sessionOf({ day, quarter, state, isPlanned, marks }: Drawn, index: number): Session {
  const presence = (letter: Letter) =>
    letter === 'P'
      ? 'excused'
      : letter === 'K'
        ? 'unexcused'
        : 'Mm?'.includes(letter)
          ? 'unmarked'
          : 'present';
  return {
    ...SessionInput.parse({ ...UNPREPARED, topic: `Buổi ${index}`, year: 2026, quarter, date: day }),
    ...{
      id: index + 1,
      planRowId: isPlanned ? index + 1 : null,
      state,
      cancelledBecause: '',
      postponements: [],
    },
    isRollSettled: true,
    roll: marks.flatMap((letter, at) =>
      letter === '/'
        ? []
        : [
            rollEntry({
              memberId: at + 1,
              presence: letter === 'm' ? 'present' : presence(letter),
              leave: letter === 'M' || letter === 'm' ? 'exempt' : null,
              leftAt: letter === 'h' ? '15:00' : null,
            }),
          ],
    ),
    remarks: marks.flatMap((letter, at) =>
      // Twice: a member counts once a session.
      letter === 's' ? [1, 2].map((times) => ({ ...REMARK, id: at * 2 + times, speakerId: at + 1 })) : [],
    ),
    ...{ votes: [], tasks: [], carriedTasks: [] },
  };
}
const REMARK = { speakerName: '', text: 'Nói.', answer: '', answeredById: null };

it('count only closed sessions up to the day, a quarter over as empty, and each letter once', () => {
  const anyDay = fc.constantFrom('2026-03-31', '2026-05-20', '2026-07-01', '2026-11-27', '2026-12-31');
  fc.assert(
    fc.property(fc.array(anySession, { maxLength: 8 }), anyDay, fc.boolean(), (drawn, until, hasPlan) => {
      const source = { year: 2026, hasPlan, sessions: drawn.map(sessionOf), papers: new Map() };
      const none = { year: 2025, hasPlan: false, sessions: [], papers: new Map() };
      const today = '2026-12-31';
      const counted = countStatistics(source, none, { until, before: '2025-12-31', today });
      const { totals, quarters, emptyQuarters, unclosed, coming } = counted.year;

      const held = drawn.filter(({ state, day }) => state === 'closed' && day <= until);
      const letters = (sessions: readonly Drawn[], wanted: string) =>
        sessions.flatMap(({ marks }) => marks).filter((letter) => wanted.includes(letter)).length;
      expect(totals).toMatchObject({
        held: held.length,
        outsidePlan: hasPlan ? held.filter(({ isPlanned }) => !isPlanned).length : 0,
        attendance: { part: letters(held, '.shm'), whole: letters(held, '.shmPK?') },
        ...{ excused: letters(held, 'P'), unexcused: letters(held, 'K') },
        ...{ exempt: letters(held, 'M'), unmarked: letters(held, '?') },
        speaking: { part: letters(held, 's'), whole: letters(held, '.shm') },
        remarks: 2 * letters(held, 's'),
      });
      for (const { quarter, totals: own } of quarters) {
        const mine = held.filter((one) => one.quarter === quarter);
        expect(own.attendance).toEqual({ part: letters(mine, '.shm'), whole: letters(mine, '.shmPK?') });
      }
      // Of a year the book does not know nothing is said; a session whose record is still open was held all the same.
      const isKnown = hasPlan || drawn.length > 0;
      const took = drawn.filter(({ state, day }) => (state === 'closed' || state === 'held') && day <= until);
      expect(emptyQuarters).toEqual(
        [1, 2, 3, 4].filter((quarter) => {
          const end = ENDS[quarter - 1] ?? '';
          return isKnown && end <= until && end < today && !took.some((one) => one.quarter === quarter);
        }),
      );
      expect(unclosed).toHaveLength(
        drawn.filter(({ state, day }) => state === 'held' && day <= until).length,
      );
      expect(coming).toHaveLength(drawn.filter(({ state }) => state === 'planned').length);
    }),
  );
});

it('give every member a line whose sums are the sums of the year', () => {
  fc.assert(
    fc.property(fc.array(anySession, { maxLength: 8 }), (drawn) => {
      const source = { year: 2026, hasPlan: true, sessions: drawn.map(sessionOf), papers: new Map() };
      const none = { year: 2025, hasPlan: false, sessions: [], papers: new Map() };
      const days = { until: '2026-12-31', before: '2025-12-31', today: '2026-12-31' };
      const { year, members } = countStatistics(source, none, days);
      const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
      expect({
        part: sum(members.map(({ attendance }) => attendance.part)),
        whole: sum(members.map(({ attendance }) => attendance.whole)),
      }).toEqual(year.totals.attendance);
      expect(sum(members.map(({ spoke }) => spoke))).toBe(year.totals.speaking.part);
      expect(members.every(({ marks }) => marks.length === year.sessions.length)).toBe(true);
    }),
  );
});
