/** Files of an article as documents of the site, each under a code made of its bytes: putting one twice makes one. */
import { randomBytes } from 'node:crypto';
import { type OutgoingArticle, type OutgoingFile, PortalError } from '../adapter.ts';
import type { SiteClient } from './client.ts';
import { LiferayDocument } from './shapes.ts';

/** By sha256. */
export type Documents = ReadonlyMap<string, LiferayDocument>;

export function codeOf(key: string, sha256: string): string {
  return `${key}-tep-${sha256.slice(0, 12)}`;
}

export async function bringDocuments(
  site: SiteClient,
  article: OutgoingArticle,
  onStep: (what: string) => void,
): Promise<Documents> {
  const files = [...article.photos, ...article.attachments];
  const documents = new Map<string, LiferayDocument>();
  for (const [index, file] of files.entries()) {
    if (documents.has(file.sha256)) continue;
    onStep(`Đang gửi tệp ${index + 1}/${files.length}`);
    documents.set(file.sha256, await putDocument(site, article, file));
  }
  return documents;
}

async function putDocument(
  site: SiteClient,
  article: OutgoingArticle,
  file: OutgoingFile,
): Promise<LiferayDocument> {
  const path = site.documentPath(codeOf(article.key, file.sha256));
  const { body, contentType } = formOf(article, file);
  const document = await site.client.put(LiferayDocument, path, body, contentType);
  if (document.sizeInBytes === undefined || document.sizeInBytes === file.bytes.length) return document;
  throw new PortalError(
    'permanent',
    `${site.client.host} lưu tệp “${file.title}” khác cỡ đã gửi. Báo quản trị cổng.`,
  );
}

/** Two parts: the bytes, and what the portal shows of them. */
function formOf(article: OutgoingArticle, file: OutgoingFile): { body: Uint8Array; contentType: string } {
  const boundary = `scd-${randomBytes(12).toString('hex')}`;
  const about = JSON.stringify({
    title: file.title,
    description: file.caption,
    externalReferenceCode: codeOf(article.key, file.sha256),
    viewableBy: article.visibility === 'public' ? 'Anyone' : 'Members',
  });
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="document"',
    'Content-Type: application/json',
    '',
    about,
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${file.fileName.replace(/[^\w.-]/gu, '-')}"`,
    `Content-Type: ${file.mimeType}`,
    '',
    '',
  ].join('\r\n');
  return {
    body: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}
