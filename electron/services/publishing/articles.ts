/** Articles as they are made and edited; sending them is publishing.ts. */
import { randomUUID } from 'node:crypto';
import type { ArticleFileInput, ArticlePreview, ArticleView } from '../../../shared/contract/publishing.ts';
import {
  ArticleContent,
  type ArticleFile,
  articleBlocks,
  MOST_LETTERS,
} from '../../../shared/domain/article.ts';
import { canBecomeArticle, draftArticle } from '../../../shared/domain/article-draft.ts';
import { type Document, isApproved } from '../../../shared/domain/document.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { KIND_RULES } from '../../../shared/format/kinds.ts';
import { KIND_NAMES, STATE_NAMES } from '../../../shared/strings.ts';
import {
  type ArticleRow,
  appendArticleRevision,
  getArticle,
  getArticleFile,
  getArticleOfDocument,
  insertArticle,
  keepArticleFile,
  listArticleRevisions,
  listArticles,
} from '../../db/articles.ts';
import { listRemotes } from '../../db/outbox.ts';
import { inTransaction } from '../../db/transaction.ts';
import { sha256Of } from '../../files/digest.ts';
import { cleanAttachment } from '../../import/attachments/attachment.ts';
import { cellContextOn } from '../cells.ts';
import { instant, note, type ReadContext, today, type WriteContext } from '../context.ts';
import { renderDocument } from '../documents/exporting.ts';
import { printOf } from '../documents/images.ts';
import { requireDocument } from '../documents/writing.ts';
import { requireSession } from '../meeting.ts';
import { nameDocument } from '../thing-names.ts';
import { inspectArticle } from './guarding.ts';
import { bodyHtml } from './outgoing.ts';

/** @throws Refusal `not-found` */
export function requireArticle(context: ReadContext, id: Id): ArticleRow {
  const article = getArticle(context.data, id);
  if (article === null) throw new Refusal('not-found', { what: 'bài đăng', id });
  return article;
}

/** An article with what the guard says of it, and where it is shown. */
export function viewArticle(context: ReadContext, id: Id): ArticleView {
  const { uuid: _, ...article } = requireArticle(context, id);
  const { kind, symbol, title } = requireDocument(context, article.documentId);
  return {
    ...article,
    source: nameDocument({ kind, symbol, title }),
    revisions: listArticleRevisions(context.data, id),
    findings: inspectArticle(context, article.documentId, article.content),
  };
}

export function viewArticles(context: ReadContext) {
  const remotes = listRemotes(context.data);
  return listArticles(context.data).map(({ uuid: _u, content: _c, documentRevision: _r, ...summary }) => ({
    ...summary,
    shown: remotes.filter(
      ({ articleId, shownRevision }) => articleId === summary.id && shownRevision !== null,
    ).length,
  }));
}

/**
 * The article of a document; made from it the first time.
 *
 * @param toPush it shall be sent at once: of an unapproved paper none is even made
 * @throws Refusal `article-not-for-kind`, `secrecy-mark`, `state-forbids`
 */
export function makeArticle(context: WriteContext, documentId: Id, toPush = false): ArticleView {
  const document = requireDocument(context, documentId);
  if (toPush) refuseUnapproved(document);
  const existing = getArticleOfDocument(context.data, documentId);
  if (existing !== null) return viewArticle(context, existing.id);
  const content = draftOf(context, document);
  refuseMarked(content);
  return inTransaction(context.data, () => {
    const id = insertArticle(context.data, {
      documentId,
      uuid: randomUUID(),
      content,
      documentRevision: document.revision,
      actor: context.host.actor,
      at: instant(context),
      reason: '',
    });
    note(context, {
      action: 'create',
      entity: 'article',
      entityId: id,
      after: toTold({ content, documentRevision: document.revision, revision: 1 }),
      detail: { document: documentId },
    });
    return viewArticle(context, id);
  });
}

/** What the article would say if it were made now: to be compared with, nothing is changed. */
export function redraftArticle(context: ReadContext, id: Id): ArticleContent {
  return draftOf(context, requireDocument(context, requireArticle(context, id).documentId));
}

/**
 * Saves a new revision; the same content again is none.
 *
 * @param input.acceptsSource the person has seen what changed in the document, and the article stands for it now
 * @throws Refusal `stale-revision`, `secrecy-mark`
 */
export function saveArticle(
  context: WriteContext,
  input: { id: Id; baseRevision: number; content: ArticleContent; acceptsSource: boolean; reason: string },
): ArticleView {
  refuseMarked(input.content);
  return inTransaction(context.data, () => {
    const article = requireArticle(context, input.id);
    if (input.baseRevision !== article.revision)
      throw new Refusal('stale-revision', { newest: article.revision, base: input.baseRevision });
    const documentRevision = input.acceptsSource
      ? requireDocument(context, article.documentId).revision
      : article.documentRevision;
    const isSame =
      JSON.stringify(input.content) === JSON.stringify(article.content) &&
      documentRevision === article.documentRevision;
    if (!isSame) append(context, article, 'save', { ...input, documentRevision });
    return viewArticle(context, input.id);
  });
}

/** Takes a file in: cleaned, hashed, kept. A photo goes to the photos, everything else to the attachments. */
export function attachFile(
  context: WriteContext,
  input: ArticleFileInput & { id: Id; baseRevision: number },
): ArticleView {
  const clean = cleanAttachment(input);
  const article = requireArticle(context, input.id);
  if (input.role === 'photo' && !clean.mimeType.startsWith('image/'))
    throw new Refusal('file-kind-unknown', { file: input.fileName, why: 'chỉ nhận ảnh JPEG, PNG' });
  return addFile(context, article, input, { ...input, ...clean, isMinutes: false });
}

