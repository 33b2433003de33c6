/** WordPress through REST v2. Run against a real one by tests/portal. */
import type {
  CallContext,
  OutgoingArticle,
  PortalAdapter,
  PortalLogin,
  Probe,
  RemoteText,
  RemoteVersion,
} from '../adapter.ts';
import { LIMITS, type Limits } from '../http.ts';
import { WordPressClient } from './client.ts';
import { findPosts, isEmptyDraft, removePosts } from './find.ts';
import { listOwnMedia, looseMedia, removeMedia } from './media.ts';
import { putArticle } from './putting.ts';
import { lacksOf } from './rights.ts';
import { readableText, versionOf } from './version.ts';
import { withdrawArticle } from './withdrawing.ts';

export function openWordPress(login: PortalLogin, limits: Limits = LIMITS): PortalAdapter {
  const { url } = login;
  const clientFor = (signal: AbortSignal) => new WordPressClient(login, limits, signal);
  return {
    probe: (signal) => probe(clientFor(signal)),
    put: (article: OutgoingArticle, base: RemoteVersion | null, context: CallContext) =>
      putArticle(clientFor(context.signal), url, article, base, context),
    withdraw: (key, base, context) => withdrawArticle(clientFor(context.signal), url, key, base, context),
    read: (key, base, signal) => read(clientFor(signal), url, key, base),
    sweep: (key, base, signal) => sweep(clientFor(signal), key, base),
  };
}

async function probe(client: WordPressClient): Promise<Probe> {
  const me = await client.login();
  return {
    capabilities: {
      drafts: true,
      withdraw: true,
      idempotentPut: false,
      serverConflict: false,
      byHand: false,
      maxUpload: null,
    },
    account: me.name,
    lacks: lacksOf(me),
  };
}

async function read(
  client: WordPressClient,
  url: string,
  key: string,
  base: RemoteVersion | null,
): Promise<(RemoteVersion & RemoteText) | null> {
  await client.login();
  const { main } = await findPosts(client, key, base, true);
  return main === null ? null : { ...versionOf(main, url), ...readableText(main) };
}

async function sweep(client: WordPressClient, key: string, base: RemoteVersion | null): Promise<number> {
  await client.login();
  const { main, extras, trashed } = await findPosts(client, key, base, false);
  const empty = main !== null && isEmptyDraft(main) ? [main, ...extras] : extras;
  let removed = 0;
  for (const post of empty) removed += await removeMedia(client, await listOwnMedia(client, post.id, key));
  removed += await removePosts(client, empty);
  // A file that came late hangs on what was thrown away meanwhile.
  if (trashed !== null) removed += await removeMedia(client, await listOwnMedia(client, trashed.id, key));
  if (main === null || empty.includes(main)) return removed;
  const media = await listOwnMedia(client, main.id, key);
  const isShown = main.status === 'publish' || main.status === 'private';
  return removed + (await removeMedia(client, isShown ? looseMedia(media, main, key) : media));
}
