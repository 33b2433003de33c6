/**
 * The guard before the portal: reads everything that would go out and says what must not, and what a person has to look at.
 * Facts on what may be public: portal-facts §6, product.md step 8; the secrecy marks themselves are secrecy.ts.
 */
import { CIRCULATIONS } from '../format/paper.ts';
import { foldText, hasDiacritics } from '../text/vietnamese.ts';
import { SOMEBODY } from './guard-names.ts';
import {
  findDoubtful,
  findNamedMatter,
  PERSONAL_MATTERS,
  type PersonalMatter,
  type ToldLine,
  tellLines,
} from './guard-people.ts';
import {
  accountIn,
  findAge,
  findBirthDate,
  holdsCardNumber,
  homeIn,
  mailIn,
  type PhoneKind,
  phoneIn,
  plainNumbers,
} from './guard-personal.ts';
import { findSecrecyMark, findTypedMark } from './secrecy.ts';

export type GuardRule =
  | 'secrecy'
  | 'circulation'
  | 'draft'
  | 'birth-date'
  | 'card-number'
  | 'contact'
  | 'address'
  | 'account'
  | PersonalMatter
  | 'minutes'
  | 'unreadable'
  | 'doubtful';

/** Something that would be read by others: where it stands (Vietnamese: "Tiêu đề", "tệp Kế hoạch.docx") and its lines. */
export interface GuardPiece {
  /** As the finding names it: "Tóm tắt", "tệp “Kế hoạch”". */
  place: string;
  /** Plain text; columns of one line are parted by tabs, rules or wide gaps. */
  lines: readonly string[];
}

export interface GuardFinding {
  /** What must not go out; `unreadable`: a file that could not be looked into; `doubtful`: a person has to look. */
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
    const told = tellLines(lines, folded);
    const found = CHECKS.flatMap(({ rule, find }): GuardFinding[] => {
      const text = find(lines, told);
      return text === null ? [] : [{ rule, place, text: short(text) }];
    });
    const doubtful = found.length > 0 ? null : (findDoubtful(told) ?? personal(told, 'doubtful'));
    return doubtful === null ? found : [...found, { rule: 'doubtful', place, text: short(doubtful) }];
  });
}

/**
 * What still bars the way.
 * @param isInside goes to the inside only, and somebody said yes to that
 * @param isLookedAt somebody looked at what was doubtful, and said yes
 */
export function barring(
  findings: readonly GuardFinding[],
  isInside: boolean,
  isLookedAt: boolean = isInside,
): GuardFinding[] {
  return findings.filter(
    ({ rule }) => !(isInside && FOR_THE_INSIDE.includes(rule)) && !(isLookedAt && rule === 'doubtful'),
  );
}

/** Whether saying yes to "internal" would open the way. */
export function mayGoInside(findings: readonly GuardFinding[]): boolean {
  return findings.length > 0 && barring(findings, true).length === 0;
}

/** Whether nothing bars the way but that nobody has looked yet. */
export function mayGoLookedAt(findings: readonly GuardFinding[]): boolean {
  return findings.length > 0 && barring(findings, false, true).length === 0;
}

type Find = (lines: readonly string[], told: readonly ToldLine[]) => string | null;

const CHECKS: readonly {
  /** What the findings of `find` are of. */
  rule: GuardRule;
  /** The words that must not go out; null for none. */
  find: Find;
}[] = [
  { rule: 'secrecy', find: findMark },
  { rule: 'circulation', find: (lines) => lines.find(isCirculationMark) ?? null },
  { rule: 'draft', find: (lines) => lines.find(isDraftMark) ?? null },
  { rule: 'birth-date', find: (_lines, told) => findBirth(told) },
  {
    rule: 'card-number',
    find: (_lines, told) => told.find(({ line }) => holdsCardNumber(plainNumbers(line)))?.line ?? null,
  },
  { rule: 'contact', find: (_lines, told) => personal(told, 'personal', [phoneIn, mailIn]) },
  { rule: 'address', find: (_lines, told) => personal(told, 'personal', [homeIn]) },
  { rule: 'account', find: (_lines, told) => personal(told, 'personal', [accountIn]) },
  ...PERSONAL_MATTERS.map((matter) => ({
    rule: matter,
    find: (_lines: readonly string[], told: readonly ToldLine[]) => findNamedMatter(told, matter),
  })),
  { rule: 'minutes', find: findMinutes },
];

