/** What holds of any Vietnamese text: spaces, quotation marks, composed letters, letters of points. */
import { POINT_LETTERS } from '../../text/headings.ts';
import { moveTones, setToneStyle } from '../../text/tone-style.ts';
import { foldText } from '../../text/vietnamese.ts';
import { type LintLine, type LintPaper, linesOf, PROSE } from '../paper.ts';
import { both, type Fault, type LintRule, matchesIn } from '../rule.ts';

const HABIT = both('quy tắc gõ văn bản tiếng Việt');

/** More than one space between words; what aligns by spaces at either end is another matter. */
const DOUBLED = /(?<=\S)[\u0020\u00a0]{2,}(?=\S)/gu;
/** A space before a mark that belongs to the word before it. */
const BEFORE = /(?<=[\p{L}\p{N})”"’%])[\u0020\u00a0]+(?=[,.;:!?](?:[\s”")’]|$))/gu;
/** Both at once: "hội .Tuy nhiên". */
const ASTRAY = /(?<=[\p{L}\p{N})”"’%])[\u0020\u00a0]+([,;:!?](?=\p{L})|\.(?=\p{Lu}\p{Ll}))/gu;
/** None after a mark, where a word goes on: "tốt.Không", "một,hai". */
const AFTER = /(?<=(?<![\p{L}.])\p{L}{2,}|\p{N}{3,}|%)([,;:!?]|\.(?=\p{Lu}\p{Ll}))(?=\p{L})/gu;
/** Brackets that touch the words around them; what is a single letter, "(s)", is meant. */
const BESIDE = /(?<=\p{Ll}{2,})\((?=\p{L}{2,})|(?<=\p{L}{2,})\)(?=\p{L}{2,})/gu;
/** A number of a heading that runs into its words: "1.Mục đích". */
const AFTER_NUMBER = /(?<=^\s*\d{1,2})\.(?=\p{L})/gu;
/** Inside brackets. */
const INSIDE = /(?<=[(“[])[\u0020\u00a0]+(?=\S)|(?<=\S)[\u0020\u00a0]+(?=[)”\]])/gu;
/** Addresses of pages and of people are no prose. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net|gov|edu)\b\S*/giu;

export const TEXT_RULES: readonly LintRule[] = [
  {
    id: 'SPACE',
    title: 'Một dấu cách giữa hai chữ; dấu câu liền chữ trước, cách chữ sau',
    looksAt: 'words',
    severity: both('warning'),
    clause: HABIT,
    right: 'Chi bộ nhất trí. Không có ý kiến khác.',
    wrong: 'Chi  bộ nhất trí .Không có ý kiến khác.',
    check: (paper) =>
      linesOf(paper, ...PROSE).flatMap((line) => {
        const addresses = [...line.text.matchAll(ADDRESS)].map(
          ({ 0: found, index }) => [index, index + found.length] as const,
        );
        const faults = [
          ...matchesIn(line, DOUBLED, ({ 0: found }) => ({
            found: `${found.length} dấu cách`,
            expected: 'một dấu cách',
            fix: { is: 'text', text: ' ' },
          })),
          ...matchesIn(line, BEFORE, () => ({
            found: 'dấu cách trước dấu câu',
            expected: 'liền chữ trước',
            fix: { is: 'text', text: '' },
          })),
          ...matchesIn(line, ASTRAY, ({ 0: found, 1: mark = '' }) => ({
            found: `“${found}” liền chữ sau`,
            expected: `“${mark}” liền chữ trước, cách chữ sau`,
            fix: { is: 'text', text: `${mark} ` },
          })),
          ...matchesIn(line, AFTER, ({ 0: found }) => ({
            found: `“${found}” liền chữ sau`,
            expected: 'một dấu cách',
            fix: { is: 'text', text: `${found} ` },
          })),
          ...matchesIn(line, AFTER_NUMBER, () => ({
            found: 'số liền chữ sau',
            expected: 'một dấu cách',
            fix: { is: 'text', text: '. ' },
          })),
          ...matchesIn(line, BESIDE, ({ 0: found }) => ({
            found: `“${found}” liền chữ`,
            expected: 'một dấu cách',
            fix: { is: 'text', text: found === '(' ? ' (' : ') ' },
          })),
          ...matchesIn(line, INSIDE, () => ({
            found: 'dấu cách ở trong ngoặc',
            expected: 'liền dấu ngoặc',
            fix: { is: 'text', text: '' },
          })),
        ];
        return faults.filter(({ start = 0 }) => !addresses.some(([from, to]) => start >= from && start < to));
      }),
  },
  {
    id: 'QUOTES',
    title: 'Một kiểu dấu ngoặc kép trong một văn bản',
    looksAt: 'words',
    severity: both('warning'),
    clause: HABIT,
    right: '“sinh hoạt chuyên đề”, “nêu gương”',
    wrong: '“sinh hoạt chuyên đề”, "nêu gương"',
    check: (paper) => {
      const lines = linesOf(paper, ...PROSE);
      const isCurly = lines.some(({ text }) => /[“”]/u.test(text));
      return isCurly ? lines.flatMap(straightQuotes) : [];
    },
  },
  {
    id: 'NFC',
    title: 'Chữ dựng sẵn; một cách đặt dấu (uỷ hay ủy) trong một văn bản',
    looksAt: 'words',
    severity: both('warning'),
    clause: both('TCVN 6909:2001; cách viết của chính 05-HD/VPTW'),
    right: 'uỷ viên, hoà giải',
    wrong: 'uỷ viên, ủy quyền',
    check: (paper) => [...decomposed(paper), ...mixedTones(paper)],
  },
  {
    id: 'LIST-LETTER',
    title: 'Điểm ghi bằng chữ cái tiếng Việt, có đ, không có f, j, w, z',
    looksAt: 'words',
    severity: both('warning'),
    clause: { 'hd36-2018': '36-HD/VPTW, II.6', 'hd05-2026': '05-HD/VPTW, II.6.2.4' },
    right: 'a) … d) … đ) … e)',
    wrong: 'd) … e) … f)',
    check: (paper) => {
      const lines = linesOf(paper, 'body', 'item', 'heading');
      return lines.flatMap((line, index): Fault[] => {
        const letter = letterOf(line);
        if (letter === null) return [];
        const before = lines.slice(0, index).findLast((one) => letterOf(one) !== null || isHigher(one));
        const last = before === undefined ? null : letterOf(before);
        const isSkipped = letter === 'e' && last === 'd';
        if (!'fjwz'.includes(letter) && !isSkipped) return [];
        const expected = isSkipped ? 'đ)' : `${afterLetter(last) ?? 'chữ cái tiếng Việt'})`;
        const at = line.text.search(/\S/u);
        return [{ line, start: at, end: at + 2, found: `${letter})`, expected }];
      });
    },
  },
  {
    id: 'DUP-LEAD',
    title: 'Đoạn dẫn không lặp lại nguyên văn ở đoạn sau',
    looksAt: 'words',
    severity: both('warning'),
    clause: both('cách trình bày tin, bài'),
    right: 'Sapo một đoạn, thân bài viết tiếp.',
    wrong: 'Sapo và đoạn đầu giống hệt nhau.',
    check: (paper) => {
      if (!paper.isArticle) return [];
      const lines = linesOf(paper, 'subject', 'body', 'item').filter(({ text }) => text.trim() !== '');
      return lines.slice(1, 6).flatMap((line, index) => {
        const earlier = lines.slice(0, index + 1).find((one) => isSame(one.text, line.text));
        return earlier === undefined
          ? []
          : [{ line, found: excerpt(line.text), expected: 'đoạn này đã có ở trên' }];
      });
    },
  },
];

/** Each straight mark by turns an opening and a closing one, and a closing one after a letter. */
function straightQuotes(line: LintLine): Fault[] {
  return matchesIn(line, /"/gu, ({ index, input }) => {
    const isOpening = index === 0 || /[\s([“–-]/u.test(input[index - 1] ?? ' ');
    const text = isOpening ? '“' : '”';
    // "5,4" of an inch is no quotation.
    return /\d/u.test(input[index - 1] ?? '') && !/\p{L}/u.test(input.slice(0, index).split('"').at(-1) ?? '')
      ? null
      : { found: '"', expected: text, fix: { is: 'text', text } };
  });
}

function decomposed(paper: LintPaper): Fault[] {
  return paper.lines.flatMap((line): Fault[] => {
    const text = line.text.normalize('NFC');
    return text === line.text
      ? []
      : [{ line, found: 'chữ tổ hợp', expected: 'chữ dựng sẵn', fix: { is: 'text', text } }];
  });
}

/** Of two ways in one paper the rarer is told; names and quotations are left as their owners write them. */
function mixedTones(paper: LintPaper): Fault[] {
  const lines = linesOf(paper, ...PROSE);
  const count = (style: 'uỷ' | 'ủy'): number =>
    lines.reduce((sum, { text }) => sum + differing(text, style).length, 0);
  // What would have to change to have all one way.
  const [toNew, toOld] = [count('uỷ'), count('ủy')];
  if (toNew === 0 || toOld === 0) return [];
  const style = toNew <= toOld ? 'uỷ' : 'ủy';
  return lines.flatMap((line) =>
    differing(line.text, style).map(({ start, found }) => {
      const expected = moveTones(found, style);
      return {
        line,
        start,
        end: start + found.length,
        found,
        expected,
        fix: { is: 'text', text: expected } as const,
      };
    }),
  );
}

function differing(text: string, style: 'uỷ' | 'ủy'): { start: number; found: string }[] {
  const written = text.normalize('NFC');
  const wanted = setToneStyle(written, style);
  return written === wanted || written.length !== text.length
    ? []
    : [...written.matchAll(/\p{L}+/gu)]
        .filter(({ 0: word, index }) => wanted.slice(index, index + word.length) !== word)
        .map(({ 0: found, index }) => ({ start: index, found }));
}

function letterOf({ text, label = '' }: LintLine): string | null {
  return /^\s*(\p{Ll})\)\s/u.exec(`${label} ${text}`.normalize('NFC'))?.[1] ?? null;
}

/** A number above the points ends their run. */
function isHigher({ text }: LintLine): boolean {
  return /^\s*(?:\d+[.)]|[IVX]+\s*[-–.]|Điều\s)/u.test(text);
}

function afterLetter(letter: string | null): string | null {
  const at = letter === null ? -1 : POINT_LETTERS.indexOf(letter);
  return at < 0 ? null : (POINT_LETTERS[at + 1] ?? null);
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) =>
    foldText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return first === second && (first?.length ?? 0) > 40;
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
