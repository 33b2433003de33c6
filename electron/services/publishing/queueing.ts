/**
 * Wishes for the portals: put in the queue when the secretary pressed the button, taken back, looked at. The runner that
 * carries them out is sending.ts.
 */
import type { OutboxView, PushReview, QueuedWish } from '../../../shared/contract/publishing.ts';
import {
  ArticleContent,
  articleBlocks,
  articleKey,
  type Visibility,
} from '../../../shared/domain/article.ts';
import { isApproved } from '../../../shared/domain/document.ts';
import { type GuardFinding, mayGoInside, mayGoLookedAt } from '../../../shared/domain/guard.ts';
import {
  isSurelyUnsent,
  isWaiting,
  type OutboxRow,
  shownState,
  wishFor,
} from '../../../shared/domain/outbox.ts';
import { hostOf } from '../../../shared/domain/portal.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { OUTBOX_ANSWERS } from '../../../shared/strings.ts';
import { blockLines } from '../../../shared/text/blocks.ts';
import { type ArticleRow, listArticles } from '../../db/articles.ts';
import {
  deleteOutboxRow,
  getOutboxRow,
  getRemote,
  insertOutboxRow,
  listOutbox,
  newestWish,
  type RemoteRow,
  saveRemote,
  updateOutboxRow,
} from '../../db/outbox.ts';
import { getPortal, type PortalRow } from '../../db/portals.ts';
import { inTransaction } from '../../db/transaction.ts';
import { instant, note, type ReadContext, type WriteContext } from '../context.ts';
import { requireDocument } from '../documents/writing.ts';
import { refuseUnapproved, requireArticle } from './articles.ts';
import { inspectArticle, recordYes, refuseBarred } from './guarding.ts';
import { stopSending } from './live-sends.ts';
import { probeOf, requirePortal } from './portals.ts';

/** All that would go out, for the person to read before pressing the button. */
export function reviewPush(
  context: ReadContext,
  input: { articleId: Id; portalId: Id; visibility?: Visibility | undefined },
): PushReview {
  const article = requireArticle(context, input.articleId);
  const portal = requirePortal(context, input.portalId);
  const content = contentFor(article, input.visibility);
  const findings = inspectArticle(context, article.documentId, content);
  return {
    title: content.title,
    category: content.category,
    date: content.date,
    visibility: content.visibility,
    attachments: content.attachments.map(({ title, fileName, size, isMinutes }) => ({
      title,
      fileName,
      size,
      isMinutes,
    })),
    photos: content.photos.length,
    portal: portal.name,
    host: hostOf(portal.url),
    isApproved: isApproved(requireDocument(context, article.documentId).state),
    wish: wishFor(false, isShown(getRemote(context.data, article.id, portal.id))),
    findings,
    barred: howBarred(findings),
  };
}

function howBarred(findings: readonly GuardFinding[]): PushReview['barred'] {
  if (findings.length === 0) return 'no';
  if (mayGoLookedAt(findings)) return 'look';
  return mayGoInside(findings) ? 'yes' : 'never';
}

/**
 * Puts an article in the queue of a portal. A wish that still waits there takes the new text.
 *
 * @param input.saysYes the person said, looking at it, that what is doubtful may go, and to the inside what is only for the inside
 * @throws Refusal `guard-blocked`, `inside-only`, `look-first`, `state-forbids`
 */
export function queuePush(
  context: WriteContext,
  input: { articleId: Id; portalId: Id; visibility?: Visibility | undefined; saysYes: boolean },
): QueuedWish {
  return inTransaction(context.data, () => {
    const article = requireArticle(context, input.articleId);
    const portal = requirePortal(context, input.portalId);
    refuseUnapproved(requireDocument(context, article.documentId));
    const content = contentFor(article, input.visibility);
    const findings = refuseBarred(context, article.documentId, content, input.saysYes);
    const posted = postedByHand(context, article, portal, content);
    if (posted !== null) return toQueued(context, posted);
    if (findings.length > 0) recordYes(context, article.id, portal.name, content, findings);
    return queue(context, article, portal, content);
  });
}

