/**
 * The guard before the portal: reads everything that would go out and says what must not. Facts on what may be public:
 * portal-facts §6, product.md step 8; the secrecy marks themselves are secrecy.ts.
 */
import { CIRCULATIONS } from '../format/paper.ts';
import { foldText } from '../text/vietnamese.ts';
import { findNamedVoice } from './guard-people.ts';
import { findSecrecyMark, findTypedMark } from './secrecy.ts';

export type GuardRule =
  | 'secrecy'
  | 'circulation'
  | 'draft'
  | 'birth-date'
  | 'card-number'
  | 'opinion'
  | 'vote'
  | 'absence'
  | 'minutes'
  | 'unreadable';

/** Something that would be read by others: where it stands (Vietnamese: "Tiêu đề", "tệp Kế hoạch.docx") and its lines. */
export interface GuardPiece {
  /** As the finding names it: "Tóm tắt", "tệp “Kế hoạch”". */
  place: string;
  /** Plain text; columns of one line are parted by tabs or wide gaps. */
  lines: readonly string[];
}

export interface GuardFinding {
  /** What must not go out; `unreadable`: a file that could not be looked into. */
  rule: GuardRule;
  /** The piece it was found in, in Vietnamese. */
  place: string;
  /** The words that were found, cut short. */
  text: string;
}

/** What the inside may see once somebody has said yes: the full minutes and what stands in them. */
const FOR_THE_INSIDE: readonly GuardRule[] = ['opinion', 'vote', 'absence', 'minutes'];

const LONGEST_TEXT = 160;

/** A finding of each rule in each piece; empty when all may go out. @param names full names of the cell's members */
export function inspectPieces(pieces: readonly GuardPiece[], names: readonly string[]): GuardFinding[] {
  const folded = names.map((name) => foldText(name)).filter((name) => name.includes(' '));
  return pieces.flatMap(({ place, lines: raw }) => {
    const lines = raw.flatMap((line) => visible(line).split('\n')).filter((line) => line.trim() !== '');
    return CHECKS.flatMap(({ rule, find }): GuardFinding[] => {
      const text = find(lines, folded);
      return text === null ? [] : [{ rule, place, text: short(text) }];
    });
  });
}

/** What still bars the way. @param isInside goes to the inside only, and somebody said yes to that */
export function barring(findings: readonly GuardFinding[], isInside: boolean): GuardFinding[] {
  return isInside ? findings.filter(({ rule }) => !FOR_THE_INSIDE.includes(rule)) : [...findings];
}

/** Whether saying yes to "internal" would open the way. */
export function mayGoInside(findings: readonly GuardFinding[]): boolean {
  return findings.length > 0 && barring(findings, true).length === 0;
}

type Find = (lines: readonly string[], names: readonly string[]) => string | null;

const CHECKS: readonly {
  /** What the findings of `find` are of. */
  rule: GuardRule;
  /** The words that must not go out; null for none. */
  find: Find;
}[] = [
  { rule: 'secrecy', find: findMark },
  { rule: 'circulation', find: (lines) => firstLine(lines, isCirculationMark) },
  { rule: 'draft', find: (lines) => firstLine(lines, isDraftMark) },
  { rule: 'birth-date', find: findBirthDate },
  { rule: 'card-number', find: (lines) => firstLine(lines, holdsCardNumber) },
  { rule: 'opinion', find: (lines, names) => findNamedVoice(lines, names, 'opinion') },
  { rule: 'vote', find: (lines, names) => findNamedVoice(lines, names, 'vote') },
  { rule: 'absence', find: (lines, names) => findNamedVoice(lines, names, 'absence') },
  { rule: 'minutes', find: findMinutes },
];

/** A title is a line by itself, where a mark at its end counts. */
function findMark(lines: readonly string[]): string | null {
  const [only] = lines;
  const alone = lines.length === 1 && only !== undefined ? findTypedMark(only) : null;
  return (findSecrecyMark(lines) ?? alone)?.text ?? null;
}

function firstLine(lines: readonly string[], test: (line: string) => boolean): string | null {
  return lines.find(test) ?? null;
}

/** Letters and digits alone, in capitals: "( Lưu hành  nội bộ )" and "LƯU HÀNH NỘI BỘ" are one. */
function keyOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('').toUpperCase();
}

const CIRCULATION_KEYS = CIRCULATIONS.filter((mark) => mark !== 'Tài liệu hội nghị').map(keyOf);
const CIRCULATION_MARK = new RegExp(
  `^(?:TÀILIỆU|VĂNBẢN|BẢN)?(?:${CIRCULATION_KEYS.join('|')})(?:SỐ?\\d*)?$`,
  'u',
);
/** Inside a line the mark is believed in capitals or brackets; written small it is a word of the sentence. */
const CIRCULATION_INSIDE =
  /LƯU HÀNH NỘI BỘ|TÀI LIỆU THU HỒI|[([]\s*(?:tài liệu\s+)?(?:lưu hành nội bộ|tài liệu thu hồi|thu hồi sau hội nghị)\s*[)\]]/u;

function isCirculationMark(line: string): boolean {
  return (
    columnsOf(line).some((part) => CIRCULATION_MARK.test(keyOf(part))) ||
    CIRCULATION_INSIDE.test(line) ||
    CIRCULATION_INSIDE.test(line.replace(/[([].*[)\]]/u, (inner) => inner.toLowerCase()))
  );
}

