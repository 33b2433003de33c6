/** Files of an article: each is on the portal once, under the hash of its bytes, and belongs to the article. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { sha256Of } from '../../files/digest.ts';
import { type OutgoingArticle, type OutgoingFile, PortalError } from '../adapter.ts';
import { pathname } from './body.ts';
import type { WordPressClient } from './client.ts';
import { Media, type Post } from './shapes.ts';

/** Files of ours on the portal, by sha256 (its first twelve digits are in the slug). */
export interface Shelf {
  of: ReadonlyMap<string, Media>;
  /** Ours, but twice there, or no part of the article any more. */
  surplus: Media[];
}

/**
 * Sends what is missing.
 *
 * @param isEmpty the article was made just now: nothing can hang on it yet
 * @returns what is there, and whether anything had to be sent
 */
export async function bringFiles(
  client: WordPressClient,
  article: OutgoingArticle,
  postId: number,
  isEmpty: boolean,
  onStep: (what: string) => void,
): Promise<Shelf & { isNew: boolean }> {
  const files = [...article.photos, ...article.attachments];
  // One that had files before may have to lose them.
  if (files.length === 0 && isEmpty) return { of: new Map(), surplus: [], isNew: false };
  const shelf = readShelf(isEmpty ? [] : await listMedia(client, postId), article);
  const missing = files.filter(({ sha256 }) => !shelf.of.has(sha256));
  if (missing.length === 0) return { ...shelf, isNew: false };
  const sent = new Set<string>();
  for (const file of missing) {
    if (sent.has(file.sha256)) continue;
    sent.add(file.sha256);
    onStep(`Đang gửi tệp ${files.indexOf(file) + 1}/${files.length}`);
    await sendFile(client, file, article, postId);
  }
  // Somebody else may have sent the same file meanwhile: all must choose the same one.
  const now = readShelf(await listMedia(client, postId), article);
  if (files.some(({ sha256 }) => !now.of.has(sha256)))
    throw new PortalError('unknown', `${client.host} chưa cho thấy tệp vừa gửi. Sẽ tìm lại trên cổng.`);
  return { ...now, isNew: true };
}

/** Everything of ours that hangs on an article. */
export async function listOwnMedia(client: WordPressClient, postId: number, key: string): Promise<Media[]> {
  return (await listMedia(client, postId)).filter(({ slug }) => partsOf(slug, key) !== null);
}

/** Ours, but twice there, or nowhere in the text. */
export function looseMedia(media: readonly Media[], post: Post, key: string): Media[] {
  const first = new Map<string, number>();
  for (const { id, slug } of media) {
    const name = partsOf(slug, key) ?? '';
    first.set(name, Math.min(first.get(name) ?? id, id));
  }
  return media.filter(({ id, slug, source_url }) => {
    const isUsed = post.featured_media === id || post.content.raw.includes(pathname(source_url));
    return !isUsed || first.get(partsOf(slug, key) ?? '') !== id;
  });
}

export async function removeMedia(client: WordPressClient, media: readonly Media[]): Promise<number> {
  for (const { id } of media) await client.remove(`media/${id}`);
  return media.length;
}

async function listMedia(client: WordPressClient, postId: number): Promise<Media[]> {
  const query = { context: 'edit', parent: postId, orderby: 'id', order: 'asc', per_page: 100 };
  const { items, pages } = await client.getPage(z.array(Media), 'media', { ...query, page: 1 });
  for (let page = 2; page <= pages; page += 1)
    items.push(...(await client.get(z.array(Media), 'media', { ...query, page })));
  return items;
}

function readShelf(media: readonly Media[], article: OutgoingArticle): Shelf {
  const of = new Map<string, Media>();
  const own = media.filter(({ slug }) => partsOf(slug, article.key) !== null).sort((a, b) => a.id - b.id);
  for (const file of [...article.photos, ...article.attachments]) {
    const name = slugOf(file, article);
    const same = own.find((entry) => partsOf(entry.slug, article.key) === name && hasSize(entry, file));
    if (same !== undefined) of.set(file.sha256, same);
  }
  const kept = new Set([...of.values()].map(({ id }) => id));
  return { of, surplus: own.filter(({ id }) => !kept.has(id)) };
}

/** The slug without what WordPress counted up; null for a file that is not ours. */
function partsOf(slug: string, key: string): string | null {
  const rest = slug.startsWith(`${key}-`) ? slug.slice(key.length + 1) : '';
  const match = /^((?:tep|noi)-[0-9a-f]{12})(?:-\d+)?$/u.exec(rest);
  return match?.[1] === undefined ? null : `${key}-${match[1]}`;
}

/** Files for the inside have names of their own: an address that was once public must not stay good. */
function slugOf({ sha256 }: OutgoingFile, { key, visibility }: OutgoingArticle): string {
  return `${key}-${visibility === 'internal' ? 'noi' : 'tep'}-${sha256.slice(0, 12)}`;
}

/** WordPress says the size of large pictures after shrinking them; and none while it is still at work. */
function hasSize({ media_details: { filesize, original_image } }: Media, { bytes }: OutgoingFile): boolean {
  return filesize === undefined || original_image !== undefined || filesize === bytes.length;
}

async function sendFile(
  client: WordPressClient,
  file: OutgoingFile,
  article: OutgoingArticle,
  postId: number,
): Promise<void> {
  const headers = {
    'Content-Type': file.mimeType,
    'Content-Disposition': `attachment; filename="${fileNameOf(file, article)}"`,
    // In hex, not as RFC 1864 has it: WordPress compares it so. Half a file is refused by it.
    'Content-MD5': createHash('md5').update(file.bytes).digest('hex'),
  };
  const sent = await client.upload(
    Media,
    { bytes: file.bytes, headers },
    {
      slug: slugOf(file, article),
      title: file.title,
      post: postId,
      ...(file.caption === '' ? {} : { caption: file.caption, alt_text: file.caption }),
    },
  );
  if (hasSize(sent, file)) return;
  await client.remove(`media/${sent.id}`);
  throw new PortalError(
    'permanent',
    `${client.host} lưu tệp “${file.title}” khác cỡ đã gửi. Báo quản trị cổng.`,
  );
}

/** Files are open to whoever has their address, also below an article that is not: for the inside it cannot be guessed. */
function fileNameOf({ fileName, sha256 }: OutgoingFile, { visibility, key }: OutgoingArticle): string {
  if (visibility === 'public') return fileName.replace(/[^\w.-]/gu, '-');
  const extension = /\.[a-z0-9]+$/iu.exec(fileName)?.[0] ?? '';
  return sha256Of(`${key}/${sha256}`).slice(0, 32) + extension;
}