/** The Word file of the article's own paper. That of minutes may only ever go to the inside. */
export async function attachPaper(context: WriteContext, id: Id, baseRevision: number): Promise<ArticleView> {
  const article = requireArticle(context, id);
  const document = requireDocument(context, article.documentId);
  const { fileName, bytes } = await renderDocument(context, document.id, 'docx');
  const clean = cleanAttachment({ fileName, bytes });
  return addFile(
    context,
    article,
    { baseRevision, role: 'attachment' },
    { fileName, title: document.title, caption: '', ...clean, isMinutes: isExtracted(document) },
  );
}

/** The bytes of a file of an article, to be shown. @throws Refusal `not-found` */
export function readArticleFile(context: ReadContext, sha256: string): { bytes: Uint8Array } {
  const bytes = getArticleFile(context.data, sha256);
  if (bytes === null) throw new Refusal('not-found', { what: 'tệp đính kèm' });
  return { bytes: new Uint8Array(bytes) };
}

/** The body as the portal would be given it. */
export function previewArticle(_context: ReadContext, content: ArticleContent): ArticlePreview {
  return { html: bodyHtml(articleBlocks(content)) };
}

function draftOf(context: ReadContext, document: Document): ArticleContent {
  if (!canBecomeArticle(document.kind))
    throw new Refusal('article-not-for-kind', { kind: KIND_NAMES[document.kind].toLowerCase() });
  const session =
    isExtracted(document) && document.source.sessionId !== null
      ? requireSession(context, document.source.sessionId)
      : null;
  const day = session?.date ?? document.date ?? today(context);
  const approved = isApproved(document.state) ? printOf(context, document).paper : null;
  const draft = draftArticle(document, session, cellContextOn(context, day), approved);
  const content = ArticleContent.safeParse({
    ...draft,
    title: beginningOf(draft.title, MOST_LETTERS.title),
    summary: beginningOf(draft.summary, MOST_LETTERS.summary),
  });
  if (!content.success)
    throw new Refusal('invalid-input', { problems: ['văn bản quá dài để làm thành bài đăng'] });
  return content.data;
}

/** A paper's title may be longer than any portal shows; the secretary sees what was cut. */
function beginningOf(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Whole, such a paper may only ever go to the inside. */
function isExtracted({ kind }: Pick<Document, 'kind'>): boolean {
  return KIND_RULES[kind].article === 'extract';
}

/** A mark of secrecy is not even kept. The other findings are shown, and bar the way out only. */
function refuseMarked(content: ArticleContent): void {
  refuseSecrecy([], [content.title, ...content.summary.split('\n'), ...content.body.split('\n')]);
  refuseSecrecy(articleBlocks(content));
}

function addFile(
  context: WriteContext,
  article: ArticleRow,
  input: { baseRevision: number; role: 'attachment' | 'photo' },
  file: Omit<ArticleFile, 'sha256' | 'size'> & { bytes: Uint8Array },
): ArticleView {
  const { bytes, fileName, title, mimeType, caption, isMinutes } = file;
  const sha256 = sha256Of(bytes);
  const entry: ArticleFile = { sha256, title, fileName, mimeType, size: bytes.length, caption, isMinutes };
  const list = input.role === 'photo' ? 'photos' : 'attachments';
  const { content } = article;
  // The same file twice is one: it is told apart by its hash on the portal too.
  const files = [...content[list].filter((known) => known.sha256 !== sha256), entry];
  const checked = ArticleContent.safeParse({ ...content, [list]: files });
  if (!checked.success) throw new Refusal('invalid-input', { problems: [`số lượng tệp (${fileName})`] });
  return inTransaction(context.data, () => {
    keepArticleFile(context.data, sha256, bytes, instant(context));
    append(context, article, 'attach', {
      baseRevision: input.baseRevision,
      content: checked.data,
      documentRevision: article.documentRevision,
      reason: `Thêm tệp ${fileName}`,
    });
    return viewArticle(context, article.id);
  });
}

function append(
  context: WriteContext,
  article: ArticleRow,
  action: 'save' | 'attach',
  save: { baseRevision: number; content: ArticleContent; documentRevision: number; reason: string },
): void {
  const { baseRevision, ...rest } = save;
  const revision = appendArticleRevision(context.data, article.id, baseRevision, {
    ...rest,
    actor: context.host.actor,
    at: instant(context),
  });
  note(context, {
    action,
    entity: 'article',
    entityId: article.id,
    reason: action === 'save' ? save.reason : '',
    before: toTold(article),
    after: toTold({ content: save.content, documentRevision: save.documentRevision, revision }),
  });
}

/** The body is in the revisions, word for word; a line says which one. */
function toTold({
  content: { body: _body, ...told },
  ...article
}: Pick<ArticleRow, 'content' | 'documentRevision' | 'revision'>): object {
  const { documentRevision, revision } = article;
  return { ...told, documentRevision, revision };
}

/** The state a paper must be in before anything of it leaves the house. @throws Refusal `state-forbids` */
export function refuseUnapproved(document: Pick<Document, 'state'>): void {
  if (isApproved(document.state)) return;
  throw new Refusal('state-forbids', { state: STATE_NAMES[document.state], action: 'đưa lên cổng' });
}
