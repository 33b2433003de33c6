/** Finds what a person of the cell is said to have thought, voted or missed: of the meeting's inside, not for a portal. */
import { foldText } from '../text/vietnamese.ts';

export type Voice = 'opinion' | 'vote' | 'absence';

/** A name as it is written in papers: two to six words that each begin with a capital. */
const NAME = '\\p{Lu}[\\p{L}\\p{M}]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}]*){1,5}';
const TITLE = '(?:[đĐ]ồng chí|ĐỒNG CHÍ|[đĐ]/c|Đ/C|[ôÔ]ng|[bB]à|[aA]nh|[cC]hị)';
const TITLED = `${TITLE}\\s+(?:\\p{Lu}[\\p{L}\\p{M}]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}]*){0,5})`;
/** An office after the name: "(Phó Bí thư)", ", Bí thư Chi bộ,". */
const OFFICE = '(?:\\s*\\([^)]{0,60}\\)|\\s*[,–-]\\s*[^,:.;]{1,60},)?';
const LINK = '(?:\\s+(?:cũng|đã|còn|thì|có|vẫn|đều|phát biểu|tham gia))*';

const OPINION_WORDS =
  '(?:có ý kiến|ý kiến|phát biểu|cho rằng|cho là|đề nghị|đề xuất|kiến nghị|góp ý|phê bình|tự phê bình|nhận xét|nêu (?:ý kiến|vấn đề|lên|rằng)|băn khoăn|thắc mắc|chất vấn|hỏi|trả lời|phản ánh|bày tỏ|không đồng tình|đồng tình|nhất trí với|không nhất trí|bổ sung ý kiến|trao đổi rằng)';
const VOTE_WORDS =
  '(?:không tán thành|tán thành|biểu quyết|bỏ phiếu|không biểu quyết|bỏ phiếu trắng|phiếu trắng|phản đối|không đồng ý|đồng ý thông qua|giơ tay)';
const ABSENCE_WORDS =
  '(?:vắng mặt|vắng họp|vắng có lý do|vắng không lý do|vắng|không dự họp|không tham dự|không đến họp|xin nghỉ họp|bị ốm|đi muộn|được miễn sinh hoạt|miễn công tác và sinh hoạt)';

const WORDS: Readonly<Record<Voice, string>> = {
  opinion: OPINION_WORDS,
  vote: VOTE_WORDS,
  absence: ABSENCE_WORDS,
};

/** What a chair or presenter does in public is no opinion: the topic is presented, the session closed. */
const PUBLIC_DUTY =
  /^\s*(?:phát biểu (?:khai mạc|bế mạc|chỉ đạo|kết luận|chào mừng|đáp từ)|ý kiến chỉ đạo|bỏ phiếu bầu cử đại biểu)/u;

/**
 * The words in which somebody named thinks, votes or is missed; null when nobody does.
 *
 * @param names folded full names of the cell, told even where no title stands before them
 */
export function findNamedVoice(
  lines: readonly string[],
  names: readonly string[],
  voice: Voice,
): string | null {
  for (const line of lines) {
    const found =
      titledVoice(line, voice) ??
      ownVoice(line, names, voice) ??
      (voice === 'opinion' ? spoken(line, names) : listed(line, names, voice));
    if (found !== null) return found;
  }
  return null;
}

const TITLED_VOICES = mapVoices(
  (words) => new RegExp(`${TITLED}${OFFICE}${LINK}\\s+(${words})(?![\\p{L}])`, 'gu'),
);
/** "Ý kiến của đồng chí A", "phiếu của ông B". */
const OF_SOMEBODY: Readonly<Record<Voice, RegExp>> = {
  opinion: new RegExp(
    `(?:[ýÝ] kiến|[pP]hát biểu|[đĐ]ề nghị|[gG]óp ý|[tT]ham luận)\\s+(?:phát biểu\\s+)?của\\s+${TITLED}`,
    'gu',
  ),
  vote: new RegExp(
    `[pP]hiếu\\s+(?:bầu\\s+)?(?:trắng\\s+|tán thành\\s+|không tán thành\\s+)?của\\s+${TITLED}`,
    'gu',
  ),
  absence: new RegExp(
    `(?:[vV]ắng(?: mặt)?|[mM]iễn sinh hoạt)(?:\\s+có lý do|\\s+không lý do|\\s+\\(có lý do\\))?\\s*(?:gồm|là|:)?\\s*:?\\s*(?:\\d+\\s*)?(?:các\\s+)?${TITLED}`,
    'gu',
  ),
};

