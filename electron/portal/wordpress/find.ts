/**
 * Finds the article on the portal by three anchors: its key as the slug (which WordPress makes unique by counting up, a
 * sign that an earlier try has got through), its number, and the marker in its body (portal-facts §3).
 */
import { PortalError, type RemoteVersion } from '../adapter.ts';
import { isEmptyBody } from './body.ts';
import type { WordPressDoor } from './door.ts';
import type { Post } from './shapes.ts';

export interface FoundPosts {
  /** The one that counts. */
  main: Post | null;
  /** Empty ones under our key beside it, drafts or in the bin: left by tries whose answers were lost. */
  extras: Post[];
  /** Only where there is no other. */
  trashed: Post | null;
}

/** @param isThorough looks once more when neither key nor number is known there */
export async function findPosts(
  door: WordPressDoor,
  key: string,
  base: RemoteVersion | null,
  isThorough: boolean,
): Promise<FoundPosts> {
  const posts = await door.listByKey(key);
  const id = Number(base?.remoteId ?? 0);
  if (id > 0 && !posts.some((post) => post.id === id)) {
    const known = await door.getPost(id);
    if (known !== null) posts.push(known);
  }
  if (posts.length === 0 && isThorough) posts.push(...(await door.listFurther(key)));
  const { main, extras, trashed } = chooseMain(posts, key);
  return {
    main: main === null ? null : await door.withRevision(main),
    extras,
    trashed: trashed === null ? null : await door.withRevision(trashed),
  };
}

/** Nothing of a person's: a draft that holds our marker and no more. */
export function isEmptyDraft(post: Post): boolean {
  return post.status === 'draft' && isEmpty(post);
}

function isEmpty({ content, excerpt }: Post): boolean {
  return isEmptyBody(content.raw) && excerpt.raw === '';
}

/** Removes empty drafts; gives back how many. One that belongs to somebody else's account is left alone. */
export async function removePosts(door: WordPressDoor, posts: readonly Post[]): Promise<number> {
  let removed = 0;
  for (const post of posts) {
    try {
      await door.removePost(post);
      removed += 1;
    } catch (error) {
      if (!(error instanceof PortalError) || error.fault !== 'permanent') throw error;
    }
  }
  return removed;
}

/** Every runner that sees the same list chooses the same one: shown before written before empty, then the oldest. */
function chooseMain(posts: readonly Post[], key: string): FoundPosts {
  // An empty one in the bin was on its way out.
  const binned = posts.filter(({ status }) => status === 'trash');
  const live = posts.filter(({ status }) => status !== 'trash');
  const [main = null, ...others] = live.toSorted(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      Number(one.slug !== key) - Number(other.slug !== key) ||
      one.id - other.id,
  );
  return {
    main,
    extras: [...others.filter(isEmptyDraft), ...binned.filter(isEmpty)],
    trashed: main === null ? (binned.find((post) => !isEmpty(post)) ?? null) : null,
  };
}

function rankOf(post: Post): number {
  if (post.status !== 'draft') return 0;
  return isEmptyDraft(post) ? 2 : 1;
}
