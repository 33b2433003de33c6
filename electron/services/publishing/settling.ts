/** Wishes that need a person: a conflict between two texts, and what somebody posted by hand. */
import type { HandoverPackage, QueuedWish } from '../../../shared/contract/publishing.ts';
import { ArticleContent, articleBlocks } from '../../../shared/domain/article.ts';
import { lastingAddress } from '../../../shared/domain/filling/hosts.ts';
import type { OutboxRow } from '../../../shared/domain/outbox.ts';
import { proseBlocks } from '../../../shared/domain/prose.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { OUTBOX_ANSWERS } from '../../../shared/strings.ts';
import { formatMarkdown } from '../../../shared/text/markdown.ts';
import { searchKey } from '../../../shared/text/vietnamese.ts';
import { appendArticleRevision } from '../../db/articles.ts';
import { getRemote, newestWish, type RemoteRow, saveRemote, updateOutboxRow } from '../../db/outbox.ts';
import { inTransaction } from '../../db/transaction.ts';
import { PortalError } from '../../portal/adapter.ts';
import { writtenText } from '../../portal/article-html.ts';
import { buildHandover } from '../../portal/handover/package.ts';
import { instant, note, type ReadContext, today, type WriteContext } from '../context.ts';
import { requireArticle } from './articles.ts';
import { findingSentence, stillBarred } from './guarding.ts';
import { toOutgoing } from './outgoing.ts';
import { adapterFor, probeOf, requirePortal } from './portals.ts';
import { requireRow, toQueued, wait } from './queueing.ts';

/**
 * Ends a conflict. `ours`: what the portal has is known now, and ours goes over it. `theirs`: it becomes a revision of our
 * article, and the portal is left alone. Neither text is lost either way: ours is a revision already.
 *
 * @throws Refusal `not-found` when there is no conflict
 */
export function resolveConflict(context: WriteContext, id: Id, choice: 'ours' | 'theirs'): QueuedWish {
  return inTransaction(context.data, () => {
    const row = requireRow(context, id);
    const { theirs } = row;
    const remote = getRemote(context.data, row.articleId, row.portalId);
    if (theirs === null || remote === null || row.state !== 'failed')
      throw new Refusal('not-found', { what: 'chỗ khác nhau ở việc', id });
    if (newestWish(context.data, row.articleId, row.portalId)?.id !== id)
      throw new Refusal('duplicate', { what: 'yêu cầu mới hơn cho bài này' });
    const { remoteId, version, contentHash, address } = theirs;
    const revision = keepTheirs(context, row);
    saveRemote(context.data, { ...remote, remoteId, version, contentHash, address });
    note(context, {
      action: 'resolve',
      entity: 'article',
      entityId: row.articleId,
      detail: { outbox: id, choice, theirs: revision },
    });
    if (choice === 'ours') {
      if (row.content !== null) restoreOurs(context, row, revision);
      wait(context, id);
      return toQueued(context, requireRow(context, id));
    }
    const shown = { shownRevision: address === null ? null : revision, shownOn: today(context) };
    saveRemote(context.data, { ...remote, remoteId, version, contentHash, address, ...shown });
    const at = instant(context);
    const lastAnswer = 'Giữ bài đang có trên cổng; nội dung ấy đã thành bản mới của bài trong sổ.';
    // A withdrawal that was given up is none: the article stays where it is.
    updateOutboxRow(context.data, id, {
      action: 'update',
      state: 'done',
      lastAnswer,
      doneAt: at,
      updatedAt: at,
    });
    return toQueued(context, requireRow(context, id));
  });
}

/** Their text as a revision of the article, whatever is chosen. Gives back its number. */
function keepTheirs(context: WriteContext, row: OutboxRow): number {
  const article = requireArticle(context, row.articleId);
  const { theirs } = row;
  if (theirs === null) return article.revision;
  const content = ArticleContent.parse({
    ...article.content,
    title: theirs.title.trim().slice(0, 300) || article.content.title,
    summary: theirs.summary.slice(0, 2_000),
    body: formatMarkdown(proseBlocks(theirs.text)),
  });
  return appendArticleRevision(context.data, article.id, article.revision, {
    content,
    documentRevision: article.documentRevision,
    actor: context.host.actor,
    at: instant(context),
    reason: `Bản đã sửa trên cổng lúc ${theirs.changedAt}`,
  });
}

/** Ours stands above theirs again: it is what goes out, and what is edited next. */
function restoreOurs(context: WriteContext, row: OutboxRow, baseRevision: number): void {
  if (row.content === null) return;
  const { documentRevision } = requireArticle(context, row.articleId);
  const articleRevision = appendArticleRevision(context.data, row.articleId, baseRevision, {
    content: row.content,
    documentRevision,
    actor: context.host.actor,
    at: instant(context),
    reason: 'Giữ bản của sổ',
  });
  updateOutboxRow(context.data, row.id, { articleRevision });
}

