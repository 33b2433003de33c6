/**
 * Finds the article on the portal by three anchors: its key as the slug (which WordPress makes unique by counting up, a
 * sign that an earlier try has got through), its number, and the marker in its body (portal-facts §3).
 */
import { z } from 'zod';
import { PortalError, type RemoteVersion } from '../adapter.ts';
import { isEmptyBody, markerOf } from './body.ts';
import type { WordPressClient } from './client.ts';
import { WordPressError } from './faults.ts';
import { Post } from './shapes.ts';

export interface FoundPosts {
  /** The one that counts. */
  main: Post | null;
  /** Empty drafts under our key beside it: left by tries whose answers were lost. */
  extras: Post[];
  /** Only where there is no other. */
  trashed: Post | null;
}

const LIST = { context: 'edit', status: 'any,trash', orderby: 'id', order: 'asc', per_page: 100 };

/** @param alsoByMarker looks through all texts when neither key nor number is known there: one request more */
export async function findPosts(
  client: WordPressClient,
  key: string,
  base: RemoteVersion | null,
  alsoByMarker: boolean,
): Promise<FoundPosts> {
  const posts = await client.get(z.array(Post), 'posts', { ...LIST, slug: slugsOf(key).join(',') });
  const id = Number(base?.remoteId ?? 0);
  if (id > 0 && !posts.some((post) => post.id === id)) {
    const known = await getPost(client, id);
    if (known !== null) posts.push(known);
  }
  if (posts.length === 0 && alsoByMarker) {
    const marker = markerOf(key);
    const list = await client.get(z.array(Post), 'posts', { ...LIST, search: marker });
    posts.push(...list.filter(({ content }) => content.raw.includes(`<!-- ${marker} -->`)));
  }
  return chooseMain(posts, key);
}

/** Null when it is gone. */
export async function getPost(client: WordPressClient, id: number): Promise<Post | null> {
  try {
    return await client.get(Post, `posts/${id}`, { context: 'edit' });
  } catch (error) {
    if (error instanceof WordPressError && error.code === 'rest_post_invalid_id') return null;
    throw error;
  }
}

/** Nothing of a person's: a draft that holds our marker and no more. */
export function isEmptyDraft(post: Post): boolean {
  return post.status === 'draft' && isEmptyBody(post.content.raw) && post.excerpt.raw === '';
}

/** Removes empty drafts; gives back how many. One that belongs to somebody else's account is left alone. */
export async function removePosts(client: WordPressClient, posts: readonly Post[]): Promise<number> {
  let removed = 0;
  for (const { id } of posts) {
    try {
      await client.remove(`posts/${id}`);
      removed += 1;
    } catch (error) {
      if (!(error instanceof PortalError) || error.fault !== 'permanent') throw error;
    }
  }
  return removed;
}

/** Every runner that sees the same list chooses the same one: shown before written before empty, then the oldest. */
function chooseMain(posts: readonly Post[], key: string): FoundPosts {
  const live = posts.filter(({ status }) => status !== 'trash');
  const [main = null, ...others] = live.toSorted(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      Number(one.slug !== key) - Number(other.slug !== key) ||
      one.id - other.id,
  );
  return {
    main,
    extras: others.filter(isEmptyDraft),
    trashed: main === null ? (posts.find(({ status }) => status === 'trash') ?? null) : null,
  };
}

function rankOf(post: Post): number {
  if (post.status !== 'draft') return 0;
  return isEmptyDraft(post) ? 2 : 1;
}

function slugsOf(key: string): string[] {
  const counted = [key, ...Array.from({ length: 8 }, (_, index) => `${key}-${index + 2}`)];
  return [...counted, ...counted.map((slug) => `${slug}__trashed`)];
}