/** Puts the wish to take an article out of sight in the queue. @throws Refusal `not-found` when it never was meant for there */
export function queueWithdraw(context: WriteContext, input: { articleId: Id; portalId: Id }): QueuedWish {
  return inTransaction(context.data, () => {
    const article = requireArticle(context, input.articleId);
    const portal = requirePortal(context, input.portalId);
    if (getRemote(context.data, article.id, portal.id) === null)
      throw new Refusal('not-found', { what: `bài đăng này trên cổng “${portal.name}”` });
    return queue(context, article, portal, null);
  });
}

/** Takes a wish back. @throws Refusal `outbox-in-doubt` while it is not known whether it has arrived */
export function cancelWish(context: WriteContext, id: Id): null {
  inTransaction(context.data, () => {
    const row = requireRow(context, id);
    if (row.state === 'done') throw new Refusal('not-found', { what: 'việc đang chờ', id });
    if (!isSurelyUnsent(row.state)) throw new Refusal('outbox-in-doubt');
    deleteOutboxRow(context.data, id);
    note(context, {
      action: 'cancel',
      entity: 'article',
      entityId: row.articleId,
      detail: { outbox: id, action: row.action },
    });
  });
  return null;
}

/** Tries a wish that failed once more, with the text it has. The guard reads it again before it goes. */
export function retryWish(context: WriteContext, id: Id): QueuedWish {
  return inTransaction(context.data, () => {
    const row = requireRow(context, id);
    if (row.state !== 'failed' && row.state !== 'blocked') return toQueued(context, row);
    const newest = newestWish(context.data, row.articleId, row.portalId);
    if (newest !== null && newest.id !== id)
      throw new Refusal('duplicate', { what: 'yêu cầu mới hơn cho bài này' });
    wait(context, row.id);
    note(context, {
      action: 'retry',
      entity: 'article',
      entityId: row.articleId,
      before: { state: row.state },
      after: { state: requireRow(context, id).state },
      detail: { outbox: id },
    });
    return toQueued(context, requireRow(context, id));
  });
}

/** Stops what is being sent. Whether anything was. */
export function stopWish(context: WriteContext, id: Id): boolean {
  const isStopped = stopSending(context.data, id);
  if (isStopped)
    note(context, {
      action: 'stop',
      entity: 'article',
      entityId: requireRow(context, id).articleId,
      detail: { outbox: id },
    });
  return isStopped;
}

/** Newest first. */
export function viewOutbox(context: ReadContext, stepOf: (id: Id) => string): OutboxView[] {
  const articles = new Map(listArticles(context.data).map((article) => [article.id, article]));
  return listOutbox(context.data).map((row) => {
    const portal = getPortal(context.data, row.portalId);
    const article = articles.get(row.articleId);
    const { id, articleId, action, articleRevision, attempts, nextAt, lastAnswer, theirs } = row;
    return {
      id,
      articleId,
      documentId: article?.documentId ?? 0,
      title: String(row.content?.title ?? article?.title ?? ''),
      portalId: row.portalId,
      portal: portal?.name ?? '',
      host: hostOf(portal?.url ?? ''),
      action,
      state: shownState(row, isPaused(portal)),
      articleRevision,
      attempts,
      nextAt,
      lastAnswer: isPaused(portal) && isWaiting(row.state) ? pauseSentence(portal) : lastAnswer,
      step: stepOf(id),
      theirs,
      ours: theirs === null ? null : textOf(row.content),
      address: getRemote(context.data, articleId, row.portalId)?.address ?? null,
      byHand: portal === null ? false : (probeOf(portal)?.capabilities.byHand ?? false),
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      doneAt: row.doneAt,
    };
  });
}

/** @throws Refusal `not-found` */
export function requireRow(context: ReadContext, id: Id): OutboxRow {
  const row = getOutboxRow(context.data, id);
  if (row === null) throw new Refusal('not-found', { what: 'việc trong hàng đợi', id });
  return row;
}

