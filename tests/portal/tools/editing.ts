/** A real WordPress for one test file, and an editor who puts articles there. */
import { afterAll, beforeAll } from 'vitest';
import type { PortalAdapter, RemoteVersion } from '../../../electron/portal/adapter.ts';
import { openAdapter } from '../../../electron/portal/open.ts';
import { keeper, type makeArticle } from './articles.ts';
import { startWordPress, type WordPress } from './wordpress.ts';

export const SIGNAL = (): AbortSignal => AbortSignal.timeout(30_000);

export interface Editing {
  /** There once the tests run. */
  readonly site: WordPress;
  editor: () => PortalAdapter;
  /** Publishes or updates, as the editor unless somebody else is named. */
  put: (
    article: ReturnType<typeof makeArticle>,
    base: RemoteVersion | null,
    who?: PortalAdapter,
  ) => Promise<RemoteVersion>;
}

/**
 * Call it where tests are described: it starts the portal before the first of them and stops it after the last.
 *
 * @param door what the editor's address ends with
 */
export function startEditing(door = ''): Editing {
  let site: WordPress | undefined;
  beforeAll(async () => {
    site = await startWordPress();
  }, 420_000);
  afterAll(() => site?.stop());
  const running = (): WordPress => {
    if (site === undefined) throw new Error('the portal has not been started');
    return site;
  };
  const editor = (): PortalAdapter =>
    openAdapter(running().account('bientap', { url: running().url + door }));
  return {
    get site() {
      return running();
    },
    editor,
    put: (article, base, who = editor()) => who.put(article, base, keeper(SIGNAL()).context),
  };
}
