import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { describe, expect, it } from 'vitest';
import { readTelex } from '../../../shared/text/telex.ts';
import { moveTones } from '../../../shared/text/tone-style.ts';

const DICTIONARY = path.resolve(import.meta.dirname, '../../../node_modules/@cspell/dict-vi-vn/vi.trie.gz');
/** Syllables of one vowel group with their dấu, as a person spells them. */
const SYLLABLES = [...decodeTrie(gunzipSync(readFileSync(DICTIONARY))).words()]
  .map((word) => word.normalize('NFC'))
  .filter((word) =>
    /^(?:ngh|ng|nh|gh|gi|qu|kh|th|tr|ch|ph|[bcdđghklmnpqrstvx])?[aeiouyăâêôơư\u00e0-\u1ef9]{1,3}(?:ng|nh|ch|[cmnpt])?$/u.test(
      word,
    ),
  )
  // Xoong is typed with a third o, which nobody looks for.
  .filter((word) => !/oo/u.test(word.normalize('NFD').replace(/\p{M}/gu, '')))
  .filter((word) => /[đ\p{M}]/u.test(word.normalize('NFD')));

const TONES: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};

/** The keys of a letter without its tone, and the key of the tone. */
function keysOf(letter: string): [shape: string, mark: string, tone: string] {
  if (letter === 'đ') return ['d', 'd', ''];
  const [base = '', ...marks] = letter.normalize('NFD');
  const tone = marks.map((mark) => TONES[mark] ?? '').join('');
  const mark = marks.includes('\u0302')
    ? base
    : marks.some((one) => one === '\u0306' || one === '\u031b')
      ? 'w'
      : '';
  return [base, mark, tone];
}

/** As most type: each letter with its mark, the tone last. */
function typeInOrder(word: string): string {
  const keys = [...word].map(keysOf);
  return keys.map(([base, mark]) => base + mark).join('') + keys.map(([, , tone]) => tone).join('');
}

/** As others do: the bare word first, then the mark of its vowel, then the tone. */
function typeMarksLast(word: string): string {
  const keys = [...word].map(keysOf);
  const vowel = keys.slice(word.startsWith('đ') ? 1 : 0);
  const marks = [...new Set(vowel.map(([, mark]) => mark))].join('');
  return `${keys.map(([base, mark], at) => (at === 0 && base === 'd' ? base + mark : base)).join('')}${marks}${keys.map(([, , tone]) => tone).join('')}`;
}

describe('raw Telex', () => {
  it('is read as the letters it stands for', () => {
    expect(readTelex('chuyeen ddeef')).toBe('chuyên đề');
    expect(readTelex('Nghij quyeets cuar chi booj')).toBe('nghị quyết của chi bộ');
    expect(readTelex('dduwowngf looxi dduongwf ddungs thuowr')).toBe('đường lỗi đường đúng thuở');
    expect(readTelex('chuyeenr ddooir soos')).toBe('chuyển đổi số');
    expect(readTelex('hoc tap 84-KH/CB 2026')).toBe('hoc tap 84-KH/CB 2026');
  });

  it('gives every syllable of the dictionary, the tone typed last', () => {
    expect(SYLLABLES.length).toBeGreaterThan(3_000);
    const same = (word: string): string => moveTones(word, 'ủy');
    const wrong = SYLLABLES.filter((word) => same(readTelex(typeInOrder(word))) !== same(word));
    expect(wrong.map((word) => `${word} ${typeInOrder(word)} ${readTelex(typeInOrder(word))}`)).toEqual([]);
  });

  it('also with all the marks behind the word', () => {
    const same = (word: string): string => moveTones(word, 'ủy');
    const wrong = SYLLABLES.filter((word) => same(readTelex(typeMarksLast(word))) !== same(word));
    expect(wrong.map((word) => `${word} ${typeMarksLast(word)} ${readTelex(typeMarksLast(word))}`)).toEqual(
      [],
    );
  });
});
