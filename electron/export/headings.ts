/** What blocks are in a Party paper: headings by their words (party-format.md, 1.3), page breaks by what follows them. */
import { type Block, type Heading, inlineText } from '../../shared/text/blocks.ts';
import { isAnnexTitle } from './printed.ts';

/**
 * `label`: "Chương II", "Mục 1", "Phụ lục 2", centred. `title`: the line under such a label, centred.
 * `article`: "Điều 3. Tên". `numbered`: I- / 1. / a) and everything else, by its level.
 */
export type HeadingRole = 'label' | 'title' | 'article' | 'numbered';

const CHAPTER = /^(?:phần|chương|mục)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)(?:[\s.:]|$)/iu;
const ARTICLE = /^điều\s+\d+[.:]/iu;
const NUMBERED = /^(?:[IVXLC]+\s*[-–.]|\d+[.)]|\p{L}\))/u;

/** The role of a heading; `previous` is the role of the block right before it when that is a heading too. */
export function headingRole(heading: Heading, previous: HeadingRole | null): HeadingRole {
  const text = inlineText(heading.content).trim();
  if (CHAPTER.test(text) || isAnnexTitle(text)) return 'label';
  if (ARTICLE.test(text)) return 'article';
  return previous === 'label' && !NUMBERED.test(text) ? 'title' : 'numbered';
}

/**
 * What each block becomes in print, and whether a page break stands before it; what becomes nothing leaves the break to
 * the next.
 */
export function printBlocks<T>(
  blocks: readonly Block[],
  print: (block: Block, role: HeadingRole | null) => T | null,
): { printed: T; isBroken: boolean }[] {
  const all: { printed: T; isBroken: boolean }[] = [];
  let isBroken = false;
  let role: HeadingRole | null = null;
  for (const block of blocks) {
    if (block.type === 'pageBreak') {
      isBroken = true;
      continue;
    }
    role = block.type === 'heading' ? headingRole(block, role) : null;
    const printed = print(block, role);
    if (printed === null) continue;
    all.push({ printed, isBroken });
    isBroken = false;
  }
  return all;
}
