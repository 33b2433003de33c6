import { describe, expect, it } from 'vitest';
import { countFound, searchBook } from '../../../electron/db/search.ts';
import { rebuildIndex } from '../../../electron/db/search-index.ts';
import { SEARCH_SOURCES, SEARCH_STATES } from '../../../shared/domain/search.ts';
import { fc } from '../../support/random.ts';
import { openNew } from './fixtures.ts';
import { type Act, act, bare, carryOut, holds, type Thing, WORDS } from './random-book.ts';

const KEYS = ['loai', 'nam', 'quy', 'tt', 'nguoi'] as const;
type Filters = Partial<Record<(typeof KEYS)[number], string>>;

const values = fc.record({
  loai: fc.constantFrom('cv', 'nq', 'ykien', 'viec', 'buoi', 'nhatky', 'vanban', 'ykien,viec', 'vanbanden'),
  nam: fc.constantFrom('2024', '2025', '2024,2026'),
  quy: fc.constantFrom('1', 'IV', '2,3'),
  tt: fc.constantFrom('nhap', 'xong', 'chuaxong', 'layykien,xong'),
  nguoi: fc.constantFrom('Tạ Văn Oanh', 'ta van oanh', 'oanh', 'Ngô Quý', 'Tạ mẫu', 'ta'),
});
// Two at most: with more nothing is left to be found.
const filters = fc
  .tuple(values, fc.subarray([...KEYS], { maxLength: 2 }))
  .map(([all, keys]): Filters => Object.fromEntries(keys.map((key) => [key, all[key]])));

const query = fc.record({
  words: fc
    .array(fc.constantFrom(...WORDS, 'ma', 'lu', 'lư', 'oanh'), { minLength: 1, maxLength: 2 })
    .map((all) => all.join(' ')),
  filters,
  isLoose: fc.boolean(),
});

function write(words: string, filters: Filters): string {
  return [
    words,
    ...Object.entries(filters).map(([key, value]) => `${key}:${key === 'nguoi' ? `"${value}"` : value}`),
  ].join(' ');
}

/** The filters as a person reads them. */
function passes(thing: Thing, filters: Filters): boolean {
  const some = (values: string | undefined, isIt: (value: string) => boolean): boolean =>
    values === undefined || values.split(',').some(isIt);
  return (
    some(
      filters.loai,
      (value) => thing.kind?.toLowerCase() === value || SEARCH_SOURCES[thing.source as 'task'].word === value,
    ) &&
    some(filters.nam, (value) => String(thing.year) === value) &&
    some(
      filters.quy,
      (value) => String(thing.quarter) === value || (value === 'IV' && thing.quarter === 4),
    ) &&
    some(
      filters.tt,
      (value) => thing.state !== null && SEARCH_STATES[thing.state as 'open'].word === value,
    ) &&
    (filters.nguoi === undefined || thing.people().some((name) => isCalled(name, filters.nguoi ?? '')))
  );
}

function isCalled(name: string, asked: string): boolean {
  const isExact = bare(asked) !== asked.toLowerCase();
  const form = (text: string): string =>
    ` ${isExact ? text.toLowerCase().replaceAll('khoẻ', 'khỏe') : bare(text)} `;
  return form(name).includes(form(asked));
}

describe('searching a random book after random acts', () => {
  it('finds what a person would who reads everything, in every narrowing, exact before loose, each once', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 40, maxLength: 60 }) as fc.Arbitrary<Act[]>,
        fc.array(query, { minLength: 30, maxLength: 30 }),
        async (acts, queries) => {
          const data = await openNew();
          const things = carryOut(data, acts);
          for (const isAnew of [false, true]) {
            if (isAnew) rebuildIndex(data);
            for (const { words, filters, isLoose } of queries) {
              const text = write(words, filters);
              const expected = things.filter(
                (thing) => holds(thing, words, isLoose) && passes(thing, filters),
              );
              found += expected.length;
              const hits = searchBook(data, text, { limit: 200, isLoose });
              const keys = hits.map(({ source, id }) => `${source} ${id}`);
              expect([text, keys.toSorted()]).toEqual([text, expected.map(({ key }) => key).toSorted()]);
              const exact = expected.filter((thing) => holds(thing, words, false)).length;
              expect(hits.map((hit) => hit.isExact)).toEqual(hits.map((_, at) => at < exact));
              const count = countFound(data, text, isLoose);
              expect([count.total, count.exact, count.isMore]).toEqual([expected.length, exact, false]);
              for (const key of ['loai', 'nam', 'quy', 'tt'] as const) {
                const { [key]: _own, ...others } = filters;
                const wider = things.filter((thing) => holds(thing, words, isLoose) && passes(thing, others));
                expect(count[key].reduce((sum, one) => sum + one.count, 0)).toBe(wider.length);
              }
              for (const { value, count: found } of count.nam) {
                const { nam: _nam, ...others } = filters;
                const wider = things.filter((thing) => holds(thing, words, isLoose) && passes(thing, others));
                expect(found).toBe(wider.filter(({ year }) => year === value).length);
              }
            }
          }
          data.close();
        },
      ),
      { numRuns: 12 },
    );
    // Or nothing was looked at.
    expect(found).toBeGreaterThan(300);
  });
});
