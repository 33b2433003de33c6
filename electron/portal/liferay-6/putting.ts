/**
 * Publishing and updating: files first, then one call under our own id, then read back and compared. A call that arrives
 * twice or late is refused by the portal itself: an add by the id, an update by the version it was made on.
 */
import { type CallContext, type OutgoingArticle, PortalError, type RemoteVersion } from '../adapter.ts';
import { bodyOf } from '../liferay/body.ts';
import { type AccountSite, type Fashion, learnFashion, openAccount } from './account.ts';
import { fieldsOf, sendable } from './article-xml.ts';
import { findCategory, readLabels } from './category.ts';
import type { Liferay6Client } from './client.ts';
import { addParameters, contextOf, updateParameters, type Wanted } from './fields.ts';
import {
  articleIdOf,
  conflict,
  findArticle,
  refuseForeign,
  refuseMissing,
  refuseTakenDown,
  refuseWaiting,
  seenAddress,
} from './finding.ts';
import { bringFiles, fileEnd, removeFiles } from './library.ts';
import { isSameMinute } from './moments.ts';
import { LiferayRefusal } from './refusals.ts';
import { JournalArticle, STATUS } from './shapes.ts';
import {
  contentHash,
  isFromUs,
  type Known,
  readKnown,
  textsOf,
  versionOf,
  wordsHash,
  writeKnown,
} from './version.ts';

/** The portal holds back what is of a moment to come by its own clock. */
const BEFORE_NOW_MS = 60_000;
/** The portal may tell a moment in whole seconds and compare by the millisecond. */
const SECOND_MS = 999;

export async function putArticle(
  client: Liferay6Client,
  article: OutgoingArticle,
  base: RemoteVersion | null,
  { remember, onStep }: Pick<CallContext, 'remember' | 'onStep'>,
): Promise<RemoteVersion> {
  onStep('Đang đăng nhập cổng');
  const desk = await openAccount(client);
  const { groupId } = desk;
  onStep('Đang tìm bài trên cổng');
  const before = await findArticle(client, groupId, article.key, base);
  const known = { ...readKnown(base), dialect: client.dialect };
  if (before.article === null) refuseMissing(before, base);
  else {
    refuseWaiting(before.article, client);
    // Without a base it may still be our own text, whose journal was lost: that is seen when ours is whole.
    if (base !== null) refuseForeign(before.article, base, null);
    refuseTakenDown(before.article, known);
    refuseOtherReaders(known, article, client);
  }
  const fashion = await fashionFor(client, groupId, before.article);
  const category = await findCategory(client, groupId, article.category, fashion.vocabularyId);
  const ends = [...article.photos, ...article.attachments].map((file) => fileEnd(file, article.visibility));
  // Known before they are there, so that none is forgotten when the article is withdrawn.
  const next: Known = {
    ...known,
    visibility: article.visibility,
    files: [...new Set([...known.files, ...ends])],
  };
  const standIn = base ?? { remoteId: articleIdOf(article.key), contentHash: '', address: null };
  const note = (pending: string[]) => remember({ ...standIn, version: writeKnown({ ...next, pending }) });
  if (ends.length > 0) note(known.pending);
  const shelf = await bringFiles(client, groupId, article, onStep);
  const html = bodyOf(article, (sha256) => shelf.get(sha256) ?? '');
  const texts = { title: sendable(article.title), summary: sendable(article.summary), html: sendable(html) };
  const ours = wordsHash(texts);
  const pending = [...known.pending, ours];
  // Sending files may have taken minutes.
  const found = ends.length > 0 ? await client.getLatest(groupId, articleIdOf(article.key)) : before.article;
  if (found !== null) refuseForeign(found, base, ours);
  onStep('Đang gửi bài');
  const draft: WriteJob = { client, desk, article, fashion, texts, category, known, found };
  const written = (await needsWrite(draft, shelf)) ? await write(draft, shelf, () => note(pending)) : null;
  const whole = await readWhole(draft, { ...next, pending }, base, written);
  const used = new Set(ends);
  await removeFiles(
    client,
    groupId,
    article.key,
    known.files.filter((end) => !used.has(end)),
  );
  const settled = { ...next, categoryId: category, files: [...used], pending: [] };
  return versionOf(whole, settled, article.visibility === 'public' ? await seenAddress(client, whole) : null);
}

