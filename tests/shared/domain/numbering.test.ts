import { describe, expect, it } from 'vitest';
import {
  gapsIn,
  kindOfCode,
  nextNumber,
  partsOfSymbol,
  seriesOf,
  suffixOf,
  symbolOf,
} from '../../../shared/domain/numbering.ts';
import { KIND_RULES, KINDS } from '../../../shared/format/kinds.ts';
import { fc } from '../../support/random.ts';

describe('a symbol', () => {
  it('writes numbers below ten with a zero', () => {
    expect(symbolOf(5, 'BC', 'CB')).toBe('05-BC/CB');
    expect(symbolOf(84, 'KH', 'CB-STTTT')).toBe('84-KH/CB-STTTT');
    expect(symbolOf(120, 'CV', 'CB')).toBe('120-CV/CB');
  });

  it('of a congress ends in ĐH whatever the cell calls itself', () => {
    expect(symbolOf(1, 'NQ', suffixOf('CB-STTTT', true))).toBe('01-NQ/ĐH');
  });
});

describe('the parts of a symbol', () => {
  it('are what it was made of', () => {
    const kinds = KINDS.filter((kind) => KIND_RULES[kind].isNumbered);
    const suffixes = fc.constantFrom('CB', 'CB-STTTT', 'ĐH', 'CB/KP4');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(...kinds),
        suffixes,
        (number, kind, suffix) => {
          const { code, ...rest } = partsOfSymbol(symbolOf(number, kind, suffix));
          expect(rest).toEqual({ number, suffix });
          expect(kindOfCode(code)).toBe(kind);
        },
      ),
    );
  });

  it('are told of symbols written otherwise, and of one whose number is open', () => {
    expect(partsOfSymbol('5/BB-CB')).toEqual({ number: 5, code: 'BB', suffix: 'CB' });
    expect(partsOfSymbol('05 - bb / cb')).toEqual({ number: 5, code: 'bb', suffix: 'cb' });
    expect(partsOfSymbol('-KH/CB')).toEqual({ number: null, code: 'KH', suffix: 'CB' });
    expect(partsOfSymbol('năm 2020')).toEqual({ number: null, code: '', suffix: '' });
    expect([kindOfCode('ttr'), kindOfCode('qđi'), kindOfCode('CT'), kindOfCode('CĐ')]).toEqual([
      'TTr',
      'QĐi',
      null,
      null,
    ]);
  });
});

describe('the series of a paper', () => {
  it('is its kind, but one for all papers of a congress', () => {
    expect(seriesOf('KH', false)).toBe('KH');
    expect(seriesOf('NQ', true)).toBe('ĐH');
    expect(seriesOf('BB', true)).toBe('ĐH');
  });

  it('does not exist for a topic paper', () => {
    expect(seriesOf('CĐ', false)).toBeNull();
  });
});

describe('the next number of a series', () => {
  it('is one more than the highest, whatever is missing below', () => {
    expect(nextNumber([])).toBe(1);
    expect(nextNumber([84, 3])).toBe(85);
  });
});

describe('the gaps of a series', () => {
  it('are the numbers missing between the first and the last; nothing is missing before the first', () => {
    expect(gapsIn([84, 85, 88])).toEqual([86, 87]);
    expect(gapsIn([84])).toEqual([]);
    expect(gapsIn([])).toEqual([]);
  });

  it('and the numbers taken make up every number from the first to the last', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1 }), (numbers) => {
        const all = [...numbers, ...gapsIn(numbers)].sort((one, other) => one - other);
        const first = Math.min(...numbers);
        expect(all).toEqual(
          Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => first + index),
        );
      }),
    );
  });
});
