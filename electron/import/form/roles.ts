/** What each line of a foreign paper is in the form: read from where it stands, what it says and how it looks. */

import { findSecrecyMark } from '../../../shared/domain/secrecy.ts';
import type { Kind } from '../../../shared/format/kinds.ts';
import { NAME_TITLES } from '../../../shared/lint/name-titles.ts';
import type { FormRole } from '../../../shared/lint/paper.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';
import { isCapitals } from '../natural-case.ts';
import {
  ADDRESSEE,
  AUTHORITY,
  CONFIRMATION,
  circulationOf,
  DRAFT_MARK,
  isPersonName,
  LETTER_KIND,
  LETTER_SUBJECT,
  MOTTO,
  matchPlaceDate,
  NUMBER,
  PLAIN_OFFICE,
  RECIPIENTS,
  readKindLine,
  TYPIST,
  urgencyOf,
} from '../party-paper/patterns.ts';
import type { FormLine } from './lines.ts';

export interface RoledLine extends FormLine {
  role: FormRole;
  level: number;
}

export interface Roles {
  lines: RoledLine[];
  kind: Kind | null;
  /** yyyy-mm-dd; null where the paper bears no whole day. */
  date: string | null;
}

/** The head ends here at the latest. */
const HEAD_LINES = 30;
const SUBJECT_LINES = 6;
/** From the office down to the name: the other column, and what is signed between. */
const SIGNING_LINES = 14;
const STAR = /^[*✶★]$/u;
const RULE = /^[-–—_=*.]{2,}$/u;
const STATE = /^(?:cong hoa xa hoi chu nghia viet nam|doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc)$/u;
const TITLE = /^dang cong san viet ?nam\.?$/u;
/** Where place and date do not fit on one line. */
const PLACE_ALONE = /^\p{Lu}[\p{L}\s.’'–-]{1,40},$/u;
const BASIS = /^[-–+]?\s*Căn cứ\s/iu;
/** The last of what a decision rests on. */
const PROPOSED = /^[-–+]?\s*(?:Xét|Theo)\s.{0,200}đề nghị\s.*[;,.]$/iu;
const HEADING =
  /^(?:[IVXLC]+\s*[-–.]\s*\S|(?:Phần|Chương|Mục)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)(?:[\s.:]|$)|Điều\s+\d+[.:])/iu;
const POINT = /^(?:\d+(?:\.\d+)*[.)]|\p{Ll}\))\s*\p{Lu}/u;
const ITEM = /^\s*[-–+•●▪]\s*\S/u;
const CONTACT = /(?:điện thoại|đt|fax|e-?mail|thư điện tử)\s*:?/iu;
/** Whose signature is confirmed. */
const CONFIRMED = /^(?:ĐỒNG CHÍ|Đ\/C)\s/u;
/** An office with the whole name of the body, which should not stand there. */
const OFFICE_OF = /^(?:PHÓ )?BÍ THƯ (?:CHI|ĐẢNG) (?:BỘ|UỶ|ỦY) \p{Lu}.{0,60}$/u;
const SIGNS_BESIDE =
  /^(?:người (?:ghi|lập|viết) biên bản|thư k[ýí]|(?:người )?chủ tr[ìi]|chủ to[ạa]|chủ tọa|người tham dự)/iu;

export function giveRoles(lines: readonly FormLine[]): Roles {
  const texts = lines.map(({ text }) => text.normalize('NFC').replace(/\s+/gu, ' ').trim());
  const roles: (FormRole | null)[] = lines.map(() => null);
  const head = readHead(lines, texts, roles);
  readClosing(lines, texts, roles, head.end);
  for (const [index, line] of lines.entries())
    roles[index] ??= index >= head.end ? bodyRole(line, texts[index] ?? '') : 'body';
  return {
    lines: lines.map((line, index) => {
      const role = roles[index] ?? 'body';
      return {
        ...line,
        role,
        level: role === 'heading' ? levelOf(line, texts[index] ?? '') : 0,
      };
    }),
    kind: head.kind,
    date: dateIn(texts.filter((_, index) => roles[index] === 'place-date')),
  };
}

