/** How wide a line of Times New Roman is, for rules and columns that must fit their text without a layout engine. */

/** Advance widths of the printable ASCII characters from the space on, in thousandths of the size. */
const REGULAR = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const BOLD = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
  500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
  500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
  333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

/** Letters and marks beyond ASCII: [regular, bold]. Marked vowels are as wide as their base, but for the horn. */
const OTHERS: Readonly<Record<string, readonly [number, number]>> = {
  đ: [500, 556],
  Đ: [722, 722],
  ơ: [529, 554],
  Ơ: [722, 778],
  ư: [542, 600],
  Ư: [776, 796],
  '–': [500, 500],
  '—': [1000, 1000],
  '…': [1000, 1000],
  '“': [444, 500],
  '”': [444, 500],
  '‘': [333, 333],
  '’': [333, 333],
};

const UNKNOWN = 600;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARKS = /\p{M}/gu;

const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };

/** Width of one line of text in points. */
export function textWidth(text: string, sizePt: number, isBold = false): number {
  const cache = isBold ? known.bold : known.regular;
  let thousandths = 0;
  for (const letter of text) {
    let width = cache.get(letter);
    if (width === undefined) {
      width = letterWidth(letter, isBold);
      cache.set(letter, width);
    }
    thousandths += width;
  }
  return (thousandths * sizePt) / 1000;
}

/** Width of the longest word, which no column can be narrower than. */
export function longestWordWidth(text: string, sizePt: number, isBold = false): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => textWidth(word, sizePt, isBold)));
}

/**
 * The narrowest width in points in which a text still takes as few lines as in `available`: centred lines of about
 * the same length instead of a last line of one word.
 */
export function balancedWidth(text: string, sizePt: number, isBold: boolean, available: number): number {
  const words = text.split(/\s+/u).map((word) => textWidth(word, sizePt, isBold));
  const space = textWidth(' ', sizePt, isBold);
  const lines = countLines(words, space, available);
  let tooNarrow = 0;
  let enough = available;
  while (lines > 1 && enough - tooNarrow > 1) {
    const width = (tooNarrow + enough) / 2;
    if (countLines(words, space, width) > lines) tooNarrow = width;
    else enough = width;
  }
  // A little more than measured: another printer's metrics must not push a word down.
  return Math.min(available, enough * 1.03);
}

function countLines(words: readonly number[], space: number, available: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const width = used === 0 ? word : used + space + word;
    if (width > available && used > 0) {
      lines += 1;
      used = word;
    } else {
      used = width;
    }
  }
  return lines;
}

function letterWidth(letter: string, isBold: boolean): number {
  const parts = letter.normalize('NFD');
  const toneless = parts.replace(TONES, '').normalize('NFC');
  const other = OTHERS[toneless];
  if (other !== undefined) return other[isBold ? 1 : 0];
  const base = parts.replace(MARKS, '').charCodeAt(0) - 32;
  return (isBold ? BOLD : REGULAR)[base] ?? UNKNOWN;
}
