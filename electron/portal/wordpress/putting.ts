/**
 * Publishing and updating (the reference algorithm, portal-facts §4): nothing is public before everything is up, and
 * whatever is lost on the way, a second try finds what the first one left.
 */
import { type CallContext, type OutgoingArticle, PortalError, type RemoteVersion } from '../adapter.ts';
import { textOfHtml } from '../html-text.ts';
import { wholeBody } from './body.ts';
import { findCategory } from './category.ts';
import { findOverwritten, giveBack, refuseForeign, refuseGone, refuseTrashed } from './conflict.ts';
import type { WordPressDoor } from './door.ts';
import { findPosts, isEmptyDraft, removePosts } from './find.ts';
import { bringFiles, removeMedia } from './media.ts';
import { requireRights } from './rights.ts';
import type { Post } from './shapes.ts';
import {
  contentHash,
  hashTexts,
  type Pending,
  readVersion,
  revisionOf,
  shortHash,
  versionOf,
} from './version.ts';

export async function putArticle(
  door: WordPressDoor,
  url: string,
  article: OutgoingArticle,
  base: RemoteVersion | null,
  { remember, onStep }: Pick<CallContext, 'remember' | 'onStep'>,
): Promise<RemoteVersion> {
  onStep('Đang đăng nhập cổng');
  const me = await door.login();
  requireRights(me, article);
  const category = await findCategory(door, article.category, me);
  onStep('Đang tìm bài trên cổng');
  const place = await ensurePost(door, url, article, base, remember);
  const files = await bringFiles(door, article, place.post.id, place.isNew, onStep);
  // Sending files may have taken minutes; in a draft nobody knows of yet an edit is found afterwards.
  const post = files.isNew && !place.isNew ? await readAgain(door, place.post.id) : place.post;
  const fields = fieldsOf(article, category, files.of, door.serverTime);
  const ours = hashTexts(fields.title, fields.excerpt, fields.content);
  refuseForeign(post, place.base, ours, url);
  onStep('Đang gửi bài');
  const known = readVersion(place.base?.version ?? '');
  const pending: Pending[] = [...known.pending, { hash: shortHash(ours), status: fields.status }];
  const since = place.base === null ? revisionOf(post) : known.revision;
  let saved = post;
  if (needsWrite(post, ours, fields)) {
    remember({ ...versionOf(post, url, pending), ...unlessEmpty(post, place.base) });
    saved = await writePost(door, post, article.key, fields);
  }
  const whole = await readWhole(door, saved.id, article, fields);
  const before = { ...known, pending, revision: since, contentHash: place.base?.contentHash ?? '' };
  const theirs = await findOverwritten(door, whole, before);
  if (theirs !== null) await giveBack(door, whole, theirs, () => readAgain(door, whole.id), url);
  if (files.surplus.length > 0) await removeMedia(door, files.surplus);
  return versionOf(whole, url);
}

type Remember = CallContext['remember'];

interface PostPlace {
  post: Post;
  base: RemoteVersion | null;
  /** Made just now, by this very try. */
  isNew: boolean;
}

/** The article on the portal, made as an empty draft when there is none; and what it is to be compared with. */
async function ensurePost(
  door: WordPressDoor,
  url: string,
  article: OutgoingArticle,
  base: RemoteVersion | null,
  remember: Remember,
): Promise<PostPlace> {
  const { key, title } = article;
  const found = await findPosts(door, key, base, true);
  if (found.main !== null) {
    await removePosts(door, found.extras);
    // Without a base it may still be our own text, whose journal was lost: that is seen when ours is whole.
    if (base !== null) refuseForeign(found.main, base, null, url);
    return { post: found.main, base, isNew: false };
  }
  if (found.trashed === null) refuseGone(base);
  else refuseTrashed(found.trashed, base, url);
  const made = await door.makeDraft(title, key);
  const madeVersion = versionOf(made, url);
  remember(madeVersion);
  const again = await findPosts(door, key, madeVersion, false);
  if (again.main === null)
    throw new PortalError('unknown', `${door.host} chưa cho thấy bài vừa tạo. Sẽ tìm lại.`);
  await removePosts(door, again.extras);
  const isNew = again.main.id === made.id;
  return { post: again.main, base: isNew ? madeVersion : null, isNew };
}

