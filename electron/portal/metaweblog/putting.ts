/**
 * Publishing where a portal speaks MetaWeblog alone. Files first, then the whole article in one call. A call whose answer was
 * lost is looked for; not found, it is not repeated but asked about: nothing there tells late from never.
 */
import { type CallContext, type OutgoingArticle, PortalError, type RemoteVersion } from '../adapter.ts';
import { withMarker } from '../article-html.ts';
import { decodeEntities } from '../html-text.ts';
import { bodyOf } from '../liferay/body.ts';
import { markerOf } from '../wordpress/body.ts';
import { endingOf, markOf } from '../wordpress/file-names.ts';
import type { Blog, BlogPost } from './blog.ts';
import { askPerson, findPost, refuseForeign, refuseGone, versionOf } from './finding.ts';
import { type KnownBlogPost, readKnown, wordsHash, writeKnown } from './known.ts';
import { type Looking, seenAddress } from './looking.ts';

export async function putArticle(
  blog: Blog,
  article: OutgoingArticle,
  base: RemoteVersion | null,
  { remember, onStep }: CallContext,
  looking: Looking,
): Promise<RemoteVersion> {
  if (article.visibility === 'internal')
    throw new PortalError(
      'permanent',
      `${blog.host} chỉ nói MetaWeblog, không giữ được bài nội bộ: đăng lên là ai cũng đọc được. Đổi bài thành công khai, hoặc đăng nội bộ ở cổng khác.`,
    );
  onStep('Đang đăng nhập cổng');
  await blog.open();
  const category = await findCategory(blog, article.category);
  onStep('Đang tìm bài trên cổng');
  const found = await findPost(blog, article.key, base);
  let known = readKnown(base);
  const standIn = base ?? { remoteId: '', version: '', contentHash: '', address: null };
  const note = (change: Partial<KnownBlogPost>) => {
    known = { ...known, ...change };
    remember({ ...standIn, remoteId: found?.id ?? '', version: writeKnown(known) });
  };
  if (found === null) {
    if (known.doubt === 'open') {
      note({ doubt: 'told' });
      throw askPerson(blog.host);
    }
    refuseGone(base, known);
  }
  await bringFiles(blog, article, known, note, onStep);
  const html = withMarker(
    bodyOf(article, (sha256) => known.files[sha256] ?? ''),
    markerOf(article.key),
  );
  const ours = wordsHash({ title: article.title, html });
  if (found !== null) refuseForeign(found, base, known, ours);
  onStep('Đang gửi bài');
  const struct = {
    title: article.title,
    description: html,
    mt_excerpt: article.summary,
    categories: [category],
  };
  let id = found?.id ?? '';
  if (found === null) {
    note({ doubt: 'open', pending: [...known.pending, ours] });
    id = await sendNew(blog, struct, () => note({ doubt: 'none' }));
    remember({ ...standIn, remoteId: id, version: writeKnown({ ...known, doubt: 'none' }) });
  } else {
    // Also where it reads the same: whether it is shown, nobody tells.
    note({ doubt: 'none', pending: [...known.pending, ours] });
    await blog.editPost(id, struct, true);
  }
  const whole = await blog.getPost(id);
  if (whole === null) throw new PortalError('unknown', `${blog.host} chưa cho thấy bài vừa gửi. Sẽ tìm lại.`);
  if (!isWhole(whole, struct))
    throw new PortalError(
      'permanent',
      `${blog.host} đã nhận bài nhưng lưu khác bản gửi đi. Mở bài trên cổng xem lại rồi sửa.`,
    );
  const settled = { ...known, doubt: 'none' as const, pending: [], isShown: true };
  return versionOf(whole, writeKnown(settled), await seenAddress(whole, looking));
}

/** A clear no is known not to have made anything. */
async function sendNew(
  blog: Blog,
  struct: Parameters<Blog['newPost']>[0],
  onRefusal: () => void,
): Promise<string> {
  try {
    return await blog.newPost(struct);
  } catch (error) {
    if (error instanceof PortalError && error.fault !== 'unknown') onRefusal();
    throw error;
  }
}

async function bringFiles(
  blog: Blog,
  article: OutgoingArticle,
  known: KnownBlogPost,
  note: (change: Partial<KnownBlogPost>) => void,
  onStep: CallContext['onStep'],
): Promise<void> {
  const files = [...article.photos, ...article.attachments];
  const there = { ...known.files };
  for (const [index, file] of files.entries()) {
    if (there[file.sha256] !== undefined) continue;
    onStep(`Đang gửi tệp ${index + 1}/${files.length}`);
    // An answer that is lost leaves a file no article shows.
    there[file.sha256] = await blog.sendFile(markOf(file, article) + endingOf(file.fileName), file);
    note({ files: { ...there } });
  }
}

async function findCategory(blog: Blog, wanted: string): Promise<string> {
  const list = await blog.listCategories();
  const plain = (name: string) => decodeEntities(name).normalize('NFC').trim().toLocaleLowerCase('vi');
  const found = list.find((name) => plain(name) === plain(wanted));
  if (found !== undefined) return found;
  throw new PortalError(
    'permanent',
    `Cổng ${blog.host} chưa có chuyên mục “${wanted}”, và không cho chương trình tạo. Nhờ quản trị cổng tạo, hoặc chọn chuyên mục đã có.`,
  );
}

function isWhole(
  post: BlogPost,
  struct: { title: string; description: string; categories: string[] },
): boolean {
  const isSame = wordsHash(post) === wordsHash({ title: struct.title, html: struct.description });
  return isSame && struct.categories.every((name) => post.categories.includes(name));
}
