/** What a later write is compared with on Liferay, and the files that belong to the article there. */

import { sha256Of } from '../../files/digest.ts';
import type { RemoteText, RemoteVersion } from '../adapter.ts';
import { textOfHtml } from '../html-text.ts';
import type { Content } from './shapes.ts';

export const GONE = 'gone';
/** Around what stands below the body, so that it is not taken for a part of the text when read again. */
export const TAIL_CLASS = 'scd-kem';

/** Kept in the opaque version: codes of files on the portal, and what a write was about to leave there. */
export interface Kept {
  files: string[];
  /** Content hashes, their first sixteen digits. */
  pending: string[];
}

export function hashOf(title: string, description: string, html: string): string {
  const parts = [title.trim(), description.trim(), html.replaceAll('\r\n', '\n').trim()];
  return sha256Of(JSON.stringify(parts));
}

export function contentHash(content: Content): string {
  return hashOf(content.title, content.description, htmlOf(content));
}

export function versionOf(content: Content, url: string, isPublic: boolean, kept: Kept): RemoteVersion {
  const address = `${url}/w/${content.friendlyUrlPath}`;
  return {
    remoteId: String(content.id),
    version: [content.dateModified, kept.files.join(','), kept.pending.slice(-12).join(',')].join(';'),
    contentHash: contentHash(content),
    address: isPublic && content.friendlyUrlPath !== '' ? address : null,
  };
}

export function readKept(base: RemoteVersion | null): Kept {
  const [, files = '', pending = ''] = (base?.version ?? '').split(';');
  const listOf = (text: string) => text.split(',').filter((entry) => entry !== '');
  return { files: listOf(files), pending: listOf(pending) };
}

export function isFromUs(content: Content, base: RemoteVersion | null): boolean {
  const hash = contentHash(content);
  return base !== null && (hash === base.contentHash || readKept(base).pending.includes(hash.slice(0, 16)));
}

export function readableText(content: Content): RemoteText {
  return {
    title: content.title,
    summary: textOfHtml(content.description),
    text: textOfHtml(htmlOf(content), TAIL_CLASS),
    changedAt: content.dateModified,
  };
}

/** The longest field is the text; the others are a structure's own extras. */
export function htmlOf({ contentFields }: Content): string {
  return contentFields
    .map(({ contentFieldValue }) => contentFieldValue.data)
    .reduce((longest, data) => (data.length > longest.length ? data : longest), '');
}
