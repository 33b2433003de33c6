import { expect, it } from 'vitest';
import {
  medianOf,
  percentOf,
  pointsBetween,
  type Ratio,
  sumRatios,
} from '../../../../shared/domain/statistics/ratio.ts';
import { fc } from '../../../support/random.ts';

const ratio = fc
  .record({ whole: fc.nat(60), absent: fc.nat(60) })
  .map(({ whole, absent }): Ratio => ({ part: Math.max(0, whole - absent), whole }));

it('sums before it divides: sessions of 1/1 and 5/9 are 60 %, not the mean of 100 and 55,6', () => {
  const sum = sumRatios([
    { part: 1, whole: 1 },
    { part: 5, whole: 9 },
  ]);
  expect(sum).toEqual({ part: 6, whole: 10 });
  expect(percentOf(sum)).toBe(60);
});

it('says nothing where nothing was counted', () => {
  expect(percentOf({ part: 0, whole: 0 })).toBeNull();
  expect(pointsBetween({ part: 0, whole: 0 }, { part: 1, whole: 2 })).toBeNull();
  expect(medianOf([])).toBeNull();
});

it('keeps a share between the smallest and the largest it is made of', () => {
  fc.assert(
    fc.property(fc.array(ratio, { minLength: 1 }), (ratios) => {
      const told = ratios.flatMap((one) => percentOf(one) ?? []);
      const share = percentOf(sumRatios(ratios));
      if (told.length === 0) return share === null;
      return share !== null && share >= Math.min(...told) && share <= Math.max(...told);
    }),
  );
});

it('tells a difference as whoever subtracts the two shares that are shown', () => {
  fc.assert(
    fc.property(ratio, ratio, (one, other) => {
      const [from, to] = [percentOf(one), percentOf(other)];
      const shown = from === null || to === null ? null : Number((to - from).toFixed(1));
      // Nought has no sign on paper.
      return (pointsBetween(one, other) ?? 0) === (shown ?? 0) + 0;
    }),
  );
});

it('has as many numbers at or below the median as at or above it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1 }), (numbers) => {
      const median = medianOf(numbers) ?? -1;
      const half = numbers.length / 2;
      return (
        numbers.filter((number) => number <= median).length >= half &&
        numbers.filter((number) => number >= median).length >= half
      );
    }),
  );
});
