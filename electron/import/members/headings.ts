/** Which columns a list has: by its headings, in one row or two, else by what stands in them. */
import type { ListColumn, ListHeading } from '../../../shared/domain/member-list.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';
import { type SheetRow, textOfCell } from './cells.ts';
import { columnOf } from './columns.ts';

/** A list may carry the name of the cell and of the list above its header. */
const HEADER_ROWS = 25;
const MOST_SUB_ROWS = 2;
/** A heading is not a sentence. */
const LONGEST_HEADING = 60;

export interface Header {
  /** Indices of the first row of headings and of the first below them. */
  from: number;
  to: number;
  columns: ListHeading[];
}

/** The row near the top that names most columns, with those below that divide them; null where none names people. */
export function findHeader(rows: readonly SheetRow[]): Header | null {
  const tops = rows
    .slice(0, HEADER_ROWS)
    .map(({ cells }, at) => ({ at, columns: cells.map((cell) => headingColumn(textOfCell(cell))) }))
    .filter(({ at, columns }) => namesPeople(columns) && isHeadingRow(rows[at], columns))
    .sort((a, b) => countOf(b.columns) - countOf(a.columns));
  const [top] = tops;
  return top === undefined ? null : withSubRows(rows, top.at);
}

/** Whether a row says again what the headings say, as after a page break. */
export function repeatsHeader({ cells }: SheetRow): boolean {
  const columns = cells.map((cell) => headingColumn(textOfCell(cell)));
  return namesPeople(columns) && countOf(columns) > 1;
}

export function namesPeople(columns: readonly (ListColumn | null)[]): boolean {
  return columns.includes('fullName') || (columns.includes('familyName') && columns.includes('givenName'));
}

function headingColumn(text: string): ListColumn | null {
  return text.length > LONGEST_HEADING || /:\s*\S/u.test(text) ? null : columnOf(text);
}

/** A word that may be a heading or what stands below one ("Đảng viên") makes none by itself. */
function isHeadingRow(row: SheetRow | undefined, columns: readonly (ListColumn | null)[]): boolean {
  const filled = (row?.cells ?? []).map(textOfCell).filter((text) => text !== '');
  return (
    countOf(columns) > 1 ||
    filled.length === 1 ||
    filled.some((text) => /^ho(?:,? | va )ten(?![a-z])/u.test(foldText(text)))
  );
}

function countOf(columns: readonly (ListColumn | null)[]): number {
  return new Set(columns.filter((column) => column !== null)).size;
}

/** "Ngày, tháng, năm" over "Sinh | Vào Đảng | Chính thức", "Năm sinh" over "Nam | Nữ". */
function withSubRows(rows: readonly SheetRow[], at: number): Header {
  let headings = (rows[at]?.cells ?? []).map(textOfCell);
  let to = at + 1;
  for (let row = rows[to]; row !== undefined && to <= at + MOST_SUB_ROWS; row = rows[to]) {
    const below = row.cells.map(textOfCell);
    if (!isSubRow(headings, below)) break;
    headings = joinHeadings(headings, below);
    to += 1;
  }
  const spans = spansGivenName(headings, rows.slice(to));
  const columns = headings.map((heading, place): ListHeading => {
    if (spans === place) return { place, heading: headings[place - 1] ?? '', column: 'givenName' };
    return { place, heading, column: columnOf(heading) };
  });
  if (spans !== null) {
    const name = columns[spans - 1];
    if (name !== undefined) name.column = 'familyName';
  }
  return { from: at, to, columns: withoutSecond(withBirths(columns, rows.slice(to))) };
}

/** Nothing below the heading of names, and words that are no data below others. */
function isSubRow(headings: readonly string[], below: readonly string[]): boolean {
  const filled = below.filter((text) => text !== '');
  const names = below[headings.findIndex((heading) => isName(columnOf(heading)))] ?? '';
  const isDivided = names === '' || isName(columnOf(names));
  return (
    filled.length > 1 &&
    isDivided &&
    filled.every((text) => !/\d/u.test(text) && text.length <= LONGEST_HEADING) &&
    below.some(
      (text) =>
        columnOf(text) !== null || /^(?:nam|nu|dang|chinh quyen|chuyen mon|ngay)/u.test(foldText(text)),
    )
  );
}

function isName(column: ListColumn | null): boolean {
  return column === 'fullName' || column === 'familyName' || column === 'givenName';
}

function joinHeadings(headings: readonly string[], below: readonly string[]): string[] {
  let over = '';
  return Array.from({ length: Math.max(headings.length, below.length) }, (_, place) => {
    const own = headings[place] ?? '';
    const sub = below[place] ?? '';
    if (own !== '') over = own;
    if (sub === '') return own;
    if (isName(columnOf(sub))) return sub;
    return over === '' ? sub : `${over}: ${sub}`;
  });
}

/** The place of the given name below a heading of names that spans two columns; null where it does not. */
function spansGivenName(headings: readonly string[], rows: readonly SheetRow[]): number | null {
  const place = headings.findIndex((heading) => columnOf(heading) === 'fullName') + 1;
  if (place === 0 || place >= headings.length || headings[place] !== '') return null;
  const given = rows.map(({ cells }) => textOfCell(cells[place])).filter((text) => text !== '');
  const single = given.filter(
    (text) => /^[\p{L}\p{M}'’]+$/u.test(text) && !/^(?:nam|nu|x)$/u.test(foldText(text)),
  );
  return given.length > 0 && single.length * 2 > given.length ? place : null;
}

/** "Nam" and "Nữ" over years are births; over crosses they are of no use. */
function withBirths(columns: readonly ListHeading[], rows: readonly SheetRow[]): ListHeading[] {
  if (columns.some(({ column }) => column === 'birthDate')) return [...columns];
  const sexes = columns.filter(
    ({ column, heading }) => column === null && /^(?:nam|nu)$/u.test(foldText(heading)),
  );
  const hasYears = rows.some(({ cells }) =>
    sexes.some(({ place }) => /(?:19|20)\d\d/u.test(textOfCell(cells[place]))),
  );
  return columns.map((one) => (hasYears && sexes.includes(one) ? { ...one, column: 'birthDate' } : one));
}

/** Of two columns of one meaning the first counts; births may stand in one for men and one for women. */
function withoutSecond(columns: readonly ListHeading[]): ListHeading[] {
  const seen = new Set<ListColumn>();
  return columns.map((one) => {
    const { column } = one;
    if (column === null || (seen.has(column) && column !== 'birthDate')) return { ...one, column: null };
    seen.add(column);
    return one;
  });
}
