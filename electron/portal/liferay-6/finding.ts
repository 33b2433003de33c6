/** The article on the portal, found by the id we gave it, and what was done to it there since we last looked. */
import { sha256Of } from '../../files/digest.ts';
import { PortalError, type RemoteVersion } from '../adapter.ts';
import { checkAddress } from '../handover/address.ts';
import { accountPlace } from './address.ts';
import type { Liferay6Client } from './client.ts';
import { JournalArticle, STATUS } from './shapes.ts';
import {
  isFromUs,
  type Known,
  readableText,
  readKnown,
  textsOf,
  versionOf,
  wordsHash,
  writeKnown,
} from './version.ts';

/** Upper case, as the portal makes ids when it writes them and not when it reads them; no number, which are the portal's own. */
export function articleIdOf(key: string): string {
  return `SCD-${sha256Of(key).slice(0, 20).toUpperCase()}`;
}

export interface FoundContent {
  article: JournalArticle | null;
  /** Put in the bin there, where it has another id. */
  trashed: JournalArticle | null;
}

export async function findArticle(
  client: Liferay6Client,
  groupId: string,
  key: string,
  base: RemoteVersion | null,
): Promise<FoundContent> {
  const article = await client.getLatest(groupId, articleIdOf(key));
  if (article !== null || base === null || !/^\d+$/u.test(base.remoteId)) return { article, trashed: null };
  const path = `${client.dialect.journal}/get-latest-article`;
  const other = await client.find(JournalArticle, path, { resourcePrimKey: base.remoteId });
  return other?.status === STATUS.trashed
    ? { article: null, trashed: other }
    : { article: other, trashed: null };
}

/** @param ours `wordsHash` of what is about to be written; null where nothing is @throws PortalError `conflict` */
export function refuseForeign(
  article: JournalArticle,
  base: RemoteVersion | null,
  ours: string | null,
): void {
  const known = readKnown(base);
  if (!isFromUs(article, base, known) && wordsHash(textsOf(article)) !== ours)
    throw conflict(
      'Bài trên cổng đã có người khác sửa. Xem hai bản rồi chọn giữ bản nào.',
      article,
      base,
      known,
    );
}

/** @throws PortalError `conflict` where somebody took down what was shown */
export function refuseTakenDown(article: JournalArticle, known: Known): void {
  if (known.status === STATUS.approved && article.status === STATUS.expired)
    throw conflict('Bài đã có người gỡ xuống trên cổng. Chọn đăng lại hoặc để nguyên.', article, null, known);
}

/** @throws PortalError `permanent` while the portal's own people have it before them */
export function refuseWaiting(article: JournalArticle, { host }: Liferay6Client): void {
  if (article.status === STATUS.pending)
    throw new PortalError(
      'permanent',
      `Bài đang chờ duyệt trên ${host}. Nhờ người duyệt của cổng duyệt hoặc từ chối bài, rồi gửi lại.`,
    );
}

/** What is not there under our id comes back only after a person saw that. @throws PortalError `conflict` */
export function refuseMissing({ trashed }: FoundContent, base: RemoteVersion | null): void {
  const known = readKnown(base);
  if (trashed !== null && known.status !== STATUS.trashed)
    throw conflict(
      'Bài đã có người bỏ vào thùng rác trên cổng. Chọn đăng lại hoặc để nguyên.',
      trashed,
      null,
      known,
    );
  const wasThere =
    typeof known.status === 'number' && known.status !== STATUS.trashed && known.status !== STATUS.expired;
  if (trashed !== null || base === null || !wasThere) return;
  const nothing = { title: '', summary: '', text: '', changedAt: '' };
  const version = writeKnown({ ...known, status: 'gone', pending: [] });
  throw new PortalError('conflict', 'Bài đã có người xoá hẳn trên cổng. Chọn đăng lại hoặc để nguyên.', {
    theirs: { remoteId: base.remoteId, version, contentHash: '', address: null, ...nothing },
  });
}

export function conflict(
  sentence: string,
  article: JournalArticle,
  base: RemoteVersion | null,
  known: Known,
): PortalError {
  const address = article.status === STATUS.approved ? (base?.address ?? null) : null;
  return new PortalError('conflict', sentence, {
    theirs: { ...versionOf(article, known, address), ...readableText(article) },
  });
}

/** Where the public reads it, looked at as the public does; null where that is not known or it was not seen there. */
export async function seenAddress(client: Liferay6Client, article: JournalArticle): Promise<string | null> {
  const { sample } = accountPlace(client.url);
  if (sample === null || article.urlTitle === '' || article.status !== STATUS.approved) return null;
  const address = sample.before + encodeURIComponent(article.urlTitle);
  try {
    const page = await checkAddress(address, client.signal, client.caPem, client.limits);
    const title = textsOf(article).title.replace(/\s+/gu, ' ').trim();
    return page?.text.includes(title) ? address : null;
  } catch (error) {
    if (client.signal.aborted || !(error instanceof PortalError)) throw error;
    return null;
  }
}
