/** The header row of a list of members, in any of the usual spellings, with or without dấu. */
import { foldText } from '../../../shared/text/vietnamese.ts';

/** `partyOffice` and `note` have no place on a member; they are shown beside it. */
export type MemberColumn =
  | 'fullName'
  | 'familyName'
  | 'givenName'
  | 'birthDate'
  | 'admittedOn'
  | 'officialOn'
  | 'duties'
  | 'partyOffice'
  | 'note';

/** Folded; matched against a whole heading. */
const HEADINGS: readonly (readonly [MemberColumn, RegExp])[] = [
  [
    'fullName',
    /^(?:ho va ten|ho ten|ho ten khai sinh|ho va ten khai sinh|ten dang vien|ho (?:va )?ten dang vien|dong chi)$/u,
  ],
  ['familyName', /^(?:ho|ho dem|ho lot|ho va (?:ten |chu )?(?:dem|lot)|ho chu lot|ho ten dem)$/u],
  ['givenName', /^ten$/u],
  ['birthDate', /^(?:(?:ngay|nam|ngay thang nam|ngay thang|ngay gio)\s?)sinh$|^ns$|^sinh ngay$/u],
  [
    'admittedOn',
    /^(?:ngay (?:thang nam )?)?(?:vao dang|ket nap|vao dcsvn|ket nap dang|ket nap vao dang|du bi|vao dang du bi)(?: du bi| csvn)?$/u,
  ],
  [
    'officialOn',
    /^(?:ngay (?:thang nam )?)?(?:vao dang )?(?:chinh thuc|cong nhan chinh thuc|chuyen chinh thuc|cong nhan dang vien chinh thuc|chuyen dang chinh thuc)$|^ngay chinh thuc vao dang$/u,
  ],
  [
    'partyOffice',
    /^(?:chuc vu (?:trong )?dang|chuc vu trong chi bo|chuc vu chi bo|chi uy|cap uy|chuc danh dang)(?: vien)?$/u,
  ],
  [
    'duties',
    /^(?:chuc vu|chuc danh|chuc vu chinh quyen|chuc vu cong tac|chuc vu chuyen mon|chuc vu don vi( cong tac)?|chuc vu noi cong tac|cong viec|cong tac)$/u,
  ],
  ['note', /^(?:ghi chu|gc)$/u],
];

/** A list may carry the name of the cell and of the list above its header. */
const HEADER_ROWS = 25;

export interface Header {
  /** Index of the row. */
  row: number;
  /** Where each column found stands. */
  places: ReadonlyMap<MemberColumn, number>;
  /** The headings as written, of the columns found and of the others. */
  found: { column: MemberColumn; heading: string }[];
  ignored: string[];
  /** The heading of names spans a second column, which holds the given name. */
  spansGivenName: boolean;
}

/** The row near the top that names most columns, if it names the one of names; else the best there is, or null. */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  const headers = rows
    .slice(0, HEADER_ROWS)
    .map((cells, row) => readHeader(cells, row))
    .filter(({ places }) => places.size > 0)
    .sort((a, b) => b.places.size - a.places.size);
  return headers.find(({ places }) => hasName(places)) ?? headers[0] ?? null;
}

export function hasName(places: ReadonlyMap<MemberColumn, number>): boolean {
  return places.has('fullName') || (places.has('familyName') && places.has('givenName'));
}

function readHeader(cells: readonly string[], row: number): Header {
  const places = new Map<MemberColumn, number>();
  const found: Header['found'] = [];
  const ignored: string[] = [];
  for (const [place, heading] of cells.entries()) {
    const column = columnOf(heading);
    if (column !== null && !places.has(column)) {
      places.set(column, place);
      found.push({ column, heading: heading.trim() });
    } else if (heading.trim() !== '') {
      ignored.push(heading.trim());
    }
  }
  const name = places.get('fullName');
  const spansGivenName = name !== undefined && name + 1 < cells.length && cells[name + 1]?.trim() === '';
  return { row, places, found, ignored, spansGivenName };
}

function columnOf(heading: string): MemberColumn | null {
  const folded = foldText(heading)
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[^a-z\d]+/gu, ' ')
    .trim();
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
