/** The lines of a text, each with its place: what a comment, a bookmark or a line number points at. */
import { type Block, type Inline, inlineText, type ListItem } from './blocks.ts';

/** The index of a block among those of the body, and of the line among those of the block. */
export interface LinePlace {
  block: number;
  /** Items of lists and cells of tables count in reading order, from 0; empty ones too. */
  line: number;
}

export interface TextLine extends LinePlace {
  content: readonly Inline[];
  /** As `inlineText`: offsets in a line are offsets in this. */
  text: string;
}

/** Every line in reading order. */
export function textLines(blocks: readonly Block[]): TextLine[] {
  return blocks.flatMap((one, block) =>
    linesOf(one).map((content, line) => ({ block, line, content, text: inlineText(content) })),
  );
}

/** The same blocks with the content of some lines replaced; `change` gives null for a line that stays. */
export function mapLines(
  blocks: readonly Block[],
  change: (place: LinePlace, content: Inline[]) => Inline[] | null,
): Block[] {
  return blocks.map((one, block) => {
    let line = 0;
    return mapBlock(one, (content) => {
      const place = { block, line };
      line += 1;
      return change(place, content) ?? content;
    });
  });
}

function linesOf(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content];
    case 'list':
      return block.items.flatMap(({ content, children }) => [content, ...children.flatMap(linesOf)]);
    case 'table':
      return [block.header, ...block.rows].flat();
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'pageBreak':
    case 'orientation':
    case 'part':
      return [];
  }
}

/** Visits lines in the order of `linesOf`. */
function mapBlock(block: Block, change: (content: Inline[]) => Inline[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: change(block.content) };
    case 'list': {
      const items = block.items.map(
        (item): ListItem => ({
          content: change(item.content),
          children: item.children.map((child) => mapBlock(child, change)),
        }),
      );
      return { ...block, items };
    }
    case 'table':
      return {
        ...block,
        header: block.header.map(change),
        rows: block.rows.map((row) => row.map(change)),
      };
    case 'quote':
      return { ...block, blocks: block.blocks.map((child) => mapBlock(child, change)) };
    case 'pageBreak':
    case 'orientation':
    case 'part':
      return block;
  }
}
