/** The lines around the body of an official paper, as offices print and clerks type them. */
import { KIND_RULES, KINDS, type Kind, LETTER, TOPIC_PAPER } from '../../../shared/format/kinds.ts';
import { CIRCULATIONS, URGENCIES, type Urgency } from '../../../shared/format/paper.ts';
import { isCapitals } from '../natural-case.ts';

/** No line of a head or a closing is longer, and what follows is not made for whole texts. */
export const LONGEST_LINE = 1_000;

export const MOTTO =
  /^(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:OÀ|ÒA) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)$/iu;
export const MOTTO_IN_LINE =
  /^(\S.*?)\s+(ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:OÀ|ÒA) XÃ HỘI CHỦ NGHĨA VIỆT NAM)$/u;

/** "Số 05-BB/CB-STTTT", "Số: 84 - KH/CB", "Số 5/BB-CB", "Số   -KH/CB". */
export const SYMBOL =
  /^(?:Số|SỐ|số)\s*[:.]?\s*(?<digits>\d{0,5})[\s.…_]*(?<first>[-–/])\s*(?<code>\p{L}{2,4})\s*(?<second>[-–/])\s*(?<suffix>\p{Lu}[\p{L}\p{N}&]*(?:[-–./]\p{Lu}[\p{L}\p{N}&]*|\s?[-–/]\s?[\p{Lu}\p{N}]{2,}(?![\p{L}\p{N}]))*)/u;
/** The same typed in small letters, where nothing else is in the line. */
export const SMALL_SYMBOL =
  /^số\s*[:.]?\s*(?<digits>\d{0,5})[\s.…_]*(?<first>[-–/])\s*(?<code>\p{L}{2,4})\s*(?<second>[-–/])\s*(?<suffix>\p{L}[\p{L}\p{N}&]*(?:\s?[-–./]\s?[\p{L}\p{N}&]+)*)$/iu;
/** A number line all the same, though its symbol is cut short or of another make. */
export const NUMBER = /^Số\s*[:.]?\s*[\d.…_\s]*[-–/]/iu;

const WRITTEN = String.raw`(?:ngày[\s.…_]*(?:m[ùồ]ng\s*)?)?(?<date>\d{1,2})?[\s.…_]*tháng[\s.…_]*(?<month>\d{1,2})?[\s.…_]*,?\s*năm[\s.…_]*(?<year>\d{4}|\d{0,3}[.…_]*)`;
const FIGURES = String.raw`(?:ngày\s*)?(?<date>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})`;
const NAME = String.raw`\p{Lu}[\p{L}.’']*`;
/** "Bà Rịa - Vũng Tàu, ngày 07 tháng 02 năm 2020", also without place or comma, in figures, left open, or the date first. */
const PLACE_DATES = [WRITTEN, FIGURES].flatMap((date) => [
  new RegExp(String.raw`^(?:(?<place>\p{Lu}[\p{L}\p{N}\s.’'–-]*?)\s*,\s*)?${date}\s*\.?$`, 'iu'),
  new RegExp(String.raw`^(?<place>${NAME}(?:(?:\s*[-–]\s*|\s+)${NAME})*?)\s+${date}\s*\.?$`, 'u'),
  new RegExp(String.raw`^${date}\s*,\s*(?<place>\p{Lu}[\p{L}\s.–-]*)$`, 'iu'),
]);
const NO_PLACE = /^(?:hôm nay|hồi|vào|lúc|căn cứ|từ|đến|trong|sáng|chiều|tối|tại|kết thúc)(?!\p{L})/iu;

/** `place`, `date`, `month`, `year` of such a line, or null. */
export function matchPlaceDate(line: string): Record<string, string | undefined> | null {
  if (line.length > 90 || NO_PLACE.test(line)) return null;
  for (const form of PLACE_DATES) {
    const groups = form.exec(line)?.groups;
    // Three figures with stops between them are a date only where the line says so, or names a place.
    if (groups !== undefined && (/ngày|tháng/iu.test(line) || groups.place)) return groups;
  }
  return null;
}

const byCapitals = KINDS.flatMap((kind): [string, Kind][] => {
  const { name } = KIND_RULES[kind];
  return name === '' ? [] : [[name.toLocaleUpperCase('vi'), kind]];
});
/** Besides those written here: what others write, and what a cell called its papers. */
const OTHER_KINDS = 'HƯỚNG DẪN|CHỈ THỊ|THÔNG TRI|THAM LUẬN|ĐỀ CƯƠNG';
const KIND_NAMES = new Map<string, Kind | null>([
  ...byCapitals,
  ['BÀI CHUYÊN ĐỀ', TOPIC_PAPER],
  ['CHUYÊN ĐỀ', TOPIC_PAPER],
  ...OTHER_KINDS.split('|').map((name): [string, null] => [name, null]),
]);
/** Kinds whose line may go on with the subject: "BIÊN BẢN SINH HOẠT CHI BỘ". */
const LEADING = byCapitals.filter(([, kind]) => KIND_RULES[kind].isNumbered);

export interface KindLine {
  /** Null for a kind that is none of ours. */
  kind: Kind | null;
  /** What the line says beyond the kind; ''. */
  rest: string;
}

/** The line that names the kind: alone, in whatever letters, or in capitals with the subject behind it. */
export function readKindLine(line: string): KindLine | null {
  if (line.length > LONGEST_LINE) return null;
  const text = line
    .replace(/\s+/gu, ' ')
    .replace(/[\s:.]+$/u, '')
    .trim();
  const capitals = text.toLocaleUpperCase('vi');
  const alone = KIND_NAMES.get(capitals);
  if (alone !== undefined) return { kind: alone, rest: '' };
  if (!isCapitals(text)) return null;
  const led = LEADING.find(
    ([name]) => capitals.startsWith(`${name} `) && !capitals.startsWith('BÁO CÁO CHUYÊN ĐỀ'),
  );
  return led === undefined ? null : { kind: led[1], rest: text.slice(led[0].length + 1) };
}

