/** One person as a line of text names him: "3. Đ/c PHẠM CƯỜNG, sinh năm 1979 – Chi uỷ viên (dự bị)". */
import type { Office } from '../../../shared/domain/cell.ts';
import type { Membership } from '../../../shared/domain/member.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';
import { tidyName } from './names.ts';
import { isIdleWord, membershipOf, officeOf, readDuties } from './offices.ts';

export type DateColumn = 'birthDate' | 'admittedOn' | 'officialOn';

export interface PersonText {
  /** As papers print it. */
  name: string;
  /** The same as it was written. */
  writtenName: string;
  office: Office | null;
  membership: Membership | null;
  duties: string;
  /** As written. */
  dates: Partial<Record<DateColumn, string>>;
  /** What was taken off or written otherwise. */
  remarks: string[];
}

const MARKER =
  /^(?:\(?\d{1,3}\s*(?:[.)/:,]|[-–—](?!\d))+\s*|\d{1,3}\s+(?=\p{L})|[-–—•*+●▪◦·➢✓]+\s*|[a-zđ]\)\s*|(?:[IVX]{1,4}|[A-GK])[.)]\s+(?=\p{Lu}))/u;
const TITLE =
  /^(?:[đd]\s*[/.]\s*c|đc|dc|(?:các )?đồng chí|dong chi)(?![\p{L}\p{M}])[.:]?\s*|^(?:GS|PGS|TS|ThS|Ths|BS|BSCKII?|CKII?|KS|CN|DS|NCS|LS)\.(?:\s*TS\.)?\s*/iu;
/** A courtesy only where a family name follows: Ông is one itself. */
const COURTESY =
  /^(?:ông|bà|anh|chị|cô|thầy)\.?:?\s+(?=(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Mai|Trịnh|Cao|Tôn)\s+\p{L})/iu;
const OFFICE_FIRST =
  /^(?:pho bi thu|bi thu|pbt|bt|chi uy vien|cuv|dang vien(?: du bi| chinh thuc)?)(?: chi (?:bo|uy))?\s*[:–—-]?\s*(?:(?:d\/c|dong chi)\s*)?(?=[a-z'’]+ [a-z])/u;
/** Where a name ends; looked for in the folded text. */
const NAME_END =
  /[,;:(|\n\t–—\d[]|\s-|-\s|\s\/|\s(?:sinh|sn|ns)(?:\s+(?:nam|ngay))?\s*:?\s*(?=\d)|\s(?:pho bi thu|bi thu|pbt|chi uy vien|cuv|vao dang|ket nap|dang vien|du bi|chinh thuc|dvdb)(?![a-z])/u;
/** A date or a year as it stands among other words. */
export const DATE =
  /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|(?:\d{1,2}\s+tháng|tháng)\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\s*[/.-]\s*\d{4}|(?<!\d)(?:19|20)\d{2}(?!\d)/giu;

export function readPerson(written: string): PersonText {
  const remarks: string[] = [];
  const read: PersonText = {
    name: '',
    writtenName: '',
    office: null,
    membership: null,
    duties: '',
    dates: {},
    remarks,
  };
  let text = stripBefore(
    written
      .normalize('NFC')
      .replace(/[\u00A0 ]+/gu, ' ')
      .trim(),
    remarks,
  );
  const first = OFFICE_FIRST.exec(foldText(text))?.[0];
  if (first !== undefined) {
    const said = text.slice(0, first.length).replace(/(?:[đd]\/c|đồng chí)\s*$/iu, '');
    read.office = officeOf(said);
    read.membership = membershipOf(said);
    text = stripBefore(text.slice(first.length), remarks);
  }
  const end = NAME_END.exec(foldText(text))?.index ?? text.length;
  const name = text
    .slice(0, end)
    .replace(/[\s.*…_]+$/u, '')
    .trim();
  read.writtenName = name;
  read.name = tidyName(name);
  if (read.name !== name) remarks.push(`từ ${name}`);
  readRest(text.slice(end), read);
  return read;
}

/** Numbers, dashes and forms of address before a name. */
function stripBefore(text: string, remarks: string[]): string {
  for (let rest = text; ; ) {
    const found = [TITLE, COURTESY]
      .map((pattern) => pattern.exec(rest)?.[0])
      .find((hit) => hit !== undefined);
    if (found !== undefined) remarks.push(`bỏ “${found.trim()}”`);
    const next = rest.slice(found?.length ?? MARKER.exec(rest)?.[0].length ?? 0);
    if (next === rest) return rest;
    rest = next;
  }
}

/** What follows a name: offices, posts, dates with or without a word before them. */
function readRest(rest: string, read: PersonText): void {
  const bare: string[] = [];
  const posts: string[] = [];
  const takeWords = (words: string): void => {
    const { office, membership, duties } = readDuties(words.trim());
    read.office ??= office;
    read.membership ??= membership;
    if (/\p{L}/u.test(duties) && !isIdleWord(duties)) posts.push(duties);
  };
  for (const piece of rest.split(/[,;()[\]|\n\t–—]+|\s-+\s*|-+\s/u)) {
    const dates = [...piece.matchAll(DATE)];
    let from = 0;
    for (const date of dates) {
      const label = piece.slice(from, date.index);
      from = date.index + date[0].length;
      const column = columnOfLabel(label);
      if (column === 'words') takeWords(label.replace(/\s(?:ngày|năm)\s*$/iu, ''));
      if (column === null || column === 'words') bare.push(date[0]);
      else read.dates[column] ??= date[0];
    }
    const words = piece.slice(from).replace(/^[\s:/.-]+|[\s:/.-]+$/gu, '');
    if (words !== '') takeWords(words.replace(/^chức vụ\s*:?\s*/iu, ''));
  }
  placeBareDates(bare, read.dates);
  read.duties = posts.join(', ');
}

function columnOfLabel(label: string): DateColumn | 'words' | null {
  const folded = foldText(label)
    .replace(/[^a-z]+/gu, ' ')
    .trim();
  if (/^(?:ngay|nam|ngay thang nam)?$/u.test(folded)) return null;
  if (/chinh thuc|cong nhan/u.test(folded)) return 'officialOn';
  if (/vao dang|ket nap|^vd$/u.test(folded)) return 'admittedOn';
  if (/^(?:nam |nu )?(?:sinh|sn|ns)(?: (?:ngay|nam))*$|(?:ngay|nam) sinh$/u.test(folded)) return 'birthDate';
  return membershipOf(label) === null || !/ct|thuc/u.test(folded) ? 'words' : 'officialOn';
}

/** One is the birth, two within three years are admission and recognition, three come in that order. */
function placeBareDates(bare: readonly string[], dates: PersonText['dates']): void {
  const years = bare.map((text) => Number(/(\d{4}|\d{2})$/u.exec(text)?.[0] ?? 0));
  const [one = 0, two = 0] = years;
  const areParty = bare.length === 2 && Math.abs(two - one) <= 3;
  const order: DateColumn[] = ['birthDate', 'admittedOn', 'officialOn'];
  const free = order.filter((column) => dates[column] === undefined && !(areParty && column === 'birthDate'));
  bare.slice(0, free.length).forEach((text, at) => {
    const column = free[at];
    if (column !== undefined) dates[column] = text;
  });
}