function isShown(remote: RemoteRow | null): boolean {
  return remote !== null && remote.shownRevision !== null;
}

export function toQueued(context: ReadContext, row: OutboxRow): QueuedWish {
  return {
    article: row.articleId,
    outbox: row.id,
    state: shownState(row, isPaused(getPortal(context.data, row.portalId))),
  };
}

/** Puts a row at the head of its waiting: due at once, counted from the start. */
export function wait(context: WriteContext, id: Id): void {
  const at = instant(context);
  updateOutboxRow(context.data, id, {
    state: 'queued',
    attempts: 0,
    nextAt: at,
    updatedAt: at,
    lastAnswer: OUTBOX_ANSWERS.waiting,
    theirs: null,
  });
}

function queue(
  context: WriteContext,
  article: ArticleRow,
  portal: PortalRow,
  content: ArticleContent | null,
): QueuedWish {
  const { data } = context;
  const remote = getRemote(data, article.id, portal.id) ?? firstRemote(article, portal.id);
  saveRemote(data, remote);
  const at = instant(context);
  const wish = {
    articleId: article.id,
    portalId: portal.id,
    action: wishFor(content === null, isShown(remote)),
    articleRevision: article.revision,
    content,
  };
  const before = newestWish(data, article.id, portal.id);
  const id =
    before !== null && isSurelyUnsent(before.state) ? before.id : insertOutboxRow(data, { ...wish, at });
  // The column of a withdrawal is emptied by hand: leaving it out would keep the old text.
  if (id === before?.id) {
    const { action, articleRevision } = wish;
    updateOutboxRow(data, id, { action, articleRevision, content });
  }
  wait(context, id);
  const byHand = probeOf(portal)?.capabilities.byHand === true;
  if (byHand) updateOutboxRow(data, id, { lastAnswer: OUTBOX_ANSWERS.byHand });
  note(context, {
    action: `queue-${wish.action}`,
    entity: 'article',
    entityId: article.id,
    detail: {
      portal: portal.name,
      outbox: id,
      revision: article.revision,
      visibility: content?.visibility ?? null,
    },
  });
  return toQueued(context, requireRow(context, id));
}

/** What somebody posted with this very text: nobody is asked to post it again. Null where there is something to post. */
function postedByHand(
  { data }: ReadContext,
  article: ArticleRow,
  portal: PortalRow,
  content: ArticleContent,
): OutboxRow | null {
  if (probeOf(portal)?.capabilities.byHand !== true || !isShown(getRemote(data, article.id, portal.id)))
    return null;
  const last = newestWish(data, article.id, portal.id);
  const isSame = JSON.stringify(last?.content) === JSON.stringify(content);
  return last?.state === 'done' && isSame ? last : null;
}

function firstRemote(article: ArticleRow, portalId: Id): RemoteRow {
  return {
    articleId: article.id,
    portalId,
    key: articleKey(article.title, article.uuid),
    remoteId: null,
    version: '',
    contentHash: '',
    address: null,
    shownRevision: null,
    shownOn: null,
  };
}

function contentFor({ content }: ArticleRow, visibility: Visibility | undefined): ArticleContent {
  return visibility === undefined ? content : { ...content, visibility };
}

function isPaused(portal: PortalRow | null): boolean {
  return portal === null || portal.pausedBecause !== '' || portal.removedAt !== null;
}

function pauseSentence(portal: PortalRow | null): string {
  return portal === null || portal.removedAt !== null ? 'Cổng đã được bỏ khỏi sổ.' : portal.pausedBecause;
}

/** A row may have been changed behind our back: what cannot be read is not shown. */
function textOf(stored: unknown): { title: string; summary: string; text: string } | null {
  const { data: content } = ArticleContent.safeParse(stored);
  if (content === undefined) return null;
  return {
    title: content.title,
    summary: content.summary,
    text: blockLines(articleBlocks(content)).join('\n'),
  };
}
