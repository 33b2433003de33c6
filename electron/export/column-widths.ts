/** Widths of table columns from what stands in them, since the layout is fixed. */
import { type Inline, inlineText, type Table } from '../../shared/text/blocks.ts';
import { countLines, longestRunWidth, textWidth } from './text-width.ts';

interface Need {
  /** What must not be broken: the longest word, or the whole line where all lines are short. */
  least: number;
  /** What reads well: two words side by side, whichever they are. Dates and numbers stand alone. */
  readable: number;
  /** The longest line in one piece. */
  wanted: number;
}

/** Lines up to this many times the type size stay whole: numbers, dates, "Quý I". */
const SHORT_LINE = 5.5;
/** Of a longer table so many rows are enough to tell its widths. */
const MEASURED_ROWS = 60;
/** How much one column takes from another at a time, in points. */
const STEPS_PT = [4, 8, 12, 16, 20, 24, 32, 40, 56] as const;
/** What a line is worth that does not make its row higher. */
const FREE_LINE = 0.01;
/** Another program's letters are up to this much wider. */
const SLACK = 1.01;

/** Widths in points that add up to `available` and make the table low, with two words a line wherever there is room. */
export function columnWidths(table: Table, sizePt: number, paddingPt: number, available: number): number[] {
  const needs = table.columns.map((_, column) => columnNeed(table, column, sizePt, paddingPt, available));
  const least = sum(needs.map((need) => need.least));
  if (least >= available) return needs.map((need) => (need.least * available) / least);
  const readable = sum(needs.map((need) => need.readable));
  // Where there is no room for two words in every column, all come as near to it as each other.
  const share = readable <= available ? 1 : (available - least) / (readable - least);
  const floors = needs.map((need) => need.least + share * (need.readable - need.least));
  const begin = levelled(
    needs.map((need, column) => ({ ...need, least: floors[column] ?? 0 })),
    available,
  );
  return lowered(begin, floors, heightOf(table, sizePt, paddingPt));
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

/** One column takes from another, whatever lowers the table most, until nothing does; none comes below its floor. */
function lowered(
  begin: readonly number[],
  floors: readonly number[],
  height: (widths: readonly number[]) => number,
): number[] {
  const columns = [...begin.keys()];
  const moves = STEPS_PT.flatMap((step) =>
    columns.flatMap((to) => columns.filter((from) => from !== to).map((from) => ({ step, from, to }))),
  );
  let [best, lowest] = [[...begin], height(begin)];
  for (;;) {
    const [widths, highest] = [best, lowest];
    for (const { step, from, to } of moves) {
      if ((widths[from] ?? 0) - step < (floors[from] ?? 0)) continue;
      const tried = widths.with(from, (widths[from] ?? 0) - step).with(to, (widths[to] ?? 0) + step);
      const reached = height(tried);
      if (reached < lowest) [best, lowest] = [tried, reached];
    }
    if (lowest === highest) return best;
  }
}

/** The height of a table in lines, by the widths of its columns. */
function heightOf(table: Table, sizePt: number, paddingPt: number): (widths: readonly number[]) => number {
  const rows = [table.header, ...table.rows.slice(0, MEASURED_ROWS)].map((row, index) =>
    row.map((content) => memoized((width: number) => cellHeight(content, width, sizePt, index === 0))),
  );
  return (widths) =>
    sum(
      rows.map((row) => {
        const lines = row.map((count, column) => count(((widths[column] ?? 0) - paddingPt) / SLACK));
        return Math.max(1, ...lines) + FREE_LINE * sum(lines);
      }),
    );
}

function memoized(count: (width: number) => number): (width: number) => number {
  const known = new Map<number, number>();
  return (width) => {
    const lines = known.get(width) ?? count(width);
    known.set(width, lines);
    return lines;
  };
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
  const pair = widest((text, ...look) => longestPairWidth(text, ...look), 1);
  const readable = Math.min(Math.max(least, pair + paddingPt), available / 2);
  return { least, readable, wanted: Math.max(readable, line + paddingPt) };
}

/** Of the words of a line that hold no figure. */
function longestPairWidth(text: string, sizePt: number, isBold?: boolean): number {
  const runs = text.split(/\s*\S*\d\S*\s*/u);
  return Math.max(...runs.map((run) => longestRunWidth(run, 2, sizePt, isBold)));
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

function cellHeight(content: readonly Inline[], width: number, sizePt: number, isBold: boolean): number {
  return sum(cellLines(content).map((line) => countLines(line, sizePt, isBold, width)));
}

/** How many lines the fullest cell of a row takes in columns of these widths. */
export function rowLines(
  row: readonly (readonly Inline[])[],
  widths: readonly number[],
  sizePt: number,
  paddingPt: number,
): number {
  return Math.max(
    1,
    ...row.map((content, column) => cellHeight(content, (widths[column] ?? 0) - paddingPt, sizePt, false)),
  );
}
