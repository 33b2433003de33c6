/** The envelope of an official paper: head, kind and subject above the body, recipients and signature below. */
import { KIND_RULES, KINDS } from '../../shared/format/kinds.ts';
import { draftText, draftTexts, type LeftOut, leaveOut, type ReadDraft } from './imported.ts';
import { toNaturalCase } from './natural-case.ts';
import { isProse } from './page.ts';
import { takeTitle } from './title.ts';

export interface PartyPaper {
  /** The subject, or the title of the body where the head names none. */
  title: string | null;
  drafts: ReadDraft[];
  leftOut: LeftOut[];
}

const HEAD_DRAFTS = 12;

const MOTTO = /^(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:OÀ|ÒA) XÃ HỘI CHỦ NGHĨA VIỆT NAM)$/u;
const NUMBER = /^Số\s*[:.]?\s*[\d.…_\s]*[-/]/iu;
const PLACE_DATE = /(?:^|,\s*)ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*$/iu;
/** Besides those written here: what others write, and what a cell called its papers. */
const OTHER_KINDS =
  '(?:BÀI )?CHUYÊN ĐỀ|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|HƯỚNG DẪN|KẾT LUẬN|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|PHƯƠNG ÁN|THAM LUẬN|ĐỀ CƯƠNG';
const OUR_KINDS = KINDS.map((kind) => KIND_RULES[kind].name.toLocaleUpperCase('vi')).filter(Boolean);
const KIND = new RegExp(`^(?:${OUR_KINDS.join('|')}|${OTHER_KINDS})$`, 'u');
const LETTER_SUBJECT = /^(?:V\/v|Về việc)\s*:?\s*(.+)$/iu;
const RULE = /^[-–—_=*\s]{2,}$|^\*$/u;
const HEAD_LINE = /^(?:Dự thảo|Kính gửi|Kính trình|Độc lập\s*[-–])/u;
const BASIS = /^[-–+]?\s*Căn cứ\s.*[;,]$/u;
const ADDRESSEE = /^Kính (?:gửi|trình)/u;

const RECIPIENTS = /^Nơi nhận\s*:?$/u;
const SIGNATORY =
  /^(?:(?:T\/M|K\/T|T\/L|TM\.|KT\.|TL\.)\s*\p{Lu}.*|(?:PHÓ )?BÍ THƯ(?: CHI BỘ)?|CHỦ TRÌ(?: HỘI NGHỊ| CUỘC HỌP)?|THƯ KÝ|NGƯỜI GHI BIÊN BẢN)$/u;

/** The paper without its envelope, which is left out as read; null where there is no head. */
export function trimPaper(drafts: readonly ReadDraft[]): PartyPaper | null {
  if (!hasLetterhead(drafts)) return null;
  const { end, subject } = readHead(drafts);
  const below = drafts.slice(end);
  const [from, to] = findClosing(below);
  const body = [...below.slice(0, from), ...below.slice(to)];
  const leftOut = [
    ...leaveOut('head', drafts.slice(0, end)),
    ...leaveOut('signature', below.slice(from, to)),
  ];
  if (subject !== null) return { title: toNaturalCase(subject, body.map(draftText)), drafts: body, leftOut };
  const titled = takeTitle(body, true);
  return { ...titled, leftOut: [...leftOut, ...titled.leftOut] };
}

/** The name of the Party or the State, standing alone, and a number or a date near it. */
function hasLetterhead(drafts: readonly ReadDraft[]): boolean {
  const lines = drafts.slice(0, HEAD_DRAFTS).flatMap(columnsOf);
  const hasSign = lines.some((line) => NUMBER.test(line) || PLACE_DATE.test(line) || KIND.test(line));
  return hasSign && lines.slice(0, 24).some((line) => MOTTO.test(line));
}

/** Lines of a draft; those set side by side by tabs or blanks are parted. */
function columnsOf(draft: ReadDraft): string[] {
  return draftTexts(draft).flatMap((line) => line.split(/\t|\s{3,}/u).map((part) => part.trim()));
}

