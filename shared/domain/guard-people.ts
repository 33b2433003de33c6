/** Finds what a person is said to have thought, voted, missed, done wrong or suffered: of the inside, not for a portal. */
import { foldText, searchKey } from '../text/vietnamese.ts';
import { SOMEBODY, tellNames } from './guard-names.ts';

export type PersonalMatter = 'opinion' | 'vote' | 'absence' | 'discipline' | 'rating' | 'health';
export const PERSONAL_MATTERS: readonly PersonalMatter[] = [
  'opinion',
  'vote',
  'absence',
  'discipline',
  'rating',
  'health',
];

const WORDS: Readonly<Record<PersonalMatter, string>> = {
  opinion:
    'có ý kiến|ý kiến|phát biểu|cho rằng|cho là|đề nghị|đề xuất|kiến nghị|góp ý|phê bình|tự phê bình|nhận xét|nêu (?:ý kiến|vấn đề|lên|rằng)|băn khoăn|thắc mắc|chất vấn|hỏi|trả lời|phản ánh|bày tỏ|không đồng tình|đồng tình|nhất trí với|không nhất trí|bổ sung ý kiến|trao đổi rằng|tranh luận|nói rằng|nói là|nói|phàn nàn|than phiền|phản biện|bảo lưu|lo ngại|không bằng lòng',
  vote: 'chưa (?:đồng ý|nhất trí|tán thành)|không biểu quyết|không tán thành|tán thành|biểu quyết|bỏ phiếu|phiếu trắng|phiếu chống|phiếu thuận|bỏ phiếu trắng|phản đối|không đồng ý|đồng ý thông qua|giơ tay|bầu cho|gạch tên|bỏ trống phiếu|không bỏ phiếu',
  absence:
    'vắng mặt|vắng họp|vắng có lý do|vắng không lý do|vắng|không dự họp|không dự|không tham dự|không đến họp|không có mặt|xin nghỉ họp|nghỉ họp|bỏ họp|đi muộn|đến muộn|về sớm|miễn sinh hoạt|miễn công tác và sinh hoạt|bỏ sinh hoạt',
  discipline:
    'kỷ luật|khiển trách|cảnh cáo|cách chức|khai trừ|đình chỉ sinh hoạt|đình chỉ công tác|đình chỉ|xóa tên|kiểm điểm|vi phạm|tố cáo|khiếu nại về|bị phê bình|nhắc nhở|bị xử lý|xử lý kỷ luật|sai phạm|khuyết điểm',
  rating:
    'xếp loại|không hoàn thành nhiệm vụ|không hoàn thành|hoàn thành (?:xuất sắc |tốt )?nhiệm vụ|không xếp loại|đạt loại|mức xếp loại|chưa xếp loại|đánh giá, phân loại|phân loại|loại (?:a|b|c|d|khá|giỏi|tốt|trung bình|yếu|kém|xuất sắc)|htxsnv|httnv|htnv|khtnv',
  health:
    'bị ốm|ốm|nhiễm covid|nhiễm bệnh|nhiễm|có tiền sử|ung thư|điều trị|nằm viện|nhập viện|phẫu thuật|phải mổ|mổ|sức khỏe yếu|sức khỏe kém|tình trạng sức khỏe|sức khỏe|nghỉ thai sản|sinh con|sinh em bé|nghỉ sinh|nghỉ ốm|nghỉ bệnh|thai sản|mang thai|tai nạn|đột quỵ|tiểu đường|huyết áp|tim mạch|khuyết tật|dương tính|hiv|trầm cảm|nghỉ chữa bệnh|chữa bệnh|khám bệnh|bị bệnh|mắc bệnh|bệnh nặng|bệnh (?:tim|gan|phổi|thận|dạ dày|hiểm nghèo)|suy thận|cấp cứu',
};

