/** Reviewed items as short lines, for tests that read as lists. */
import {
  type ReviewedItem,
  type ReviewedWord,
  readReviewedWord,
} from '../../../../../electron/import/review-word/index.ts';
import { type ReviewParts, reviewDocx } from './reviewed-docx.ts';

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

/** What is read of a file of these parts, or of this body. */
export function read(parts: ReviewParts | string): ReviewedWord {
  return readReviewedWord(reviewDocx(typeof parts === 'string' ? { body: parts } : parts));
}

export const lines = (parts: ReviewParts | string): string[] => itemLines(read(parts));

/** The one item of a file that must hold one. */
export function only(parts: ReviewParts | string): ReviewedItem {
  const { items } = read(parts);
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`${items.length} items instead of one`);
  return item;
}
