/** Portals whose form is filled in for the secretary: what was taught of them, and the article that goes in. */
import * as z from 'zod';
import type { EditingPageFacts, FillingArticle } from '../../../shared/contract/filling.ts';
import { ArticleContent, articleBlocks } from '../../../shared/domain/article.ts';
import { FormMarks } from '../../../shared/domain/filling/form-field.ts';
import { lastingAddress, showableHost } from '../../../shared/domain/filling/hosts.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { getRemote } from '../../db/outbox.ts';
import { getSetting, putSetting } from '../../db/settings.ts';
import { inTransaction } from '../../db/transaction.ts';
import { writtenText } from '../../portal/article-html.ts';
import { note, type ReadContext, type WriteContext } from '../context.ts';
import { requireDocument } from '../documents/writing.ts';
import { refuseUnapproved, requireArticle } from './articles.ts';
import { findingSentence, stillBarred } from './guarding.ts';
import { toOutgoing } from './outgoing.ts';
import { requireRow } from './queueing.ts';
import { editedBefore, requireByHand } from './settling.ts';

const SETTING = 'editing-pages';

/** By the portal's id. Of pages that were taught before a change of what is kept, nothing is known. */
const Kept = z.record(
  z.string(),
  z.object({
    hosts: z.array(z.string()).default([]),
    taughtAt: z.string().default(''),
    marks: FormMarks.nullable().default(null).catch(null),
  }),
);
type KeptPage = z.infer<typeof Kept>[string];

/** @throws Refusal `not-by-hand`, `not-found` */
export function viewEditingPage(
  context: ReadContext,
  { portalId, outboxId }: { portalId: Id; outboxId: Id | null },
): EditingPageFacts {
  const portal = requireByHand(context, portalId);
  const { hosts, taughtAt, marks } = keptOf(context, portalId);
  const row = outboxId === null ? null : requireRow(context, outboxId);
  const remote = row === null ? null : getRemote(context.data, row.articleId, portalId);
  const own = remote === null ? '' : editedBefore(remote);
  return {
    portal: portal.name,
    start: showableHost(own) === null ? taughtAt || portal.url : own,
    hosts,
    marks,
    taughtAt,
    article:
      row === null
        ? null
        : {
            title: row.content?.title ?? '',
            address: remote?.address ?? null,
            isDone: row.state === 'done',
          },
  };
}

/** @throws Refusal `not-by-hand`, `not-found` */
export function agreeToHost(context: WriteContext, { portalId, host }: { portalId: Id; host: string }): null {
  return inTransaction(context.data, () => {
    const { name } = requireByHand(context, portalId);
    const kept = keptOf(context, portalId);
    if (kept.hosts.includes(host)) return null;
    keep(context, portalId, { ...kept, hosts: [...kept.hosts, host] });
    note(context, { action: 'agree-host', entity: 'portal', entityId: portalId, name, detail: { host } });
    return null;
  });
}

/** @throws Refusal `not-by-hand`, `not-found` */
export function teachForm(
  context: WriteContext,
  { portalId, address, marks }: { portalId: Id; address: string; marks: FormMarks },
): null {
  return inTransaction(context.data, () => {
    const { name } = requireByHand(context, portalId);
    const { hosts } = keptOf(context, portalId);
    keep(context, portalId, { hosts, taughtAt: lastingAddress(address), marks });
    note(context, {
      action: 'teach-form',
      entity: 'portal',
      entityId: portalId,
      name,
      detail: { fields: Object.keys(marks) },
    });
    return null;
  });
}

/**
 * The article of a wish for whoever fills it in, after the guard has read it.
 *
 * @throws Refusal `guard-blocked`, `state-forbids`, `not-by-hand`, `file-damaged`, `not-found` for a withdrawal and what is done
 */
export function takeArticle(context: WriteContext, id: Id): FillingArticle {
  const row = requireRow(context, id);
  const portal = requireByHand(context, row.portalId);
  const { data: content } = ArticleContent.safeParse(row.content);
  const remote = getRemote(context.data, row.articleId, row.portalId);
  if (content === undefined || remote === null || row.state === 'done')
    throw new Refusal('not-found', { what: 'bài trong việc', id });
  const article = requireArticle(context, row.articleId);
  refuseUnapproved(requireDocument(context, article.documentId));
  const barred = stillBarred(context, article, content);
  if (barred.length > 0) throw new Refusal('guard-blocked', { findings: barred.map(findingSentence) });
  const outgoing = toOutgoing(context, remote.key, content);
  if (outgoing === null) throw new Refusal('file-damaged', { file: 'tệp đính kèm của bài' });
  note(context, {
    action: 'fill-form',
    entity: 'article',
    entityId: row.articleId,
    detail: { portal: portal.name, outbox: id, revision: row.articleRevision },
  });
  const { title, summary, html, category, author, photos, leadPhoto } = outgoing;
  const lead = leadPhoto === null ? undefined : photos[leadPhoto];
  return {
    title,
    summary,
    html,
    text: writtenText(articleBlocks(content)),
    category,
    author,
    // A day to come would make a portal hold the article back until then.
    date: outgoing.date === null ? null : content.date,
    picture:
      lead === undefined ? null : { fileName: lead.fileName, mimeType: lead.mimeType, bytes: lead.bytes },
  };
}

function keptOf(context: ReadContext, portalId: Id): KeptPage {
  return readKept(context)[portalId] ?? { hosts: [], taughtAt: '', marks: null };
}

function keep(context: WriteContext, portalId: Id, page: KeptPage): void {
  putSetting(context.data, SETTING, { ...readKept(context), [portalId]: page });
}

function readKept(context: ReadContext): z.infer<typeof Kept> {
  return Kept.safeParse(getSetting(context.data, SETTING) ?? {}).data ?? {};
}