function titledVoice(line: string, voice: Voice): string | null {
  for (const match of line.matchAll(TITLED_VOICES[voice])) {
    const at = match[0].length - (match[1]?.length ?? 0);
    const rest = line.slice(match.index + at);
    if (!PUBLIC_DUTY.test(rest) && !(voice === 'opinion' && PUBLIC_DUTY.test(match[0].slice(-40))))
      return match[0];
  }
  return OF_SOMEBODY[voice].exec(reset(OF_SOMEBODY[voice], line))?.[0] ?? null;
}

/** A member's own name, with or without a title, followed by what was thought or done. */
function ownVoice(line: string, names: readonly string[], voice: Voice): string | null {
  const folded = foldText(line);
  const after = OWN_VOICES[voice];
  for (const name of names) {
    const at = folded.indexOf(name);
    if (at < 0) continue;
    const rest = line.slice(at + name.length);
    const match = after.exec(rest);
    if (match !== null && !PUBLIC_DUTY.test(rest.slice(match[0].length - (match[1]?.length ?? 0))))
      return line.slice(at, at + name.length) + match[0];
  }
  return null;
}

const OWN_VOICES = mapVoices(
  (words) => new RegExp(`^${OFFICE}(?:\\s*[:–-])?${LINK}\\s*(${words})(?![\\p{L}])`, 'u'),
);

/** "Đồng chí A: phải làm ngay": the form of minutes. A bare "Chủ trì: đồng chí A" is no speech. */
const SPOKEN = new RegExp(
  `^\\s*[-–+•*]?\\s*(?:\\d+[.)]\\s*)?${TITLED}(?:\\s*\\([^)]{0,60}\\))?\\s*:\\s*\\S`,
  'u',
);
const BARE_SPOKEN = new RegExp(`^\\s*[-–+•*]?\\s*(?:\\d+[.)]\\s*)?(${NAME})\\s*:\\s*\\S+\\s+\\S+`, 'u');
const ONLY_OFFICE =
  /:\s*(?:Phó\s+)?(?:Bí thư|Chủ trì|Thư ký|Chi uỷ viên|Chi ủy viên|Trưởng|Chủ tịch|Báo cáo viên|trình bày|chủ trì|thư ký|báo cáo chuyên đề)/u;

function spoken(line: string, names: readonly string[]): string | null {
  if (ONLY_OFFICE.test(line)) return null;
  const titled = SPOKEN.exec(line);
  if (titled !== null) return line;
  const bare = BARE_SPOKEN.exec(line);
  return bare !== null && names.includes(foldText(bare[1] ?? '')) ? line : null;
}

/** "Vắng: 02 (Lê Bảo Ngọc, …)", "Không tán thành: Đặng Văn Sơn": the names come after. */
const LISTS: Readonly<Record<Exclude<Voice, 'opinion'>, RegExp>> = {
  vote: /(?:tán thành|không tán thành|phiếu trắng|ý kiến khác|phản đối)[^.;]{0,60}?[:(]\s*(.+)$/iu,
  absence: /(?:vắng(?: mặt| họp)?|miễn sinh hoạt)[^.;]{0,60}?[:(]\s*(.+)$/iu,
};

function listed(line: string, names: readonly string[], voice: 'vote' | 'absence'): string | null {
  const match = LISTS[voice].exec(line);
  if (match === null) return null;
  const rest = match[1] ?? '';
  const folded = foldText(rest);
  const isNamed = names.some((name) => folded.includes(name)) || new RegExp(TITLED, 'u').test(rest);
  return isNamed ? match[0] : null;
}

function mapVoices(make: (words: string) => RegExp): Record<Voice, RegExp> {
  return { opinion: make(WORDS.opinion), vote: make(WORDS.vote), absence: make(WORDS.absence) };
}

/** A global expression remembers where it stopped. */
function reset(expression: RegExp, line: string): string {
  expression.lastIndex = 0;
  return line;
}
