/**
 * What a heading is by its words (05-HD/VPTW, 6.2.4), and the numbering in the form of papers without articles: I- / 1. / a)
 * (format-rules: headings_without_dieu).
 */
import { type Block, type Heading, type Inline, inlineText, isRun } from './blocks.ts';

/** Letters of points: the Vietnamese alphabet without marks, đ included, no f, j, w, z. */
export const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

/**
 * `label`: "Chương II", "Mục 1", "Phụ lục 2", centred. `title`: the line under such a label, centred; so is the line a decision
 * resolves with, "CHI BỘ QUYẾT ĐỊNH:". `article`: "Điều 3. Tên". `numbered`: I- / 1. / a) and everything else, by its level.
 */
export type HeadingRole = 'label' | 'title' | 'article' | 'numbered';

const CHAPTER = /^(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)(?:[\s.:]|$)/iu;
const ARTICLE = /^điều\s+\d+[.:]/iu;
const RESOLVING = /^[^\p{Ll}]*QUYẾT ĐỊNH\s*:?$/u;
const BEARS_NUMBER = /^(?:[IVXLC]+\s*[-–.]|\d+[.)]|\p{L}\))/u;

/** The role of a heading; `previous` is the role of the block right before it when that is a heading too. */
export function headingRole(heading: Pick<Heading, 'content'>, previous: HeadingRole | null): HeadingRole {
  const text = inlineText(heading.content).trim();
  if (CHAPTER.test(text) || isAnnexTitle(text)) return 'label';
  if (ARTICLE.test(text)) return 'article';
  if (RESOLVING.test(text)) return 'title';
  return previous === 'label' && !BEARS_NUMBER.test(text) ? 'title' : 'numbered';
}

/** Whether a number of ours belongs before a heading: chapters and articles have their own, a title in capitals none. */
export function takesNumber(role: HeadingRole | null, text: string): boolean {
  return role === 'numbered' || (role === 'title' && /\p{Ll}/u.test(text));
}

/** Whether a line names an annex: "Phụ lục", "PHỤ LỤC 2". */
export function isAnnexTitle(text: string): boolean {
  return /^phụ lục(?!\p{L})/iu.test(text.trim());
}

const NUMBERED = [/^[IVXLC]+\s*[-–.]\s*/u, /^\d+(?:\.\d+)*[.)]\s*/u, /^[a-zđ]\)\s*/u] as const;

/** The number a heading of this level carries as the n-th (from 1) below its parent: "II- ", "3. ", "đ) ". */
export function headingNumber(level: 1 | 2 | 3, position: number): string {
  if (level === 1) return `${toRoman(position)}- `;
  if (level === 2) return `${position}. `;
  return `${POINT_LETTERS[(position - 1) % POINT_LETTERS.length]}) `;
}

/**
 * Numbers the headings in order; numbers already there are replaced, and a level starts anew under a higher one. Chapters,
 * articles and their titles have their own.
 */
export function numberHeadings(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0];
  let role: HeadingRole | null = null;
  return blocks.map((block) => {
    role = block.type === 'heading' ? headingRole(block, role) : null;
    if (block.type !== 'heading' || !takesNumber(role, inlineText(block.content))) return block;
    const index = block.level - 1;
    counts.fill(0, index + 1);
    counts[index] = (counts[index] ?? 0) + 1;
    return { ...block, content: withNumber(block, headingNumber(block.level, counts[index] ?? 1)) };
  });
}

/** Roman numeral of a number from 1 to 399. */
export function toRoman(number: number): string {
  const signs: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  let roman = '';
  for (const [value, sign] of signs) {
    while (rest >= value) {
      roman += sign;
      rest -= value;
    }
  }
  return roman;
}

function withNumber(heading: Heading, number: string): Inline[] {
  const [first, ...others] = heading.content;
  if (first === undefined || !isRun(first)) return [{ text: number }, ...heading.content];
  return [
    { ...first, text: number + first.text.replace(NUMBERED[heading.level - 1] ?? /^/u, '') },
    ...others,
  ];
}