function readHead(drafts: readonly ReadDraft[]): { end: number; subject: string | null } {
  let end = 0;
  let subject: string | null = null;
  const limit = Math.min(drafts.length, 3 * HEAD_DRAFTS);
  while (end < limit) {
    const draft = drafts[end];
    if (draft === undefined) break;
    const [first = '', ...rest] = draftTexts(draft);
    if (KIND.test(first) && subject === null) {
      const found = rest.length > 0 ? { text: rest.join(' '), lines: 0 } : subjectBelow(drafts, end + 1);
      subject = found.text === '' ? null : found.text;
      end += 1 + found.lines;
    } else if (isHeadDraft(draft)) {
      subject ??=
        columnsOf(draft)
          .map((line) => LETTER_SUBJECT.exec(line)?.[1] ?? null)
          .find((text) => text !== null) ?? null;
      end += ADDRESSEE.test(first) ? addresseeLines(drafts, end) : 1;
    } else break;
  }
  return { end, subject };
}

/** The subject is centred, or closed by a rule; in plain text it is one line. */
function subjectBelow(drafts: readonly ReadDraft[], start: number): { text: string; lines: number } {
  const next = drafts.slice(start, start + 5);
  const border = next.findIndex((draft) => RULE.test(draftText(draft)));
  const centred = next.findIndex(
    (draft) =>
      draft.type !== 'line' ||
      !(draft.role === 'subject' || (draft.role === null && draft.isCentred)) ||
      isRule(draft),
  );
  const found = border >= 0 ? border : centred < 0 ? next.length : centred;
  const isPlain = found === 0 && next[0]?.type === 'line' && !isProse(next[0]) && next[0].role === null;
  const lines = isPlain ? 1 : found;
  return { text: next.slice(0, lines).map(draftText).join(' '), lines };
}

function isHeadDraft(draft: ReadDraft): boolean {
  const lines = columnsOf(draft);
  if (draft.type === 'table') return lines.some((line) => MOTTO.test(line) || NUMBER.test(line));
  if (draft.type === 'pageBreak' || draft.type === 'orientation') return false;
  if (draft.type === 'line' && (draft.role === 'head' || draft.role === 'subject')) return true;
  if (lines.length > 0 && lines.every((line) => BASIS.test(line))) return true;
  return lines.every(
    (line) =>
      MOTTO.test(line) ||
      NUMBER.test(line) ||
      PLACE_DATE.test(line) ||
      RULE.test(line) ||
      HEAD_LINE.test(line) ||
      isIssuer(line),
  );
}

/** "ĐẢNG BỘ PHƯỜNG …", "CHI BỘ …", or where a paper may go. */
function isIssuer(line: string): boolean {
  return (
    /^(?:ĐẢNG (?:BỘ|UỶ|ỦY)|CHI (?:BỘ|UỶ|ỦY)|HUYỆN|TỈNH|THÀNH|QUẬN|TÀI LIỆU|LƯU HÀNH|XONG|XEM)\s/u.test(
      line,
    ) && line === line.toUpperCase()
  );
}

/** "Kính gửi:" stands alone above a list of addressees. */
function addresseeLines(drafts: readonly ReadDraft[], start: number): number {
  const first = drafts[start];
  if (first === undefined || !draftText(first).endsWith(':')) return 1;
  const others = drafts.slice(start + 1).findIndex((draft) => !/^[-–]\s/u.test(draftText(draft)));
  return 1 + Math.max(others, 0);
}

/** From the first line or table of recipients or signatories to the end, or to an annex. `[n, n]` when there is none. */
function findClosing(drafts: readonly ReadDraft[]): [from: number, to: number] {
  const table = drafts.findLastIndex(
    (draft) => draft.type === 'table' && draft.columns.length <= 3 && isClosing(draft),
  );
  if (table >= 0) return [table, table + 1];
  for (const [index, draft] of drafts.entries()) {
    if (!isClosing(draft)) continue;
    const below = drafts.slice(index);
    const annex = below.findIndex((next) => next.type === 'pageBreak' || /^phụ lục/iu.test(draftText(next)));
    const closing = annex < 0 ? below : below.slice(0, annex);
    if (!closing.some(isProse)) return [index, index + closing.length];
  }
  return [drafts.length, drafts.length];
}

function isClosing(draft: ReadDraft): boolean {
  if (draft.type === 'line' && draft.role === 'signature') return true;
  return columnsOf(draft).some((line) => RECIPIENTS.test(line) || SIGNATORY.test(line));
}

function isRule(draft: ReadDraft): boolean {
  return RULE.test(draftText(draft));
}
