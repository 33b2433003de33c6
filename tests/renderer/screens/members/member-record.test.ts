import { expect, test } from 'vitest';
import {
  attendanceOf,
  attendanceSentence,
  yearsOf,
} from '../../../../renderer/screens/members/member-record.ts';
import { type Session, UNPREPARED } from '../../../../shared/domain/session.ts';
import { fc } from '../../../support/random.ts';

const anySession = fc.record({
  year: fc.integer({ min: 2019, max: 2023 }),
  state: fc.constantFrom('planned', 'held', 'closed', 'cancelled'),
  presence: fc.constantFrom('present', 'excused', 'unexcused'),
  isOnRoll: fc.boolean(),
});

test('the sessions of each year add up to all that were held with the member, the newest year first', () => {
  fc.assert(
    fc.property(fc.array(anySession, { maxLength: 30 }), (list) => {
      const sessions = list.map(
        ({ year, state, presence, isOnRoll }, at) =>
          ({
            ...UNPREPARED,
            id: at + 1,
            year,
            state,
            date: `${year}-03-01`,
            roll: isOnRoll ? [{ memberId: 7, presence, leave: null, reason: '' }] : [],
          }) as unknown as Session,
      );
      const lines = attendanceOf(7, sessions);
      const years = yearsOf(lines);
      expect(years).toEqual(years.toSorted((one, other) => other - one));
      for (let year = 2019; year <= 2023; year += 1) {
        const held = list.filter(
          (one) => one.year === year && one.isOnRoll && ['held', 'closed'].includes(one.state),
        );
        const ofYear = lines.filter((line) => line.year === year);
        expect(ofYear).toHaveLength(held.length);
        expect(years.includes(year)).toBe(held.length > 0);
        const came = held.filter(({ presence }) => presence === 'present').length;
        if (held.length > 0)
          expect(attendanceSentence(ofYear)).toContain(`Dự ${came} trên ${held.length} buổi`);
      }
    }),
  );
});
