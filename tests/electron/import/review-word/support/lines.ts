/** Reviewed items as short lines, for tests that read as lists. */
import type { ReviewedItem } from '../../../../../electron/import/review-word/index.ts';

/** "Bình scd_3_0 “hiểu đúng”: Nêu rõ hơn. (xong) ← Lan: Đã nêu." or "Bình scd_3_0 “cũ” → “mới” [Chuyển…]". */
export function itemLine(item: ReviewedItem): string {
  const { author, anchorId, quote, text, replacement, replies, isResolved } = item;
  const lead = `${author || '?'}${anchorId === null ? '' : ` ${anchorId}`} “${shown(quote)}”`;
  const content =
    replacement === null
      ? `: ${shown(text)}`
      : ` → “${shown(replacement)}”${text === '' ? '' : ` [${text}]`}`;
  const answers = replies.map((reply) => ` ← ${reply.author}: ${shown(reply.text)}`).join('');
  return `${lead}${content}${isResolved ? ' (xong)' : ''}${answers}`;
}

export const itemLines = ({ items }: { items: readonly ReviewedItem[] }): string[] => items.map(itemLine);

const shown = (text: string): string => text.replaceAll('\n', '⏎');
