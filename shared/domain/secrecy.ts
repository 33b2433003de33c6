/**
 * The guard against state secrets: a paper that carries a secrecy mark (Mật, Tối mật, Tuyệt mật) must not be kept on a
 * networked machine (Luật 117/2025/QH15, Điều 5). A MARK is what stands alone in a line or a cell; the words themselves
 * are ordinary ("mật khẩu", "bảo vệ bí mật nhà nước") and pass.
 */
import { type Block, type Inline, isFootnote, isRun } from '../text/blocks.ts';
import { Refusal } from './refusal.ts';

export type SecrecyLevel = 'Mật' | 'Tối mật' | 'Tuyệt mật';

export interface SecrecyMark {
  /** As the mark names it. */
  level: SecrecyLevel;
  /** The line or cell it stands in. */
  text: string;
  /** Index of the line, or of the top-level block. */
  at: number;
}

/** A line, a cell or a list item, as the eye takes it in: what could be a mark. */
interface MarkPlace {
  text: string;
  at: number;
  isItem: boolean;
}

/** A mark in title case is believed only where stamps stand: in the letterhead. */
const HEAD_PLACES = 12;
const LONGEST_MARK = 400;

const LEVELS: Readonly<Record<string, SecrecyLevel>> = {
  MẬT: 'Mật',
  TỐIMẬT: 'Tối mật',
  TUYỆTMẬT: 'Tuyệt mật',
};
const LEVEL = 'TUYỆTMẬT|TỐIMẬT|MẬT';
const LABEL = '(?:DẤU)?(?:CHỈ)?(?:MỨC)?ĐỘ(?:BẢO)?MẬT';
const URGENCY = '(?:THƯỢNGKHẨN|KHẨN|HỎATỐC|HOẢTỐC)(?:HẸNGIỜ)?';

/** All are matched against the letters and digits of a place alone, in capitals: "M Ậ T", "* MẬT *" and "[Mật]" are one. */
const ONLY_LABEL = new RegExp(`^${LABEL}$`, 'u');
const LABELLED = new RegExp(`^(?:BÍMẬTNHÀNƯỚC)?${LABEL}(${LEVEL})$`, 'u');
const STAMP = new RegExp(`^(?:TÀILIỆU|VĂNBẢN)?(?:${URGENCY})?(${LEVEL})(?:${URGENCY})?(?:BẢNSỐ\\d+)?$`, 'u');

