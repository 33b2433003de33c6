/** Small repairs of typing, for importers and checks that then say how much they changed (party-format.md, rules 31, 32). */

export interface Tidied {
  text: string;
  /** How many places were changed. */
  changes: number;
}

/** Addresses and dots, inside which no spacing rule holds. */
const UNTOUCHED = /((?:https?:\/\/|www\.)[^\s<>“”"]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\.{2,}|…)/giu;

const SPACE_RULES: readonly (readonly [RegExp, string])[] = [
  [/[ \u00A0]{2,}/gu, ' '],
  // Before a mark; not in "tỷ lệ 1 : 2", "( )", or before a file's ending (" .docx").
  [/(?<=[^\s(“])[ \u00A0](?=[;!?)”]|,(?!\d)|:(?! ?\d)|\.(?![\p{Ll}\d]))|(?<=[^\s(“\d])[ \u00A0](?=:)/gu, ''],
  // After a mark, before a word; never between digits (1.000 · 8:30 · 87,5%).
  [/(?<=[,;!?])(?=[\p{L}“(])|(?<=;)(?=\d)|(?<=[)”:])(?=[\p{L}“])/gu, ' '],
  // After a full stop only where it ends a sentence or a number: "TP.HCM", "v.v.", "Th.S" keep theirs.
  [
    /(?<=\p{Ll}{2}\.|[)”]\.|\d\.)(?=\p{Lu}(?!\p{Lu}))|(?<=^\d{1,3}\.|^[IVX]{1,5}\.)(?=\p{L}\p{Ll}|\p{Lu}{2})/gmu,
    ' ',
  ],
];

/**
 * Makes one space of several, takes away those before , . ; : ! ? ) ” and puts one after such a mark where it is missing.
 * Numbers, dates, times, symbols (84-KH/CB), abbreviations (TP.HCM, v.v.), dots and addresses stay as they are.
 */
export function tidySpaces(text: string): Tidied {
  let changes = 0;
  const pieces = text.split(UNTOUCHED).map((piece, index) => {
    if (index % 2 === 1) return piece;
    let tidy = piece;
    for (const [pattern, replacement] of SPACE_RULES) {
      tidy = tidy.replace(pattern, () => {
        changes += 1;
        return replacement;
      });
    }
    return tidy;
  });
  return { text: pieces.join(''), changes };
}

/**
 * Turns straight quotation marks into “ ” and ‘ ’, in pairs within a paragraph (a line). A mark without a partner, an
 * apostrophe in a word (K'Ho) and the inch and minute marks after a digit stay.
 */
export function tidyQuotes(text: string): Tidied {
  let changes = 0;
  const tidy = text
    .split('\n')
    .map((line) => {
      const characters = [...line];
      changes += curlPairs(characters, '"', '“', '”') + curlPairs(characters, "'", '‘', '’');
      return characters.join('');
    })
    .join('\n');
  return { text: tidy, changes };
}

/** Replaces in place; returns how many marks it replaced. */
function curlPairs(characters: string[], straight: string, opening: string, closing: string): number {
  let changes = 0;
  let opened: number | null = null;
  // Marks side by side ("'a' b") stand where the first of them stands.
  let before = ' ';
  for (const [index, character] of characters.entries()) {
    const after = characters[index + 1] ?? ' ';
    const isStraight = character === straight;
    const mayOpen = character === opening || (isStraight && isOutside(before) && !/\s/u.test(after));
    const mayClose =
      character === closing || (isStraight && !isOutside(before) && !isApostrophe(straight, after));
    if (character !== '"' && character !== "'") before = character;
    if (opened !== null && mayClose) {
      changes += replace(opened, opening) + replace(index, closing);
      opened = null;
    } else if (mayOpen) {
      opened = index;
    }
  }
  return changes;

  function replace(index: number, curly: string): number {
    if (characters[index] === curly) return 0;
    characters[index] = curly;
    return 1;
  }
}

/** What may stand before an opening mark: a space, an opening bracket or mark, a dash. */
function isOutside(character: string): boolean {
  return /[\s\p{Ps}\p{Pi}\p{Pd}/]/u.test(character);
}

function isApostrophe(mark: string, after: string): boolean {
  return mark === "'" && /\p{L}/u.test(after);
}