/** Column headings under which every name is somebody's private matter. */
const HEADINGS: Readonly<Record<PersonalMatter, string>> = {
  opinion: 'ý kiến|phát biểu|nội dung góp ý',
  vote: 'biểu quyết|phiếu|tán thành|bỏ phiếu',
  absence: 'điểm danh|vắng|có mặt|lý do vắng|dự họp|số buổi dự',
  discipline: 'kỷ luật|vi phạm|hình thức xử lý|khuyết điểm',
  rating: 'xếp loại|đánh giá|phân loại|kết quả đánh giá|mức độ hoàn thành',
  health: 'sức khỏe|bệnh|tình trạng sức khỏe|thể trạng',
};

const OFFICE = '(?:\\s*\\([^)]{0,60}\\)|\\s*[,–-]\\s*[^,:.;§]{1,60},)?';
const LINK =
  '(?:[\\s,]+(?:cũng|cùng|đã|còn|thì|có|vẫn|đều|phát biểu|tham gia|bị|được|phải|xin|xin phép|có phép|tự|lại|chưa|đang|từng|là|do|vì|mới|hay|thường|nhiều lần|một lần|hai lần|duy nhất|người|chỉ|năm \\d{4}|lần này|hôm nay|buổi này))*';
/** What may stand before a name in a list: each blank belongs to one part only, so that none is tried twice. */
const BULLET = '\\s*(?:[-–+•*|]\\s*)?(?:\\d{1,6}[.)]?\\s*(?:\\|\\s*)?)?';

/** What is done in public: the topic is presented, the session opened, chaired and closed. */
const PUBLIC_DUTY =
  /^\s*(?:phát biểu (?:khai mạc|bế mạc|chỉ đạo|kết luận|chào mừng|đáp từ|mở đầu|tổng kết|cảm ơn|đề dẫn)|ý kiến chỉ đạo|bỏ phiếu bầu cử đại biểu|(?:biểu quyết|bỏ phiếu) theo quy định|góp ý (?:và )?kết luận|trả lời phỏng vấn|vắng mặt thì)/u;
/** Between a person and a matter: whoever speaks of it, and whoever else it was. */
const OF_OTHERS =
  /trình bày|báo cáo|quán triệt|phổ biến|chủ trì|giới thiệu|triển khai|hướng dẫn|điều hành|kết luận|khai mạc|tổng hợp|phụ trách|công bố|cảm ơn|tiếp thu|giải đáp|ghi nhận|lắng nghe|trao |thăm |chuyên đề|đại diện|thay mặt|truyền đạt|thông tin|nhấn mạnh|yêu cầu|chi bộ|100%|toàn thể|hội nghị|các đảng viên|đa số|đảng viên (?:tham gia|biểu quyết|tán thành|đề nghị)|bác sĩ|quy định|công tác|phòng, chống|phòng chống|giám sát|ủy ban kiểm tra|quyết định/u;

interface Patterns {
  /** Somebody, then what was done; the matter in the group. */
  subject: RegExp;
  /** The matter "của", "đối với" somebody. */
  object: RegExp;
  /** "Vắng: 02 (…", "Không tán thành: …". */
  listed: RegExp;
  /** A cell or a line that begins with the matter. */
  begins: RegExp;
  /** The matter, anywhere. */
  within: RegExp;
  /** A heading of a column. */
  heading: RegExp;
  /** Both in one clause, whoever did what. */
  near: RegExp;
}

const spelt = (source: string): string => searchKey(source);

