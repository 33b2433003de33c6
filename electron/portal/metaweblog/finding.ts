/** Finding an article again where a portal offers no search, and comparing it with what was known. */
import { PortalError, type RemoteText, type RemoteVersion } from '../adapter.ts';
import { decodeEntities, textOfHtml } from '../html-text.ts';
import { markerOf, TAIL_CLASS } from '../wordpress/body.ts';
import type { Blog, BlogPost } from './blog.ts';
import { blogHash, type KnownBlogPost, wordsHash, writeKnown } from './known.ts';

/** By its number, or among the newest by our mark. That it is not found does not mean that it is not there. */
export async function findPost(
  blog: Blog,
  key: string,
  base: RemoteVersion | null,
): Promise<BlogPost | null> {
  const id = base?.remoteId ?? '';
  const known = id === '' ? null : await blog.getPost(id);
  if (known !== null) return known;
  const mark = `<!-- ${markerOf(key)} -->`;
  return (await blog.listRecent()).find(({ html }) => html.includes(mark)) ?? null;
}

/** @throws PortalError `conflict` where what stands there is neither known nor what is about to be written */
export function refuseForeign(
  post: BlogPost,
  base: RemoteVersion | null,
  known: KnownBlogPost,
  ours: string,
): void {
  const words = wordsHash(post);
  if (blogHash(post) === base?.contentHash || known.pending.includes(words) || words === ours) return;
  throw new PortalError('conflict', 'Bài trên cổng đã có người khác sửa. Xem hai bản rồi chọn giữ bản nào.', {
    theirs: { ...versionOf(post, writeKnown(known), null), ...readableText(post) },
  });
}

/** @throws PortalError `conflict` for one that was shown and is not there any more, until a person says so */
export function refuseGone(base: RemoteVersion | null, known: KnownBlogPost): void {
  if (base === null || !known.isShown) return;
  const nothing = { title: '', summary: '', text: '', changedAt: '' };
  throw new PortalError('conflict', 'Bài đã có người xoá trên cổng. Chọn đăng lại hoặc để nguyên.', {
    theirs: { remoteId: '', version: '{}', contentHash: '', address: null, ...nothing },
  });
}

export function versionOf(post: BlogPost, version: string, address: string | null): RemoteVersion {
  return { remoteId: post.id, version, contentHash: blogHash(post), address };
}

export function readableText({ title, summary, html }: BlogPost): RemoteText {
  return {
    title: decodeEntities(title),
    summary: textOfHtml(summary),
    text: textOfHtml(html, TAIL_CLASS),
    changedAt: '',
  };
}

/**
 * Nobody can tell whether it is there: a person looks. What was remembered is such that the next try sends it.
 */
export function askPerson(host: string): PortalError {
  return new PortalError(
    'permanent',
    `Đã gửi bài tới ${host} mà không nghe được trả lời, và cổng này không cho tìm lại chắc chắn. Mở cổng xem: chưa thấy bài thì bấm “Gửi lại”; thấy rồi thì xoá bài ấy trên cổng rồi bấm “Gửi lại”, để chương trình nắm được bài.`,
  );
}
