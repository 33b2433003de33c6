import { describe, expect, it } from 'vitest';
import { correctionsOf, differencesOf } from '../../../shared/domain/differences.ts';
import { fc } from '../../support/random.ts';

const word = fc.constantFrom('họp', 'ngày', 'chi bộ', 'nhất trí', 'bàn', 'giao', 'đảng viên', 'kết luận');
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const text = fc.array(line, { maxLength: 5 });

describe('the corrections of a difference', () => {
  it('turn what was printed into what is said now', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const corrections = correctionsOf({
          place: 'opening',
          printed: before.join('\n\n'),
          now: after.join('\n\n'),
        });
        const counted = new Map<string, number>();
        const count = (words: string, by: number): void =>
          void (words !== '' && counted.set(words, (counted.get(words) ?? 0) + by));
        for (const words of before) count(words, 1);
        for (const { printed, now } of corrections) {
          count(printed, -1);
          count(now, 1);
        }
        for (const words of after) count(words, -1);
        expect([...counted].filter(([, left]) => left !== 0)).toEqual([]);
        if (before.join('\n') === after.join('\n')) expect(corrections).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('set a line that is written anew beside the one whose place it takes', () => {
    const lines = (printed: string, now: string) => correctionsOf({ place: 'x', printed, now });
    expect(lines('Một hai ba.', 'Bốn năm sáu.')).toEqual([{ printed: 'Một hai ba.', now: 'Bốn năm sáu.' }]);
    expect(lines('- Một.\n- Hai.', '- Một.')).toEqual([{ printed: 'Hai.', now: '' }]);
    expect(
      lines('| A | B |\n| --- | --- |\n| một | hai |', '| A | B |\n| --- | --- |\n| một | ba |'),
    ).toEqual([{ printed: 'một; hai', now: 'một; ba' }]);
  });
});

describe('the differences of a paper', () => {
  it('are no matter of how hours and numbers were written before', () => {
    const places = (text: string) => new Map([['opening', text]]);
    const before = places('Hồi 14 giờ 00, ngày 05/9/2020, tán thành 8/12, 10/10.');
    const now = places('Hồi 14 giờ 00 phút, ngày 05/9/2020, tán thành 08/12, 10/10.');
    expect(differencesOf(before, before, now, {})).toEqual([]);
    const later = places('Hồi 14 giờ 00 phút, ngày 05/9/2020, tán thành 09/12, 10/10.');
    expect(differencesOf(before, before, later, {})).toHaveLength(1);
  });

  const places = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'y', 'z'));

  it('are where the source moved, or a correction said something, and the words are not the same', () => {
    fc.assert(
      fc.property(places, places, places, places, (printed, known, now, amended) => {
        const map = (record: Record<string, string>) => new Map(Object.entries(record));
        const found = differencesOf(map(printed), map(known), map(now), amended);
        for (const place of ['a', 'b', 'c', 'd']) {
          const stands = amended[place] ?? printed[place] ?? '';
          const says = now[place] ?? '';
          const isOpen = place in amended || (known[place] ?? '') !== says;
          expect(found.filter((one) => one.place === place)).toEqual(
            isOpen && stands !== says ? [{ place, printed: stands, now: says }] : [],
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});
