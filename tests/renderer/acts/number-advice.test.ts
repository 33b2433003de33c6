import { describe, expect, it } from 'vitest';
import { adviseNumber, formatRuns, readNumber } from '../../../renderer/acts/number-advice.ts';
import { fc } from '../../support/random.ts';

describe('numbers', () => {
  it('reads runs together', () => {
    expect(formatRuns([3, 5, 6, 7, 12])).toBe('03, 05–07, 12');
    expect(formatRuns([])).toBe('');
  });

  it.each([
    [[], 1, 'Số đầu tiên của nhiệm kỳ.', true],
    [[], 84, 'Sổ bắt đầu từ số 84, nối tiếp sổ giấy.', true],
    [[3, 4], 4, 'Số 04 đã cấp cho văn bản khác.', false],
    [[3, 4], 5, 'Số 05 nối tiếp số 04.', true],
    [[3, 5], 4, 'Số 04 còn trống giữa dãy, được lấp vào.', true],
    [[3, 5], 2, 'Số 02 đứng trước số đầu tiên đã ghi trong sổ.', true],
    [[3, 5], 9, 'Bỏ trống số 06–08; sổ sẽ báo thiếu.', true],
  ])('of a series %j, %i: %s', (taken, number, sentence, isFree) => {
    expect(adviseNumber(taken, number)).toEqual({ sentence, isFree });
  });

  it('calls free exactly what was not given before', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 60 }), (taken, number) => {
        expect(adviseNumber(taken, number).isFree).toBe(!taken.includes(number));
      }),
    );
  });
});

describe('a number as it is typed', () => {
  it('is the next one where none is, once the term is known', () => {
    expect(readNumber(' ', [3], true)).toMatchObject({ number: null, canBeGiven: true });
    expect(readNumber('', [3], true).note).toContain('lấy số 04');
    expect(readNumber('', [], false).note).toBe('Chọn ngày trước để biết số của nhiệm kỳ.');
  });

  it.each(['0', '1.5', 'bốn', '100000'])('is no number of a paper as %s', (typed) => {
    expect(readNumber(typed, [3], true)).toMatchObject({
      note: 'Số phải là số nguyên từ 1 đến 99999.',
      canBeGiven: false,
    });
  });

  it('is given once', () => {
    expect(readNumber(' 4 ', [3], true)).toMatchObject({ number: 4, canBeGiven: true });
    expect(readNumber('3', [3], true)).toMatchObject({ number: 3, canBeGiven: false });
  });
});
