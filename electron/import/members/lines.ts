/** The lines of a list: who is in them, and what is no person. */
import type { Office } from '../../../shared/domain/cell.ts';
import type { Membership } from '../../../shared/domain/member.ts';
import type {
  LineChoice,
  ListChoices,
  ListColumn,
  ListHeading,
  MemberListLine,
} from '../../../shared/domain/member-list.ts';
import type { Day } from '../../../shared/domain/values.ts';
import { foldText, searchKey } from '../../../shared/text/vietnamese.ts';
import { isIdleRow, type SheetRow, textOfCell } from './cells.ts';
import { type LineFacts, readFacts } from './facts.ts';
import { type Header, repeatsHeader } from './headings.ts';
import { type IdleLine, idleLine } from './line-kinds.ts';
import { isName } from './names.ts';
import { type ReadMember, toMember } from './rows.ts';

export type ReadLine = MemberListLine & Pick<ReadMember, 'guess'>;

interface Place {
  header: Header | null;
  columns: readonly ListHeading[];
  choices: ListChoices;
  today: Day;
}

export function readLines(rows: readonly SheetRow[], place: Place): ReadLine[] {
  const { columns } = place;
  const hasOfficialDays = rows.some(({ cells }, at) => {
    const isBelow = at >= (place.header?.to ?? 0);
    return (
      isBelow &&
      columns.some((one) => one.column === 'officialOn' && /\d/u.test(textOfCell(cells[one.place])))
    );
  });
  const choices = new Map(place.choices.lines.map((choice) => [choice.line, choice]));
  let group: Membership | null = null;
  let isSigned = false;
  let isAbove = true;
  let office: Office | null = null;
  const names = new Set<string>();
  return rows.flatMap((row, at): ReadLine[] => {
    const texts = row.cells.map(textOfCell).filter((text) => text !== '');
    if (texts.length === 0) return [];
    const choice = choices.get(row.line);
    const facts = readFacts(row, columns, choice?.texts ?? {});
    const line: ReadLine = {
      ...EMPTY,
      line: row.line,
      number: /^\d+$/u.test(facts.number) ? facts.number : '',
      text: texts.join(' · ').slice(0, 300),
    };
    const idle = idleWords(row, at, facts, { header: place.header, columns, isAbove, isSigned });
    if (idle?.membership !== undefined) group = idle.membership;
    if (idle?.signs === true) isSigned = true;
    const isTyped = choice?.texts.fullName !== undefined && choice.texts.fullName.trim() !== '';
    // Below an office alone stands its holder, or at the end of a list somebody of it, who signs.
    const signs = idle === null && office !== null && names.has(searchKey(facts.name));
    if (idle === null && !signs) {
      isAbove = false;
      facts.office ??= office;
      names.add(searchKey(facts.name));
    }
    office = idle?.office ?? null;
    const why = signs ? 'phần ký' : idle?.why;
    const isTaken = choice?.isTaken ?? (why === undefined || isTyped);
    if (!isTaken) return [{ ...line, leftOut: why ?? 'để ngoài theo ý đồng chí' }];
    if (facts.name === '') return [{ ...line, leftOut: 'thiếu họ và tên' }];
    const read = toMember(facts, choice, { today: place.today, group, hasOfficialDays });
    return [{ ...line, ...read, office: officeIn(facts, choice), remarks: facts.remarks }];
  });
}

const EMPTY: Omit<ReadLine, 'line' | 'number' | 'text'> = {
  member: null,
  membership: 'official',
  office: null,
  leftOut: '',
  problems: [],
  remarks: [],
  guess: null,
};

function officeIn(facts: LineFacts, choice: LineChoice | undefined): MemberListLine['office'] {
  return choice?.office === undefined ? facts.office : choice.office;
}

interface Seen {
  header: Header | null;
  columns: readonly ListHeading[];
  isAbove: boolean;
  isSigned: boolean;
}

/** Why a line is no person; null where it may be one. */
function idleWords(row: SheetRow, at: number, facts: LineFacts, seen: Seen): IdleLine | null {
  const { header, columns } = seen;
  if (header !== null && at < header.from) return { why: 'tên danh sách' };
  if (header !== null && at < header.to) return { why: 'dòng tiêu đề' };
  if (isIdleRow(row)) return { why: 'dòng số cột' };
  if (repeatsHeader(row)) return { why: 'dòng tiêu đề lặp lại' };
  const filled = row.cells.flatMap((cell, place) => {
    const text = textOfCell(cell);
    const column = columns[place]?.column ?? null;
    // A group or a total may begin below the numbers.
    const isWord = column === 'number' && !NUMBER.test(text);
    return text === '' ? [] : [{ text, column: isWord ? null : column }];
  });
  const words = filled.filter(({ column }) => column !== 'number').map(({ text }) => text);
  const names = filled.filter(({ column }) => !POSTS.has(column)).map(({ text }) => text);
  const hasDate = filled.some(({ column }) => DATES.has(column));
  const hasNumber = /^\d+$/u.test(facts.number);
  const idle = idleLine(words, names, {
    isAbove: seen.isAbove && header === null,
    isLone: words.length === 1 && !hasDate,
  });
  if (idle !== null) return idle;
  if (seen.isSigned && !hasNumber && !hasDate) return { why: 'phần ký' };
  if (isName(facts.name)) return header === null && isSmallTalk(facts.writtenName) ? { why: NO_NAME } : null;
  const isSomebody =
    /\p{L}/u.test(facts.name) && header !== null && (hasNumber || hasDate || words.length > 1);
  return isSomebody ? null : { why: /\p{L}/u.test(facts.name) ? NO_NAME : 'thiếu họ và tên' };
}

const NUMBER = /^[\d.)/ ]+$|^(?:[ivx]+|[a-h])[.)]?$/iu;
const NO_NAME = 'không giống họ tên một người';
const DATES: ReadonlySet<ListColumn | null> = new Set<ListColumn | null>([
  'birthDate',
  'admittedOn',
  'officialOn',
]);
const POSTS: ReadonlySet<ListColumn | null> = new Set<ListColumn | null>([
  'number',
  'partyOffice',
  'duties',
  'membership',
  'note',
]);

const FAMILY_NAMES =
  /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|mai|trinh|cao|ton|dao|doan|lam|luu|luong|ha|phung|quach|ta|thai|to|trieu|truong|tong|vuong|dam|chu|cu|nghiem|kieu|la|lo|lu|ma|nong|giang|be|hua|thach|kim|son|ksor|h|y)(?![a-z])/u;

/** Words in small letters, without any heading, are a name only where they begin as one. */
function isSmallTalk(written: string): boolean {
  return !isName(written) && !FAMILY_NAMES.test(foldText(written));
}