interface PostFields {
  title: string;
  content: string;
  excerpt: string;
  status: 'publish' | 'private';
  categories: string[];
  featured_media: number;
  /** Without a zone, UTC; absent for the moment of publishing. */
  date_gmt?: string;
}

function fieldsOf(
  article: OutgoingArticle,
  category: string,
  mediaOf: Parameters<typeof wholeBody>[1],
  serverTime: number | null,
): PostFields {
  const lead = article.leadPhoto === null ? undefined : article.photos[article.leadPhoto];
  return {
    // A portal takes the white space around them away.
    title: article.title.trim(),
    content: wholeBody(article, mediaOf),
    excerpt: article.summary.trim(),
    status: article.visibility === 'public' ? 'publish' : 'private',
    categories: [category],
    featured_media: lead === undefined ? 0 : (mediaOf.get(lead.sha256)?.id ?? 0),
    ...(article.date === null
      ? {}
      : { date_gmt: wordpressTime(Math.min(Date.parse(article.date), serverTime ?? Date.now())) }),
  };
}

/** A write that changes nothing would still move the time of change. */
function needsWrite(post: Post, ours: string, fields: PostFields): boolean {
  return (
    contentHash(post) !== ours ||
    post.status !== fields.status ||
    post.featured_media !== fields.featured_media ||
    post.categories.length !== 1 ||
    post.categories[0] !== fields.categories[0] ||
    (fields.date_gmt !== undefined && post.date_gmt !== fields.date_gmt)
  );
}

async function writePost(door: WordPressDoor, post: Post, key: string, fields: PostFields): Promise<Post> {
  // The address of an article that is shown stays, also where somebody gave it a better one.
  const slug = isEmptyDraft(post) ? { slug: key } : {};
  const saved = await door.savePost(post, { ...fields, ...slug, comment_status: 'closed' });
  // A date ahead of the portal's own clock makes it wait until then.
  if (saved.status !== 'future') return saved;
  const now = wordpressTime(door.serverTime ?? Date.now());
  return await door.savePost(post, { date_gmt: now, status: fields.status });
}

/**
 * What the portal kept. WordPress takes the categories off a post before it puts them on again: whoever looks while another
 * program of ours writes the same article sees it without, and has to look once more.
 *
 * @throws PortalError as requireWhole
 */
async function readWhole(
  door: WordPressDoor,
  id: number,
  article: OutgoingArticle,
  fields: PostFields,
): Promise<Post> {
  const first = await readAgain(door, id);
  const whole = first.categories.includes(fields.categories[0] ?? '') ? first : await readAgain(door, id);
  requireWhole(whole, article, fields, door.host);
  return whole;
}

/** @throws PortalError `permanent` when the portal took it and kept something else */
function requireWhole(whole: Post, article: OutgoingArticle, fields: PostFields, host: string): void {
  const kept = (sentence: string) => new PortalError('permanent', sentence);
  if (whole.status === 'trash')
    throw new PortalError('unknown', `Bài ở ${host} vừa bị bỏ vào thùng rác trong lúc gửi. Sẽ xem lại.`);
  if (whole.status !== fields.status)
    throw kept(`${host} đã nhận bài nhưng còn giữ lại chờ duyệt. Nhờ ban biên tập cổng duyệt bài.`);
  if (!whole.categories.includes(fields.categories[0] ?? ''))
    throw kept(
      `${host} đã nhận bài nhưng không xếp vào chuyên mục “${article.category}”. Nhờ quản trị cổng xem lại.`,
    );
  const isSame = (one: string, other: string) => textOfHtml(one) === textOfHtml(other);
  if (!isSame(whole.content.raw, fields.content) || !isSame(whole.excerpt.raw, fields.excerpt))
    throw kept(`${host} đã nhận bài nhưng lưu khác bản gửi đi. Mở bài trên cổng xem lại rồi sửa.`);
}

async function readAgain(door: WordPressDoor, id: number): Promise<Post> {
  const post = await door.getPost(id);
  if (post !== null) return post;
  throw new PortalError('unknown', `Bài ở ${door.host} vừa bị xoá trong lúc gửi. Sẽ xem lại từ đầu.`);
}

/** What a later look compares with stays the base until the write is known to be whole. */
function unlessEmpty(post: Post, base: RemoteVersion | null): Partial<RemoteVersion> {
  return base === null || isEmptyDraft(post) ? {} : { contentHash: base.contentHash };
}

function wordpressTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19);
}