/** A title is a line by itself, where a mark at its end counts. */
function findMark(lines: readonly string[]): string | null {
  const [only] = lines;
  const alone = lines.length === 1 && only !== undefined ? findTypedMark(only) : null;
  return (findSecrecyMark(lines) ?? alone)?.text ?? null;
}

function findBirth(told: readonly ToldLine[]): string | null {
  const beside = told.find(({ line, told: one }) => {
    const plain = plainNumbers(line);
    return BORN_BESIDE.test(plainNumbers(one)) || (ONLY_BORN.test(plain) && !OF_HISTORY.test(plain));
  });
  if (beside !== undefined) return beside.line;
  const named = new Set(
    told.filter((one) => one.told.includes(SOMEBODY)).map(({ line }) => plainNumbers(line)),
  );
  const plain = told.map(({ line }) => plainNumbers(line));
  const born = findBirthDate(plain, (line) => named.has(line));
  if (born !== null) return born;
  return (
    told.find(({ line, told: one }) => findAge(plainNumbers(line)) !== null && isOfSomebody(line, one))
      ?.line ?? null
  );
}

const BORN_ON = '\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:19[3-9]\\d|200[0-8])(?!\\d)';
/** A day or year of birth beside a name, with no word: "§ (1980)", "§, Bí thư (12/3/1980)", "§, 40t". */
const BORN_BESIDE = new RegExp(
  [
    '§ ?[(,|] ?(?:19[3-9]\\d|200[0-8]) ?(?:[),;|]|$)',
    `§ ?[(,;:|-]? ?${BORN_ON}`,
    `§,[^.;:§]{1,40}\\(${BORN_ON}\\)`,
    '§(?:, [^,.;:§]{1,30})?[ (,;:|-]{1,4}(?:1[6-9]|[2-9]\\d) ?t(?![\\p{L}\\d/])(?! \\p{L})',
  ].join('|'),
  'u',
);

/** A day of birth or an age and nothing else: "(12/3/1980)", "40t". */
const ONLY_BORN = new RegExp(
  `^[\\s*+-]*(?:[([] ?${BORN_ON} ?[)\\]]|\\(?(?:1[6-9]|[2-9]\\d) ?[tT]\\)?)[\\s.,;*]*$`,
  'u',
);
/** Days of the country and the Party, which stand in brackets behind what they are called. */
const OF_HISTORY =
  /(?<!\d)0?(?:3\/0?2\/1930|26\/0?3\/1931|14\/10\/1930|18\/11\/1930|20\/10\/1930|22\/12\/1944|19\/0?8\/1945|2\/0?9\/1945|19\/12\/1946|27\/0?7\/1947|16\/10\/1948|7\/0?5\/1954|20\/0?7\/1954|30\/0?4\/1975|2\/0?7\/1976)(?!\d)/u;

/** An age by itself in a cell is somebody's too. */
function isOfSomebody(line: string, told: string): boolean {
  return told.includes(SOMEBODY) || line.trim().length < 14;
}

type Whose = (line: string, isNamed: boolean) => PhoneKind;

function personal(
  told: readonly ToldLine[],
  kind: 'personal' | 'doubtful',
  whose: readonly Whose[] = [phoneIn, mailIn, homeIn, accountIn],
): string | null {
  const found = told.find(({ line, told: one }) => {
    const plain = plainNumbers(line);
    const isNamed = one.includes(SOMEBODY);
    return (
      whose.some((find) => find(plain, isNamed) === kind) ||
      (kind === 'doubtful' && findAge(plain) !== null && OF_ONE.test(plain))
    );
  });
  return found?.line ?? null;
}

/** Of one person, whose name is not told. */
const OF_ONE =
  /(?<!\p{L})(?:ông|bà|cụ(?! thể)|anh|chị|em|cháu|đồng chí|đảng viên|nạn nhân|bệnh nhân|chủ hộ|năm nay)(?!\p{L})/iu;

/** Letters and digits alone, in capitals: "( Lưu hành  nội bộ )" and "LƯU HÀNH NỘI BỘ" are one. */
function keyOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('').toUpperCase();
}

