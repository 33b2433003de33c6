/**
 * The guard against state secrets: a paper that carries a secrecy mark (Mật, Tối mật, Tuyệt mật) must not be kept on a
 * networked machine (Luật 117/2025/QH15, Điều 5). The forms of a mark are in secrecy-forms.ts; here its neighbours are asked:
 * a list or table that goes through the levels explains them, and Mật is a given name too.
 */
import { type Block, type Inline, isFootnote, isRun } from '../text/blocks.ts';
import { Refusal } from './refusal.ts';
import {
  isLevelLabel,
  keyOf,
  type LevelIn,
  levelIn,
  levelNamed,
  mayHoldLevel,
  type SecrecyLevel,
  speaksOf,
} from './secrecy-forms.ts';
import { readMarkText } from './secrecy-letters.ts';

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
  kind: 'line' | 'item' | 'cell';
  /** The list or table it belongs to; places of one explain each other however far apart. */
  within?: object;
  /** A column of people, or a cell behind a family name. */
  isName?: true;
  /** Of a file nobody has sorted: a level in title case is believed in no place. */
  isUnsorted?: true;
}

/** "Tài liệu mật" in title case is believed only where stamps stand: in the letterhead. */
const HEAD_PLACES = 12;
/** How far apart the headings of levels may stand that explain each other. */
const WINDOW = 12;

/** The first secrecy mark among lines of plain text, or null. */
export function findSecrecyMark(lines: readonly string[]): SecrecyMark | null {
  return findIn(lines.flatMap((line, at) => placesOfText(line, at)));
}

/**
 * The first mark that is a stamp by its letters alone: in a file whose tables and names nobody has told apart yet, Mật in
 * title case may be a person.
 */
export function findStampMark(lines: readonly string[]): SecrecyMark | null {
  return findIn(
    lines
      .flatMap((line, at) => placesOfText(line, at))
      .map((place): MarkPlace => ({ ...place, isUnsorted: true })),
  );
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
  const mark = findSecrecyMark([text]);
  if (mark !== null || text.length > LONGEST_TYPED || LINE_ENDS.test(text)) return mark;
  const line = readMarkText(text).replace(/\s+/gu, ' ').trim();
  if (!/\p{Ll}/u.test(line)) return null;
  const end = ENDS_MARKED.exec(line);
  const start = BEGINS_MARKED.exec(line);
  // A word in capitals beside it makes it another: "BÍ MẬT", "MẬT KHẨU".
  const isOther =
    end !== null
      ? speaksOf(line.slice(0, end.index)) || /\p{Lu}{2,}\P{L}*$/u.test(line.slice(0, end.index))
      : /^\P{L}*\p{Lu}{2,}/u.test(line.slice(start?.[0].length));
  const level = levelNamed((end ?? start)?.[1]);
  return level === null || isOther ? null : { level, text: line, at: 0 };
}

/** What may leave the book of a text that was typed into a field before there was a guard. */
export function withoutTypedMark(text: string): string {
  return findTypedMark(text) === null ? text : '(có dấu chỉ độ mật, không đưa ra ngoài)';
}

interface JudgedPlace extends MarkPlace {
  found: LevelIn | null;
}

function findIn(places: readonly MarkPlace[]): SecrecyMark | null {
  const written = joinLetters(places.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)));
  const judged = written.map((place): JudgedPlace => ({ ...place, found: levelIn(place.text) }));
  const levelled = judged.flatMap((place, index) => (place.found === null ? [] : [{ ...place, index }]));
  const explained = new Map<object | undefined, Set<string>>();
  for (const { within, found } of levelled) {
    if (within === undefined || found === null) continue;
    const seen = explained.get(within) ?? new Set();
    explained.set(within, seen.add(`${found.letters} ${found.level}`));
  }
  for (const [turn, place] of levelled.entries()) {
    const { found, index, within } = place;
    if (found === null || found.form === 'first' || place.isName) continue;
    const before = judged[index - 1];
    const isMark =
      found.form === 'sure' ||
      (before !== undefined && isLevelLabel(before.text) && found.form === 'alone') ||
      isBelieved(found, place, index, [before, judged[index + 1]]);
    if (!isMark) continue;
    const sameDress = [...(explained.get(within) ?? [])].filter((dress) => dress.startsWith(found.letters));
    if (within !== undefined && sameDress.length > 1) continue;
    if (levelled.slice(Math.max(0, turn - 3), turn + 4).some((other) => explains(other, place))) continue;
    return { level: found.level, text: place.text.trim(), at: place.at };
  }
  return null;
}

