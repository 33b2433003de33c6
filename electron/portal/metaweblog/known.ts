/** What is remembered of an article on a portal that speaks MetaWeblog and no more. */
import * as z from 'zod';
import { sha256Of } from '../../files/digest.ts';
import type { RemoteVersion } from '../adapter.ts';
import { textOfHtml } from '../html-text.ts';
import type { BlogPost } from './blog.ts';

const Known = z.object({
  /** `open`: a new article was sent, and nothing was heard of it. `told`: a person was asked to look. */
  doubt: z.enum(['none', 'open', 'told']).default('none'),
  /** Hashes of the words that writes may have left there, the last ones. */
  pending: z.array(z.string()).default([]),
  /** Addresses of files there, by sha256. */
  files: z.record(z.string(), z.string()).default({}),
  isShown: z.boolean().default(false),
});
export type KnownBlogPost = z.infer<typeof Known>;

const MOST_PENDING = 12;

/** Nothing known for what was never there, or there by another way. */
export function readKnown(base: RemoteVersion | null): KnownBlogPost {
  try {
    return Known.parse(JSON.parse(base?.version ?? '{}'));
  } catch {
    return Known.parse({});
  }
}

export function writeKnown(known: KnownBlogPost): string {
  return JSON.stringify({ ...known, pending: known.pending.slice(-MOST_PENDING) });
}

/** What a person reads of it: a portal may write the same words in its own HTML. */
export function wordsHash({ title, html }: Pick<BlogPost, 'title' | 'html'>): string {
  return sha256Of(JSON.stringify([textOfHtml(title), textOfHtml(html)])).slice(0, 16);
}

export function blogHash({ title, summary, html }: Pick<BlogPost, 'title' | 'summary' | 'html'>): string {
  return sha256Of(JSON.stringify([title, summary, html]));
}