/**
 * The package for whoever posts by hand.
 *
 * @throws Refusal `guard-blocked`, `not-by-hand`, `not-found` for a withdrawal
 */
export function renderHandover(context: WriteContext, id: Id): HandoverPackage {
  const row = requireRow(context, id);
  requireByHand(context, row.portalId);
  const content = ArticleContent.safeParse(row.content);
  const remote = getRemote(context.data, row.articleId, row.portalId);
  if (!content.success || remote === null) throw new Refusal('not-found', { what: 'bài trong việc', id });
  const barred = stillBarred(context, requireArticle(context, row.articleId), content.data);
  if (barred.length > 0) throw new Refusal('guard-blocked', { findings: barred.map(findingSentence) });
  const outgoing = toOutgoing(context, remote.key, content.data);
  if (outgoing === null) throw new Refusal('file-damaged', { file: 'tệp đính kèm của bài' });
  const handover = buildHandover(outgoing, writtenText(articleBlocks(content.data)));
  note(context, {
    action: 'hand-over',
    entity: 'article',
    entityId: row.articleId,
    detail: { outbox: id, file: handover.fileName, revision: row.articleRevision },
  });
  return handover;
}

/**
 * What was wished was done by hand; for an article its address, the known one unless another is given, is looked at when the network
 * allows.
 *
 * @throws Refusal `not-by-hand`, `portal-address`, `duplicate` when the wish got a newer text meanwhile
 */
export async function closeByHand(
  context: WriteContext,
  id: Id,
  given: string,
  editedAt = '',
): Promise<QueuedWish> {
  const { row, portal, remote } = requireWaiting(context, id);
  const address = given.trim() === '' ? (remote.address ?? '') : given;
  const isWithdrawal = row.action === 'withdraw';
  if (!isWithdrawal && !URL.canParse(address)) throw new Refusal('portal-address');
  const base = { remoteId: address, version: '', contentHash: '', address };
  const answer = isWithdrawal
    ? OUTBOX_ANSWERS.handWithdrawn
    : await lookAt(context, portal, remote.key, base, row.content?.title ?? '');
  const at = instant(context);
  return inTransaction(context.data, () => {
    const now = requireWaiting(context, id);
    if (now.row.articleRevision !== row.articleRevision || now.row.action !== row.action)
      throw new Refusal('duplicate', { what: 'yêu cầu mới hơn cho bài này' });
    const remoteId = (editedAt && lastingAddress(editedAt)) || editedBefore(now.remote) || address;
    const shown = isWithdrawal
      ? { remoteId: null, address: null, shownRevision: null, shownOn: null }
      : { remoteId, address, shownRevision: row.articleRevision, shownOn: today(context) };
    saveRemote(context.data, { ...now.remote, ...shown });
    updateOutboxRow(context.data, id, { state: 'done', lastAnswer: answer, doneAt: at, updatedAt: at });
    note(context, {
      action: row.action,
      entity: 'article',
      entityId: row.articleId,
      detail: { portal: portal.name, outbox: id, address: isWithdrawal ? '' : address, byHand: true },
    });
    return toQueued(context, requireRow(context, id));
  });
}

/** The editing page of an article posted by hand, where it was seen; it is what the portal knows the article by. */
export function editedBefore({ remoteId, address }: Pick<RemoteRow, 'remoteId' | 'address'>): string {
  return remoteId === null || remoteId === address ? '' : remoteId;
}

/** A wish that somebody has still to carry out by hand. */
function requireWaiting(context: WriteContext, id: Id) {
  const row = requireRow(context, id);
  const portal = requireByHand(context, row.portalId);
  const remote = getRemote(context.data, row.articleId, row.portalId);
  if (remote === null || row.state === 'done') throw new Refusal('not-found', { what: 'việc đang chờ', id });
  return { row, portal, remote };
}

async function lookAt(
  context: WriteContext,
  portal: ReturnType<typeof requirePortal>,
  key: string,
  base: { remoteId: string; version: string; contentHash: string; address: string },
  title: string,
): Promise<string> {
  try {
    const found = await adapterFor(context, portal).read(key, base, AbortSignal.timeout(15_000));
    const isOurs = found !== null && wordsOf(`${found.title} ${found.text}`).includes(wordsOf(title));
    return `${OUTBOX_ANSWERS.handClosed} ${isOurs ? OUTBOX_ANSWERS.handSeen : OUTBOX_ANSWERS.handUnseen}`;
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    return `${OUTBOX_ANSWERS.handClosed} ${OUTBOX_ANSWERS.handUnseen}`;
  }
}

/** Letters and digits in one case: a portal sets quotes and spaces of its own. */
function wordsOf(text: string): string {
  return (searchKey(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** @throws Refusal `not-by-hand`, `not-found` */
export function requireByHand(context: ReadContext, portalId: Id): ReturnType<typeof requirePortal> {
  const portal = requirePortal(context, portalId);
  if (probeOf(portal)?.capabilities.byHand !== true) throw new Refusal('not-by-hand');
  return portal;
}