function readHead(
  lines: readonly FormLine[],
  texts: readonly string[],
  roles: (FormRole | null)[],
): { end: number; kind: Kind | null } {
  const most = headBorder(texts);
  let kind: Kind | null = null;
  let kindAt = -1;
  for (let index = 0; index < most; index += 1) {
    const text = texts[index] ?? '';
    const named = kindAt < 0 && isKindLine(lines[index]) ? readKindLine(text) : null;
    roles[index] = headRole(text);
    if (roles[index] === null && named !== null && named.rest === '') {
      roles[index] = 'kind';
      kind = named.kind;
      kindAt = index;
    }
  }
  const letterAt = texts.findIndex(
    (text, index) => index < most && LETTER_SUBJECT.test(text) && roles.slice(0, index).includes('number'),
  );
  if (kindAt < 0 && letterAt >= 0) {
    kind = LETTER_KIND;
    for (let index = letterAt; index < letterAt + 3 && index < most; index += 1)
      if (
        roles[index] === null &&
        (index === letterAt ||
          (isCellMate(lines[index], lines[letterAt]) &&
            !isCapitals(texts[index] ?? '') &&
            findSecrecyMark([texts[index] ?? '']) === null))
      )
        roles[index] = 'letter-subject';
  }
  nameBodies(lines, texts, roles, kindAt < 0 ? letterAt : kindAt);
  for (const [index, role] of roles.entries())
    if (role === null && roles[index + 1] === 'place-date' && PLACE_ALONE.test(texts[index] ?? ''))
      roles[index] = 'place-date';
  let end = roles.findLastIndex((role) => role !== null) + 1;
  if (kindAt >= 0) end = Math.max(end, readSubject(lines, texts, roles, kindAt));
  return { end: readAddressees(lines, texts, roles, end), kind };
}

/** The head ends before whom it is sent to, its basis, or the first sentence. */
function headBorder(texts: readonly string[]): number {
  const first = texts.findIndex(
    (text) =>
      ADDRESSEE.test(text) ||
      BASIS.test(text) ||
      (text.length > 90 && !isCapitals(text) && !NUMBER.test(text)),
  );
  return Math.min(first < 0 ? texts.length : first, HEAD_LINES);
}

function headRole(text: string): FormRole | null {
  const plain = foldText(text);
  if (TITLE.test(plain)) return 'title';
  if (STATE.test(plain) || (MOTTO.test(text) && !TITLE.test(plain))) return 'state-title';
  if (STAR.test(text)) return 'star';
  if (NUMBER.test(text)) return 'number';
  if (matchPlaceDate(text) !== null) return 'place-date';
  if (DRAFT_MARK.test(text)) return 'draft';
  if (urgencyOf(text) !== null) return 'urgency';
  return circulationOf(text) === null ? null : 'scope';
}

/** The name of a kind stands in the middle, or in capitals. */
function isKindLine(line: FormLine | undefined): boolean {
  return line !== undefined && (line.look.align === 'center' || isCapitals(line.text));
}

function isCellMate(line: FormLine | undefined, other: FormLine | undefined): boolean {
  return (
    line?.cell !== null &&
    line?.cell !== undefined &&
    line.cell.table === other?.cell?.table &&
    line.cell.column === other.cell.column
  );
}

