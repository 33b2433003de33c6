/** The rows of a plan that is set as a table. */
import type { ReadPlanRow } from '../../../shared/domain/read-plan.ts';
import { type Inline, isFootnote, isRun, type Table } from '../../../shared/text/blocks.ts';
import { columnOf, isPlanHeader } from './columns.ts';
import { type PlanCell, toPlanRow } from './fields.ts';
import { QUARTER, readWhen } from './when.ts';

/** The head of a table may have lines above it. */
const HEADER_PLACES = 3;
/** "- ", "1. ", "a) " before each of several topics in one cell. */
const LIST_MARK = /^(?:[-–+*•]\s*|\d{1,2}[.)]\s*|[a-zđ]\)\s*)(?=\S)/u;

/** Null for a table that is no plan's. @param under the quarter the table stands below, or null */
export function readPlanTable(
  table: Table,
  year: number | null,
  under: ReadPlanRow['quarter'],
): ReadPlanRow[] | null {
  const lines = [table.header, ...table.rows].map((cells) => cells.map(cellText));
  const places = lines.slice(0, HEADER_PLACES);
  const at = places.findIndex(isPlanHeader);
  if (at >= 0) return readRows(lines.slice(at), year, under);
  const across = places.findIndex((cells) => cells.filter((cell) => QUARTER.test(cell)).length > 1);
  return across >= 0 ? readColumns(lines.slice(across), year) : null;
}

/** A topic a row. */
function readRows(
  lines: readonly (readonly string[])[],
  year: number | null,
  under: ReadPlanRow['quarter'],
): ReadPlanRow[] {
  const [first = [], second = []] = lines;
  const hasTwo = isSecondHeader(first, second);
  const names = first.map((name, index) => flat((hasTwo && second[index]) || name));
  let quarter = under;
  return lines.slice(hasTwo ? 2 : 1).flatMap((cells): ReadPlanRow[] => {
    const filled = cells.filter((cell) => cell !== '');
    const [only = ''] = filled;
    if (filled.length === 1 && QUARTER.test(only)) {
      quarter = readWhen(only, year).quarter;
      return [];
    }
    const named = cells.map((text, index) => ({
      column: columnOf(names[index] ?? ''),
      name: names[index] ?? '',
      text,
    }));
    return splitTopics(named).flatMap((own): ReadPlanRow[] => {
      // A cell that is merged over several rows says its quarter once.
      const row = toPlanRow(own, year, quarter);
      quarter = row.quarter;
      return row.topic === '' ? [] : [row];
    });
  });
}

/** "Thời gian" over "Quý" and "Tháng": a line below the head that names columns only. */
function isSecondHeader(first: readonly string[], second: readonly string[]): boolean {
  const filled = second.filter((cell) => cell !== '');
  const topic = first.findIndex((name) => columnOf(name) === 'topic');
  return (
    filled.length > 0 &&
    (second[topic] === '' || second[topic] === first[topic]) &&
    filled.every((cell) => columnOf(cell) !== 'other' && cell.length <= 40 && !/\d/u.test(cell)) &&
    filled.every((cell) => !QUARTER.test(cell))
  );
}

/** Several topics in one cell are a row each; what stands beside them in as many lines is shared out. */
function splitTopics(cells: readonly PlanCell[]): PlanCell[][] {
  const topics = linesOf(cells.find(({ column }) => column === 'topic')?.text ?? '');
  if (topics.length < 2 || !topics.every((line) => LIST_MARK.test(line))) return [[...cells]];
  return topics.map((_, at) =>
    cells.map((cell) => {
      const lines = linesOf(cell.text);
      if (lines.length !== topics.length) return cell;
      return { ...cell, text: (lines[at] ?? '').replace(LIST_MARK, '') };
    }),
  );
}

/** A quarter a column: what its cells are stands at the left. */
function readColumns(lines: readonly (readonly string[])[], year: number | null): ReadPlanRow[] {
  const [names = [], ...rows] = lines;
  const isTold = rows.some(([label = '']) => columnOf(label) === 'topic');
  return names.flatMap((name, at): ReadPlanRow[] => {
    if (!QUARTER.test(name)) return [];
    const cells = rows.map((row): PlanCell => {
      const label = flat(row[0]);
      const column = columnOf(label);
      return { column: !isTold && column === 'other' ? 'topic' : column, name: label, text: row[at] ?? '' };
    });
    const row = toPlanRow([{ column: 'quarter', name: 'Quý', text: name }, ...cells], year);
    return row.topic === '' ? [] : [row];
  });
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function cellText(content: readonly Inline[]): string {
  return content
    .map((inline) => (isRun(inline) ? inline.text : isFootnote(inline) ? '' : '\n'))
    .join('')
    .trim();
}

function flat(text = ''): string {
  return text.replace(/\s+/gu, ' ').trim();
}