/** All that one write needs. */
interface WriteJob {
  client: Liferay6Client;
  desk: AccountSite;
  article: OutgoingArticle;
  fashion: Fashion;
  texts: ReturnType<typeof textsOf>;
  category: string;
  known: Known;
  /** What stands there now. */
  found: JournalArticle | null;
}

/** Whoever may read an article is decided when it is made: an update leaves that as it was. */
function refuseOtherReaders({ visibility }: Known, article: OutgoingArticle, { host }: Liferay6Client): void {
  if (visibility === null || visibility === article.visibility) return;
  const now = visibility === 'public' ? 'công khai' : 'nội bộ';
  throw new PortalError(
    'permanent',
    `Bài trên ${host} đang ở dạng ${now}; cổng này không cho đổi người được xem khi cập nhật. Nhờ quản trị cổng đổi quyền xem (Permissions, Guest: View) hoặc xoá hẳn bài cũ, rồi gửi lại.`,
  );
}

/** One that stands there keeps its own structure, folder and page. */
async function fashionFor(
  client: Liferay6Client,
  groupId: string,
  article: JournalArticle | null,
): Promise<Fashion> {
  const fashion = await learnFashion(client, groupId);
  if (article === null) return fashion;
  const structure = (article.structureId ?? '') || (article.DDMStructureKey ?? '');
  return {
    ...fashion,
    folderId: article.folderId,
    type: article.type || fashion.type,
    structure,
    template: (article.templateId ?? '') || (article.DDMTemplateKey ?? ''),
    field: structure === '' ? null : fieldsOf(article.content).longest,
    layoutUuid: article.layoutUuid ?? '',
  };
}

/** A write that changes nothing would still make a version. */
async function needsWrite(draft: WriteJob, shelf: ReadonlyMap<string, string>): Promise<boolean> {
  const { client, found, category, texts } = draft;
  if (found === null || found.status !== STATUS.approved) return true;
  if (wordsHash(textsOf(found)) !== wordsHash(texts) || !isOursAsStored(draft)) return true;
  if (!isSameMinute(found.displayDate, dateFor(draft)) || pictureFor(draft, shelf) !== pictureOf(found))
    return true;
  return !(await readLabels(client, found.resourcePrimKey)).categories.includes(category);
}

/** Looks may differ where the portal took some away, once it is known that it stored our words so. */
function isOursAsStored({ found, texts, known }: WriteJob): boolean {
  if (found === null) return false;
  return contentHash(textsOf(found)) === contentHash(texts) || known.pending.includes(wordsHash(texts));
}

async function write(
  draft: WriteJob,
  shelf: ReadonlyMap<string, string>,
  note: () => void,
): Promise<JournalArticle | null> {
  const { client, desk, article, fashion, texts, category, known, found } = draft;
  const wanted: Wanted = {
    groupId: desk.groupId,
    articleId: articleIdOf(article.key),
    texts,
    fashion,
    displayDate: dateFor(draft),
    zone: desk.user.timeZoneId,
    picture: pictureFor(draft, shelf),
  };
  const isPublic = article.visibility === 'public';
  const { journal } = client.dialect;
  const had = found === null ? { categories: [], tags: [] } : await readLabels(client, found.resourcePrimKey);
  const others = had.categories.filter((id) => id !== known.categoryId && id !== category);
  const context = contextOf(wanted, { categories: [...others, category], tags: had.tags }, isPublic);
  note();
  try {
    if (found === null) {
      const fresh = { ...context, urlTitle: article.key, cmd: 'add' };
      return await client.post(
        JournalArticle,
        `${journal}/add-article`,
        addParameters(wanted, client.dialect),
        fresh,
      );
    }
    const formDate = found.modifiedDate + SECOND_MS;
    const change = { ...context, formDate, cmd: 'update' };
    const parameters = updateParameters(wanted, found, client.dialect);
    return await client.post(JournalArticle, `${journal}/update-article`, parameters, change);
  } catch (error) {
    // Somebody was quicker: another request of ours, which the reading tells, or one of the portal's own people.
    if (error instanceof LiferayRefusal && RACES.test(error.kind)) return null;
    throw error;
  }
}

