/** Articles, their revisions, and the files that go with them. */
import type { Article, ArticleContent, ArticleRevision } from '../../shared/domain/article.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/values.ts';
import { joined, selectionOf, tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, readRow, readRows, run, selectOne, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

export interface ArticleRow extends Article {
  /** In the key the article has on a portal. */
  uuid: string;
}

/** What the newest revision tells of an article. */
type Newest = Pick<Article, 'isSourceNewer' | 'documentRevision' | 'content'>;

const ARTICLE = tableOf<Omit<ArticleRow, keyof Newest>>('article', {
  id: 'id',
  documentId: 'document_id',
  uuid: 'uuid',
  title: 'title',
  revision: 'revision',
  updatedAt: 'updated_at',
});

const REVISION = tableOf<ArticleRevision>('article_revision', {
  revision: 'revision',
  baseRevision: 'base_revision',
  documentRevision: 'document_revision',
  savedAt: 'saved_at',
  actor: 'actor',
  reason: 'reason',
});

const CONTENT = tableOf<ArticleRevision & Pick<Article, 'content'>>('article_revision', {
  ...REVISION.columns,
  content: { json: 'content' },
});

const WHOLE = joined(
  ARTICLE,
  selectionOf<Newest>({
    isSourceNewer: { flag: 'newest.document_revision < document.revision' },
    documentRevision: 'newest.document_revision',
    content: { json: 'newest.content' },
  }),
);

const FROM = `FROM article
  JOIN article_revision AS newest ON newest.article_id = article.id AND newest.revision = article.revision
  JOIN document ON document.id = article.document_id`;

/** Last changed first. */
export function listArticles(data: ReadableData): ArticleRow[] {
  return readRows(data, WHOLE, `${FROM} ORDER BY article.updated_at DESC, article.id DESC`);
}

export function getArticle(data: ReadableData, id: Id): ArticleRow | null {
  return readRow(data, WHOLE, `${FROM} WHERE article.id = @id`, { id });
}

export function getArticleOfDocument(data: ReadableData, documentId: Id): ArticleRow | null {
  return readRow(data, WHOLE, `${FROM} WHERE article.document_id = @documentId`, { documentId });
}

export interface ArticleSave {
  content: ArticleContent;
  documentRevision: number;
  actor: string;
  /** ISO, UTC. */
  at: string;
  reason: string;
}

/** A new article with its revision 1. Refusals: duplicate (the document has one), not-found. */
export function insertArticle(
  data: WritableData,
  article: ArticleSave & { documentId: Id; uuid: string },
): Id {
  return inTransaction(data, () => {
    const { documentId, uuid, content, at } = article;
    const row = { documentId, uuid, title: content.title, revision: 1, updatedAt: at };
    const id = insertRow(data, ARTICLE, row);
    insertRevision(data, id, 1, null, article);
    return id;
  });
}

/** The number of the new revision. Refusals: stale-revision {newest}, not-found. */
export function appendArticleRevision(
  data: WritableData,
  id: Id,
  baseRevision: number,
  save: ArticleSave,
): number {
  return inTransaction(data, () => {
    const sql = 'SELECT revision AS newest FROM article WHERE id = @id';
    const article = selectOne<{ newest: number }>(data, sql, { id });
    if (!article) throw new Refusal('not-found', { table: 'article', id });
    if (article.newest !== baseRevision) throw new Refusal('stale-revision', { newest: article.newest });
    const revision = baseRevision + 1;
    insertRevision(data, id, revision, baseRevision, save);
    updateRow(data, ARTICLE, id, { title: save.content.title, revision, updatedAt: save.at });
    return revision;
  });
}

/** Newest first. */
export function listArticleRevisions(data: ReadableData, articleId: Id): ArticleRevision[] {
  const from = 'FROM article_revision WHERE article_id = @articleId ORDER BY revision DESC';
  return readRows(data, REVISION, from, { articleId });
}

/** Bytes are kept once, whoever refers to them. */
export function keepArticleFile(data: WritableData, sha256: string, bytes: Uint8Array, at: string): void {
  const sql = `INSERT INTO article_file (sha256, bytes, added_at) VALUES (@sha256, @bytes, @at)
    ON CONFLICT (sha256) DO NOTHING`;
  run(data, sql, { sha256, bytes, at });
}

export function getArticleFile(data: ReadableData, sha256: string): Uint8Array | null {
  const sql = 'SELECT bytes FROM article_file WHERE sha256 = @sha256';
  return selectOne<{ bytes: Uint8Array }>(data, sql, { sha256 })?.bytes ?? null;
}

function insertRevision(
  data: WritableData,
  articleId: Id,
  revision: number,
  baseRevision: number | null,
  save: ArticleSave,
): void {
  insertRow(data, CONTENT, { ...save, revision, baseRevision, savedAt: save.at }, { article_id: articleId });
}