/** Letters that stand one below the other are a word. */
function joinLetters(places: readonly MarkPlace[]): MarkPlace[] {
  const joined: MarkPlace[] = [];
  let word: MarkPlace | null = null;
  for (const place of places) {
    const isLetter: boolean = place.kind === 'line' && /^\P{L}*\p{L}\P{L}*$/u.test(place.text);
    if (isLetter && word !== null) {
      word.text += place.text;
      continue;
    }
    const own: MarkPlace = { ...place };
    word = isLetter ? own : null;
    joined.push(own);
  }
  return joined;
}

/** A neighbour of the same dress that names another level: together they explain the levels. */
function explains(other: JudgedPlace & { index: number }, place: JudgedPlace & { index: number }): boolean {
  if (other.found === null || place.found === null || other.kind !== place.kind) return false;
  const isNear = Math.abs(other.index - place.index) <= WINDOW;
  const isOfOneDress = other.found.letters === place.found.letters && other.found.form === place.found.form;
  return isNear && isOfOneDress && other.found.level !== place.found.level && place.found.form !== 'sure';
}

type Near = readonly (MarkPlace | undefined)[];

/** Whether a level by itself is a stamp, not a name, an item or a word. */
function isBelieved({ letters, form, level }: LevelIn, place: MarkPlace, index: number, near: Near): boolean {
  if (letters === 'capital') return true;
  if (form === 'named') return letters === 'title' && index < HEAD_PLACES && place.kind === 'line';
  if (place.kind !== 'line' || place.isUnsorted) return false;
  if (letters === 'small') return level !== 'Mật';
  return level !== 'Mật' || !near.some((one) => one !== undefined && isNameOrSigner(one.text));
}

const WORDS_OF_A_NAME = /^[^\p{L}.]*(?:\d{1,3}[.)]\s*)?(?:\p{Lu}\p{Ll}*\s*){1,5}[^\p{L}.]*$/u;
const OF_A_BODY =
  /(?:chi bộ|đảng|sở|ban |uỷ|ủy|phòng|tỉnh|huyện|xã|phường|kế hoạch|báo cáo|nghị quyết|biên bản|số|tài liệu)/iu;
const SIGNER =
  /(?:bí thư|thư ký|chủ trì|chủ toạ|chủ tọa|ký tên|đã ký|người (?:lập|viết|ghi|trình bày)|họ (?:và )?tên|danh sách|tên\s*[:：]?$)/iu;

function isNameOrSigner(text: string): boolean {
  const line = text.trim();
  if (SIGNER.test(line)) return true;
  return WORDS_OF_A_NAME.test(line) && /\p{Ll}/u.test(line) && !OF_A_BODY.test(line);
}

const LINE_ENDS = /[\n\r\v\f\u0085\u2028\u2029]/u;

/** Every line of a text, whatever ends it. */
function placesOfText(text: string, at: number): MarkPlace[] {
  return text.split(LINE_ENDS).flatMap((line) => placesOfLine(readMarkText(line), at));
}

function placesOfLine(text: string, at: number): MarkPlace[] {
  const isItem = /^\s*[-–+•*·▪]\s*[^\s\-–+•*·▪]/u.test(text) && !/[-–+•*·▪]$/u.test(text.trimEnd());
  const kind = isItem ? 'item' : 'line';
  if (!mayHoldLevel(text)) return [{ text, at, kind }];
  // Columns of a letterhead in plain text are parted by tabs or runs of spaces, those of a table by rules.
  const columns = text.split(/\t|\s{2,}|[|│║]/u).filter((column) => column.trim() !== '');
  const isRow = columns.length > 1 && /[|│║]/u.test(text);
  const isSpelt = columns.every((column) => column.trim().length <= 2);
  const found = isRow && !isSpelt ? null : levelIn(text);
  if (columns.length < 2 || (found !== null && found.form !== 'first')) return [{ text, at, kind }];
  const whole: MarkPlace[] = isRow ? [] : [{ text, at, kind }];
  return [...whole, ...asCells(columns, at, isRow || !OF_LETTERHEAD.test(text) ? 'cell' : kind)];
}

function asCells(texts: readonly string[], at: number, kind: MarkPlace['kind']): MarkPlace[] {
  return texts.map((text, index) => ({
    text,
    at,
    kind,
    ...(index > 0 && isFamilyName(texts[index - 1] ?? '') ? { isName: true as const } : {}),
  }));
}

