/** Lines that were broken by new words become paragraphs or items of their own. */
import type { Block, Inline, LineBreak, ListItem } from './blocks.ts';

/** Known by identity: a line break that was there before is another object, and stays one. */
export const PARAGRAPH_END: LineBreak = { lineBreak: true };
/** The same for new words above the first of a line: what precedes it never belonged to that line. */
export const PARAGRAPH_ABOVE: LineBreak = { lineBreak: true };

/** Cells of a table cannot be parted: there it stays a line break. */
export function splitLines(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'paragraph':
        return splitContent(block.content).map((content) => ({ ...block, content }));
      case 'heading': {
        const pieces = splitContent(block.content);
        const own = block.content.includes(PARAGRAPH_ABOVE) ? pieces.length - 1 : 0;
        return pieces.map((content, index) =>
          index === own ? { ...block, content } : { type: 'paragraph', content },
        );
      }
      case 'list':
        return [{ ...block, items: block.items.flatMap(splitItem) }];
      case 'quote':
        return [{ ...block, blocks: splitLines(block.blocks) }];
      case 'table':
      case 'pageBreak':
      case 'orientation':
      case 'part':
        return [block];
    }
  });
}

/** What lay below an item lies below its last piece. */
function splitItem({ content, children }: ListItem): ListItem[] {
  const pieces = splitContent(content);
  return pieces.map((piece, index) => ({
    content: piece,
    children: index === pieces.length - 1 ? splitLines(children) : [],
  }));
}

/** At least one piece; pieces without anything in them are left out. */
function splitContent(content: readonly Inline[]): Inline[][] {
  const pieces: Inline[][] = [[]];
  for (const inline of content) {
    if (inline === PARAGRAPH_END || inline === PARAGRAPH_ABOVE) pieces.push([]);
    else pieces.at(-1)?.push(inline);
  }
  const filled = pieces.filter((piece) => piece.length > 0);
  return filled.length === 0 ? [[]] : filled;
}