const DRAFT_MARK =
  /^(?:BẢN)?DỰTHẢO(?:LẦN(?:THỨ)?(?:\d{1,2}|[IVX]{1,4}|MỘT|HAI|BA|TƯ|BỐN|NĂM|NHẤT|NHÌ|CUỐI))?(?:NGÀY\d+(?:THÁNG\d+)?(?:NĂM\d+)?)?$/u;
const DRAFT_INSIDE = /DỰ THẢO LẦN|[([]\s*(?:bản\s+)?dự thảo(?:\s+lần(?:\s+thứ)?\s+[\p{L}\p{N}]+)?\s*[)\]]/iu;

function isDraftMark(line: string): boolean {
  if (columnsOf(line).some((part) => DRAFT_MARK.test(keyOf(part)))) return true;
  const inside = DRAFT_INSIDE.exec(line)?.[0];
  // "góp ý dự thảo lần 2 của Đại hội" is what a meeting does; the mark is capitals or brackets.
  return inside !== undefined && (/^[([]/u.test(inside) || inside === inside.toUpperCase());
}

const DATE = '(?:ngày\\s*)?\\d{1,2}\\s*(?:[/.-]|tháng)\\s*\\d{1,2}\\s*(?:[/.-]|năm)\\s*(\\d{4})';
const BORN =
  '(?:ngày\\s*,?\\s*tháng\\s*,?\\s*năm\\s+sinh|ngày\\s+sinh|năm\\s+sinh|sinh\\s+ngày|sinh\\s+năm|sinh\\s+vào\\s+(?:ngày|năm)|sn)';
const BIRTH = new RegExp(`(?<![\\p{L}])${BORN}\\s*[:.]?\\s*(?:${DATE}|(\\d{4})(?!\\d))`, 'giu');
const BIRTH_HEADER = /^(?:NGÀYTHÁNGNĂMSINH|NGÀYSINH|NĂMSINH|SINHNGÀY|SINHNĂM)$/u;
const ONLY_DATE = /^(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)?((?:19|20)\d{2})$/u;

/** Whoever was born earlier is history, not a person whose data need keeping. */
const LIVING_SINCE = 1920;

function findBirthDate(lines: readonly string[]): string | null {
  let isInTable = false;
  for (const line of lines) {
    for (const match of line.matchAll(BIRTH)) {
      if (Number(match[1] ?? match[2]) >= LIVING_SINCE) return match[0];
    }
    // The cells of a list of people come one a line: the heading first, the days below it.
    for (const part of columnsOf(line).map((cell) => cell.trim())) {
      if (BIRTH_HEADER.test(keyOf(part))) isInTable = true;
      else if (isInTable && Number(ONLY_DATE.exec(part)?.[1] ?? 0) >= LIVING_SINCE) return part;
    }
  }
  return null;
}

/** Codes of provinces as the first three digits of a citizen's number (Thông tư 59/2021/TT-BCA, phụ lục). */
const PROVINCES = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 ' +
    '044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 ' +
    '089 091 092 093 094 095 096'
  ).split(' '),
);
const GROUPED = /(?<![\d.,])\d(?:[ .-]?\d){7,11}(?![\d]|[.,]\d)/gu;
const ID_LABEL =
  /(?:cccd|cmnd|cmtnd|căn\s+cước(?:\s+công\s+dân)?|chứng\s+minh(?:\s+(?:nhân\s+dân|thư))?|định\s+danh(?:\s+cá\s+nhân)?)[^\d\n]{0,40}$/iu;
const CARD_LABEL =
  /(?:thẻ\s+đảng(?:\s+viên)?|số\s+thẻ|lý\s+lịch(?:\s+đảng\s+viên)?|số\s+llđv)[^\d\n]{0,30}$/iu;

function holdsCardNumber(line: string): boolean {
  return [...line.matchAll(GROUPED)].some((match) => {
    const digits = match[0].replace(/\D/gu, '');
    const before = line.slice(0, match.index);
    if (digits.length === 12 && isCitizenNumber(digits)) return true;
    if ((digits.length === 12 || digits.length === 9) && ID_LABEL.test(before)) return true;
    return (digits.length === 8 || digits.length === 9) && CARD_LABEL.test(before);
  });
}

function isCitizenNumber(digits: string): boolean {
  return PROVINCES.has(digits.slice(0, 3)) && /^[0-3]$/u.test(digits.charAt(3));
}

/** Minutes as a whole: their name stands alone, and they were chaired and taken down by somebody. */
function findMinutes(lines: readonly string[]): string | null {
  const title = lines.find(
    (line) => /^BIÊNBẢN(?:HỌP|HỘINGHỊ|SINHHOẠT.*)?$/u.test(keyOf(line)) && line.length < 80,
  );
  if (title === undefined) return null;
  const text = lines.join('\n');
  const hasRoles =
    /(?:chủ\s+trì|chủ\s+toạ|chủ\s+tọa)/iu.test(text) && /(?:thư\s+ký|ghi\s+biên\s+bản)/iu.test(text);
  return hasRoles ? title : null;
}

function columnsOf(line: string): string[] {
  const columns = line.split(/\t|\s{3,}|[|│║]/u);
  return columns.length === 1 ? [line] : [line, ...columns];
}

/** NFC, without the characters that take no room: neither spelling nor a soft hyphen hides anything. */
function visible(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/gu, ' ')
    .normalize('NFC');
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT - 1)}…`;
}
