/** A real WordPress under the fault matrix, by whichever of its interfaces. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type OutgoingArticle,
  PortalError,
  type PortalLogin,
  type RemoteVersion,
} from '../../../electron/portal/adapter.ts';
import { openAdapter } from '../../../electron/portal/open.ts';
import { keeper, keyFor, makeArticle } from './articles.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { FAULTS, PATIENT, type TriedPortal, type Wish } from './matrix.ts';
import { contentOf, edit } from './people.ts';
import { countArticle, showAgain } from './server-count.ts';
import type { WordPress } from './wordpress.ts';

/** @param door what the address of the portal ends with */
export function triedPortal(site: WordPress, door = ''): TriedPortal {
  return {
    port: site.port,
    open: (port, limits) =>
      openAdapter(site.account('bientap', { url: `http://127.0.0.1:${port}${door}` }), limits),
    count: (article, state) => countArticle(site, article, state === 'shown' ? 'publish' : 'draft'),
    showAgain: (article, base) => showAgain(site, article, base),
  };
}

/** Neither blocks nor translations are used here: without them a request takes two thirds of the time. */
export function goLean(site: WordPress): void {
  const names = ['register_core_block_types_from_metadata', '_register_core_block_patterns_and_categories'];
  const lines = [
    '<?php',
    ...names.map((name) => `remove_action('init', '${name}');`),
    "add_filter('override_load_textdomain', '__return_true');",
  ];
  writeFileSync(path.join(site.folder, 'www/wp-content/mu-plugins/lean.php'), lines.join('\n'));
}

/** One outbox of several: tries until it is done. */
export async function insist(
  account: PortalLogin,
  verb: 'put' | 'withdraw',
  article: ReturnType<typeof makeArticle>,
  from: RemoteVersion | null,
): Promise<RemoteVersion | null> {
  let base = from;
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const context = {
      signal: AbortSignal.timeout(120_000),
      onStep: () => {},
      remember: (version: RemoteVersion) => {
        base = version;
      },
    };
    try {
      const adapter = openAdapter(account, PATIENT);
      return verb === 'put'
        ? await adapter.put(article, base, context)
        : await adapter.withdraw(article.key, base, context);
    } catch (error) {
      if (!(error instanceof PortalError) || error.fault === 'permanent') throw error;
      if (error.fault !== 'conflict') continue;
      // Another outbox was done before this one began: what stands there is this very text, and a person says so.
      const { theirs } = error;
      if (theirs?.title !== article.title || theirs.summary !== article.summary) throw error;
      base = theirs;
    }
  }
  throw new Error('never came to an end');
}

/** A client that only tries again, up to four times, under every fault at its first three requests. */
export async function tryNaively(
  site: WordPress,
  door: string,
  publish: (account: PortalLogin, article: OutgoingArticle, signal: AbortSignal) => Promise<void>,
): Promise<{ cells: number; wrong: number }> {
  const proxy = await startFaultProxy(site.port);
  const account = site.account('bientap', { url: `http://127.0.0.1:${proxy.port}${door}` });
  let cells = 0;
  let wrong = 0;
  for (const fault of FAULTS) {
    for (const at of [1, 2, 3]) {
      const article = makeArticle(keyFor('vung'), at);
      for (let attempt = 1; attempt <= 4; attempt += 1) {
        const first = proxy.seen.length;
        proxy.plan = ({ number }) => (attempt === 1 && number - first === at ? fault : null);
        const process = new AbortController();
        proxy.onCrash = () => process.abort();
        const isDone = await publish(account, article, process.signal).then(
          () => true,
          () => false,
        );
        if (isDone) break;
      }
      await proxy.settle();
      cells += 1;
      if ((await countArticle(site, article, 'publish')).length > 0) wrong += 1;
    }
  }
  proxy.close();
  return { cells, wrong };
}

/**
 * Somebody writes in the article just before the so-many-th request of a wish is served.
 *
 * @returns what went wrong; null once the wish has no such request
 */
export async function editAt(
  site: WordPress,
  door: string,
  wish: Wish,
  at: number,
): Promise<string[] | null> {
  const proxy = await startFaultProxy(site.port);
  const adapter = openAdapter(
    site.account('bientap', { url: `http://127.0.0.1:${proxy.port}${door}` }),
    PATIENT,
  );
  const article = makeArticle(keyFor('bien-tap'), at);
  const kept = keeper(AbortSignal.timeout(60_000));
  if (wish !== 'publish') kept.base = await adapter.put(article, null, kept.context);
  const words = `<p>Ban biên tập viết ${at}.</p>`;
  const mark = `%scd:${article.key} %`;
  let editedId: string | undefined;
  const write = async () => {
    const [[id] = []] = await site.sql(
      `SELECT ID FROM wp_posts WHERE post_type = 'post' AND post_status <> 'trash' AND post_content LIKE '${mark}'`,
    );
    if (id === undefined) return;
    await edit(site, id, { content: words });
    editedId = id;
  };
  const first = proxy.seen.length;
  proxy.plan = ({ number }) => (number - first === at ? { kind: 'after', what: write() } : null);
  const wished = wish === 'update' ? makeArticle(article.key, at + 100) : article;
  const work =
    wish === 'withdraw'
      ? adapter.withdraw(article.key, kept.base, kept.context)
      : adapter.put(wished, kept.base, kept.context);
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  const requests = proxy.seen.length - first;
  proxy.close();
  if (at > requests) return null;
  const wrong: string[] = [];
  const where = `${wish}, staff at request ${at} of ${requests}`;
  const isTold = error instanceof PortalError && (error.fault === 'conflict' || error.fault === 'permanent');
  if (error !== null && !isTold) wrong.push(`${where}: ${String(error)}`);
  if (
    error instanceof PortalError &&
    error.fault === 'conflict' &&
    !error.theirs?.text.includes('Ban biên tập viết')
  )
    wrong.push(`${where}: their text is not shown`);
  if (editedId !== undefined && (await contentOf(site, editedId)) !== words)
    wrong.push(`${where}: their text is gone`);
  return wrong;
}