function patternsOf(matter: PersonalMatter, form: (source: string) => string): Patterns {
  const words = `(?:${form(WORDS[matter])})(?![\\p{L}])`;
  const link = form(LINK);
  return {
    subject: new RegExp(`§${OFFICE}(?:\\s*[:–—|-])?${link}[\\s,(]*(${words})`, 'gu'),
    object: new RegExp(
      `(?<![\\p{L}])${words}[^.;:§]{0,40}?\\s(?:${form('của|đối với|với|cho|gồm|là|có|về|do|thuộc về|tại')})\\s+(?:${form('các')}\\s+)?§`,
      'u',
    ),
    listed: new RegExp(`(?<![\\p{L}])${words}(?:[^.;§]{0,60}?[:(–—-][^.;]{0,200}?|[\\s\\d]{0,6})§`, 'u'),
    begins: new RegExp(`^\\P{L}*(?:(?:${form('có mặt|bị|đã|đang|do|xin|còn|có')})\\s+){0,2}${words}`, 'u'),
    within: new RegExp(`(?<![\\p{L}])${words}`, 'u'),
    heading: new RegExp(`(?<![\\p{L}])(?:${form(HEADINGS[matter])})(?![\\p{L}])`, 'u'),
    near: new RegExp(
      `§([^.;:§]{0,60}?)(?<![\\p{L}])(${words})|(?<![\\p{L}])(${words})([^.;:§]{0,60}?)§`,
      'u',
    ),
  };
}

const WITH_DAU = new Map(PERSONAL_MATTERS.map((matter) => [matter, patternsOf(matter, spelt)]));
const WITHOUT_DAU = new Map(PERSONAL_MATTERS.map((matter) => [matter, patternsOf(matter, foldText)]));

/** A line as it was written, and with everybody in it told. */
export interface ToldLine {
  /** As it was written. */
  line: string;
  /** As tellNames gives it. */
  told: string;
  /** Whether it is written with dấu; else words are looked for without. */
  hasDau: boolean;
}

/** A name by itself in a line, with its number and office. */
const ALONE = new RegExp(`^${BULLET}§${OFFICE}\\s*(?:[;,.]\\s*)?$`, 'u');

/** Long lines are read in pieces of so many letters, so that no pattern has to run far. */
const PIECE = 2_000;

export function tellLines(lines: readonly string[], members: readonly string[]): ToldLine[] {
  return lines
    .flatMap((line) => piecesOf(line))
    .map((line) => ({
      line,
      told: tellNames(line, members),
      hasDau: /[^\p{ASCII}\p{P}\p{S}]/u.test(line),
    }));
}

function piecesOf(line: string): string[] {
  if (line.length <= PIECE) return [line];
  const pieces: string[] = [];
  for (let at = 0; at < line.length; ) {
    const end = line.lastIndexOf(' ', at + PIECE);
    const stop = end > at ? end + 1 : at + PIECE;
    pieces.push(line.slice(at, stop));
    at = stop;
  }
  return pieces;
}

/** The words in which somebody named is told of; null when nobody is. */
export function findNamedMatter(lines: readonly ToldLine[], matter: PersonalMatter): string | null {
  let heading: string | null = null;
  /** Whether the table has said what stands in its columns. */
  let isHeaded = false;
  /** "Danh sách vắng mặt:", as long as names follow one a line. */
  let listed = false;
  for (const [index, { line, told, hasDau }] of lines.entries()) {
    const patterns = (hasDau ? WITH_DAU : WITHOUT_DAU).get(matter);
    if (patterns === undefined) continue;
    const cells = cellsOf(told);
    const isNamed = told.includes(SOMEBODY);
    if (cells.length > 1) {
      if (!isNamed && patterns.heading.test(told)) heading = line;
      else if (heading !== null && isNamed) return line;
      if (isNamed && isRowOf(cells, patterns)) return line;
      if (matter === 'absence' && isNamed && !isHeaded && isRowOfMarks(cells)) return line;
      if (!isNamed && !cells.every((cell) => ONLY_OF_PEOPLE.test(cell))) isHeaded = true;
    } else if (!/^[\s|:-]*$/u.test(told)) {
      heading = null;
      isHeaded = false;
    }
    const isName = ALONE.test(told);
    if (isName && listed && matter !== 'opinion') return line;
    listed = isName
      ? listed
      : !isNamed && told.length < 90 && !/[.!?]\s*$/u.test(told) && patterns.within.test(told);
    if (isNamed) {
      if (told.split(/[.;!?](?=\s|$)/u).some((clause) => isSaid(clause, patterns, matter))) return line;
      if (isAloneBeside(told, lines[index + 1], lines[index - 1], patterns)) return line;
    }
  }
  return null;
}

