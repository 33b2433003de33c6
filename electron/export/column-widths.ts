/** Widths of table columns from what stands in them, since the layout is fixed. */
import { type Inline, inlineText, type Table } from '../../shared/text/blocks.ts';
import { countLines, longestRunWidth, textWidth } from './text-width.ts';

interface Need {
  /** What must not be broken: the longest word, or the whole line where all lines are short. */
  least: number;
  /** What reads well: two words side by side, whichever they are. */
  readable: number;
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
  if (least >= available) return needs.map((need) => (need.least * available) / least);
  const readable = sum(needs.map((need) => need.readable));
  // Where there is no room for two words in every column, all come as near to it as each other.
  const share = readable <= available ? 1 : (available - least) / (readable - least);
  return levelled(
    needs.map((need) => ({ ...need, least: need.least + share * (need.readable - need.least) })),
    available,
  );
}

/** Widths such that the longest lines break into about as many lines, none below its least. */
function levelled(needs: readonly Need[], available: number): number[] {
  const wanted = sum(needs.map((need) => need.wanted));
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
  const widest = (measure: typeof textWidth, fromRow = 0): number =>
    [table.header, ...table.rows]
      .map((row, index) => cellLines(row[column] ?? []).map((line) => measure(line, sizePt, index === 0)))
      .slice(fromRow)
      .flat()
      .reduce((most, width) => Math.max(most, width), 0);
  const line = widest(textWidth);
  const whole =
    line <= SHORT_LINE * sizePt ? line : widest((text, ...look) => longestRunWidth(text, 1, ...look));
  const least = Math.min(whole + paddingPt, available / 2);
  const pair = widest((text, ...look) => longestRunWidth(text, 2, ...look), 1);
  const readable = Math.min(Math.max(least, pair + paddingPt), available / 2);
  return { least, readable, wanted: Math.max(readable, line + paddingPt) };
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

/** How many lines the fullest cell of a row takes in columns of these widths. */
export function rowLines(
  row: readonly (readonly Inline[])[],
  widths: readonly number[],
  sizePt: number,
  paddingPt: number,
): number {
  const lines = row.map((content, column) =>
    sum(cellLines(content).map((line) => countLines(line, sizePt, false, (widths[column] ?? 0) - paddingPt))),
  );
  return Math.max(1, ...lines);
}
