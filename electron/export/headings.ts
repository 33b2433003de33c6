/** What blocks are in a Party paper: headings by their words, page breaks by what follows them. */
import type { Block } from '../../shared/text/blocks.ts';
import { type HeadingRole, headingRole } from '../../shared/text/headings.ts';

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
