/**
 * Liferay 6.1 to 7.1 through its JSON web services. Written to Liferay's own source (portal facts, part A) and tested against
 * a stand-in that enforces it; not run against a Liferay.
 */
import type { PortalAdapter, PortalLogin, Probe } from '../adapter.ts';
import { LIMITS, type Limits } from '../http.ts';
import { learnFashion, openAccount } from './account.ts';
import { accountPlace } from './address.ts';
import { listVocabularies } from './category.ts';
import { Liferay6Client } from './client.ts';
import { articleIdOf, findArticle, seenAddress } from './finding.ts';
import { putArticle } from './putting.ts';
import { LiferayRefusal } from './refusals.ts';
import { FileEntry } from './shapes.ts';
import { type Known, readableText, readKnown, versionOf } from './version.ts';
import { withdrawArticle } from './withdrawing.ts';

export function openLiferay6(login: PortalLogin, limits: Limits = LIMITS): PortalAdapter {
  const clientFor = (signal: AbortSignal, known: Known) =>
    new Liferay6Client(login, limits, signal, known.dialect);
  return {
    probe: (signal) => probe(clientFor(signal, readKnown(null))),
    put: (article, base, context) =>
      putArticle(clientFor(context.signal, readKnown(base)), article, base, context),
    withdraw: (key, base, context) =>
      withdrawArticle(clientFor(context.signal, readKnown(base)), key, base, context),
    read: async (key, base, signal) => {
      const known = readKnown(base);
      const client = clientFor(signal, known);
      const { groupId } = await openAccount(client);
      const { article } = await findArticle(client, groupId, key, base);
      if (article === null) return null;
      const version = versionOf(
        article,
        { ...known, dialect: client.dialect },
        await seenAddress(client, article),
      );
      return { ...version, ...readableText(article) };
    },
    // Whatever arrives late is refused by the portal: an add by its id, an update by the version it was made on.
    sweep: async () => 0,
  };
}

async function probe(client: Liferay6Client): Promise<Probe> {
  const { user, groupId } = await openAccount(client);
  // Of an article that is never there: who answers tells the version.
  await client.getLatest(groupId, articleIdOf(''));
  const { dialect } = client;
  const lacks = [
    await sentenceOf(() => learnFashion(client, groupId)),
    await sentenceOf(async () => {
      const vocabularies = await listVocabularies(client, groupId);
      return vocabularies.length > 0 ? '' : NO_VOCABULARY;
    }),
    await sentenceOf(() =>
      client.find(FileEntry, 'dlapp/get-file-entry', { groupId, folderId: 0, title: articleIdOf('') }),
    ),
    accountPlace(client.url).sample === null
      ? 'Chưa biết bài hiện ở địa chỉ nào, nên đăng xong chương trình chưa tự xem lại được trên trang. Sửa địa chỉ cổng thành địa chỉ của một bài đã đăng.'
      : '',
  ].filter((sentence) => sentence !== '');
  return {
    capabilities: {
      drafts: true,
      withdraw: true,
      idempotentPut: true,
      serverConflict: true,
      byHand: false,
      maxUpload: null,
    },
    account: `${user.screenName || user.emailAddress} (Liferay ${dialect.version})`,
    lacks,
  };
}

const NO_VOCABULARY =
  'Trang chưa có bộ chuyên mục (Vocabulary) nào cho bài viết. Nhờ quản trị cổng tạo một bộ.';

/** What is wrong with one of the services, as the sentence to show; '' when it answers. */
async function sentenceOf(ask: () => Promise<unknown>): Promise<string> {
  try {
    const answer = await ask();
    return typeof answer === 'string' ? answer : '';
  } catch (error) {
    if (
      !(error instanceof LiferayRefusal) &&
      !(error instanceof Error && 'fault' in error && error.fault === 'permanent')
    )
      throw error;
    return error.message;
  }
}
