/** Withdrawing: the article becomes a draft, and its files, which whoever has their address could still open, go. */
import { type CallContext, PortalError, type RemoteVersion } from '../adapter.ts';
import type { WordPressClient } from './client.ts';
import { isFromUs } from './conflict.ts';
import { findPosts, getPost, isEmptyDraft, removePosts } from './find.ts';
import { listOwnMedia, removeMedia } from './media.ts';
import { Post } from './shapes.ts';
import { contentHash, readVersion, shortHash, versionOf } from './version.ts';

export async function withdrawArticle(
  client: WordPressClient,
  url: string,
  key: string,
  base: RemoteVersion | null,
  { remember, onStep }: Pick<CallContext, 'remember' | 'onStep'>,
): Promise<RemoteVersion | null> {
  onStep('Đang đăng nhập cổng');
  await client.login();
  onStep('Đang rút bài');
  const { main, extras, trashed } = await findPosts(client, key, base, true);
  await removePosts(client, extras);
  const place = main ?? trashed;
  if (place === null) return null;
  let post = place;
  const known = readVersion(base?.version ?? '');
  // A publication whose answer never came may still be on its way, and would show a draft again: for it there must be
  // nothing left to write to. Our text is in the book; somebody else's stays.
  const isInDoubt = known.pending.some(({ status }) => status !== 'draft');
  if (isInDoubt && base !== null && isFromUs(contentHash(post), base)) {
    await removeMedia(client, await listOwnMedia(client, post.id, key));
    await removePosts(client, [post]);
    if ((await getPost(client, post.id)) === null) return null;
  }
  if (post.status !== 'draft' && post.status !== 'trash') {
    const pending = [...known.pending, { hash: shortHash(contentHash(post)), status: 'draft' }];
    remember({ ...versionOf(post, url, pending), contentHash: base?.contentHash ?? contentHash(post) });
    await client.post(Post, `posts/${post.id}`, { status: 'draft' });
    post = (await getPost(client, post.id)) ?? post;
    if (post.status === 'publish')
      throw new PortalError(
        'permanent',
        `${client.host} nhận lệnh rút nhưng bài vẫn đang công khai. Nhờ quản trị cổng gỡ bài.`,
      );
  }
  await removeMedia(client, await listOwnMedia(client, post.id, key));
  if (post.status === 'trash') return null;
  if (isEmptyDraft(post)) {
    await removePosts(client, [post]);
    return null;
  }
  // What somebody changed there is still news to us: the next article that goes up must find it out.
  const isKnown = base === null || isFromUs(contentHash(post), base);
  return { ...versionOf(post, url), ...(isKnown ? {} : { contentHash: base.contentHash }) };
}
