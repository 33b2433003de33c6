/**
 * Nothing lost, nothing doubled, nothing shown before it is whole on a Liferay 6: every fault at every request of publishing,
 * updating and withdrawing, and staff at work between any two; against a stand-in, beside a client that only tries again.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortalError, type RemoteVersion } from '../../electron/portal/adapter.ts';
import { openAdapter } from '../../electron/portal/open.ts';
import { keeper, keyFor, makeArticle } from './tools/articles.ts';
import { startFaultProxy } from './tools/fault-proxy.ts';
import { countContent, showContentAgain, shownHalf } from './tools/liferay-6/count.ts';
import { latestOf } from './tools/liferay-6/journal.ts';
import { openNaively } from './tools/liferay-6/naive-adapter.ts';
import type { Mode } from './tools/liferay-6/signatures.ts';
import { type FakeSite, SHOWN_BELOW, startSite } from './tools/liferay-6/site.ts';
import { cellsOf, FAULTS, Lane, PATIENT, runCells, type TriedPortal, type Wish } from './tools/matrix.ts';

const LANES = 16;
const WISHES: readonly Wish[] = ['publish', 'update', 'withdraw'];
const MODES: readonly Mode[] = [62, 70];

function triedPortal({ fake, account }: FakeSite, open?: TriedPortal['open']): TriedPortal {
  return {
    port: Number(new URL(fake.url).port),
    open:
      open ??
      ((port, limits) =>
        openAdapter(account({ url: `http://127.0.0.1:${port}${SHOWN_BELOW}bai-mau` }), limits)),
    count: async (article, state) => countContent(fake, article, state),
    showAgain: async (article, base) => showContentAgain(fake, article, base),
  };
}

describe.each(MODES)('the fault matrix on a stand-in of mode %s', (mode) => {
  let site: FakeSite;
  const lanes: Lane[] = [];

  beforeAll(async () => {
    site = await startSite({ mode });
    for (let count = 0; count < LANES; count += 1) lanes.push(await Lane.open(triedPortal(site)));
  });
  afterAll(() => {
    for (const lane of lanes) lane.close();
    site.fake.close();
  });

  it.each(WISHES)(
    'comes out right in every cell of %s',
    async (wish) => {
      const requests = await (lanes[0] as Lane).countRequests(wish);
      const cells = cellsOf(wish, requests);
      const wrong = await runCells(lanes, cells);
      process.stdout.write(
        `Fault matrix of Liferay ${mode}, ${wish}: ${cells.length} cells (${FAULTS.length} faults x ${requests} requests x once and repeated), ${wrong.length} wrong.\n`,
      );
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it('never showed an article before it was whole, and never did what no client may', () => {
    expect(shownHalf(site.fake)).toEqual([]);
    expect(site.fake.breaches).toEqual([]);
  });

  it.each(WISHES)(
    'never loses what staff write between two requests of %s',
    async (wish) => {
      const wrong: string[] = [];
      let cells = 0;
      for (let at = 1, isOver = false; !isOver; at += 1) {
        cells += 1;
        isOver = !(await staffAt(wish, at, wrong));
      }
      process.stdout.write(
        `Staff between the requests of Liferay ${mode}, ${wish}: ${cells} cells, ${wrong.length} wrong.\n`,
      );
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('lets three outboxes work on one article at once', async () => {
    const wrong: string[] = [];
    let cells = 0;
    for (let round = 1; round <= 20; round += 1) {
      const article = makeArticle(keyFor('ba'), round);
      const changed = makeArticle(article.key, round + 100);
      const all = <T>(work: (index: number) => Promise<T>) => Promise.all([0, 1, 2].map(work));
      const bases = await all(() => insist(site, 'put', article, null));
      wrong.push(...countContent(site.fake, article, 'shown'));
      const next = await all((index) => insist(site, 'put', changed, bases[index] ?? null));
      wrong.push(...countContent(site.fake, changed, 'shown'));
      await all((index) => insist(site, 'withdraw', changed, next[index] ?? null));
      wrong.push(...countContent(site.fake, changed, 'hidden'));
      cells += 3;
    }
    process.stdout.write(
      `Three outboxes at once on Liferay ${mode}: ${cells} cells, ${wrong.length} wrong.\n`,
    );
    expect(wrong).toEqual([]);
  }, 120_000);

  it.each(WISHES)(
    'finds the faults of a client that only tries again, at %s',
    async (wish) => {
      const naive = await startSite({ mode });
      const open: TriedPortal['open'] = (port, limits) => openNaively(mode, port, limits);
      const tried: Lane[] = [];
      for (let count = 0; count < LANES; count += 1) tried.push(await Lane.open(triedPortal(naive, open)));
      // Where nothing breaks it must do well, or this throws.
      const requests = await (tried[0] as Lane).countRequests(wish);
      const cells = cellsOf(wish, requests);
      const wrong = await runCells(tried, cells);
      for (const lane of tried) lane.close();
      naive.fake.close();
      process.stdout.write(
        `The same faults on Liferay ${mode}, a client that only tries again, ${wish}: ${cells.length} cells, ${wrong.length} wrong.\n`,
      );
      expect(wrong.length).toBeGreaterThan(0);
    },
    300_000,
  );

  it.each(['publish', 'update'] as const)(
    'keeps hidden what is withdrawn while a %s is still on its way',
    async (wish) => {
      const proxy = await startFaultProxy(Number(new URL(site.fake.url).port));
      const adapter = triedPortal(site).open(proxy.port, PATIENT);
      const article = makeArticle(keyFor('doi-y'), 1);
      const kept = keeper(AbortSignal.timeout(30_000));
      if (wish === 'update') kept.base = await adapter.put(article, null, kept.context);
      proxy.plan = ({ path }) =>
        /(?:add|update)-article/u.test(path) ? { kind: 'zombie', ms: 2_500 } : null;
      const wished = wish === 'update' ? makeArticle(article.key, 2) : article;
      await expect(adapter.put(wished, kept.base, kept.context)).rejects.toBeInstanceOf(PortalError);
      proxy.plan = () => null;
      const hidden = await adapter.withdraw(article.key, kept.base, kept.context);
      await proxy.settle();
      expect(site.fake.journal.shownAt(article.key)).toBeNull();
      // Wished again, it comes back as it is wished.
      await adapter.put(wished, hidden, kept.context);
      proxy.close();
      const seen = site.fake.journal.articles.filter(({ versions }) =>
        versions.some(({ content }) => [...content.fields.values()].join('').includes(article.key)),
      );
      expect(seen).toHaveLength(1);
      expect(latestOf(seen[0] as (typeof seen)[0]).status).toBe(0);
    },
    60_000,
  );

  /** Whether there was such a request at all. Somebody edits the article just before it is served. */
  async function staffAt(wish: Wish, at: number, wrong: string[]): Promise<boolean> {
    const { fake, account } = site;
    const adapter = openAdapter(account(), PATIENT);
    const article = makeArticle(keyFor('bien-tap'), at);
    const kept = keeper(AbortSignal.timeout(30_000));
    if (wish !== 'publish') kept.base = await adapter.put(article, null, kept.context);
    const words = `<p>Ban biên tập viết ${at}.</p>`;
    const first = fake.requests.length;
    let isEdited = false;
    fake.before = (number) => {
      if (number - first !== at) return;
      const known = fake.journal.articles.find(({ versions }) =>
        versions.some((one) => one.urlTitle === article.key),
      );
      if (known === undefined) return;
      fake.staffEdit(known.articleId, words);
      isEdited = true;
    };
    const wished = wish === 'update' ? makeArticle(article.key, at + 100) : article;
    const work =
      wish === 'withdraw'
        ? adapter.withdraw(article.key, kept.base, kept.context)
        : adapter.put(wished, kept.base, kept.context);
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    fake.before = () => {};
    const requests = fake.requests.length - first;
    if (error !== null && !(error instanceof PortalError && error.fault === 'conflict'))
      wrong.push(`${wish}, staff at request ${at}: ${String(error)}`);
    if (error instanceof PortalError && !error.theirs?.text.includes('Ban biên tập viết'))
      wrong.push(`${wish}, staff at request ${at}: their text is not shown`);
    const known = fake.journal.articles.find(({ versions }) =>
      versions.some((one) => one.urlTitle === article.key),
    );
    const latest = known === undefined ? '' : [...latestOf(known).content.fields.values()].join('');
    if (isEdited && latest !== words) wrong.push(`${wish}, staff at request ${at}: their text is gone`);
    return at <= requests;
  }
});

/** One outbox of several: tries until it is done. */
async function insist(
  { account }: FakeSite,
  verb: 'put' | 'withdraw',
  article: ReturnType<typeof makeArticle>,
  from: RemoteVersion | null,
): Promise<RemoteVersion | null> {
  const kept = keeper(AbortSignal.timeout(60_000));
  kept.base = from;
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    try {
      const adapter = openAdapter(account(), PATIENT);
      return verb === 'put'
        ? await adapter.put(article, kept.base, kept.context)
        : await adapter.withdraw(article.key, kept.base, kept.context);
    } catch (error) {
      if (!(error instanceof PortalError) || error.fault === 'conflict' || error.fault === 'permanent')
        throw error;
    }
  }
  throw new Error('never came to an end');
}
