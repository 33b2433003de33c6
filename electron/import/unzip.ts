/** Opens zip containers (.docx, .xlsx) without trusting them. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { GivenFile } from '../files/given-file.ts';
import { megabytes, XML_TAGS } from './limits.ts';

const XML = /\.(?:xml|rels)$/iu;

export interface ZipLimits {
  fileMb: number;
  expandedMb: number;
  entries: number;
}

/**
 * The parts of a container by path ("word/document.xml"), the XML ones unless others are `wanted`. All sizes are checked before anything is expanded, and an
 * entry never grows past the size it declares.
 *
 * @throws Refusal `file-too-large`, `file-hostile` (bombs, escaping or doubled paths), `file-damaged`
 */
export function unzipParts(
  { fileName, bytes }: GivenFile,
  limits: ZipLimits,
  wanted: RegExp = XML,
): Map<string, Uint8Array> {
  if (bytes.length > megabytes(limits.fileMb))
    throw new Refusal('file-too-large', { file: fileName, limit: `${limits.fileMb} MB` });
  const paths = new Set<string>();
  let expanded = 0;
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    const path = toPath(name);
    // A stored entry may lie about its expanded size: what it takes is the greater of the two.
    expanded += Math.max(size, originalSize);
    const isBomb = expanded > megabytes(limits.expandedMb) || paths.size >= limits.entries;
    if (path === null || paths.has(path) || isBomb) throw new Refusal('file-hostile', { file: fileName });
    paths.add(path);
    return wanted.test(path);
  };
  try {
    const parts = Object.entries(unzipSync(bytes, { filter }));
    const tags = parts.reduce((sum, [name, content]) => sum + (XML.test(name) ? countTags(content) : 0), 0);
    if (tags > XML_TAGS)
      throw new Refusal('file-too-large', {
        file: fileName,
        limit: `${XML_TAGS.toLocaleString('vi')} thẻ XML`,
      });
    return new Map(parts.map(([name, content]) => [toPath(name) ?? name, content]));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file-damaged', { file: fileName }, { cause: error });
  }
}

function countTags(content: Uint8Array): number {
  let tags = 0;
  for (const byte of content) if (byte === 0x3c) tags += 1;
  return tags;
}

/** Old writers part folders by backslashes. Null for a path that leaves the container. */
function toPath(name: string): string | null {
  const path = name.replaceAll('\\', '/');
  const isEscape = path.startsWith('/') || /^[a-z]:/iu.test(path) || path.includes('\0');
  return isEscape || path.split('/').includes('..') || path === '__proto__' ? null : path;
}
