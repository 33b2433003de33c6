/** The order of Vietnamese names. */

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** The combining marks of ngang (none), huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/**
 * A key by which names sort as in a Vietnamese register: by the last word, then the middle words, then the family name;
 * letters in the order of the alphabet (a ă â … d đ e ê …), tones ngang, huyền, hỏi, ngã, sắc, nặng. Keys compare as plain
 * strings, in a database too.
 */
export function nameSortKey(name: string): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [family, ...others] = words.length > 1 ? words : [undefined, ...words];
  const given = others.pop();
  return [given, ...others, family]
    .filter((word) => word !== undefined)
    .map(wordKey)
    .join('  ');
}

/** Orders two names by nameSortKey; names that differ only in capitals keep one order too. */
export function compareNames(one: string, other: string): number {
  return compare(nameSortKey(one), nameSortKey(other)) || compare(one, other);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Letters first, then tones: "hà" stands before "hai", and after "ha". The space ends a word before any letter. */
function wordKey(word: string): string {
  let letters = '';
  let tones = '';
  for (const character of word) {
    const [letter, tone] = splitTone(character);
    const place = ALPHABET.indexOf(letter);
    letters += place < 0 ? letter : String.fromCharCode('A'.charCodeAt(0) + place);
    tones += TONES.indexOf(tone);
  }
  return `${letters} ${tones}`;
}

/** "ệ" → ê and the dot below; tone '' for none. */
function splitTone(character: string): [letter: string, tone: string] {
  const parts = [...character.normalize('NFD')];
  const tone = parts.find((part) => TONES.includes(part)) ?? '';
  return [
    parts
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC'),
    tone,
  ];
}
