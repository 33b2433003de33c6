/** Only the styles a Word file uses: the list Word shows beside the text holds nothing foreign. */
import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './letterhead/open.ts';

const STYLES = 'word/styles.xml';
const STYLE = /<w:style\b[^>]*\bw:styleId="([^"]+)".*?<\/w:style>/gsu;
const TEXT_PART = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/u;

/**
 * The parts with those styles gone that no text uses, nor any style in use as its basis, link or next; `isOurs` says of an id
 * whether we may take it away. Styles that are the default of their sort stay.
 */
export function withoutUnusedStyles(parts: Parts, isOurs: (id: string) => boolean = () => true): Parts {
  const sheet = parts[STYLES];
  if (sheet === undefined) return parts;
  const xml = strFromU8(sheet);
  const styles = new Map([...xml.matchAll(STYLE)].map(([style, id = '']) => [id, style]));
  const used = new Set<string>();
  const use = (id: string): void => {
    const style = styles.get(id);
    if (style === undefined || used.has(id)) return;
    used.add(id);
    for (const [, other = ''] of style.matchAll(/<w:(?:basedOn|next|link) w:val="([^"]+)"/gu)) use(other);
  };
  for (const [path, bytes] of Object.entries(parts)) {
    if (!TEXT_PART.test(path)) continue;
    for (const [, id = ''] of strFromU8(bytes).matchAll(/<w:[prt](?:bl)?Style w:val="([^"]+)"/gu)) use(id);
  }
  for (const [id, style] of styles) if (/^[^>]*\bw:default="(?:1|true)"/u.test(style)) use(id);
  const kept = xml.replace(STYLE, (style, id: string) => (used.has(id) || !isOurs(id) ? style : ''));
  return { ...parts, [STYLES]: strToU8(kept) };
}