const CIRCULATION_KEYS = CIRCULATIONS.filter((mark) => mark !== 'Tài liệu hội nghị').map(keyOf);
const INSIDE = '(?:NỘIBỘ|TRONGĐẢNG|TRONGCHIBỘ|TRONGNỘIBỘ|TRONGCƠQUAN|TRONGĐẢNGBỘ)';
const ABROAD =
  '(?:RA|RANGOÀI|RABÊNNGOÀI|RỘNGRÃI|CÔNGKHAI|NGOÀIĐẢNG|NGOÀICHIBỘ|TRÊNMẠNG|TRÊNMẠNGXÃHỘI|LÊNMẠNG|LÊNMẠNGXÃHỘI|TRÊNINTERNET|TRÊNPHƯƠNGTIỆNTHÔNGTINĐẠICHÚNG|DƯỚIMỌIHÌNHTHỨC)';
const FORBIDDEN =
  '(?:PHỔBIẾN|LƯUHÀNH|CÔNGBỐ|CÔNGKHAI|SAOCHỤP|SAOCHÉP|CHIASẺ|ĐĂNGTẢI|ĐĂNG|TÁNPHÁT|PHÁTTÁN|CUNGCẤP|ĐƯA)';
const CIRCULATION_MARK = new RegExp(
  `^(?:TÀILIỆU|VĂNBẢN|BẢN)?(?:NÀY)?(?:(?:CHỈ)?(?:${CIRCULATION_KEYS.join('|')})|(?:CHỈ)?(?:ĐƯỢC)?(?:LƯUHÀNH|LƯU|DÙNG|SỬDỤNG|PHỔBIẾN)(?:CHO)?${INSIDE}|TÀILIỆUNỘIBỘ|NỘIBỘ|LƯUHÀNHHẠNCHẾ|(?:CHỈ)?DÀNH(?:RIÊNG)?CHOĐẢNGVIÊN|KHÔNG(?:ĐĂNGBÁO|ĐƯATIN)|(?:KHÔNG|CẤM|NGHIÊMCẤM)(?:ĐƯỢC)?${FORBIDDEN}(?:${FORBIDDEN})?${ABROAD}?|THUHỒISAU(?:HỘINGHỊ|KHIHỌP)|(?:HỌP|XEM|ĐỌC)XONG(?:NỘP|TRẢ)LẠI)(?:KHÔNG.{0,30})?(?:SỐ?\\d*)?$`,
  'u',
);
/** Inside a line the mark is believed in capitals or brackets; written small it is a word of the sentence. */
const CIRCULATION_INSIDE =
  /LƯU HÀNH NỘI BỘ|TÀI LIỆU THU HỒI|TÀI LIỆU NỘI BỘ|KHÔNG (?:ĐƯỢC )?PHỔ BIẾN|[([]\s*(?:tài liệu\s+)?(?:chỉ\s+)?(?:lưu hành nội bộ|tài liệu thu hồi|tài liệu nội bộ|nội bộ|thu hồi sau hội nghị|không (?:được )?phổ biến[^)\]]{0,40}|dùng (?:trong )?nội bộ)\s*[)\]]/u;

const CIRCULATION_WITHOUT_DAU = new RegExp(foldText(CIRCULATION_MARK.source), 'u');

/** A mark typed without dấu is one too. */
function isMark(part: string, mark: RegExp, withoutDau: RegExp): boolean {
  const key = keyOf(part);
  return mark.test(key) || (!hasDiacritics(key) && withoutDau.test(key.toLowerCase()));
}

function isCirculationMark(line: string): boolean {
  return (
    columnsOf(line).some(
      (part) => part.length < 200 && isMark(part, CIRCULATION_MARK, CIRCULATION_WITHOUT_DAU),
    ) ||
    CIRCULATION_INSIDE.test(line) ||
    CIRCULATION_INSIDE.test(line.replace(/[([][^()[\]]{0,80}[)\]]/gu, (inner) => inner.toLowerCase()))
  );
}

