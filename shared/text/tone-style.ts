/**
 * Where the tone of a syllable that ends in oa, oe or uy is written: hoà, khoẻ, uỷ or hòa, khỏe, ủy. Both are in use
 * (party-format.md, section 6); everywhere else spelling leaves no choice.
 */
export const TONE_STYLES = ['uỷ', 'ủy'] as const;
export type ToneStyle = (typeof TONE_STYLES)[number];

const ON_SECOND = /(?:(o)([àáảãạèéẻẽẹ])|(?<!q)(u)([ỳýỷỹỵ]))(?![\p{L}\p{M}])/giu;
const ON_FIRST = /(?:([òóỏõọ])([ae])|(?<!q)([ùúủũụ])(y))(?![\p{L}\p{M}])/giu;

/** Writes every such syllable of an NFC text in one style, names and quotations too: for comparing, not for printing. */
export function moveTones(text: string, style: ToneStyle): string {
  const [from, move] = style === 'ủy' ? ([ON_SECOND, moveForward] as const) : ([ON_FIRST, moveBack] as const);
  return text.replace(from, (_, o?: string, a?: string, u?: string, y?: string) =>
    move(o ?? u ?? '', a ?? y ?? ''),
  );
}

/**
 * Writes the syllables of a text in one style. Quotations (“…”) and names (words with capitals side by side: "Hoà Bình")
 * stay as they were written, but for the word uỷ, which is part of no person's or place's name.
 *
 * @returns NFC text.
 */
export function setToneStyle(text: string, style: ToneStyle): string {
  return text.normalize('NFC').replace(WORDS, (words, name?: string) => {
    if (words.startsWith('“')) return words;
    if (name === undefined) return moveTones(words, style);
    return words.replace(/(?<!\p{L})(?:uỷ|ủy)(?!\p{L})/giu, (word) => moveTones(word, style));
  });
}

// A quotation, a name, or one word.
const WORDS = /“[^“”\n]*”|((?<!\p{L})\p{Lu}\p{Ll}*(?!\p{L})(?: \p{Lu}\p{Ll}*(?!\p{L}))+)|\p{L}+/gu;

/** Whether a text writes such syllables now one way, now the other, quotations and names aside. */
export function mixesToneStyles(text: string): boolean {
  const written = text.normalize('NFC');
  return setToneStyle(written, 'uỷ') !== written && setToneStyle(written, 'ủy') !== written;
}

function moveForward(first: string, second: string): string {
  const [letter = '', tone = ''] = second.normalize('NFD');
  return (first + tone).normalize('NFC') + letter;
}

function moveBack(first: string, second: string): string {
  const [letter = '', tone = ''] = first.normalize('NFD');
  return letter + (second + tone).normalize('NFC');
}
