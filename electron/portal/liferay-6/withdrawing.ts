/**
 * Withdrawing: the article expires, which keeps its id, its address and its history. The bin would give it another id, and
 * the next one published would be a second. Its files, which whoever has their address could still open, go.
 */
import { setTimeout } from 'node:timers/promises';
import { type CallContext, PortalError, type RemoteVersion } from '../adapter.ts';
import { learnFashion, openAccount } from './account.ts';
import type { Liferay6Client } from './client.ts';
import { addParameters, contextOf } from './fields.ts';
import { articleIdOf, findArticle, refuseForeign, refuseWaiting } from './finding.ts';
import { removeFiles } from './library.ts';
import { LiferayRefusal } from './refusals.ts';
import { Heard, JournalArticle, STATUS } from './shapes.ts';
import { readKnown, versionOf, writeKnown } from './version.ts';

export async function withdrawArticle(
  client: Liferay6Client,
  key: string,
  base: RemoteVersion | null,
  { remember, onStep }: Pick<CallContext, 'remember' | 'onStep'>,
): Promise<RemoteVersion | null> {
  onStep('Đang đăng nhập cổng');
  const { groupId, user } = await openAccount(client);
  onStep('Đang rút bài');
  const { article } = await findArticle(client, groupId, key, base);
  const known = { ...readKnown(base), dialect: client.dialect };
  if (article === null) {
    await removeFiles(client, groupId, key, known.files);
    const isInDoubt = known.status === null && known.pending.length > 0;
    return isInDoubt ? await holdPlace(client, groupId, key, user.timeZoneId) : null;
  }
  refuseWaiting(article, client);
  if (base !== null) refuseForeign(article, base, null);
  let hidden = article;
  if (article.status !== STATUS.expired) {
    if (base !== null) remember({ ...base, version: writeKnown({ ...known, status: STATUS.expired }) });
    if (known.pending.length > 0) await passSecondOf(article, client);
    const parameters = { groupId, articleId: article.articleId, articleURL: '' };
    await client.post(Heard, `${client.dialect.journal}/expire-article`, parameters);
    hidden = (await client.getLatest(groupId, article.articleId)) ?? article;
    if (hidden.status !== STATUS.expired)
      throw new PortalError(
        'unknown',
        `${client.host} nhận lệnh rút nhưng bài chưa hết hạn. Sẽ xem lại trên cổng.`,
      );
  }
  await removeFiles(client, groupId, key, known.files);
  return versionOf(hidden, { ...known, files: [], pending: [] }, null);
}

/**
 * An update whose answer never came may still be on its way, and names a moment within the second of the version it was made
 * on: only an article that expires after that second refuses it.
 */
async function passSecondOf({ modifiedDate }: JournalArticle, client: Liferay6Client): Promise<void> {
  const left = modifiedDate + 2_000 - client.serverTime;
  if (left > 0) await setTimeout(Math.min(left, 2_000), undefined, { signal: client.signal });
}

/**
 * A publication whose answer never came may still be on its way, and would show the article after all. Its id is taken for
 * a draft that nobody sees, and the late one is refused as a duplicate.
 */
async function holdPlace(
  client: Liferay6Client,
  groupId: string,
  key: string,
  zone: string,
): Promise<RemoteVersion | null> {
  const wanted = {
    groupId,
    articleId: articleIdOf(key),
    texts: { title: 'Bài đã rút trước khi đăng', summary: '', html: '<p></p>' },
    fashion: await learnFashion(client, groupId),
    displayDate: client.serverTime,
    zone,
    picture: '',
  };
  const context = {
    ...contextOf(wanted, { categories: [], tags: [] }, false),
    urlTitle: key,
    workflowAction: 2,
    cmd: 'add',
  };
  const path = `${client.dialect.journal}/add-article`;
  try {
    const held = await client.post(JournalArticle, path, addParameters(wanted, client.dialect), context);
    return versionOf(held, { ...readKnown(null), dialect: client.dialect }, null);
  } catch (error) {
    if (!(error instanceof LiferayRefusal) || error.kind !== 'DuplicateArticleId') throw error;
    throw new PortalError('unknown', `Bài vừa tới ${client.host}. Sẽ xem lại rồi rút.`);
  }
}