/** The subject of a letter, under its number: such a paper names no kind. */
export const LETTER_SUBJECT = /^(?:V\/v|Về việc|Vv)\s*:?\s*(\S.*)$/iu;
export const LETTER_KIND: Kind = LETTER;

export const RULE = /^[-–—_=*.\s]{2,}$|^[*✶★]$/u;
export const DRAFT_MARK = /^Dự thảo(?:\s+lần\s+(?:thứ\s+)?(?<number>\d{1,2}))?$/iu;
export const ADDRESSEE = /^Kính (?:gửi|trình)\s*:?\s*/iu;
/** A full stop ends the last (05-HD/VPTW), where the line is an entry and not a sentence of the body. */
export const BASIS = /^(?:[-–+]?\s*Căn cứ\s.*[;,]|[-–+]\s*Căn cứ\s.*\.)$/u;

export function circulationOf(line: string): (typeof CIRCULATIONS)[number] | null {
  if (line.length > LONGEST_LINE) return null;
  const capitals = line.toLocaleUpperCase('vi').replace(/[.\s]+$/u, '');
  return CIRCULATIONS.find((mark) => mark.toLocaleUpperCase('vi') === capitals) ?? null;
}

/** "KHẨN" or "HOẢ TỐC"; "HỎA TỐC" is the same. */
export function urgencyOf(line: string): Urgency | null {
  const capitals = line.replace('HỎA', 'HOẢ');
  return URGENCIES.find((mark) => mark.toLocaleUpperCase('vi') === capitals) ?? null;
}

/** "NguyenVanAn-26", who typed the paper: the last line of the recipients, and none of them. */
export const TYPIST = /^[A-Za-z]{3,}-\d{2,4}$/u;

/** "ĐẢNG BỘ PHƯỜNG …", "CHI BỘ …", or where a paper may go. */
export const ISSUER =
  /^(?:ĐẢNG (?:BỘ|UỶ|ỦY)|CHI (?:BỘ|UỶ|ỦY)|HUYỆN|TỈNH|THÀNH|QUẬN|BAN CHẤP HÀNH|TÀI LIỆU|LƯU HÀNH|XONG|XEM)(?:\s|$)/u;
/** The same as somebody types it who does not care for capitals. */
export const PLAIN_ISSUER = /^(?:Đảng (?:bộ|uỷ|ủy)|Chi (?:bộ|uỷ|ủy))\s[^.;:,]{1,80}$/u;

export const RECIPIENTS = /^(?:Nơi nhận|Nơi gửi)\s*:?(?:\s|$)/iu;
/** "T/M CHI BỘ", "TM. CHI BỘ", "K/T BÍ THƯ". */
export const AUTHORITY = /^(?:T\s?[/.]?\s?M|K\s?[/.]?\s?T|T\s?[/.]?\s?L|TUQ)(?:[/.]\s*|\s+)\p{Lu}.*$/u;
const OFFICES =
  '(?:PHÓ )?BÍ THƯ(?: CHI BỘ| CHI UỶ| CHI ỦY| ĐẢNG UỶ| ĐẢNG ỦY)?|CHI (?:UỶ|ỦY) VIÊN|(?:NGƯỜI )?CHỦ TR[ÌI](?: HỘI NGHỊ| CUỘC HỌP| BUỔI SINH HOẠT| BUỔI HỌP)?|CHỦ TO[ẠA]|CHỦ TỌA|THƯ K[ÝÍ](?: HỘI NGHỊ| CUỘC HỌP| GHI BIÊN BẢN)?|NGƯỜI (?:GHI|LẬP|VIẾT) BIÊN BẢN|NGƯỜI (?:TRÌNH BÀY|TRÌNH|BÁO CÁO|VIẾT|LẬP|THỰC HIỆN|SOẠN|ĐỀ NGHỊ|THAM DỰ)|BÁO CÁO VIÊN';
/** What is said above a signature that confirms another: no recipient, and no office. */
export const CONFIRMATION = /^XÁC NHẬN CHỮ KÝ/iu;
export const OFFICE = new RegExp(`^(?:${OFFICES})$`, 'u');
export const PLAIN_OFFICE = new RegExp(`^(?:${OFFICES})$`, 'iu');
const SIGNED = /^(?<office>NGƯỜI (?:TRÌNH BÀY|BÁO CÁO|VIẾT|SOẠN)|BÁO CÁO VIÊN)\s*:\s*(?<name>\S.*)$/iu;

/** "Người trình bày: Trần Văn Mẫu": the office and the name in one line; null for any other. */
export function readSignedLine(line: string): { office: string; name: string } | null {
  const { office = '', name = '' } = SIGNED.exec(line)?.groups ?? {};
  return isPersonName(name) ? { office, name } : null;
}

/** What may stand below an office as a name, also of a single word. */
export function mayBeName(line: string): boolean {
  return isPersonName(line) || (/^\p{Lu}[\p{L}\p{M}.'’ -]{0,60}$/u.test(line) && !/^đã ký/iu.test(line));
}

/** "Trần Văn Mẫu", "Đ/c Lê Thị Bình", "TRẦN VĂN MẪU". */
export function isPersonName(line: string): boolean {
  const words = line.replace(/^(?:Đ\/c|Đồng chí|ThS\.?|TS\.?|BS\.?)\s+/iu, '').split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word)) &&
    !OFFICE.test(line) &&
    !/^đã ký$/iu.test(line)
  );
}
