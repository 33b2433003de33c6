/**
 * Liferay 7.4 and DXP through headless-delivery: one PUT under our own code makes the article or changes it. There are no
 * drafts to write, so the files go first and the article last; withdrawing is deleting (api-facts). Written to the
 * published interface and tested against a fake that enforces it; not run against a Liferay.
 */
import {
  type CallContext,
  type OutgoingArticle,
  type PortalAdapter,
  PortalError,
  type PortalLogin,
  type Probe,
  type RemoteVersion,
} from '../adapter.ts';
import { LIMITS, type Limits } from '../http.ts';
import { LiferayClient, ME_PATH, type SiteClient } from './client.ts';
import { findStructure } from './places.ts';
import { putContent } from './putting.ts';
import { Content, User } from './shapes.ts';
import { isFromUs, readableText, readKept, versionOf } from './version.ts';

export function openHeadlessLiferay(login: PortalLogin, limits: Limits = LIMITS): PortalAdapter {
  const { url } = login;
  const clientFor = (signal: AbortSignal) => new LiferayClient(login, limits, signal);
  return {
    probe: (signal) => probe(clientFor(signal)),
    put: async (article: OutgoingArticle, base: RemoteVersion | null, context: CallContext) =>
      putContent(clientFor(context.signal), url, article, base, context),
    withdraw: async (key, base, context) => {
      context.onStep('Đang rút bài');
      const site = await clientFor(context.signal).openSite();
      return await withdraw(site, url, key, base);
    },
    read: async (key, base, signal) => {
      const site = await clientFor(signal).openSite();
      const content = await site.client.find(Content, site.contentPath(key));
      return content === null
        ? null
        : { ...versionOf(content, url, true, readKept(base)), ...readableText(content) };
    },
    // Nothing can be there twice, and an article is never there half.
    sweep: async () => 0,
  };
}

async function probe(client: LiferayClient): Promise<Probe> {
  const { name } = await client.get(User, ME_PATH);
  const site = await client.openSite();
  const lacks: string[] = [];
  try {
    await findStructure(client, site);
  } catch (error) {
    if (!(error instanceof PortalError) || error.fault !== 'permanent') throw error;
    lacks.push(error.message);
  }
  return {
    capabilities: {
      drafts: false,
      withdraw: true,
      idempotentPut: true,
      serverConflict: false,
      byHand: false,
      maxUpload: null,
    },
    account: name,
    lacks,
  };
}

/** Somebody's changes would be gone with the article: they are shown first. */
async function withdraw(
  site: SiteClient,
  url: string,
  key: string,
  base: RemoteVersion | null,
): Promise<RemoteVersion | null> {
  const content = await site.client.find(Content, site.contentPath(key));
  const kept = readKept(base);
  if (content !== null && base !== null && !isFromUs(content, base))
    throw new PortalError(
      'conflict',
      'Bài trên cổng đã có người khác sửa; rút bài là xoá luôn bản đó. Xem hai bản rồi chọn.',
      { theirs: { ...versionOf(content, url, true, kept), ...readableText(content) } },
    );
  if (content !== null) await site.client.remove(site.contentPath(key));
  for (const code of kept.files) await site.client.remove(site.documentPath(code));
  return null;
}
