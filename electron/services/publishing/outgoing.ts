/** From an article in the book to what an adapter is given. */
import { type ArticleContent, type ArticleFile, articleBlocks } from '../../../shared/domain/article.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import { getArticleFile } from '../../db/articles.ts';
import { sha256Of } from '../../files/digest.ts';
import type { OutgoingArticle, OutgoingFile } from '../../portal/adapter.ts';
import { articleHtml } from '../../portal/article-html.ts';
import { type ReadContext, today } from '../context.ts';

/** Nine in the morning in Vietnam, of the day an article bears. */
const TIME_OF_DAY = 'T02:00:00.000Z';

export function bodyHtml(blocks: readonly Block[]): string {
  return articleHtml(blocks);
}

/** Null when the bytes of a file are not those that were taken in. */
export function toOutgoing(
  context: ReadContext,
  key: string,
  content: ArticleContent,
): OutgoingArticle | null {
  const attachments = content.attachments.map((file) => toFile(context, file));
  const photos = content.photos.map((file) => toFile(context, file));
  const isWhole = (files: readonly (OutgoingFile | null)[]): files is OutgoingFile[] => !files.includes(null);
  if (!isWhole(attachments) || !isWhole(photos)) return null;
  return {
    key,
    title: plain(content.title),
    summary: plain(content.summary),
    html: bodyHtml(articleBlocks(content)),
    category: plain(content.category),
    author: plain(content.author),
    // A day to come would make the portal hold the article back until then.
    date: content.date === null || content.date >= today(context) ? null : content.date + TIME_OF_DAY,
    visibility: content.visibility,
    attachments,
    photos,
    leadPhoto: content.leadPhoto,
  };
}

function toFile(context: ReadContext, file: ArticleFile): OutgoingFile | null {
  const bytes = getArticleFile(context.data, file.sha256);
  if (bytes === null || sha256Of(bytes) !== file.sha256) return null;
  return {
    fileName: asciiName(file.fileName),
    title: plain(file.title),
    mimeType: file.mimeType,
    bytes: new Uint8Array(bytes),
    sha256: file.sha256,
    caption: plain(file.caption),
  };
}

/** Portals guess at anything but plain letters in a file's name. */
export function asciiName(fileName: string): string {
  const plainName = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^A-Za-z0-9.]+/gu, '-')
    .replace(/-*\.-*/gu, '.')
    .replace(/^[-.]+|[-.]+$/gu, '');
  return plainName || 'tep';
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Co}\u{FFFE}\u{FFFF}]/gu, (letter) => (letter === '\n' ? '\n' : ''));
}