const RACES = /^(?:DuplicateArticleId|ArticleVersion|ORM|ConstraintViolation|System)$/u;

/** @throws PortalError where the portal holds something else than what was sent */
async function readWhole(
  draft: WriteJob,
  next: Known,
  base: RemoteVersion | null,
  written: JournalArticle | null,
): Promise<JournalArticle> {
  const { client, desk, article, texts, category } = draft;
  const { host } = client;
  const whole = await client.getLatest(desk.groupId, articleIdOf(article.key));
  if (whole === null)
    throw new PortalError('unknown', `Bài ở ${host} vừa bị bỏ đi trong lúc gửi. Sẽ xem lại từ đầu.`);
  if (wordsHash(textsOf(whole)) !== wordsHash(texts)) {
    if (written !== null && written.version === whole.version)
      throw new PortalError(
        'permanent',
        `${host} đã nhận bài nhưng lưu khác bản gửi đi. Mở bài trên cổng xem lại rồi sửa.`,
      );
    if (isFromUs(whole, base, next))
      throw new PortalError('retry', `Bài ở ${host} vừa đổi trong lúc gửi. Sẽ xem lại từ đầu.`);
    throw conflict(
      'Có người sửa bài trên cổng đúng lúc đang gửi; bản của họ còn nguyên. Xem hai bản rồi chọn.',
      whole,
      base,
      next,
    );
  }
  refuseWaiting(whole, client);
  if (whole.status !== STATUS.approved)
    throw new PortalError(
      whole.status === STATUS.expired ? 'retry' : 'permanent',
      `${host} đã nhận bài nhưng chưa cho hiện (trạng thái ${whole.status}). Nhờ quản trị cổng xem lại ngày giờ và quy trình duyệt của trang.`,
    );
  if (!isSameMinute(whole.displayDate, dateFor({ ...draft, found: draft.found ?? written ?? whole })))
    throw new PortalError(
      'permanent',
      `${host} đã nhận bài nhưng ghi khác ngày giờ đăng. Nhờ quản trị cổng xem múi giờ của tài khoản (${desk.user.timeZoneId}).`,
    );
  if (!(await readLabels(client, whole.resourcePrimKey)).categories.includes(category))
    throw new PortalError(
      'permanent',
      `${host} đã nhận bài nhưng không xếp vào chuyên mục “${article.category}”. Nhờ quản trị cổng xem lại.`,
    );
  return whole;
}

/** The day it shall bear, never one to come; without one the day it has, or now. */
function dateFor({ article, found, client }: WriteJob): number {
  const now = client.serverTime - BEFORE_NOW_MS;
  if (article.date !== null) return Math.min(Date.parse(article.date), now);
  return found === null || found.displayDate === 0 ? now : found.displayDate;
}

/** Ours for lists; one that staff chose stays. */
function pictureFor({ article, found }: WriteJob, shelf: ReadonlyMap<string, string>): string {
  const lead = article.leadPhoto === null ? undefined : article.photos[article.leadPhoto];
  const known = found === null ? '' : pictureOf(found);
  if (lead !== undefined) return shelf.get(lead.sha256) ?? '';
  return known.includes(`/${encodeURIComponent(article.key)}-`) ? '' : known;
}

function pictureOf({ smallImage, smallImageURL }: JournalArticle): string {
  return smallImage ? (smallImageURL ?? '') : '';
}
