/** Numbering of headings in the form of papers without articles: I- / 1. / a) (format-rules: headings_without_dieu). */
import { type Block, type Heading, type Inline, isRun } from './blocks.ts';

/** Letters of points: the Vietnamese alphabet without marks, đ included, no f, j, w, z. */
export const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';

const NUMBERED = [/^[IVXLC]+\s*[-–.]\s*/u, /^\d+(?:\.\d+)*[.)]\s*/u, /^[a-zđ]\)\s*/u] as const;

/** The number a heading of this level carries as the n-th (from 1) below its parent: "II- ", "3. ", "đ) ". */
export function headingNumber(level: 1 | 2 | 3, position: number): string {
  if (level === 1) return `${toRoman(position)}- `;
  if (level === 2) return `${position}. `;
  return `${POINT_LETTERS[(position - 1) % POINT_LETTERS.length]}) `;
}

/** Numbers every heading in order; numbers already there are replaced, and a level starts anew under a higher one. */
export function numberHeadings(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0];
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    const index = block.level - 1;
    counts.fill(0, index + 1);
    counts[index] = (counts[index] ?? 0) + 1;
    return { ...block, content: withNumber(block, headingNumber(block.level, counts[index] ?? 1)) };
  });
}

/** Roman numeral of a number from 1 to 399. */
export function toRoman(number: number): string {
  const signs: readonly [number, string][] = [
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
