/** A real WordPress under the fault matrix, by whichever of its interfaces. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PortalError, type PortalLogin, type RemoteVersion } from '../../../electron/portal/adapter.ts';
import { openAdapter } from '../../../electron/portal/open.ts';
import type { makeArticle } from './articles.ts';
import { PATIENT, type TriedPortal } from './matrix.ts';
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