const TURN = '(?:LẦN|SỐ)?(?:THỨ)?(?:V?\\d{1,2}|[IVX]{1,4}|MỘT|HAI|BA|TƯ|BỐN|NĂM|NHẤT|NHÌ|CUỐI|ĐẦU)';
const DRAFT_MARK = new RegExp(
  `^(?:(?:BẢN)?DỰTHẢO|BẢNTHẢO|BẢNNHÁP|NHÁP|THẢO|DRAFT)(?:${TURN})?(?:ĐỂ(?:XIN|LẤY|GÓP)ÝKIẾN|XINÝKIẾN|LẤYÝKIẾN)?(?:NGÀY\\d+(?:THÁNG\\d+)?(?:NĂM\\d+)?|\\d{6,8})?$`,
  'u',
);
const DRAFT_WITHOUT_DAU = new RegExp(foldText(DRAFT_MARK.source), 'u');
const DRAFT_INSIDE =
  /(?:dự thảo|bản thảo)\s*[([]\s*lần[^)\]]{1,14}[)\]]|(?:DỰ THẢO|BẢN THẢO) LẦN|[-–:] ?(?:DỰ THẢO|BẢN THẢO|BẢN NHÁP)\s*$|[([]\s*(?:(?:bản\s+)?dự thảo|bản thảo|bản nháp|nháp|draft)(?:\s+(?:lần)?(?:\s*thứ)?\s*[\p{L}\p{N}]+)?\s*[)\]]/iu;

const DRAFT_TITLE_WORDS =
  '(?:(?:BẢN )?DỰ THẢO|BẢN THẢO|BẢN NHÁP|DRAFT)(?: LẦN (?:THỨ )?[\\p{L}\\d]{1,5})? ?[:–-]? ?(?:KẾ HOẠCH|BÁO CÁO|NGHỊ QUYẾT|BIÊN BẢN|QUYẾT ĐỊNH|THÔNG BÁO|CÔNG VĂN|TỜ TRÌNH|QUY CHẾ|QUY ĐỊNH|CHƯƠNG TRÌNH|HƯỚNG DẪN|KẾT LUẬN|GIẤY MỜI|CHUYÊN ĐỀ|ĐỀ ÁN|PHƯƠNG ÁN|DANH SÁCH|CHỈ THỊ)(?![\\p{L}])(.*)$';
/** "DỰ THẢO KẾ HOẠCH NĂM 2024": the title of a draft, and what it goes on with. */
const DRAFT_TITLE = new RegExp(`^[\\s*_#“"(]*${DRAFT_TITLE_WORDS}`, 'iu');
const DRAFT_TITLE_WITHOUT_DAU = new RegExp(
  `^[\\s*_#“"(]*${foldText(DRAFT_TITLE_WORDS).replaceAll('\\p{l}', '\\p{L}')}`,
  'iu',
);
/** Whoever tells what became of a draft does not give it. */
const TOLD_OF_DRAFT =
  /(?<!\p{L})(?:được|đã|đang|sẽ|có|là|gồm|nêu|cần|góp ý|thảo luận|thông qua|nhận|gửi|duoc|da|dang|se|gop y|thao luan|thong qua)(?!\p{L})/iu;

function isDraftTitle(line: string): boolean {
  const pattern = hasDiacritics(line) ? DRAFT_TITLE : DRAFT_TITLE_WITHOUT_DAU;
  const rest = line.length < 200 ? pattern.exec(line)?.[1] : undefined;
  if (rest === undefined || TOLD_OF_DRAFT.test(rest)) return false;
  const isTitle =
    /^\P{L}*D/u.test(line) && !/[.;:!?]\s*$/u.test(line) && !/(?<!\p{L})trình(?!\p{L})/iu.test(rest);
  return !/\p{Ll}/u.test(line) || isTitle;
}

function isDraftMark(line: string): boolean {
  if (isDraftTitle(line)) return true;
  if (columnsOf(line).some((part) => part.length < 200 && isMark(part, DRAFT_MARK, DRAFT_WITHOUT_DAU)))
    return true;
  const inside = DRAFT_INSIDE.exec(line)?.[0];
  // "góp ý dự thảo lần 2 của Đại hội" is what a meeting does; the mark is capitals or brackets.
  return inside !== undefined && (/^[([]|[)\]]$/u.test(inside) || inside === inside.toUpperCase());
}

/** Minutes as a whole: their name stands alone, and they were chaired and taken down by somebody. */
function findMinutes(lines: readonly string[]): string | null {
  const title = lines.find(
    (line) => line.length < 80 && /^BIÊNBẢN(?:HỌP|HỘINGHỊ|SINHHOẠT.*)?$/u.test(keyOf(line)),
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
    .replace(/[\v\f\r\u0085\u2028\u2029]/gu, '\n')
    .normalize('NFC');
}

function short(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST_TEXT)
    .replace(/\s+/gu, ' ')
    .trim();
  return line.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT - 1)}…`;
}
