/** What became of the rows of an issued plan: the table that was printed beside the table as it would be printed now. */
import { blockLines, type Inline, inlineText } from '../text/blocks.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { linesOf } from '../text/normalize-blocks.ts';

/** One column of one row that is to be read otherwise. */
export interface RowChange {
  /** "I" */
  quarter: string;
  /** The topic as it was issued; of a row that is new, its own. */
  topic: string;
  /** What the column is headed; '' for a row that comes or goes whole. */
  column: string;
  /** '' for a row that is new. */
  from: string;
  /** '' for a row that goes. */
  to: string;
}

/** The words of a row by the heads of its columns. */
type PrintedRow = ReadonlyMap<string, string>;

const QUARTER = 'Quý';
/** A column, or a line below the table where every row has the same. */
const PLACE = 'Địa điểm';
const TOPIC = 'Tên chuyên đề';
/** "Thời gian", "Thời gian, địa điểm": below day and hour its cells have lines with labels, each a column of its own here. */
const TIME = 'Thời gian';
/** Counts the rows, and says nothing of them. */
const POSITION = 'TT';

/** @param printed Markdown with the table of the issued plan. @param now The same of the plan as it is. */
export function rowChanges(printed: string, now: string): RowChange[] {
  const before = rowsOf(printed);
  const after = rowsOf(now);
  const pairs = pairRows(before, after);
  const changed = [...pairs].flatMap(([old, row]) => changesIn(old, row));
  const gone = before.filter((row) => !pairs.has(row)).map((row) => whole(row, 'from'));
  const paired = new Set(pairs.values());
  return [...changed, ...gone, ...after.filter((row) => !paired.has(row)).map((row) => whole(row, 'to'))];
}

/** Rows are the same with quarter and topic, else with the topic, else in the place they have in their quarter. */
function pairRows(before: readonly PrintedRow[], after: readonly PrintedRow[]): Map<PrintedRow, PrintedRow> {
  const pairs = new Map<PrintedRow, PrintedRow>();
  const taken = new Set<PrintedRow>();
  const pairBy = (isSame: (old: PrintedRow, row: PrintedRow) => boolean): void => {
    for (const old of before) {
      if (pairs.has(old)) continue;
      const row = after.find((candidate) => !taken.has(candidate) && isSame(old, candidate));
      if (row === undefined) continue;
      pairs.set(old, row);
      taken.add(row);
    }
  };
  const same = (column: string) => (old: PrintedRow, row: PrintedRow) => old.get(column) === row.get(column);
  pairBy((old, row) => same(QUARTER)(old, row) && same(TOPIC)(old, row));
  pairBy(same(TOPIC));
  pairBy(same(QUARTER));
  return new Map(before.flatMap((old) => [...pairs].filter(([one]) => one === old)));
}

function changesIn(old: PrintedRow, row: PrintedRow): RowChange[] {
  return [...new Set([...old.keys(), ...row.keys()])]
    .filter((column) => column !== POSITION)
    .map((column) => ({ ...placeOf(old), column, from: old.get(column) ?? '', to: row.get(column) ?? '' }))
    .filter(({ from, to }) => from !== to);
}

function whole(row: PrintedRow, side: 'from' | 'to'): RowChange {
  const words = [...row]
    .filter(([column, text]) => ![POSITION, QUARTER, TOPIC].includes(column) && text !== '')
    .map(([column, text]) => `${column}: ${text}`)
    .join('; ');
  return {
    ...placeOf(row),
    column: '',
    from: '',
    to: '',
    [side]: words === '' ? (row.get(TOPIC) ?? '') : words,
  };
}

function placeOf(row: PrintedRow): Pick<RowChange, 'quarter' | 'topic'> {
  return { quarter: row.get(QUARTER) ?? '', topic: row.get(TOPIC) ?? '' };
}

function rowsOf(markdown: string): PrintedRow[] {
  const blocks = parseMarkdown(markdown);
  const place = blockLines(blocks.filter(({ type }) => type !== 'table')).find((line) =>
    line.startsWith(`${PLACE}: `),
  );
  const common =
    place === undefined ? [] : [[PLACE, place.slice(PLACE.length + 2).replace(/\.$/u, '')] as const];
  return blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const heads = block.header.map(inlineText);
    return block.rows.map(
      (row) => new Map([...common, ...row.flatMap((cell, index) => cellEntries(heads[index] ?? '', cell))]),
    );
  });
}

function cellEntries(head: string, cell: readonly Inline[]): (readonly [string, string])[] {
  if (!head.startsWith(TIME)) return [[head, inlineText(cell)]];
  const lines = linesOf(cell).map(inlineText);
  const labelled = lines.map((line) => /^(?<label>Địa điểm|Gửi dự thảo): (?<text>.*)$/u.exec(line)?.groups);
  return [
    [TIME, lines.filter((_, index) => labelled[index] === undefined).join(' ')],
    ...labelled.flatMap((found) =>
      found === undefined ? [] : [[found.label ?? '', found.text ?? ''] as const],
    ),
  ];
}
