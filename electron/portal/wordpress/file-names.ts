/** What the files of an article are called on the portal. */
import { sha256Of } from '../../files/digest.ts';
import type { OutgoingArticle, OutgoingFile } from '../adapter.ts';

type KeyedArticle = Pick<OutgoingArticle, 'key' | 'visibility'>;

/** The name by which a file is found again; those for the inside have their own: an address once public must not stay good. */
export function markOf({ sha256 }: Pick<OutgoingFile, 'sha256'>, { key, visibility }: KeyedArticle): string {
  return `${key}-${visibility === 'internal' ? 'noi' : 'tep'}-${sha256.slice(0, 12)}`;
}

/** Whether a name is such a one, of whatever article. */
export function isMark(name: string): boolean {
  return /-(?:tep|noi)-[0-9a-f]{12}(?:[.-]|$)/u.test(name);
}

/** Such a name without the ending and what WordPress counted up; null for a file that is not ours. */
export function readMark(name: string, key: string): string | null {
  const rest = name.startsWith(`${key}-`) ? name.slice(key.length + 1) : '';
  const match = /^((?:tep|noi)-[0-9a-f]{12})(?:[.-][a-z0-9]+)*$/iu.exec(rest);
  return match?.[1] === undefined ? null : `${key}-${match[1]}`;
}

/** Files are open to whoever has their address, also below an article that is not: for the inside it cannot be guessed. */
export function fileNameOf({ fileName, sha256 }: OutgoingFile, { visibility, key }: KeyedArticle): string {
  if (visibility === 'public') return fileName.replace(/[^\w.-]/gu, '-');
  return sha256Of(`${key}/${sha256}`).slice(0, 32) + endingOf(fileName);
}

/** ".docx"; '' for none. */
export function endingOf(fileName: string): string {
  return /\.[a-z0-9]+$/iu.exec(fileName)?.[0] ?? '';
}
