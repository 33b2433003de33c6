import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/text/dates.ts';
import {
  addMonths,
  formatPartialDate,
  isSurelyBefore,
  mayBeSame,
  parsePartialDate,
} from '../../../shared/text/partial-dates.ts';
import { fc } from '../../support/random.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1930-01-01', days));
const anyPartial = fc
  .tuple(anyDay, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => ({ day, known: day.slice(0, length) }));

describe('a day of which only a part is known', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(anyPartial, ({ known }) => {
        expect(parsePartialDate(formatPartialDate(known))).toBe(known);
      }),
    );
  });

  it.each([
    ['năm 1979', '1979'],
    ['tháng 5 năm 1979', '1979-05'],
    ['5/1979', '1979-05'],
    ['13/1979', null],
    ['31/11/2010', null],
    ['79', null],
  ])('is read from “%s”', (typed, day) => {
    expect(parsePartialDate(typed)).toBe(day);
  });

  it('is before another only where no day of it could be after it', () => {
    fc.assert(
      fc.property(anyPartial, anyPartial, (one, other) => {
        if (isSurelyBefore(one.known, other.known)) expect(one.day < other.day).toBe(true);
        if (one.day === other.day) expect(mayBeSame(one.known, other.known)).toBe(true);
      }),
    );
  });

  it('lies months later in the month so many later, known as well as before', () => {
    expect([addMonths('2024-03-05', 12), addMonths('2024-11', 3), addMonths('2024', 12)]).toEqual([
      '2025-03-05',
      '2025-02',
      '2025',
    ]);
  });
});
