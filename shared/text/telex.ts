/** Telex as it is typed where no input method turned it into letters: "chuyeen ddeef" for “chuyên đề”. */

const TONES: ReadonlyMap<string, string> = new Map([
  ['s', '\u0301'],
  ['f', '\u0300'],
  ['r', '\u0309'],
  ['x', '\u0303'],
  ['j', '\u0323'],
]);
const HATS: ReadonlyMap<string, string> = new Map([
  ['a', 'â'],
  ['e', 'ê'],
  ['o', 'ô'],
]);
/** What a w makes of the vowels in front of it, wherever it is typed; the first that fits. */
const HORNS: readonly (readonly [RegExp, string])[] = [
  [/ươ/u, 'ươ'],
  [/[uư]o/u, 'ươ'],
  [/(?<!o)ua/u, 'ưa'],
  [/uu/u, 'ưu'],
  [/a(?!.*a)/u, 'ă'],
  [/o(?!.*o)/u, 'ơ'],
  [/u(?!.*u)/u, 'ư'],
];
const RHYME = /^[aeiouyăâêôơư]{1,3}(?:ng|nh|ch|[cmnpt])?$/u;

/** Each word as Telex would have written it; what is no syllable, or has no key of Telex in it, stays as it is. NFC. */
export function readTelex(text: string): string {
  return text.normalize('NFC').replace(/(?<![\p{L}\p{M}])[a-z]+(?![\p{L}\p{M}])/giu, (word) => {
    const small = word.toLowerCase();
    const read = readSyllable(small);
    return read === small ? word : read;
  });
}

function readSyllable(word: string): string {
  const [, onset = '', keys = ''] = /^(qu|gi(?=[aeouy])|[^aeiouy]*)(.*)$/u.exec(word) ?? [];
  let isStroked = onset === 'dd';
  let rhyme = '';
  let tone = '';
  for (const key of keys) {
    if (TONES.has(key)) {
      if (tone !== '') return word;
      tone = key;
    } else if (key === 'd' && onset === 'd') isStroked = true;
    else rhyme = key === 'w' ? putHorn(rhyme) : addLetter(rhyme, key);
  }
  // Thuở, and never “thưở”.
  rhyme = rhyme.replace(/^ươ$/u, 'uơ');
  if (!RHYME.test(rhyme)) return word;
  return (isStroked ? 'đ' : onset) + putTone(rhyme, TONES.get(tone) ?? '');
}

function putHorn(rhyme: string): string {
  const [vowels, horned] = HORNS.find(([found]) => found.test(rhyme)) ?? [];
  return vowels === undefined || horned === undefined ? `${rhyme}w` : rhyme.replace(vowels, horned);
}

/** The same vowel again is a hat on the first one, also where it is typed at the end of the word. */
function addLetter(rhyme: string, key: string): string {
  const hat = HATS.get(key);
  const before = new RegExp(`${key}(?=[iuy]?[cghmnpt]*$)`, 'u');
  return hat !== undefined && before.test(rhyme) ? rhyme.replace(before, hat) : rhyme + key;
}

/** On the letter with a hat or horn, else on the second of three vowels, or of two with a consonant behind them, else on the first. */
function putTone(rhyme: string, tone: string): string {
  const [vowels = ''] = /^[aeiouyăâêôơư]+/u.exec(rhyme) ?? [];
  const marked = [...vowels].findLastIndex((letter) => /[ăâêôơư]/u.test(letter));
  const isSecond = vowels.length === 3 || (vowels.length === 2 && vowels.length < rhyme.length);
  const at = marked >= 0 && !vowels.endsWith('ưa') && !vowels.endsWith('ưu') ? marked : Number(isSecond);
  return `${rhyme.slice(0, at + 1)}${tone}${rhyme.slice(at + 1)}`.normalize('NFC');
}
