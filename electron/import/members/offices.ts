/** What a person is in the cell, in the words lists have for it. */
import type { Office } from '../../../shared/domain/cell.ts';
import type { Membership } from '../../../shared/domain/member.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';

/** "Chi bộ", "Chi bộ 5", "Chi bộ thôn Đoài"; never somebody's name. */
const OF_CELL =
  '(?: chi (?:bo|uy)(?: (?:\\d|so|to|thon|khu|phong|ap|khoi|ban|truong|co quan|van phong).*)?| cb)?$';

/** Folded. An office of a youth union, a ministry or the Party body above is a post, not one of the cell. */
const OFFICES: readonly (readonly [Office, RegExp])[] = [
  ['deputy', new RegExp(`^(?:pho bi thu|pho bt|p bi thu|p bt|pbt)(?: thuong truc)?${OF_CELL}`, 'u')],
  ['secretary', new RegExp(`^(?:bi thu|bt)${OF_CELL}`, 'u')],
  [
    'committee',
    /^(?:chi uy vien|cuv|cap uy vien|cap uy|chi uy|uy vien|uv)(?: (?:ban )?(?:chi uy|chi bo|bch chi bo|bch|ban chap hanh chi bo))?$/u,
  ],
];

const MEMBERSHIPS: readonly (readonly [Membership, RegExp])[] = [
  ['probationary', /^(?:(?:dang vien|dv|la) )*(?:du bi|db)$|^dvdb$/u],
  ['official', /^(?:(?:dang vien|dv|la) )*(?:chinh thuc|ct)$|^dvct$/u],
];

export function officeOf(text: string): Office | null {
  return firstOf(OFFICES, plain(text).replace(/^(?:chuc vu|dc|d c|dong chi) /u, ''));
}

export function membershipOf(text: string): Membership | null {
  return firstOf(MEMBERSHIPS, plain(text));
}

/** "Đảng viên", "Nam": true and of no use. */
export function isIdleWord(text: string): boolean {
  return /^(?:dang vien|dv|nam|nu|khong|x|co)?$/u.test(plain(text));
}

/** A cross or a tick in a column that is itself the answer. */
export function isMark(text: string): boolean {
  return /^(?:x|v|co|\+|✓|✔|☑|☒|•)$/iu.test(plainMark(text));
}

export interface ReadDuties {
  /** The first there is. */
  office: Office | null;
  membership: Membership | null;
  /** What is left: a post outside the Party. */
  duties: string;
}

/** "Bí thư, Trưởng phòng" → the office and the post. A text without an office is left as it is written. */
export function readDuties(text: string): ReadDuties {
  const pieces = text
    .split(/\s*[,;\n/|]\s*|\s+[-–—]\s*|\s*[–—]\s+|\s+kiêm\s+/u)
    .filter((piece) => piece !== '');
  const office = pieces.map(officeOf).find((one) => one !== null) ?? null;
  const membership = pieces.map(membershipOf).find((one) => one !== null) ?? null;
  const rest = pieces.filter(
    (piece) => officeOf(piece) === null && membershipOf(piece) === null && !isIdleWord(piece),
  );
  return { office, membership, duties: rest.length === pieces.length ? text.trim() : rest.join(', ') };
}

function firstOf<T>(patterns: readonly (readonly [T, RegExp])[], text: string): T | null {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function plain(text: string): string {
  return foldText(text)
    .replace(/[^a-z\d]+/gu, ' ')
    .trim();
}

function plainMark(text: string): string {
  return foldText(text).replace(/[\s.()[\]]/gu, '');
}
