/** Withdrawing: the article becomes a draft, and its files, which whoever has their address could still open, go. */
import { type CallContext, PortalError, type RemoteVersion } from '../adapter.ts';
import { isFromUs } from './conflict.ts';
import type { WordPressDoor } from './door.ts';
import { findPosts, isEmptyDraft, removePosts } from './find.ts';
import { listOwnMedia, removeMedia } from './media.ts';
import { contentHash, readVersion, shortHash, versionOf } from './version.ts';

export async function withdrawArticle(
  door: WordPressDoor,
  url: string,
  key: string,
  base: RemoteVersion | null,
  { remember, onStep }: Pick<CallContext, 'remember' | 'onStep'>,
): Promise<RemoteVersion | null> {
  onStep('Đang đăng nhập cổng');
  await door.login();
  onStep('Đang rút bài');
  const { main, extras, trashed } = await findPosts(door, key, base, true);
  await removePosts(door, extras);
  const place = main ?? trashed;
  if (place === null) return null;
  let post = place;
  const known = readVersion(base?.version ?? '');
  // A publication whose answer never came may still be on its way, and would show a draft again: for it there must be
  // nothing left to write to. Our text is in the book; somebody else's stays.
  const isInDoubt = known.pending.some(({ status }) => status !== 'draft');
  if (isInDoubt && base !== null && isFromUs(contentHash(post), base)) {
    await removeMedia(door, await listOwnMedia(door, post.id, key));
    await removePosts(door, [post]);
    if ((await door.getPost(post.id)) === null) return null;
  }
  if (post.status !== 'draft' && post.status !== 'trash') {
    const pending = [...known.pending, { hash: shortHash(contentHash(post)), status: 'draft' }];
    remember({ ...versionOf(post, url, pending), contentHash: base?.contentHash ?? contentHash(post) });
    await door.savePost(post, { status: 'draft' });
    post = (await door.getPost(post.id)) ?? post;
    if (post.status === 'publish')
      throw new PortalError(
        'permanent',
        `${door.host} nhận lệnh rút nhưng bài vẫn đang công khai. Nhờ quản trị cổng gỡ bài.`,
      );
  }
  await removeMedia(door, await listOwnMedia(door, post.id, key));
  if (post.status === 'trash') return null;
  if (isEmptyDraft(post)) {
    await removePosts(door, [post]);
    return null;
  }
  // What somebody changed there is still news to us: the next article that goes up must find it out.
  const isKnown = base === null || isFromUs(contentHash(post), base);
  return { ...versionOf(post, url), ...(isKnown ? {} : { contentHash: base.contentHash }) };
}