const FAMILY_NAMES = new Set(
  (
    'NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ HỒ NGÔ DƯƠNG LÝ ĐINH LƯƠNG TRỊNH ĐOÀN MAI TÔ TRƯƠNG LÂM HÀ CAO ' +
    'THÁI TẠ ĐÀO PHÙNG QUÁCH CHU TĂNG NÔNG VI LÒ HỨA LA LƯU TỐNG KIỀU TRIỆU ĐIỂU Y HẦU GIÀNG THÀO VÀNG CÙ DOÃN TIÊU MẠC'
  ).split(' '),
);

/** Words that begin like a family name, and places named like one. */
const NO_NAME =
  /^(?:HỒ SƠ|HÀ (?:NỘI|NAM|TĨNH|GIANG)|LÝ (?:LỊCH|DO)|LƯU|CHU KỲ|ĐOÀN|VI PHẠM|CAO BẰNG|THÁI (?:BÌNH|NGUYÊN)|LÂM ĐỒNG|LA |Y TẾ|ĐÀO TẠO)/u;

function isFamilyName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  const isNamed = words.length <= 4 && words.every((word) => /^\p{Lu}\p{L}*$/u.test(word));
  const capitals = text.trim().toUpperCase();
  return isNamed && FAMILY_NAMES.has((words[0] ?? '').toUpperCase()) && !NO_NAME.test(capitals);
}

const NAME_HEADING =
  /^(?:STT)?(?:HỌVÀTÊN|HỌTÊN|HỌVÀTÊNĐỆM|TÊN|HỌVÀTÊNĐẢNGVIÊN|ĐẢNGVIÊN|TÊNĐẢNGVIÊN|ĐỒNGCHÍ|TÊNGỌI|NGƯỜI.*|CHỦTRÌ|THƯKÝ)$/u;

function placesOfBlock(block: Block, at: number, within?: object): MarkPlace[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return linesOf(block.content).flatMap((line) =>
        placesOfLine(line, at).map((place) =>
          within === undefined ? place : { ...place, kind: 'item', within },
        ),
      );
    case 'list': {
      const list = within ?? block;
      return block.items.flatMap((item) => [
        ...linesOf(item.content).map((text): MarkPlace => ({ text, at, kind: 'item', within: list })),
        ...item.children.flatMap((child) => placesOfBlock(child, at, list)),
      ]);
    }
    case 'table': {
      const rows = [block.header, ...block.rows].map((row) => row.map(linesOf));
      const heading = rows.find((row) => row.some((lines) => lines.some((line) => line.trim() !== ''))) ?? [];
      const isName = heading.map((lines) => NAME_HEADING.test(keyOf(lines.join(''))));
      const isHead = at < 4 && rows.length < 8 && rows.flat(2).some((line) => OF_LETTERHEAD.test(line));
      return rows.flatMap((row) =>
        row.flatMap((lines, column) => {
          const isFollowing = column > 0 && isFamilyName(row[column - 1]?.join(' ') ?? '');
          return lines.map((text, index): MarkPlace => {
            const isOfName =
              isName[column] || isFollowing || (index > 0 && isFamilyName(lines[index - 1] ?? ''));
            return {
              text,
              at,
              kind: isHead ? 'line' : 'cell',
              ...(isHead ? {} : { within: block }),
              ...(isOfName ? { isName: true as const } : {}),
            };
          });
        }),
      );
    }
    case 'quote':
      return block.blocks.flatMap((inner) => placesOfBlock(inner, at, within));
    case 'pageBreak':
    case 'orientation':
    case 'part':
      return [];
  }
}

const OF_LETTERHEAD =
  /ĐẢNG CỘNG SẢN|CỘNG HO(?:À|ÒA|Á) XÃ HỘI|(?:ĐẢNG|CHI) BỘ|^\s*Số\s*[:.…\d\s]|, ngày .* tháng/u;

/** The lines of a paragraph or cell as they are seen: a line break parts them, footnotes stand apart. */
function linesOf(content: readonly Inline[]): string[] {
  const text = content
    .map((inline) => (isRun(inline) ? inline.text : isFootnote(inline) ? '' : '\n'))
    .join('');
  const notes = content.filter(isFootnote).map((note) => note.footnote.map((run) => run.text).join(''));
  return [...text.split(LINE_ENDS), ...notes].map(readMarkText);
}
