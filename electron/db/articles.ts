/** Articles, their revisions, and the files that go with them. */
import type {
  Article,
  ArticleContent,
  ArticleRevision,
  ArticleSummary,
} from '../../shared/domain/article.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, parseJson, run, selectAll, selectOne, updateRow } from './sql.ts';
import { inTransaction } from './transaction.ts';

export interface ArticleRow extends Article {
  /** In the key the article has on a portal. */
  uuid: string;
}

type SummaryRow = Omit<ArticleSummary, 'isSourceNewer'> & { isSourceNewer: 0 | 1 };
type FullRow = SummaryRow & { uuid: string; documentRevision: number; content: string };

const SELECT = `SELECT article.id, article.document_id AS documentId, article.title, article.revision,
  article.updated_at AS updatedAt, newest.document_revision < document.revision AS isSourceNewer, article.uuid,
  newest.document_revision AS documentRevision, newest.content
  FROM article
  JOIN article_revision AS newest ON newest.article_id = article.id AND newest.revision = article.revision
  JOIN document ON document.id = article.document_id`;

/** Last changed first. */
export function listArticles(data: ReadableData): ArticleRow[] {
  return selectAll<FullRow>(data, `${SELECT} ORDER BY article.updated_at DESC, article.id DESC`).map(
    toArticle,
  );
}

export function getArticle(data: ReadableData, id: Id): ArticleRow | null {
  const row = selectOne<FullRow>(data, `${SELECT} WHERE article.id = @id`, { id });
  return row ? toArticle(row) : null;
}

export function getArticleOfDocument(data: ReadableData, documentId: Id): ArticleRow | null {
  const row = selectOne<FullRow>(data, `${SELECT} WHERE article.document_id = @documentId`, { documentId });
  return row ? toArticle(row) : null;
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
    const id = insertRow(data, 'article', {
      document_id: article.documentId,
      uuid: article.uuid,
      title: article.content.title,
      revision: 1,
      updated_at: article.at,
    });
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
    const article = selectOne<{ newest: number }>(
      data,
      'SELECT revision AS newest FROM article WHERE id = @id',
      {
        id,
      },
    );
    if (!article) throw new Refusal('not-found', { table: 'article', id });
    if (article.newest !== baseRevision) throw new Refusal('stale-revision', { newest: article.newest });
    const revision = baseRevision + 1;
    insertRevision(data, id, revision, baseRevision, save);
    updateRow(data, 'article', id, { title: save.content.title, revision, updated_at: save.at });
    return revision;
  });
}

/** Newest first. */
export function listArticleRevisions(data: ReadableData, articleId: Id): ArticleRevision[] {
  const sql = `SELECT revision, base_revision AS baseRevision, document_revision AS documentRevision,
    saved_at AS savedAt, actor, reason FROM article_revision WHERE article_id = @articleId ORDER BY revision DESC`;
  return selectAll<ArticleRevision>(data, sql, { articleId });
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
  insertRow(data, 'article_revision', {
    article_id: articleId,
    revision,
    base_revision: baseRevision,
    document_revision: save.documentRevision,
    saved_at: save.at,
    actor: save.actor,
    reason: save.reason,
    content: JSON.stringify(save.content),
  });
}

function toArticle({ content, isSourceNewer, ...row }: FullRow): ArticleRow {
  return { ...row, isSourceNewer: isSourceNewer === 1, content: parseJson(content) };
}
