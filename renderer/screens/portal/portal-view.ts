/** What the screen makes of the articles and the queue. */
import type { ArticleListItem, OutboxView } from '../../../shared/contract/publishing.ts';
import { canBecomeArticle } from '../../../shared/domain/article-draft.ts';
import { type DocumentSummary, isApproved } from '../../../shared/domain/document.ts';
import type { OutboxState } from '../../../shared/domain/outbox.ts';
import { OUTBOX_STATE_NAMES } from '../../../shared/strings.ts';
import type { Tone } from '../../ui/chip.tsx';

export type ArticleState = 'attention' | 'waiting' | 'shown' | 'changed' | 'kept';

export const ARTICLE_STATE_NAMES: Readonly<Record<ArticleState, string>> = {
  attention: 'Cần xem lại',
  waiting: 'Đang chờ gửi',
  changed: 'Đã sửa sau khi đăng',
  shown: 'Đã đăng',
  kept: 'Chưa đăng',
};

export const ARTICLE_TONES: Readonly<Record<ArticleState, Tone>> = {
  attention: 'late',
  waiting: 'info',
  changed: 'warn',
  shown: 'ok',
  kept: 'plain',
};

export const OUTBOX_TONES: Readonly<Record<OutboxState, Tone>> = {
  queued: 'info',
  sending: 'info',
  unknown: 'warn',
  done: 'ok',
  failed: 'late',
  blocked: 'late',
  paused: 'warn',
};

/** A wish that waits for a person is not on its way. */
export function stateWords({ state, byHand }: Pick<OutboxView, 'state' | 'byHand'>): string {
  return byHand && state === 'queued' ? 'Chờ đăng tay' : OUTBOX_STATE_NAMES[state];
}

/** Rows newest first, as they come. */
export function stateOf(article: ArticleListItem, rows: readonly OutboxView[]): ArticleState {
  const own = rows.filter(({ articleId }) => articleId === article.id);
  const newest = newestOfEach(own);
  if (newest.some(({ state }) => state === 'failed' || state === 'blocked' || state === 'paused'))
    return 'attention';
  if (newest.some(({ state }) => state !== 'done')) return 'waiting';
  if (article.shown === 0) return 'kept';
  const isSent = newest.some(
    ({ action, articleRevision }) => action !== 'withdraw' && articleRevision === article.revision,
  );
  return isSent ? 'shown' : 'changed';
}

/** The newest wish of each article and portal. */
export function newestOfEach(rows: readonly OutboxView[]): OutboxView[] {
  const seen = new Set<string>();
  return rows.filter(({ articleId, portalId }) => {
    const place = `${articleId}/${portalId}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** Approved papers an article can be made of, and has not been. */
export function documentsWithout(
  documents: readonly DocumentSummary[],
  articles: readonly ArticleListItem[],
): DocumentSummary[] {
  return documents.filter(
    ({ id, kind, state }) =>
      canBecomeArticle(kind) && isApproved(state) && !articles.some(({ documentId }) => documentId === id),
  );
}
