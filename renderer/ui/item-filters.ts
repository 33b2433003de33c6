/** Which of the comments and suggestions are shown, and the way from one to the next. */
import type { ReviewItemView } from '../../shared/contract/review.ts';

export const ITEM_FILTERS = ['open', 'comment', 'suggestion', 'gone', 'all'] as const;
export type ItemFilter = (typeof ITEM_FILTERS)[number];

/** `author`: a name, '' for those without one, null for everybody. */
export function isShown(item: ReviewItemView, filter: ItemFilter, author: string | null): boolean {
  if (author !== null && item.author !== author) return false;
  if (filter === 'open') return item.decision === 'open';
  if (filter === 'gone') return isGone(item);
  return filter === 'all' || item.kind === filter;
}

/** What it was about is no longer in the text. A remark on the whole paper never had a place. */
export function isGone({ place, anchor, quote }: ReviewItemView): boolean {
  return place === null && (anchor !== null || quote !== '');
}

/** Everybody who said something, in the order of names. */
export function authorsOf(items: readonly ReviewItemView[]): string[] {
  return [...new Set(items.map(({ author }) => author))].toSorted((a, b) => a.localeCompare(b, 'vi'));
}

/** The item after or before the current one; where there is none, the first or the last. */
export function stepFrom(
  items: readonly ReviewItemView[],
  currentId: number | null,
  by: 1 | -1,
): ReviewItemView | undefined {
  const at = items.findIndex(({ id }) => id === currentId);
  return at === -1 ? items.at(by === 1 ? 0 : -1) : items[at + by];
}
