/** What the cells of a line say of one person, as texts; nothing is judged yet. */
import type { Membership } from '../../../shared/domain/member.ts';
import type { LineChoice, ListColumn, ListHeading, Mendable } from '../../../shared/domain/member-list.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';
import { type Cell, type SheetRow, textOfCell } from './cells.ts';
import { isIdleWord, isMark, membershipOf, readDuties } from './offices.ts';
import { DATE, type DateColumn, type PersonText, readPerson } from './person.ts';

export interface LineFacts extends Omit<PersonText, 'dates'> {
  /** TT as written; '' for none. */
  number: string;
  dates: Partial<Record<DateColumn, Cell>>;
}

const DATES: readonly DateColumn[] = ['birthDate', 'admittedOn', 'officialOn'];

/** @param mended What a person wrote in place of a cell. */
export function readFacts(
  { cells }: SheetRow,
  columns: readonly ListHeading[],
  mended: LineChoice['texts'],
): LineFacts {
  const filled = (column: ListColumn): Cell[] =>
    columns.flatMap((one) => {
      const cell = one.column === column ? cells[one.place] : undefined;
      return cell === undefined || textOfCell(cell) === '' ? [] : [cell];
    });
  const text = (column: ListColumn): string => textOfCell(filled(column)[0]);
  const own = (column: Mendable): Cell | undefined => mended[column] ?? filled(column)[0];
  const written = mended.fullName ?? [text('fullName'), text('familyName'), text('givenName')].join(' ');
  const person = readPerson(written);
  const facts: LineFacts = { ...person, number: text('number').replace(/[.)/]+$/u, '') };
  if (facts.number === '')
    facts.number = /^\s*\(?(\d{1,3})\s*(?:[.)/:,]|[-–—](?!\d)|\s(?=\p{L}))/u.exec(written)?.[1] ?? '';
  for (const column of DATES) {
    const cell = own(column);
    if (cell === undefined) continue;
    const both = [...textOfCell(cell).matchAll(DATE)].map(([date]) => date);
    // "Ngày vào Đảng, chính thức" in one column.
    if (column !== 'birthDate' && both.length === 2) facts.dates = { ...facts.dates, ...partyDates(both) };
    else if (isMark(textOfCell(cell))) facts.membership ??= markedAs(column, columns);
    else facts.dates = { ...facts.dates, [column]: cell };
  }
  const posts: string[] = [];
  for (const said of [text('partyOffice'), mended.duties ?? text('duties')]) {
    const { office, membership, duties } = readDuties(said);
    facts.office ??= office;
    facts.membership ??= membership;
    if (!isIdleWord(duties)) posts.push(duties);
  }
  if (posts.length > 0 || mended.duties !== undefined) facts.duties = posts.join(', ');
  const standing = text('membership');
  facts.membership ??= membershipOf(standing);
  const told = [...standing.matchAll(DATE)].map(([date]) => date);
  if (told.length > 0) facts.dates = { ...partyDates(told), ...facts.dates };
  takeNote(text('note'), facts);
  return facts;
}

function partyDates([admittedOn = '', officialOn = '']: readonly string[]): LineFacts['dates'] {
  return { admittedOn, officialOn };
}

/** A cross below "Chính thức", or below "Dự bị". */
function markedAs(column: DateColumn, columns: readonly ListHeading[]): Membership | null {
  if (column === 'officialOn') return 'official';
  const heading = columns.find((one) => one.column === column)?.heading ?? '';
  return column === 'admittedOn' && /du bi|\bdb\b/u.test(foldText(heading)) ? 'probationary' : null;
}

/** Of a note what is understood is taken; the rest has no place with a member. */
function takeNote(note: string, facts: LineFacts): void {
  const { office, membership, duties } = readDuties(note);
  facts.office ??= office;
  facts.membership ??= membership;
  if (duties !== '' && !isIdleWord(duties))
    facts.remarks.push(`ghi chú “${duties.slice(0, 60)}” không đưa vào`);
}
