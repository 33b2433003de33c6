/**
 * Nothing lost, nothing doubled, nothing shown before it is whole: every fault at every request of publishing, updating and
 * withdrawing, against a real WordPress.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RemoteVersion } from '../../electron/portal/adapter.ts';
import { openAdapter } from '../../electron/portal/open.ts';
import { keyFor, makeArticle } from './tools/articles.ts';
import { cellsOf, FAULTS, Lane, PATIENT, runCells, type Wish } from './tools/matrix.ts';
import { publishNaively } from './tools/naive-client.ts';
import { countArticle, shownBeforeWhole, watchShown } from './tools/server-count.ts';
import { canRunWordPress, startWordPress, type WordPress } from './tools/wordpress.ts';
import { goLean, insist, triedPortal, tryNaively } from './tools/wordpress-matrix.ts';

const LANES = 10;

describe.skipIf(!canRunWordPress())('the fault matrix', () => {
  let site: WordPress;
  const lanes: Lane[] = [];

  beforeAll(async () => {
    site = await startWordPress();
    await watchShown(site);
    goLean(site);
    for (let count = 0; count < LANES; count += 1) lanes.push(await Lane.open(triedPortal(site)));
  }, 420_000);

  afterAll(() => {
    for (const lane of lanes) lane.close();
    site?.stop();
  });

  it.each<Wish>(['publish', 'update', 'withdraw'])(
    'comes out right in every cell of %s',
    async (wish) => {
      const requests = await (lanes[0] as Lane).countRequests(wish);
      const cells = cellsOf(wish, requests);
      const wrong = await runCells(lanes, cells);
      process.stdout.write(
        `Fault matrix, ${wish}: ${cells.length} cells (${FAULTS.length} faults x ${requests} requests x once and repeated), ${wrong.length} wrong.\n`,
      );
      expect(wrong).toEqual([]);
    },
    900_000,
  );

  it('never showed an article before it was whole', async () => {
    expect(await shownBeforeWhole(site)).toEqual([]);
  });

  it('lets three outboxes work on one article at once', async () => {
    const wrong: string[] = [];
    for (let round = 1; round <= 5; round += 1) {
      const article = makeArticle(keyFor('ba'), round);
      const bases = await Promise.all(
        [1, 2, 3].map(() => insist(site.account('bientap'), 'put', article, null)),
      );
      wrong.push(...(await checked(round, article, 'publish', bases)));
      const changed = makeArticle(article.key, round + 100);
      const next = await Promise.all(
        bases.map((base) => insist(site.account('bientap'), 'put', changed, base)),
      );
      wrong.push(...(await checked(round, changed, 'publish', next)));
      const last = await Promise.all(
        next.map((base) => insist(site.account('bientap'), 'withdraw', changed, base)),
      );
      wrong.push(...(await checked(round, changed, 'draft', last)));
    }
    process.stdout.write(`Fault matrix, three outboxes at once: 15 cells, ${wrong.length} wrong.\n`);
    expect(wrong).toEqual([]);
  }, 300_000);

  it('finds the faults of a client that only tries again', async () => {
    const [row] = await site.sql(`SELECT term_id FROM wp_terms WHERE name = '${site.category}'`);
    const { cells, wrong } = await tryNaively(site, '', (account, article, signal) =>
      publishNaively(account, article, Number(row?.[0]), signal),
    );
    process.stdout.write(
      `The same faults, a client that only tries again: ${cells} cells, ${wrong} wrong.\n`,
    );
    expect(wrong).toBeGreaterThan(0);
    expect(await shownBeforeWhole(site, 'vung')).not.toEqual([]);
  }, 300_000);

  async function checked(
    round: number,
    article: ReturnType<typeof makeArticle>,
    status: 'publish' | 'draft',
    bases: readonly (RemoteVersion | null)[],
  ): Promise<string[]> {
    for (const base of bases)
      await openAdapter(site.account('bientap'), PATIENT).sweep(
        article.key,
        base,
        AbortSignal.timeout(120_000),
      );
    return (await countArticle(site, article, status)).map((fault) => `round ${round}, ${status}: ${fault}`);
  }
});