/** "Số 12-KH/CB (Mật)": in brackets whatever the case, bare only in capitals. */
const NUMBERED = /^số[\s:.…_\d]*[-–/][^([]*[([]\s*(tuyệt mật|tối mật|mật)\s*[)\]]/iu;
const NUMBERED_BARE = /^(?:Số|SỐ)[\s:.…_\d]*[-–/]\s?\S+\s(TUYỆT MẬT|TỐI MẬT|MẬT)$/u;

/** The first secrecy mark among lines of plain text, or null. */
export function findSecrecyMark(lines: readonly string[]): SecrecyMark | null {
  return findIn(lines.flatMap(placesOfLine));
}

/** The first secrecy mark in a body, footnotes and table cells included, or null. */
export function findSecrecyMarkInBlocks(blocks: readonly Block[]): SecrecyMark | null {
  return findIn(blocks.flatMap((block, at) => placesOfBlock(block, at)));
}

/**
 * The door every text passes: a body, and the lines that stand around it (subject, basis, recipients).
 * @throws Refusal `secrecy-mark` with `{mark}`, the level found
 */
export function refuseSecrecy(blocks: readonly Block[], lines: readonly string[] = []): void {
  const mark = findSecrecyMark(lines) ?? findSecrecyMarkInBlocks(blocks);
  if (mark !== null) throw new Refusal('secrecy-mark', { mark: mark.level });
}

/** A short text by itself, as a topic or a task: longer ones are prose. */
const LONGEST_TYPED = 300;

/** Of a short text in mixed letters, what it begins or ends with in capitals: "Phổ biến văn bản TUYỆT MẬT". */
const ENDS_MARKED = /(?:^|[\s(["“])(TUYỆT MẬT|TỐI MẬT|MẬT)[\s)\]"”.!;:,]*$/u;
const BEGINS_MARKED = /^[\s(["“]*(TUYỆT MẬT|TỐI MẬT|MẬT)(?=$|[\s)\]"”.!;:,–-])/u;

/**
 * The first secrecy mark in what somebody typed into a field. A field is no paper: there a mark at either end of a line counts
 * too.
 */
export function findTypedMark(text: string): SecrecyMark | null {
  const mark = findSecrecyMark(text.split('\n'));
  if (mark !== null || text.length > LONGEST_TYPED || text.includes('\n')) return mark;
  const line = visible(text).replace(/\s+/gu, ' ').trim();
  if (!/\p{Ll}/u.test(line)) return null;
  const end = ENDS_MARKED.exec(line);
  const start = BEGINS_MARKED.exec(line);
  // A word in capitals beside it makes it another: "BÍ MẬT", "MẬT KHẨU".
  const isOther =
    end !== null
      ? /\p{Lu}{2,}\P{L}*$/u.test(line.slice(0, end.index))
      : /^\P{L}*\p{Lu}{2,}/u.test(line.slice(start?.[0].length));
  const level = levelNamed((end ?? start)?.[1]);
  return level === null || isOther ? null : { level, text: line, at: 0 };
}

/** What may leave the book of a text that was typed into a field before there was a guard. */
export function withoutTypedMark(text: string): string {
  return findTypedMark(text) === null ? text : '(có dấu chỉ độ mật, không đưa ra ngoài)';
}

function findIn(places: readonly MarkPlace[]): SecrecyMark | null {
  const written = places.filter(({ text }) => text.length <= LONGEST_MARK && text.trim() !== '');
  for (const [index, place] of written.entries()) {
    const before = written[index - 1];
    const level = levelOf(place, index < HEAD_PLACES, before !== undefined && isLabel(before));
    if (level === null) continue;
    const isExplained = [before, written[index + 1]].some((near) => near !== undefined && namesLevel(near));
    if (place.isItem && isExplained) continue;
    return { level, text: place.text.trim(), at: place.at };
  }
  return null;
}

function levelOf(place: MarkPlace, isInHead: boolean, isLabelled: boolean): SecrecyLevel | null {
  const text = place.text.replace(/\s+/gu, ' ').trim();
  const numbered = NUMBERED.exec(text) ?? NUMBERED_BARE.exec(text);
  if (numbered !== null) return levelNamed(numbered[1]);
  const labelled = LABELLED.exec(keyOf(text));
  if (labelled !== null) return levelNamed(labelled[1]);
  const stamp = STAMP.exec(keyOf(text));
  if (stamp === null) return null;
  const isCapital = !/\p{Ll}/u.test(text);
  const isTitleCase = /^\P{L}*\p{Lu}/u.test(text);
  const isMark = isCapital || isLabelled || (isInHead && isTitleCase && !place.isItem);
  return isMark ? levelNamed(stamp[1]) : null;
}

function levelNamed(name: string | undefined): SecrecyLevel | null {
  return LEVELS[keyOf(name ?? '')] ?? null;
}

function isLabel(place: MarkPlace): boolean {
  return ONLY_LABEL.test(keyOf(place.text));
}

/** A neighbour in the same list that speaks of a level: the list explains the levels, it does not mark the paper. */
function namesLevel(place: MarkPlace): boolean {
  return place.isItem && new RegExp(`^(?:${LEVEL})`, 'u').test(keyOf(place.text));
}

function keyOf(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('').toUpperCase();
}

function placesOfLine(line: string, at: number): MarkPlace[] {
  const text = visible(line);
  const isItem = /^\s*[-–+•*·▪]\s*[^\s\-–+•*·▪]/u.test(text) && !/[-–+•*·▪]$/u.test(text.trimEnd());
  // Columns of a letterhead in plain text are parted by tabs or runs of spaces.
  const columns = text.split(/\t|\s{3,}|[|│║]/u);
  const parts = columns.length === 1 ? [text] : [text, ...columns];
  return parts.map((part) => ({ text: part, at, isItem }));
}

function placesOfBlock(block: Block, at: number, isItem = false): MarkPlace[] {
  const within = (content: readonly Inline[], asItem = isItem): MarkPlace[] =>
    linesOf(content).map((text) => ({ text, at, isItem: asItem }));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return linesOf(block.content).flatMap((line) =>
        placesOfLine(line, at).map((place) => ({ ...place, isItem: place.isItem || isItem })),
      );
    case 'list':
      return block.items.flatMap((item) => [
        ...within(item.content, true),
        ...item.children.flatMap((child) => placesOfBlock(child, at, true)),
      ]);
    case 'table':
      return [block.header, ...block.rows].flat().flatMap((cell) => within(cell));
    case 'quote':
      return block.blocks.flatMap((inner) => placesOfBlock(inner, at, isItem));
    case 'pageBreak':
    case 'orientation':
    case 'part':
      return [];
  }
}

/** The lines of a paragraph or cell as they are seen: a line break parts them, footnotes stand apart. */
function linesOf(content: readonly Inline[]): string[] {
  const text = content
    .map((inline) => (isRun(inline) ? inline.text : isFootnote(inline) ? '' : '\n'))
    .join('');
  const notes = content.filter(isFootnote).map((note) => note.footnote.map((run) => run.text).join(''));
  return [...text.split('\n'), ...notes].map(visible);
}

/** NFC, without the characters that take no room: neither spelling nor a soft hyphen may hide a mark. */
function visible(text: string): string {
  return text.replace(/\p{Cf}/gu, '').normalize('NFC');
}
