import { expect, it } from 'vitest';
import { indicatorsOf } from '../../../../shared/domain/statistics/indicators.ts';
import { headlineOf } from '../../../../shared/domain/statistics/words.ts';
import { countYear } from '../../../../shared/domain/statistics/year.ts';

const nothing = { sessions: [], papers: new Map() };
const count = (year: number, hasPlan: boolean) =>
  countYear({ year, hasPlan, ...nothing }, `${year}-12-31`, '2026-11-27');

it('of a year the book does not know nothing is said: neither that no session was held, nor that all were', () => {
  const unknown = count(2025, false);
  expect(unknown.emptyQuarters).toEqual([]);
  expect(headlineOf({ year: unknown, before: unknown, members: [], tooLong: [] })).toContain(
    'sổ không có năm này',
  );
  expect(
    JSON.stringify(indicatorsOf({ year: unknown, before: unknown, members: [], tooLong: [] })),
  ).not.toContain('chưa họp');
  // A plan was made and nothing held: that is known.
  const planned = count(2025, true);
  expect(planned.emptyQuarters).toEqual([1, 2, 3, 4]);
  expect(headlineOf({ year: planned, before: unknown, members: [], tooLong: [] })).toContain(
    'quý I, II, III, IV không có buổi nào',
  );
});
