import { describe, expect, it } from 'vitest';
import {
  compareNames,
  countWords,
  foldText,
  hasDiacritics,
  mixesToneStyles,
  nameSortKey,
  searchKey,
  setToneStyle,
} from '../../../shared/text/vietnamese.ts';
import { fc } from '../../support/random.ts';
import { LETTERS, SMALL_LETTERS } from './letters.ts';

const vietnamese = fc
  .array(fc.constantFrom(...LETTERS, ...'abcxyzđ QU12.,\n', 'e\u0302\u0301'), { maxLength: 40 })
  .map((letters) => letters.join(''));

describe('folding', () => {
  it('takes away dấu and capitals, đ too', () => {
    expect(foldText('ĐẢNG UỶ Sở, Quyết nghị đường 1')).toBe('dang uy so, quyet nghi duong 1');
    expect(foldText('Quyết'.normalize('NFD'))).toBe('quyet');
    expect(LETTERS.map(foldText).join('')).toMatch(/^[adeiouy]{134}$/);
  });

  it('keeps every place of the NFC text, in any tongue', () => {
    const anything = fc.oneof(vietnamese, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(anything, (text) => {
        expect(foldText(text)).toHaveLength(text.normalize('NFC').length);
      }),
    );
    expect(foldText('İstanbul ﬃ 각')).toBe('istanbul ﬃ 각');
  });

  it('knows whether there is any dấu', () => {
    expect(hasDiacritics('dang uy 84-KH/CB')).toBe(false);
    for (const letter of LETTERS) {
      expect(hasDiacritics(letter)).toBe(true);
      expect(hasDiacritics(letter.normalize('NFD'))).toBe(true);
    }
  });
});

describe('exact search', () => {
  it('finds both ways of placing a tone, in either form of Unicode and any case', () => {
    expect(searchKey('Hoà, KHOẺ, Uỷ')).toBe('hòa, khỏe, ủy');
    expect(searchKey('hòa, khỏe, ủy'.normalize('NFD'))).toBe('hòa, khỏe, ủy');
  });

  it('does not confuse words that differ by their dấu', () => {
    expect(searchKey('đảng')).not.toBe(searchKey('đang'));
    expect(searchKey('quý')).toBe('quý');
  });
});

describe('placing tones', () => {
  const pairs =
    'oà òa oả ỏa oã õa oá óa oạ ọa oè òe oẻ ỏe oẽ õe oé óe oẹ ọe uỳ ùy uỷ ủy uỹ ũy uý úy uỵ ụy'.split(' ');

  it('moves the tone of oa, oe and uy at the end of a syllable, and back', () => {
    for (let index = 0; index < pairs.length; index += 2) {
      const [second = '', first = ''] = pairs.slice(index, index + 2);
      for (const write of [(end: string) => `th${end}`, (end: string) => `TH${end.toUpperCase()},`]) {
        expect(setToneStyle(write(second), 'ủy')).toBe(write(first));
        expect(setToneStyle(write(first), 'uỷ')).toBe(write(second));
      }
    }
  });

  it('leaves syllables that allow one place only', () => {
    const words = 'quyền quý quỳ toàn hoạt khoản thuyền thoải ngoáy huỳnh khuỷu của mùa xoáy loét';
    expect(setToneStyle(words, 'ủy')).toBe(words);
    expect(setToneStyle(words, 'uỷ')).toBe(words);
  });

  it('leaves quotations and names, though not the word uỷ in a name', () => {
    const text = 'Chi uỷ hoà giải: “Đảng uỷ khoẻ”; đồng chí Lê Thị Thuỷ ở Hoà Bình; Đảng Uỷ. HOÀ';
    expect(setToneStyle(text, 'ủy')).toBe(
      'Chi ủy hòa giải: “Đảng uỷ khoẻ”; đồng chí Lê Thị Thuỷ ở Hoà Bình; Đảng Ủy. HÒA',
    );
  });

  it('notices when a text does it both ways, quotations and names aside', () => {
    expect(mixesToneStyles('Chi uỷ và đảng ủy')).toBe(true);
    expect(mixesToneStyles('Chi uỷ, hoà giải, quý, toàn')).toBe(false);
    expect(mixesToneStyles('Chi uỷ dẫn “đảng ủy” và bà Trần Thị Thúy')).toBe(false);
  });

  it('changes no letter but the place of tones, and settles', () => {
    fc.assert(
      fc.property(vietnamese, fc.constantFrom('uỷ' as const, 'ủy' as const), (text, style) => {
        const set = setToneStyle(text, style);
        expect(foldText(set)).toBe(foldText(text));
        expect(setToneStyle(set, style)).toBe(set);
        expect(searchKey(set)).toBe(searchKey(text));
      }),
    );
  });
});

describe('the order of names', () => {
  it('goes by the last word, then the middle ones, then the family name', () => {
    const sorted = [
      'An',
      'Lê An',
      'Lê Văn An',
      'Nguyễn Văn An',
      'Lê Thị Ánh',
      'Vũ Bình An Ân',
      'Trần Bảo',
      'Trần Dung',
      'Trần Đạt',
      'Hoàng Ơn',
    ];
    expect(sorted.toReversed().sort(compareNames)).toEqual(sorted);
  });

  it('puts the tones as ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    const sorted = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mai', 'măn', 'mân'];
    expect(sorted.toReversed().sort(compareNames)).toEqual(sorted);
  });

  it('agrees with the Vietnamese collation of Unicode on single words', () => {
    const collator = new Intl.Collator('vi');
    expect(collator.resolvedOptions().locale).toBe('vi');
    const word = fc
      .array(fc.constantFrom(...SMALL_LETTERS, ...'aăâbcdđeêghiklmnoôơpqrstuưvxy'), {
        minLength: 1,
        maxLength: 5,
      })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(Math.sign(compareNames(one, other))).toBe(Math.sign(collator.compare(one, other)));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on capitals, spaces or the form of Unicode', () => {
    expect(nameSortKey('  NGUYỄN  văn Ấn '.normalize('NFD'))).toBe(nameSortKey('Nguyễn Văn Ấn'));
    expect(nameSortKey('')).toBe('');
  });
});

it('counts words as a word processor does', () => {
  expect(countWords('Chi bộ có 12 đảng viên – số 84-KH/CB.\n\n- Một')).toBe(9);
  expect(countWords(' \n– … -----')).toBe(0);
});
