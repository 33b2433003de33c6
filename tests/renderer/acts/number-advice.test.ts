import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseNumber, formatRuns, nextNumber } from '../../../renderer/acts/number-advice.ts';

describe('numbers', () => {
  it('reads runs together', () => {
    expect(formatRuns([3, 5, 6, 7, 12])).toBe('03, 05–07, 12');
    expect(formatRuns([])).toBe('');
  });

  it('proposes one more than the highest', () => {
    expect(nextNumber([])).toBe(1);
    expect(nextNumber([84, 3])).toBe(85);
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
