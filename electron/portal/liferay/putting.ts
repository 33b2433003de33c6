/** Publishing and updating on Liferay: files first, then one PUT under our code, then read back and compared. */
import { type CallContext, type OutgoingArticle, PortalError, type RemoteVersion } from '../adapter.ts';
import { bodyOf } from './body.ts';
import type { LiferayClient } from './client.ts';
import { bringDocuments, codeOf } from './documents.ts';
import { findCategory, findStructure } from './places.ts';
import { Content } from './shapes.ts';
import { contentHash, GONE, hashOf, isFromUs, readableText, readKept, versionOf } from './version.ts';

export async function putContent(
  client: LiferayClient,
  url: string,
  article: OutgoingArticle,
  base: RemoteVersion | null,
  { remember, onStep }: Pick<CallContext, 'remember' | 'onStep'>,
): Promise<RemoteVersion> {
  onStep('Đang đăng nhập cổng');
  const site = await client.openSite();
  const structure = await findStructure(client, site);
  const category = await findCategory(client, site, article.category);
  onStep('Đang tìm bài trên cổng');
  const path = site.contentPath(article.key);
  const before = await client.find(Content, path);
  if (before === null) refuseGone(base);
  if (before !== null && base !== null) refuseForeign(before, base, null, url);
  const kept = readKept(base);
  const codes = [...article.photos, ...article.attachments].map(({ sha256 }) => codeOf(article.key, sha256));
  // Known before they are there, so that none is forgotten when the article is withdrawn.
  const files = [...new Set([...kept.files, ...codes])];
  const isPublic = article.visibility === 'public';
  const note = (pending: string[]) =>
    remember({ ...standIn(base, article.key), version: ['', files.join(','), pending.join(',')].join(';') });
  if (codes.length > 0) note(kept.pending);
  const documents = await bringDocuments(site, article, onStep);
  const html = bodyOf(article, (sha256) => pathOf(documents.get(sha256)?.contentUrl ?? ''));
  const ours = hashOf(article.title, article.summary, html);
  const now = codes.length > 0 ? await client.find(Content, path) : before;
  if (now !== null) refuseForeign(now, base, ours, url);
  onStep('Đang gửi bài');
  note([...kept.pending, ours.slice(0, 16)]);
  await client.put(
    Content,
    path,
    JSON.stringify({
      title: article.title,
      description: article.summary,
      externalReferenceCode: article.key,
      friendlyUrlPath: article.key,
      contentStructureId: structure.id,
      contentFields: [{ name: structure.field, contentFieldValue: { data: html } }],
      taxonomyCategoryIds: [category],
      viewableBy: isPublic ? 'Anyone' : 'Members',
      ...(article.date === null ? {} : { datePublished: article.date }),
    }),
  );
  const whole = await client.find(Content, path);
  if (whole === null || contentHash(whole) !== ours)
    throw new PortalError(
      'permanent',
      `${client.host} đã nhận bài nhưng chưa cho thấy đúng bản gửi đi: có thể đang chờ duyệt. Nhờ quản trị cổng xem lại.`,
    );
  for (const code of kept.files.filter((known) => !codes.includes(known)))
    await client.remove(site.documentPath(code));
  return versionOf(whole, url, isPublic, { files: [...new Set(codes)], pending: [] });
}

function refuseForeign(content: Content, base: RemoteVersion | null, ours: string | null, url: string): void {
  if (isFromUs(content, base) || contentHash(content) === ours) return;
  throw new PortalError('conflict', 'Bài trên cổng đã có người khác sửa. Xem hai bản rồi chọn giữ bản nào.', {
    theirs: { ...versionOf(content, url, true, readKept(base)), ...readableText(content) },
  });
}

function refuseGone(base: RemoteVersion | null): void {
  if (base === null || base.address === null || base.version === GONE) return;
  const nothing = { title: '', summary: '', text: '', changedAt: '' };
  throw new PortalError('conflict', 'Bài đã có người xoá hẳn trên cổng. Chọn đăng lại hoặc để nguyên.', {
    theirs: { remoteId: base.remoteId, version: GONE, contentHash: '', address: null, ...nothing },
  });
}

/** Before the first answer there is no number; the code stands in for it. */
function standIn(base: RemoteVersion | null, key: string): RemoteVersion {
  return base ?? { remoteId: key, version: '', contentHash: '', address: null };
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