/** Somebody and a matter in one clause, and no form tells who did what: a person has to look. */
export function findDoubtful(lines: readonly ToldLine[]): string | null {
  for (const { line, told, hasDau } of lines) {
    if (!told.includes(SOMEBODY)) continue;
    for (const matter of PERSONAL_MATTERS) {
      const near = (hasDau ? WITH_DAU : WITHOUT_DAU).get(matter)?.near;
      const match = near?.exec(told);
      if (match === null || match === undefined) continue;
      const between = match[1] ?? match[4] ?? '';
      const at = match[2] === undefined ? match.index : match.index + match[0].length - match[2].length;
      const isDuty = PUBLIC_DUTY.test(told.slice(at)) || PUBLIC_DUTY.test(told.slice(match.index + 1));
      if (OF_OTHERS.test(told.slice(0, match.index + match[0].length)) || isDuty) continue;
      if (matter === 'opinion' && between.length > 30) continue;
      return line;
    }
  }
  return null;
}

function isSaid(clause: string, patterns: Patterns, matter: PersonalMatter): boolean {
  for (const match of clause.matchAll(patterns.subject)) {
    const word = match[1] ?? '';
    const at = match.index + match[0].length - word.length;
    const isDuty =
      PUBLIC_DUTY.test(clause.slice(at)) || PUBLIC_DUTY.test(match[0].slice(-40).replace(/^[^§]*§/u, ''));
    if (!isDuty && !isOfThing(clause.slice(at), matter)) return true;
  }
  if (matter === 'opinion' && /(?<!\p{L})ý kiến(?: (?:thứ )?\d+)?\s?[(:–-]?\s?§/u.test(clause)) return true;
  if (matter === 'opinion' && (isSpeech(clause) || /(?:^|,\s?)theo §\s?,/u.test(clause))) return true;
  const object = patterns.object.exec(clause);
  if (object !== null && !isCollective(clause, object.index, matter)) return true;
  const listed = patterns.listed.exec(clause);
  if (listed !== null && matter !== 'opinion' && !isCollective(clause, listed.index, matter)) return true;
  if (matter === 'discipline' || matter === 'health') {
    const near = patterns.near.exec(clause);
    if (near !== null && !OF_OTHERS.test(clause.slice(0, near.index + near[0].length))) return true;
  }
  return false;
}

/** "§ kỷ luật đảng": of the discipline of the Party, not of theirs. */
function isOfThing(rest: string, matter: PersonalMatter): boolean {
  if (matter === 'discipline')
    return /^(?:kỷ luật (?:đảng|lao động|phát ngôn|của đảng)|ky luat dang)/u.test(rest);
  if (matter === 'vote') return /^(?:tán thành|biểu quyết) (?:100%|tuyệt đối)/u.test(rest);
  return false;
}

/** "Chi bộ biểu quyết tán thành kết luận của §": the cell did. */
function isCollective(clause: string, at: number, matter: PersonalMatter): boolean {
  // "kỷ luật §": nothing stands between.
  if (matter !== 'opinion' && matter !== 'vote' && /^[^§.;:]{0,24}§/u.test(clause.slice(at))) return false;
  if (matter === 'discipline' || matter === 'health' || matter === 'rating')
    return OF_OTHERS.test(clause.slice(0, at)) && !/thi hành|hình thức|xử lý|bị|đối với/u.test(clause);
  const rest = clause.slice(at);
  const isOfWork =
    /(?:kết luận|đề xuất|ý kiến chỉ đạo|trình bày|báo cáo|phát biểu (?:khai mạc|chỉ đạo|kết luận)|chuyên đề|chủ trì|bầu|giới thiệu)[^§]{0,60}§/u;
  const isOpinion = matter === 'opinion';
  const isOfAll = /(?:chi bộ|hội nghị|toàn thể|100%|đại hội|tất cả|\d+\/\d+)[^§]*$/u.test(
    clause.slice(0, at),
  );
  if (matter === 'vote' && isOfAll && !/không|phản đối|phiếu (?:trắng|chống)/u.test(rest)) return true;
  if (isOpinion && /^ý kiến (?:chỉ đạo|kết luận)/u.test(rest)) return true;
  return !isOpinion && isOfWork.test(rest) && !/không tán thành|phản đối|phiếu (?:trắng|chống)/u.test(rest);
}

/** "Đồng chí A: phải làm ngay": the form of minutes. "Chủ trì: đồng chí A" is none. */
const SPEECH = new RegExp(`^${BULLET}§(?:\\s*\\([^)]{0,60}\\)|,[^,:]{1,40})?\\s*:\\s*\\S+\\s+\\S+`, 'u');
const ONLY_OFFICE =
  /:\s*(?:phó\s+)?(?:bí thư|chủ trì|thư ký|chi ủy viên|trưởng|chủ tịch|báo cáo viên|trình bày|báo cáo chuyên đề|giám đốc|phụ trách|chuyên viên|đảng viên|chuẩn bị|tổng hợp|theo dõi|báo cáo|viết|soạn|liên hệ|đón|mời|in |ghi|thực hiện|hoàn thành|kiểm tra|lập|gửi|tham mưu|bi thu|chu tri|thu ky|\d)/u;

function isSpeech(clause: string): boolean {
  return SPEECH.test(clause) && !ONLY_OFFICE.test(clause);
}

function cellsOf(told: string): string[] {
  const parts = told.split(/\t|\s{3,}|[|│║]/u);
  // "§; matter": a row of a list whose columns are parted so.
  const isRow = parts.length === 1 && OF_SEMICOLONS.test(told);
  return (isRow ? told.split(';') : parts).map((cell) => cell.trim()).filter((cell) => cell !== '');
}

const OF_SEMICOLONS = new RegExp(`^${BULLET}(?:\\d{1,6}\\s*;\\s*)?§${OFFICE}\\s*;`, 'u');

/** Headings that tell of people and of nothing that is marked beside them. */
const ONLY_OF_PEOPLE =
  /^(?:s?tt|số tt|họ (?:và )?tên|đảng viên|tên|đồng chí|chức vụ|ghi chú|ho (?:va )?ten|dang vien|[\s:-]+)$/u;
/** Crosses, ticks and letters of a roll or a vote. */
const MARK = /^(?:[xv+pko✓✔☑☒×]|có|co|cp|kp)$/u;

/** "1 | § | x": somebody was counted, and nothing says as what. */
function isRowOfMarks(cells: readonly string[]): boolean {
  const others = cells.filter((cell) => !ALONE.test(cell));
  return (
    others.some((cell) => MARK.test(cell)) &&
    others.every((cell) => MARK.test(cell) || /^\d+[.)]?$/u.test(cell))
  );
}

function isRowOf(cells: readonly string[], { begins }: Patterns): boolean {
  const isPerson = (cell: string): boolean => new RegExp(`^[\\d.)\\s–•*+-]*§${OFFICE}`, 'u').test(cell);
  return (
    cells.some(isPerson) &&
    cells.some((cell) => !isPerson(cell) && cell.length < 80 && begins.test(cell) && !PUBLIC_DUTY.test(cell))
  );
}

/** A name by itself in a line, and the matter by itself in the next: cells that came one a line. */
function isAloneBeside(
  told: string,
  next: ToldLine | undefined,
  before: ToldLine | undefined,
  { begins }: Patterns,
): boolean {
  if (!ALONE.test(told)) return false;
  return [next, before].some(
    (one) =>
      one !== undefined &&
      one.told.length < 40 &&
      !one.told.includes(SOMEBODY) &&
      begins.test(one.told) &&
      !PUBLIC_DUTY.test(one.told),
  );
}
