/**
 * Whether somebody changed the article on the portal since we last saw it. Before a write the stored text is compared with
 * the base; after it the list of revisions tells whether somebody wrote in between (portal-facts §3, "Conflict").
 */
import { PortalError, type RemoteVersion } from '../adapter.ts';
import type { WordPressDoor } from './door.ts';
import { isEmptyDraft } from './find.ts';
import type { Post, PostRevision } from './shapes.ts';
import {
  contentHash,
  GONE,
  type KnownVersion,
  readableText,
  readVersion,
  revisionOf,
  shortHash,
  versionOf,
} from './version.ts';

const SHOWN = new Set(['publish', 'private', 'future']);

/**
 * @param ours the hash of what we are about to write; null while it is not known yet
 * @throws PortalError `conflict` with what stands there
 */
export function refuseForeign(
  post: Post,
  base: RemoteVersion | null,
  ours: string | null,
  url: string,
): void {
  if (isEmptyDraft(post)) return;
  const hash = contentHash(post);
  const known = readVersion(base?.version ?? '');
  const isKnown = base !== null && isFromUs(hash, base, known);
  if (!isKnown && hash !== ours)
    throw conflict('Bài trên cổng đã có người khác sửa. Xem hai bản rồi chọn giữ bản nào.', post, url);
  const wasHidden = known.pending.some(({ status }) => !SHOWN.has(status));
  if (SHOWN.has(known.status) && !SHOWN.has(post.status) && !wasHidden)
    throw conflict('Bài đã có người gỡ xuống trên cổng. Chọn đăng lại hoặc để nguyên.', post, url);
}

/** An article in the bin is not brought back by a change: unless a person saw it there and said so. */
export function refuseTrashed(post: Post, base: RemoteVersion | null, url: string): void {
  const known = readVersion(base?.version ?? '');
  if (base?.remoteId === String(post.id) && known.status === 'trash') return;
  throw conflict('Bài đã có người bỏ vào thùng rác trên cổng. Chọn đăng lại hoặc để nguyên.', post, url);
}

/** An article that was shown and is no longer there at all. */
export function refuseGone(base: RemoteVersion | null): void {
  if (base === null || base.address === null || base.version === GONE) return;
  const nothing = { title: '', summary: '', text: '', changedAt: '' };
  throw new PortalError('conflict', 'Bài đã có người xoá hẳn trên cổng. Chọn đăng lại hoặc để nguyên.', {
    theirs: { remoteId: base.remoteId, version: GONE, contentHash: '', address: null, ...nothing },
  });
}

/** Whether a text is one we know, or one that an earlier try was about to write. */
export function isFromUs(hash: string, base: RemoteVersion, known = readVersion(base.version)): boolean {
  return hash === base.contentHash || known.pending.some((pending) => pending.hash === shortHash(hash));
}

/**
 * Somebody's text that came between the base and what stands there now; null when there is none, or the portal keeps no
 * revisions.
 */
export async function findOverwritten(
  door: WordPressDoor,
  post: Post,
  base: KnownVersion & { contentHash: string },
): Promise<PostRevision | null> {
  if (revisionOf(post) <= base.revision) return null;
  const known = new Set([shortHash(contentHash(post)), shortHash(base.contentHash)]);
  for (const { hash } of base.pending) known.add(hash);
  const revisions = await door.listRevisions(post, base.revision);
  return (
    revisions
      .toSorted((one, other) => other.id - one.id)
      .find((revision) => !known.has(shortHash(contentHash(revision)))) ?? null
  );
}

/** Puts somebody's text back that we went over without knowing, and says so. Ours is in the book. */
export async function giveBack(
  door: WordPressDoor,
  post: Post,
  theirs: PostRevision,
  readAgain: () => Promise<Post>,
  url: string,
): Promise<never> {
  const { title, content, excerpt } = theirs;
  await door.savePost(post, { title: title.raw, content: content.raw, excerpt: excerpt.raw });
  const now = await readAgain();
  throw conflict(
    'Có người sửa bài trên cổng đúng lúc đang gửi; bản của họ đã được trả lại chỗ cũ.',
    now,
    url,
  );
}

function conflict(sentence: string, post: Post, url: string): PortalError {
  return new PortalError('conflict', sentence, {
    theirs: { ...versionOf(post, url), ...readableText(post) },
  });
}
