/** A portal that speaks MetaWeblog and no more. Tested against a stand-in; not run against a real one. */
import {
  type CallContext,
  type PortalAdapter,
  PortalError,
  type PortalLogin,
  type Probe,
  type RemoteVersion,
} from '../adapter.ts';
import type { Limits } from '../http.ts';
import { XmlRpcClient } from '../xmlrpc/client.ts';
import { Blog } from './blog.ts';
import { findPost, readableText, versionOf } from './finding.ts';
import { readKnown, writeKnown } from './known.ts';
import { type Looking, requireHidden, seenAddress } from './looking.ts';
import { putArticle } from './putting.ts';

export function openMetaWeblog(login: PortalLogin, limits: Limits): PortalAdapter {
  const blogFor = (signal: AbortSignal) => new Blog(new XmlRpcClient(login, limits, signal));
  const lookFor = (signal: AbortSignal): Looking => ({ signal, caPem: login.caPem, limits });
  return {
    probe: (signal) => probe(blogFor(signal), login.user),
    put: (article, base, context) =>
      putArticle(blogFor(context.signal), article, base, context, lookFor(context.signal)),
    withdraw: (key, base, context) =>
      withdraw(blogFor(context.signal), key, base, context, lookFor(context.signal)),
    read: async (key, base, signal) => {
      const blog = blogFor(signal);
      await blog.open();
      const post = await findPost(blog, key, base);
      if (post === null) return null;
      const version = writeKnown(readKnown(base));
      return { ...versionOf(post, version, await seenAddress(post, lookFor(signal))), ...readableText(post) };
    },
    // Nothing is left half-made there.
    sweep: async () => 0,
  };
}

async function probe(blog: Blog, user: string): Promise<Probe> {
  await blog.open();
  const categories = await blog.listCategories();
  return {
    capabilities: {
      drafts: false,
      withdraw: true,
      idempotentPut: false,
      serverConflict: false,
      byHand: false,
      maxUpload: null,
    },
    account: user,
    through: 'MetaWeblog (XML-RPC)',
    lacks: [
      'Cổng chỉ nói MetaWeblog: không giữ được bài nội bộ, tự ghi ngày đăng, và gỡ bài thì tệp đính kèm vẫn còn ở cổng. Nếu mất liên lạc giữa chừng, chương trình sẽ hỏi chứ không tự gửi lại.',
      ...(categories.length > 0 ? [] : ['Cổng chưa có chuyên mục nào. Nhờ quản trị cổng tạo.']),
    ],
  };
}

/** It becomes a draft, and then it is looked whether the public still sees it. */
async function withdraw(
  blog: Blog,
  key: string,
  base: RemoteVersion | null,
  { remember, onStep }: CallContext,
  looking: Looking,
): Promise<RemoteVersion | null> {
  onStep('Đang đăng nhập cổng');
  await blog.open();
  onStep('Đang rút bài');
  const known = readKnown(base);
  const post = await findPost(blog, key, base);
  if (post === null) {
    if (base === null) return null;
    if (known.doubt === 'none') {
      if (known.isShown) await requireHidden(base.address ?? '', '', blog.host, looking);
      return null;
    }
    remember({ ...base, version: writeKnown({ ...known, doubt: 'none' }) });
    throw new PortalError(
      'permanent',
      `Không tìm thấy bài ở ${blog.host}, mà lần đăng trước không nghe được trả lời. Mở cổng xem: thấy bài thì xoá ở đó; xong thì bấm “Gửi lại”.`,
    );
  }
  const { title, html, summary, categories } = post;
  await blog.editPost(post.id, { title, description: html, mt_excerpt: summary, categories }, false);
  await requireHidden(post.link, post.title, blog.host, looking);
  const left = versionOf(post, writeKnown({ ...known, isShown: false }), null);
  // What somebody changed there is still news to us.
  return base === null ? left : { ...left, contentHash: base.contentHash };
}
