/** A WordPress by either of its interfaces. Run against a real one by tests/portal. */
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
import type { WordPressDoor } from './door.ts';
import { findPosts, isEmptyDraft, removePosts } from './find.ts';
import { listOwnMedia, looseMedia, removeMedia } from './media.ts';
import { putArticle } from './putting.ts';
import { RestDoor } from './rest-door.ts';
import { lacksOf } from './rights.ts';
import { readableText, versionOf } from './version.ts';
import { withdrawArticle } from './withdrawing.ts';

export function openRestWordPress(login: PortalLogin, limits: Limits = LIMITS): PortalAdapter {
  return openBy(login.url, (signal) => new RestDoor(new WordPressClient(login, limits, signal)));
}

/** @param doorFor one for each act */
export function openBy(url: string, doorFor: (signal: AbortSignal) => WordPressDoor): PortalAdapter {
  return {
    probe: (signal) => probe(doorFor(signal)),
    put: (article: OutgoingArticle, base: RemoteVersion | null, context: CallContext) =>
      putArticle(doorFor(context.signal), url, article, base, context),
    withdraw: (key, base, context) => withdrawArticle(doorFor(context.signal), url, key, base, context),
    read: (key, base, signal) => read(doorFor(signal), url, key, base),
    sweep: (key, base, signal) => sweep(doorFor(signal), key, base),
  };
}

async function probe(door: WordPressDoor): Promise<Probe> {
  const me = await door.login();
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
  door: WordPressDoor,
  url: string,
  key: string,
  base: RemoteVersion | null,
): Promise<(RemoteVersion & RemoteText) | null> {
  await door.login();
  const { main } = await findPosts(door, key, base, true);
  return main === null ? null : { ...versionOf(main, url), ...readableText(main) };
}

async function sweep(door: WordPressDoor, key: string, base: RemoteVersion | null): Promise<number> {
  await door.login();
  const { main, extras, trashed } = await findPosts(door, key, base, false);
  const empty = main !== null && isEmptyDraft(main) ? [main, ...extras] : extras;
  let removed = 0;
  for (const post of empty) removed += await removeMedia(door, await listOwnMedia(door, post.id, key));
  removed += await removePosts(door, empty);
  // A file that came late hangs on what was thrown away meanwhile.
  if (trashed !== null) removed += await removeMedia(door, await listOwnMedia(door, trashed.id, key));
  if (main === null || empty.includes(main)) return removed;
  const media = await listOwnMedia(door, main.id, key);
  const isShown = main.status === 'publish' || main.status === 'private';
  return removed + (await removeMedia(door, isShown ? looseMedia(media, main, key) : media));
}
