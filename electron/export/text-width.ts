/** How wide a line of Times New Roman is, for rules and columns that must fit their text without a layout engine. */
import { breakCosts } from '../../shared/text/compounds.ts';

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

/** Width of the longest run of so many words, or of the whole text where it has fewer. */
export function longestRunWidth(text: string, count: number, sizePt: number, isBold = false): number {
  const words = text.split(/\s+/u);
  const runs = words.map((_, index) => words.slice(index, index + count).join(' '));
  return Math.max(0, ...runs.map((run) => textWidth(run, sizePt, isBold)));
}

/** What one more line weighs against a break inside a name or compound (shared/text/compounds.ts). */
const LINE_COST = 40;
const MORE_LINES = 2;
/** What the square of a line's distance from the mean weighs, in widths. */
const UNEVEN_COST = 60;

export interface BalancedText {
  /** What the text needs in points, with a little more for another printer's metrics. */
  width: number;
  /** Its lines, where it does not break into them by itself in that width; else the whole text. */
  lines: string[];
}

/**
 * A text in lines of about the same length, as few as in `available` points or a few more, broken between words that belong
 * apart. `spelled` is the text as it is written in a sentence.
 */
export function balanceText(
  text: string,
  sizePt: number,
  isBold: boolean,
  available: number,
  spelled = text,
): BalancedText {
  const words = text.split(/\s+/u);
  const widths = words.map((word) => textWidth(word, sizePt, isBold));
  const space = textWidth(' ', sizePt, isBold);
  const fewest = breakLines(widths, space, available).length;
  if (fewest === 1) return { width: available, lines: [text] };
  const costs = breakCosts(spelled.split(/\s+/u));
  let [best, least]: [Breaks | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (let more = 0; more <= MORE_LINES; more += 1) {
    const way = bestBreaks(widths, space, available, costs, fewest + more);
    if (way === undefined || way.cost + more * LINE_COST >= least) continue;
    [best, least] = [way, way.cost + more * LINE_COST];
  }
  if (best === undefined) return { width: available, lines: [text] };
  const lines = best.ends.map((end, index) => words.slice(best.ends[index - 1] ?? 0, end).join(' '));
  const width = Math.min(available, Math.max(...lines.map((line) => textWidth(line, sizePt, isBold))) * 1.03);
  const breaksByItself = breakLines(widths, space, width).every(({ end }, index) => end === best.ends[index]);
  // LibreOffice puts a break by hand on a line of its own where the space before it finds no room.
  return breaksByItself ? { width, lines: [text] } : { width: available, lines };
}

interface Breaks {
  cost: number;
  /** The index after the last word of each line. */
  ends: number[];
}

/** The cheapest way into so many lines; undefined when no line break keeps them within the width. */
function bestBreaks(
  words: readonly number[],
  space: number,
  available: number,
  costs: readonly number[],
  count: number,
): Breaks | undefined {
  const total = words.reduce((sum, width) => sum + width + space, -space);
  const mean = (total - space * (count - 1)) / count;
  // By line: the best way of setting the words before each index.
  let before: (Breaks | undefined)[] = [{ cost: 0, ends: [] }];
  for (let line = 1; line <= count; line += 1) {
    const next: (Breaks | undefined)[] = [];
    for (const [from, way] of before.entries()) {
      if (way === undefined) continue;
      let width = -space;
      for (let end = from + 1; end <= words.length; end += 1) {
        width += space + (words[end - 1] ?? 0);
        if (width > available && end > from + 1) break;
        const uneven = UNEVEN_COST * ((width - mean) / available) ** 2;
        const cost = way.cost + uneven + (end < words.length ? (costs[end - 1] ?? 0) : 0);
        if (cost < (next[end]?.cost ?? Number.POSITIVE_INFINITY))
          next[end] = { cost, ends: [...way.ends, end] };
      }
    }
    before = next;
  }
  return before[words.length];
}

/** How many lines a text takes in a width. */
export function countLines(text: string, sizePt: number, isBold: boolean, available: number): number {
  const words = text.split(/\s+/u).map((word) => textWidth(word, sizePt, isBold));
  return breakLines(words, textWidth(' ', sizePt, isBold), available).length;
}

/** Where lines end, as the index of the word after, and how wide they are. */
function breakLines(
  words: readonly number[],
  space: number,
  available: number,
): { end: number; width: number }[] {
  const lines: { end: number; width: number }[] = [];
  let used = 0;
  for (const [index, word] of words.entries()) {
    const width = used === 0 ? word : used + space + word;
    if (width > available && used > 0) {
      lines.push({ end: index, width: used });
      used = word;
    } else {
      used = width;
    }
  }
  return [...lines, { end: words.length, width: used }];
}

function letterWidth(letter: string, isBold: boolean): number {
  const parts = letter.normalize('NFD');
  const toneless = parts.replace(TONES, '').normalize('NFC');
  const other = OTHERS[toneless];
  if (other !== undefined) return other[isBold ? 1 : 0];
  const base = parts.replace(MARKS, '').charCodeAt(0) - 32;
  return (isBold ? BOLD : REGULAR)[base] ?? UNKNOWN;
}
