import { expect, it } from 'vitest';
import { mondayOf, monthAfter, weeksFrom, weeksOfMonth } from '../../../../renderer/screens/calendar/days.ts';
import { stepOf, titleOf } from '../../../../renderer/screens/calendar/views.ts';
import { addDays, weekdayName } from '../../../../shared/text/dates.ts';
import { fc } from '../../../support/random.ts';

const anyDay = fc.integer({ min: 0, max: 98_000 }).map((days) => addDays('1930-01-01', days));

it('weeks begin on a Monday and follow each other', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const weeks = weeksFrom(day, 5);
      expect(weeks[0]).toContain(day);
      expect(weeks.map(([monday = '']) => weekdayName(monday))).toEqual(Array(5).fill('Thứ Hai'));
      const days = weeks.flat();
      expect(days.slice(1)).toEqual(days.slice(0, -1).map((one) => addDays(one, 1)));
    }),
  );
});

it('a month has all its weeks and none beside them', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const month = day.slice(0, 7);
      const weeks = weeksOfMonth(month);
      for (const week of weeks) expect(week.some((one) => one.startsWith(month))).toBe(true);
      const last = addDays(`${monthAfter(month, 1)}-01`, -1);
      expect(weeks.flat().filter((one) => one.startsWith(month))).toHaveLength(Number(last.slice(8)));
    }),
  );
});

it('a step is a week, a month or a year, and its title says where one is', () => {
  expect(mondayOf('2026-11-27')).toBe('2026-11-23');
  expect(titleOf('weeks', '2026-11-27')).toBe('23/11 – 27/12/2026');
  expect(stepOf('weeks', '2026-11-27', 1)).toBe('2026-11-30');
  expect(titleOf('month', stepOf('month', '2026-12-31', 1))).toBe('Tháng 1/2027');
  expect(titleOf('year', stepOf('list', '2024-02-29', -1))).toBe('Năm 2023');
});
