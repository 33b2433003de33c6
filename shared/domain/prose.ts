/** What people type into the large boxes of a form, as Markdown that means the same. */
import { type Block, type ListItem, paragraph } from '../text/blocks.ts';
import { formatMarkdown } from '../text/markdown.ts';

/**
 * Every line is a paragraph; lines that begin with `- ` or `+ ` are list items. Nothing else of Markdown is read: a
 * person types a star or a hash as a star or a hash.
 */
export function prose(text: string): string {
  return formatMarkdown(proseBlocks(text)).trimEnd();
}

export function proseBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '') continue;
    const bullet = /^([-+])\s+(.+)$/u.exec(words);
    if (bullet === null) {
      blocks.push(paragraph(words));
      continue;
    }
    const mark = bullet[1] === '+' ? '+' : '-';
    const item: ListItem = { content: [{ text: bullet[2] ?? '' }], children: [] };
    const last = blocks.at(-1);
    if (last?.type === 'list' && !last.ordered && last.bullet === mark) last.items.push(item);
    else blocks.push({ type: 'list', ordered: false, bullet: mark, items: [item] });
  }
  return blocks;
}
