/**
 * What a later write is compared with. WordPress offers nothing of the kind: a change has whole seconds, and If-Match is
 * ignored (portal-facts §3). So: the newest revision, the status, and a hash of what is stored; and, from before a write
 * until it is known to be whole, what that write was going to leave there.
 */

import { sha256Of } from '../../files/digest.ts';
import type { RemoteText, RemoteVersion } from '../adapter.ts';
import { decodeEntities, textOfHtml } from '../html-text.ts';
import { TAIL_CLASS } from './body.ts';
import type { Post, PostRevision } from './shapes.ts';

/** What one write was about to leave on the portal. */
export interface Pending {
  /** First sixteen hex digits of its content hash. */
  hash: string;
  status: string;
}

export interface KnownVersion {
  /** 0 before the first. */
  revision: number;
  status: string;
  pending: Pending[];
}

/** The version of an article somebody deleted for good. */
export const GONE = 'gone';
/** More writes than this one after another without an answer are not remembered. */
const MOST_PENDING = 12;

export function contentHash({
  title,
  excerpt,
  content,
}: Pick<Post, 'title' | 'excerpt' | 'content'>): string {
  return hashTexts(title.raw, excerpt.raw, content.raw);
}

/** One hash for two spellings the filter of WordPress makes of the same text. */
export function hashTexts(title: string, summary: string, html: string): string {
  const body = html
    .replaceAll('\r\n', '\n')
    .replace(/&#0*(\d+);/gu, '&#$1;')
    .trim();
  const parts = [decodeEntities(title), decodeEntities(summary), body];
  return sha256Of(JSON.stringify(parts));
}

export function shortHash(hash: string): string {
  return hash.slice(0, 16);
}

/** The article as it stands, with the writes that may still be on their way. */
export function versionOf(post: Post, url: string, pending: readonly Pending[] = []): RemoteVersion {
  const waiting = pending.slice(-MOST_PENDING).map(({ hash, status }) => `${hash}:${status}`);
  return {
    remoteId: String(post.id),
    version: [revisionOf(post), post.modified_gmt, post.status, waiting.join(',')].join(';'),
    contentHash: contentHash(post),
    address: post.status === 'publish' ? publicAddress(post.link, url) : null,
  };
}

export function readVersion(version: string): KnownVersion {
  const [revision = '', , status = '', waiting = ''] = version.split(';');
  const pending = waiting
    .split(',')
    .map((entry) => entry.split(':'))
    .flatMap(([hash, of]) => (hash && of ? [{ hash, status: of }] : []));
  return { revision: Number(revision) || 0, status, pending };
}

export function revisionOf(post: Post): number {
  return post.revision ?? 0;
}

/** Built from the address the person gave: an answer's own host may be that of a machine behind it. */
function publicAddress(link: string, url: string): string {
  const { pathname, search } = new URL(link, url);
  return new URL(url).origin + pathname + search;
}

/** As a person reads it; what was added below our own body is left out, as it is no part of the article's text. */
export function readableText({ title, excerpt, content, modified_gmt }: Post | PostRevision): RemoteText {
  return {
    title: decodeEntities(title.raw),
    summary: textOfHtml(excerpt.raw),
    text: textOfHtml(content.raw, TAIL_CLASS),
    changedAt: modified_gmt === '' ? '' : `${modified_gmt}Z`,
  };
}
