/** Widths of table columns from what stands in them, since the layout is fixed. */
import { type Inline, inlineText, type Table } from '../../shared/text/blocks.ts';
import { longestWordWidth, textWidth } from './text-width.ts';

interface Need {
  /** What must not be broken: the longest word, or the whole line where all lines are short. */
  least: number;
  /** The longest line in one piece. */
  wanted: number;
}

/** Lines up to this many times the type size stay whole: numbers, dates, "Quý I". */
const SHORT_LINE = 5.5;

/**
 * Widths in points that add up to `available`, such that the longest lines of all columns break into about as many
 * lines: that makes the lowest rows.
 */
export function columnWidths(table: Table, sizePt: number, paddingPt: number, available: number): number[] {
  const needs = table.columns.map((_, column) => columnNeed(table, column, sizePt, paddingPt, available));
  const least = sum(needs.map((need) => need.least));
  const wanted = sum(needs.map((need) => need.wanted));
  if (least >= available) return needs.map((need) => (need.least * available) / least);
  if (wanted <= available) return needs.map((need) => (need.wanted * available) / wanted);
  let [few, many] = [1, wanted / Math.min(...needs.map((need) => need.least))];
  for (let step = 0; step < 40; step += 1) {
    const lines = (few + many) / 2;
    if (sum(brokenInto(lines, needs)) > available) few = lines;
    else many = lines;
  }
  return brokenInto(many, needs);
}

function brokenInto(lines: number, needs: readonly Need[]): number[] {
  return needs.map(({ least, wanted }) => Math.max(least, wanted / lines));
}

function columnNeed(
  table: Table,
  column: number,
  sizePt: number,
  paddingPt: number,
  available: number,
): Need {
  const widest = (measure: typeof textWidth): number =>
    [table.header, ...table.rows]
      .flatMap((row, index) => cellLines(row[column] ?? []).map((line) => measure(line, sizePt, index === 0)))
      .reduce((most, width) => Math.max(most, width), 0);
  const line = widest(textWidth);
  const whole = line <= SHORT_LINE * sizePt ? line : widest(longestWordWidth);
  const least = Math.min(whole + paddingPt, available / 2);
  return { least, wanted: Math.max(least, line + paddingPt) };
}

function cellLines(content: readonly Inline[]): string[] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if ('lineBreak' in inline) lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.map(inlineText);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
