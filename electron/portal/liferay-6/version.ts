/**
 * What a later write is compared with: the portal's own version of the article, its state, hashes of what is stored there,
 * and, from before a write until it is known to be whole, what that write was going to leave there.
 */
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { sha256Of } from '../../files/digest.ts';
import type { RemoteText, RemoteVersion } from '../adapter.ts';
import { textOfHtml } from '../html-text.ts';
import { TAIL_CLASS } from '../liferay/version.ts';
import { htmlOf, localisedText } from './article-xml.ts';
import { DIALECTS, type Dialect } from './dialect.ts';
import type { JournalArticle } from './shapes.ts';

export interface Known {
  dialect: Dialect | null;
  /** As the portal counts states; `gone` after a person saw that it was deleted, null before the first answer. */
  status: number | 'gone' | null;
  /** The category we put it in, which makes room for another of ours; '' for none. */
  categoryId: string;
  visibility: 'public' | 'internal' | null;
  /** Of our files there, by the end of their names; known before they are sent. */
  files: string[];
  /** `wordsHash` of what writes were about to leave there. */
  pending: string[];
}

/** More writes than this one after another without an answer are not remembered. */
const MOST_PENDING = 12;
const MARK = 'jsonws';

export const NOTHING_KNOWN: Known = {
  dialect: null,
  status: null,
  categoryId: '',
  visibility: null,
  files: [],
  pending: [],
};

/** Whether an article was last seen through these services. */
export function isFromJsonServices(base: RemoteVersion): boolean {
  return base.version.startsWith(`${MARK} `);
}

export function readKnown(base: RemoteVersion | null): Known {
  if (base === null || !isFromJsonServices(base)) return NOTHING_KNOWN;
  const [version = '', status = '', categoryId = '', visibility = '', files = '', pending = ''] = base.version
    .slice(MARK.length + 1)
    .split(';');
  const listOf = (text: string) => text.split(',').filter((entry) => entry !== '');
  return {
    dialect: DIALECTS.find((dialect) => dialect.version === version) ?? null,
    status: status === '' ? null : status === 'gone' ? 'gone' : Number(status),
    categoryId,
    visibility: visibility === 'public' || visibility === 'internal' ? visibility : null,
    files: listOf(files),
    pending: listOf(pending),
  };
}

export function writeKnown({ dialect, status, categoryId, visibility, files, pending }: Known): string {
  const last = pending.slice(-MOST_PENDING).join(',');
  const parts = [dialect?.version ?? '', status ?? '', categoryId, visibility ?? '', files.join(','), last];
  return `${MARK} ${parts.join(';')}`;
}

/** The texts of an article as they are compared. */
export interface Texts {
  title: string;
  summary: string;
  html: string;
}

export function textsOf({ title, description, content }: JournalArticle): Texts {
  return { title: localisedText(title), summary: localisedText(description), html: htmlOf(content) };
}

export function contentHash({ title, summary, html }: Texts): string {
  const parts = [title, summary, html.replaceAll('\r\n', '\n')].map((text) => text.normalize('NFC').trim());
  return sha256Of(JSON.stringify(parts));
}

/** The same for what a filter on the portal made of it: words and links, whatever they look like. First 16 hex digits. */
export function wordsHash({ title, summary, html }: Texts): string {
  const parts = [title, summary].map((text) => text.normalize('NFC').trim());
  return sha256Of(JSON.stringify([...parts, textOfHtml(html), linksIn(html)])).slice(0, 16);
}

function linksIn(html: string): string[] {
  const links: string[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('attrs' in node)
      links.push(
        ...node.attrs.filter(({ name }) => name === 'href' || name === 'src').map(({ value }) => value),
      );
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(html));
  return links;
}

export function versionOf(article: JournalArticle, known: Known, address: string | null): RemoteVersion {
  return {
    remoteId: article.resourcePrimKey,
    version: writeKnown({ ...known, status: article.status }),
    contentHash: contentHash(textsOf(article)),
    address,
  };
}

export function isFromUs(article: JournalArticle, base: RemoteVersion | null, { pending }: Known): boolean {
  const texts = textsOf(article);
  return base !== null && (contentHash(texts) === base.contentHash || pending.includes(wordsHash(texts)));
}

export function readableText(article: JournalArticle): RemoteText {
  const { title, summary, html } = textsOf(article);
  return {
    title,
    summary: textOfHtml(summary),
    text: textOfHtml(html, TAIL_CLASS),
    changedAt: article.modifiedDate === 0 ? '' : new Date(article.modifiedDate).toISOString(),
  };
}
