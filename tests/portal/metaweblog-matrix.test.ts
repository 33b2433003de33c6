/**
 * The same as over REST, through xmlrpc.php of a real WordPress: every fault at every request of publishing, updating and
 * withdrawing, beside a client that only tries again. In short an eighth of the cells, in the long form all.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RemoteVersion } from '../../electron/portal/adapter.ts';
import { openAdapter } from '../../electron/portal/open.ts';
import { LONG } from '../support/long.ts';
import { keyFor, makeArticle } from './tools/articles.ts';
import { type Cell, cellsOf, FAULTS, Lane, PATIENT, runCells, type Wish } from './tools/matrix.ts';
import { publishByCallsNaively } from './tools/naive-client.ts';
import { countArticle, shownBeforeWhole, watchShown } from './tools/server-count.ts';
import { canRunWordPress, startWordPress, type WordPress } from './tools/wordpress.ts';
import { editAt, goLean, insist, triedPortal, tryNaively } from './tools/wordpress-matrix.ts';

const LANES = 10;
const DOOR = '/xmlrpc.php';
const ROUNDS = LONG ? 20 : 3;

describe.skipIf(!canRunWordPress())('the fault matrix by XML-RPC', () => {
  let site: WordPress;
  const lanes: Lane[] = [];

  beforeAll(async () => {
    site = await startWordPress();
    await watchShown(site);
    goLean(site);
    for (let count = 0; count < LANES; count += 1) lanes.push(await Lane.open(triedPortal(site, DOOR)));
  }, 420_000);

  afterAll(() => {
    for (const lane of lanes) lane.close();
    site?.stop();
  });

  it.each<Wish>(['publish', 'update', 'withdraw'])(
    'comes out right in every cell of %s',
    async (wish) => {
      const requests = await (lanes[0] as Lane).countRequests(wish);
      const cells = cellsOf(wish, requests).filter(isTried);
      const wrong = await runCells(lanes, cells);
      process.stdout.write(
        `Fault matrix by XML-RPC, ${wish}: ${cells.length} cells (${FAULTS.length - 1} faults, ${requests} requests), ${wrong.length} wrong.\n`,
      );
      expect(wrong).toEqual([]);
    },
    1_800_000,
  );

  it('never showed an article before it was whole', async () => {
    expect(await shownBeforeWhole(site)).toEqual([]);
  });

  it.each<Wish>(['publish', 'update', 'withdraw'])(
    'never loses what staff write between two requests of %s',
    async (wish) => {
      const wrong: string[] = [];
      let cells = 0;
      for (
        let found = await editAt(site, DOOR, wish, 1);
        found !== null;
        found = await editAt(site, DOOR, wish, cells + 1)
      ) {
        cells += 1;
        wrong.push(...found);
      }
      process.stdout.write(
        `Staff between the requests by XML-RPC, ${wish}: ${cells} cells, ${wrong.length} wrong.\n`,
      );
      expect(wrong).toEqual([]);
    },
    300_000,
  );

  it('lets three outboxes work on one article at once', async () => {
    const wrong: string[] = [];
    const account = () => site.account('bientap', { url: site.url + DOOR });
    const three = (work: (index: number) => Promise<RemoteVersion | null>) =>
      Promise.all([0, 1, 2].map(work));
    const check = async (
      article: ReturnType<typeof makeArticle>,
      status: 'publish' | 'draft',
      bases: readonly (RemoteVersion | null)[],
    ) => {
      for (const base of bases)
        await openAdapter(account(), PATIENT).sweep(article.key, base, AbortSignal.timeout(120_000));
      for (const fault of await countArticle(site, article, status))
        wrong.push(`${article.title}, ${status}: ${fault}`);
    };
    for (let round = 1; round <= ROUNDS; round += 1) {
      const article = makeArticle(keyFor('ba'), round);
      const changed = makeArticle(article.key, round + 100);
      const bases = await three(() => insist(account(), 'put', article, null));
      await check(article, 'publish', bases);
      const next = await three((index) => insist(account(), 'put', changed, bases[index] ?? null));
      await check(changed, 'publish', next);
      const last = await three((index) => insist(account(), 'withdraw', changed, next[index] ?? null));
      await check(changed, 'draft', last);
    }
    process.stdout.write(`Three outboxes at once by XML-RPC: ${3 * ROUNDS} cells, ${wrong.length} wrong.\n`);
    expect(wrong).toEqual([]);
  }, 600_000);

  it('finds the faults of a client that only tries again', async () => {
    const { cells, wrong } = await tryNaively(site, DOOR, publishByCallsNaively);
    process.stdout.write(
      `The same faults by XML-RPC, a client that only tries again: ${cells} cells, ${wrong} wrong.\n`,
    );
    expect(wrong).toBeGreaterThan(0);
    expect(await shownBeforeWhole(site, 'vung')).not.toEqual([]);
  }, 300_000);
});

/** In short every fault at every fourth request, once or repeated in turn. No header holds the login that could be dropped. */
function isTried({ fault, at, times }: Cell): boolean {
  if (fault.kind === 'no-login') return false;
  const turn = FAULTS.indexOf(fault) + at;
  return LONG || (turn % 4 === 0 && (turn / 4) % 2 === times - 1);
}