/** Capitals above the number: the superior body, then from "CHI BỘ" on, or from the first bold line, who issues it. */
function nameBodies(
  lines: readonly FormLine[],
  texts: readonly string[],
  roles: (FormRole | null)[],
  kindAt: number,
): void {
  const border = Math.max(roles.indexOf('number'), roles.indexOf('star'));
  const end = border >= 0 ? border : kindAt;
  const names = texts
    .map((text, index) => ({ text, index }))
    .filter(
      ({ text, index }) =>
        index < end && roles[index] === null && isCapitals(text) && /\p{Lu}{2}/u.test(text),
    );
  const isIssuer = ({ text }: { text: string }): boolean => /^(?:CHI BỘ|ĐẠI HỘI)(?:\s|$)/u.test(text);
  const isBold = ({ index }: { index: number }): boolean =>
    lines[index]?.look.runs.some(({ bold }) => bold) === true;
  const named = names.findIndex(isIssuer);
  const from =
    named >= 0 ? named : names.length > 1 ? Math.max(names.findIndex(isBold), names.length - 1) : 0;
  for (const [at, { index }] of names.entries()) roles[index] = at < from ? 'superior' : 'issuer';
}

/** Below the kind, in the middle or bold, as far as the hyphens. @returns where it ends */
function readSubject(
  lines: readonly FormLine[],
  texts: readonly string[],
  roles: (FormRole | null)[],
  kindAt: number,
): number {
  let at = kindAt + 1;
  for (; at < lines.length && at <= kindAt + SUBJECT_LINES; at += 1) {
    const text = texts[at] ?? '';
    if (roles[at] !== null && roles[at] !== undefined && roles[at] !== 'star') break;
    if (RULE.test(text) || STAR.test(text)) {
      roles[at] = 'dashes';
      return at + 1;
    }
    const look = lines[at]?.look;
    const isTitle =
      look?.align === 'center' ||
      (look?.align !== 'justify' && look?.runs.every(({ bold }) => bold) === true);
    if (!isTitle || BASIS.test(text) || ADDRESSEE.test(text)) break;
    roles[at] = 'subject';
  }
  return at;
}

/** Whom it is sent to and on what basis, right below the head. @returns where the body begins */
function readAddressees(
  lines: readonly FormLine[],
  texts: readonly string[],
  roles: (FormRole | null)[],
  from: number,
): number {
  let at = from;
  while (at < lines.length && ADDRESSEE.test(texts[at] ?? '')) {
    roles[at] = 'addressee';
    at += 1;
    while (
      at < lines.length &&
      /^[-–+]\s*\S.{0,120}[;,.]?$/u.test(texts[at] ?? '') &&
      !BASIS.test(texts[at] ?? '')
    ) {
      roles[at] = 'addressee';
      at += 1;
    }
  }
  while (
    at < lines.length &&
    (isBasis(lines, texts, at) || (roles[at - 1] === 'basis' && PROPOSED.test(texts[at] ?? '')))
  ) {
    roles[at] = 'basis';
    at += 1;
  }
  return at;
}

/** An entry of its own and no sentence that goes on to say what is done. */
function isBasis(lines: readonly FormLine[], texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? '';
  if (!BASIS.test(text) || /[:]$|như sau|xây dựng|ban hành (?:kế|nghị|quy)|báo cáo kết quả/iu.test(text))
    return false;
  const isItalic = lines[at]?.look.runs.every(({ italic }) => italic) === true;
  return /^[-–+]/u.test(text) || isItalic || /[;,]$/u.test(text) || BASIS.test(texts[at + 1] ?? '') || at > 0;
}

