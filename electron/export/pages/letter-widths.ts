/** How wide the letters of Times New Roman are in its four faces; Tinos and Liberation Serif are as wide. */

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
const ITALIC = [
  250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500, 920, 611, 611, 667, 722, 611, 611, 722, 722, 333,
  444, 667, 556, 833, 667, 722, 611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422,
  500, 333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389,
  278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541,
];
const BOLD_ITALIC = [
  250, 389, 555, 500, 500, 833, 778, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 832, 667, 667, 667, 722, 667, 667, 722, 778, 389,
  500, 667, 611, 889, 722, 722, 611, 722, 667, 556, 611, 722, 667, 889, 667, 611, 611, 333, 278, 333, 570,
  500, 333, 500, 500, 444, 500, 444, 333, 500, 556, 278, 278, 500, 278, 778, 556, 500, 500, 500, 389, 389,
  278, 556, 444, 667, 500, 444, 389, 348, 220, 348, 570,
];
const FACES = [REGULAR, BOLD, ITALIC, BOLD_ITALIC] as const;

/** Letters and marks beyond ASCII, by face as in `FACES`. Marked vowels are as wide as their base, but for the horn. */
const OTHERS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  đ: [500, 556, 500, 500],
  Đ: [722, 722, 722, 722],
  ơ: [529, 554, 534, 537],
  Ơ: [722, 778, 722, 722],
  ư: [542, 600, 545, 599],
  Ư: [776, 796, 754, 775],
  '–': [500, 500, 500, 500],
  '—': [1000, 1000, 889, 1000],
  '…': [1000, 1000, 889, 1000],
  '“': [444, 500, 556, 500],
  '”': [444, 500, 556, 500],
  '‘': [333, 333, 333, 333],
  '’': [333, 333, 333, 333],
  '•': [350, 350, 350, 350],
  '\u00a0': [250, 250, 250, 250],
};

const UNKNOWN = 600;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const MARKS = /\p{M}/gu;

const known = FACES.map(() => new Map<string, number>());

/** Of one character in thousandths of the size; marks that stand on the letter before have no width. */
export function letterWidth(letter: string, is: { bold?: boolean; italic?: boolean } = {}): number {
  const face = (is.bold ? 1 : 0) + (is.italic ? 2 : 0);
  let width = known[face]?.get(letter);
  if (width === undefined) {
    width = lookUp(letter, face);
    known[face]?.set(letter, width);
  }
  return width;
}

function lookUp(letter: string, face: number): number {
  const parts = letter.normalize('NFD');
  const toneless = parts.replace(TONES, '').normalize('NFC');
  const other = OTHERS[toneless];
  if (other !== undefined) return other[face] ?? UNKNOWN;
  const bare = parts.replace(MARKS, '');
  if (bare === '') return 0;
  return FACES[face]?.[bare.charCodeAt(0) - 32] ?? UNKNOWN;
}
