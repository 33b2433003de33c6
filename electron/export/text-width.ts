/** How wide a line of Times New Roman is, for rules and columns that must fit their text without a layout engine. */
import { breakCosts } from '../../shared/text/compounds.ts';
import { letterWidth } from './pages/letter-widths.ts';

/** Width of one line of text in points. */
export function textWidth(text: string, sizePt: number, isBold = false): number {
  let thousandths = 0;
  for (const letter of text) thousandths += letterWidth(letter, { bold: isBold });
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
