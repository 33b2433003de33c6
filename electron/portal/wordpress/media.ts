/** Files of an article: each is on the portal once, under the hash of its bytes, and belongs to the article. */
import { type OutgoingArticle, type OutgoingFile, PortalError } from '../adapter.ts';
import { pathname } from './body.ts';
import type { WordPressDoor } from './door.ts';
import { markOf, readMark } from './file-names.ts';
import type { Media, Post } from './shapes.ts';

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
  door: WordPressDoor,
  article: OutgoingArticle,
  postId: number,
  isEmpty: boolean,
  onStep: (what: string) => void,
): Promise<Shelf & { isNew: boolean }> {
  const files = [...article.photos, ...article.attachments];
  // One that had files before may have to lose them.
  if (files.length === 0 && isEmpty) return { of: new Map(), surplus: [], isNew: false };
  const shelf = readShelf(isEmpty ? [] : await door.listMedia(postId), article);
  const missing = files.filter(({ sha256 }) => !shelf.of.has(sha256));
  if (missing.length === 0) return { ...shelf, isNew: false };
  const sent = new Set<string>();
  for (const file of missing) {
    if (sent.has(file.sha256)) continue;
    sent.add(file.sha256);
    onStep(`Đang gửi tệp ${files.indexOf(file) + 1}/${files.length}`);
    await sendFile(door, file, article, postId);
  }
  // Somebody else may have sent the same file meanwhile: all must choose the same one.
  const now = readShelf(await door.listMedia(postId), article);
  if (files.some(({ sha256 }) => !now.of.has(sha256)))
    throw new PortalError('unknown', `${door.host} chưa cho thấy tệp vừa gửi. Sẽ tìm lại trên cổng.`);
  return { ...now, isNew: true };
}

/** Everything of ours that hangs on an article. */
export async function listOwnMedia(door: WordPressDoor, postId: number, key: string): Promise<Media[]> {
  return (await door.listMedia(postId)).filter(({ slug }) => readMark(slug, key) !== null);
}

/** Ours, but twice there, or nowhere in the text. */
export function looseMedia(media: readonly Media[], post: Post, key: string): Media[] {
  const first = new Map<string, number>();
  for (const { id, slug } of media) {
    const name = readMark(slug, key) ?? '';
    first.set(name, Math.min(first.get(name) ?? id, id));
  }
  return media.filter(({ id, slug, source_url }) => {
    const isUsed = post.featured_media === id || post.content.raw.includes(pathname(source_url));
    return !isUsed || first.get(readMark(slug, key) ?? '') !== id;
  });
}

export async function removeMedia(door: WordPressDoor, media: readonly Media[]): Promise<number> {
  for (const { id } of media) await door.removeMedia(id);
  return media.length;
}

function readShelf(media: readonly Media[], article: OutgoingArticle): Shelf {
  const of = new Map<string, Media>();
  const own = media.filter(({ slug }) => readMark(slug, article.key) !== null).sort((a, b) => a.id - b.id);
  for (const file of [...article.photos, ...article.attachments]) {
    const name = markOf(file, article);
    const same = own.find((entry) => readMark(entry.slug, article.key) === name && hasSize(entry, file));
    if (same !== undefined) of.set(file.sha256, same);
  }
  const kept = new Set([...of.values()].map(({ id }) => id));
  return { of, surplus: own.filter(({ id }) => !kept.has(id)) };
}

/** WordPress says the size of large pictures after shrinking them; and none while it is still at work. */
function hasSize({ media_details: { filesize, original_image } }: Media, { bytes }: OutgoingFile): boolean {
  return filesize === undefined || original_image !== undefined || filesize === bytes.length;
}

async function sendFile(
  door: WordPressDoor,
  file: OutgoingFile,
  article: OutgoingArticle,
  postId: number,
): Promise<void> {
  const sent = await door.sendFile(file, article, markOf(file, article), postId);
  if (hasSize(sent, file)) return;
  await door.removeMedia(sent.id);
  throw new PortalError(
    'permanent',
    `${door.host} lưu tệp “${file.title}” khác cỡ đã gửi. Báo quản trị cổng.`,
  );
}
