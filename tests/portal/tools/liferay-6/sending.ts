/** A secretary's acts on a stand-in of a Liferay 6, and what they left there. */
import { afterEach, expect } from 'vitest';
import { PortalError, type RemoteVersion } from '../../../../electron/portal/adapter.ts';
import { openAdapter } from '../../../../electron/portal/open.ts';
import { keeper, type makeArticle } from '../articles.ts';
import { latestOf, type StoredArticle } from './journal.ts';
import type { FakeOptions } from './server.ts';
import type { Mode } from './signatures.ts';
import { type FakeSite, startSite } from './site.ts';

export const MODES: readonly Mode[] = [61, 62, 70];
const running: FakeSite[] = [];

/** Stops what was started, after each test; a client that broke a rule of the portal fails it. */
export function stopSites(): void {
  afterEach(() => {
    for (const { fake } of running.splice(0)) {
      expect(fake.breaches).toEqual([]);
      fake.close();
    }
  });
}

export async function start(options: FakeOptions = {}, sample = {}): Promise<FakeSite> {
  const site = await startSite(options, sample);
  running.push(site);
  return site;
}

export const signal = () => AbortSignal.timeout(10_000);

export function put(
  { account }: FakeSite,
  article: ReturnType<typeof makeArticle>,
  base: RemoteVersion | null = null,
): Promise<RemoteVersion> {
  return openAdapter(account()).put(article, base, keeper(signal()).context);
}

export function withdraw({ account }: FakeSite, key: string, base: RemoteVersion | null) {
  return openAdapter(account()).withdraw(key, base, keeper(signal()).context);
}

export async function faultOf(work: Promise<unknown>): Promise<PortalError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof PortalError) return error;
  throw new Error(`no fault of a portal: ${String(error)}`);
}

/** The one article of ours. */
export function ours({ fake }: FakeSite): StoredArticle {
  const found = fake.journal.articles.filter(({ articleId }) => articleId.startsWith('SCD-'));
  expect(found).toHaveLength(1);
  return found[0] as StoredArticle;
}

export const htmlOf = (site: FakeSite) => [...latestOf(ours(site)).content.fields.values()].join('');
