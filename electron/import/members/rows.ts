/** One line of a list as a member, or what is wrong with it. */
import { MemberInput, memberDateFaults } from '../../../shared/domain/member.ts';
import { type Cell, type SheetRow, textOfCell } from './cells.ts';
import type { Header, MemberColumn } from './columns.ts';
import { readDate } from './dates.ts';
import type { MemberProblem } from './problems.ts';

export type ReadMemberRow =
  | { line: number; member: MemberInput; partyOffice: string; note: string }
  | { line: number; problems: MemberProblem[] };

const DATE_COLUMNS = ['birthDate', 'admittedOn', 'officialOn'] as const;

export function readRow({ line, cells }: SheetRow, header: Header): ReadMemberRow {
  const cell = (column: MemberColumn): Cell | undefined => {
    const place = header.places.get(column);
    return place === undefined ? undefined : cells[place];
  };
  const text = (column: MemberColumn): string => textOfCell(cell(column));
  const fullName = nameOf(cells, header);
  const problems = nameProblems(fullName);
  const dates: Partial<Record<(typeof DATE_COLUMNS)[number], string | null>> = {};
  for (const column of DATE_COLUMNS) {
    const reading = readDate(cell(column));
    if ('code' in reading) problems.push({ column, code: reading.code, value: text(column) });
    else dates[column] = reading.day;
  }
  if (problems.length > 0) return { line, problems };
  const parsed = MemberInput.safeParse({ fullName, ...dates, duties: text('duties') });
  const faults = parsed.success ? memberDateFaults(parsed.data) : [];
  if (faults.length > 0)
    return {
      line,
      problems: faults.map(({ code }) => ({
        column: code === 'admitted-too-young' ? 'admittedOn' : 'officialOn',
        code,
        value: text('officialOn'),
      })),
    };
  if (parsed.success)
    return { line, member: parsed.data, partyOffice: text('partyOffice'), note: text('note') };
  const columns = parsed.error.issues.map(({ path }) => path[0]);
  return {
    line,
    problems: columns.map((column): MemberProblem => {
      if (column === 'officialOn')
        return { column, code: 'official-before-admitted', value: text('officialOn') };
      return { column: column === 'duties' ? 'duties' : 'fullName', code: 'too-long', value: '' };
    }),
  };
}

/** One column, or two: under a heading of their own each, or under one that spans both. */
function nameOf(cells: readonly Cell[], { places, spansGivenName }: Header): string {
  const first = places.get('fullName') ?? places.get('familyName');
  const second = places.get('givenName') ?? (spansGivenName && first !== undefined ? first + 1 : undefined);
  return [first, second]
    .map((place) => (place === undefined ? '' : textOfCell(cells[place])))
    .join(' ')
    .trim();
}

function nameProblems(fullName: string): MemberProblem[] {
  if (fullName === '') return [{ column: 'fullName', code: 'name-missing', value: '' }];
  const isName = /^[\p{L}\p{M}.'’ -]+$/u.test(fullName) && /\p{L} \p{L}/u.test(fullName);
  return isName ? [] : [{ column: 'fullName', code: 'name-odd', value: fullName.slice(0, 60) }];
}