/** @returns the lines that belong to it */
function readClosing(
  lines: readonly FormLine[],
  texts: readonly string[],
  roles: (FormRole | null)[],
  from: number,
): void {
  const found = new Set<number>();
  const set = (index: number, role: FormRole): void => {
    roles[index] = role;
    found.add(index);
  };
  for (let index = from; index < lines.length; index += 1) {
    const text = texts[index] ?? '';
    if (roles[index] !== null || text === '' || lines[index]?.cell?.isBordered === true) continue;
    const isUpper = isCapitals(text);
    if (circulationOf(text) !== null) set(index, 'scope');
    else if (RECIPIENTS.test(text)) set(index, 'recipients-label');
    else if (isUpper && CONFIRMED.test(text) && CONFIRMATION.test(texts[index - 1] ?? ''))
      set(index, 'authority');
    else if (isUpper && (AUTHORITY.test(text) || CONFIRMATION.test(text))) set(index, 'authority');
    else if (isUpper && OFFICE_OF.test(text)) set(index, 'office');
    else if (isUpper && PLAIN_OFFICE.test(text)) set(index, SIGNS_BESIDE.test(text) ? 'authority' : 'office');
    else if (/^Phụ lục(?:\s|$)/iu.test(text) && found.size > 0) set(index, 'appendix');
  }
  for (const [index, { look }] of lines.entries())
    if (
      index > from &&
      roles[index] === null &&
      CONTACT.test(texts[index] ?? '') &&
      look.runs.every(({ sizePt }) => sizePt <= 11)
    )
      set(index, 'foot');
  const isSigned = [...found].some((index) => roles[index] === 'authority' || roles[index] === 'office');
  for (let index = from; index < lines.length && isSigned; index += 1) {
    const text = texts[index] ?? '';
    if (roles[index] !== null) continue;
    const label = lastBefore(roles, index, ['recipients-label', 'recipient']);
    const signing = lastBefore(roles, index, ['authority', 'office']);
    const isListed = lines[index]?.label !== '' || /^[-–+]\s*\S/u.test(text);
    if (label >= 0 && isBelow(lines, label, index) && isListed && text.length < 160) set(index, 'recipient');
    else if (label >= 0 && TYPIST.test(text)) set(index, 'foot');
    else if (
      signing >= 0 &&
      index - signing <= SIGNING_LINES &&
      isName(text) &&
      isBelow(lines, signing, index)
    )
      set(index, 'signer');
  }
}

/** A degree or a form of address before it is no part of the name, and is what is asked about. */
export function isName(text: string): boolean {
  const name = text.replace(NAME_TITLES, '').replace(/^(?:\p{L}{1,4}\.\s*)+/u, '');
  return isPersonName(name) || isPersonName(text) || /^\p{Lu}\p{Ll}{1,12}$/u.test(text);
}

function lastBefore(roles: readonly (FormRole | null)[], index: number, sought: readonly FormRole[]): number {
  for (let at = index - 1; at >= 0; at -= 1) if (sought.includes(roles[at] ?? 'furniture')) return at;
  return -1;
}

/** In the same cell, or both outside of tables and near. */
function isBelow(lines: readonly FormLine[], label: number, index: number): boolean {
  const [one, other] = [lines[label]?.cell ?? null, lines[index]?.cell ?? null];
  if (one === null || other === null) return one === other && index - label < 40;
  return one.table === other.table && one.column === other.column;
}

function bodyRole(line: FormLine, text: string): FormRole {
  if (line.part.endsWith('notes.xml')) return 'note';
  if (line.cell?.isBordered === true) return 'cell';
  if (line.outline !== null) return 'heading';
  const isBold = line.look.runs
    .filter(({ start, end }) => line.text.slice(start, end).trim() !== '')
    .every(({ bold }) => bold);
  if (HEADING.test(`${line.label} ${text}`.trim()) && (isBold || isCapitals(text)) && text.length < 200)
    return 'heading';
  if (isBold && POINT.test(`${line.label} ${text}`.trim()) && text.length < 200) return 'heading';
  if (isBold && line.look.align === 'center' && text.length < 200) return 'heading';
  return line.label !== '' || ITEM.test(text) ? 'item' : 'body';
}

function levelOf({ outline, label }: FormLine, text: string): number {
  if (outline !== null) return outline + 1;
  return /^(?:[IVXLC]+\s*[-–.]|Phần|Chương)/iu.test(`${label} ${text}`.trim()) ? 1 : 2;
}

function dateIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const { date, month, year } = matchPlaceDate(line) ?? {};
    if (date !== undefined && month !== undefined && year !== undefined && /^\d{4}$/u.test(year))
      return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  }
  return null;
}
