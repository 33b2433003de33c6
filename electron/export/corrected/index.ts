/** A Word file with what the checker found put right, and everything else as it was. */
import type { LintPlace } from '../../../shared/lint/paper.ts';
import type { Fix } from '../../../shared/lint/rule.ts';
import { escapeXml } from '../escape-xml.ts';
import { PackageParts } from './package-parts.ts';
import { type ChangeMark, ParagraphText } from './paragraph-text.ts';
import { changeParagraph, twipsOf, withAttributes } from './properties.ts';
import { applyPatches, childNamed, type Patch, readSpans, spansNamed, type XmlSpan } from './xml-spans.ts';

/** One thing to put right. */
export interface FormCorrection {
  place: LintPlace | null;
  /** The line as it was read: where the file says something else there, it is left alone. */
  line: string;
  /** UTF-16 units in the line. */
  start: number;
  end: number;
  fix: Fix | null;
}

/** Who made tracked changes and when, as Word shows it. */
export interface ChangeAuthor {
  author: string;
  /** ISO 8601, in UTC. */
  date: string;
}

/**
 * @param tracked null for direct changes. Margins are always changed directly.
 * @param bytes of a file that was read by readForm
 */
export function writeCorrected(
  bytes: Uint8Array,
  corrections: readonly FormCorrection[],
  tracked: ChangeAuthor | null,
): Uint8Array {
  const parts = new PackageParts(bytes);
  const ofPart = Map.groupBy(corrections, ({ place, fix }) =>
    fix?.is === 'page' ? parts.document : place?.in === 'file' ? parts.nameOf(place.part) : '',
  );
  let hasChanged = false;
  for (const [name, own] of ofPart) {
    const xml = parts.read(name);
    if (xml === null) continue;
    const other = correctPart(xml, own, tracked);
    hasChanged ||= other !== xml;
    if (other !== xml) parts.write(name, other);
  }
  return hasChanged ? parts.bytes() : bytes;
}

function correctPart(
  xml: string,
  corrections: readonly FormCorrection[],
  tracked: ChangeAuthor | null,
): string {
  const root = readSpans(xml);
  const change = tracked === null ? null : changeMark(xml, tracked);
  const patches = corrections.flatMap(({ fix }) =>
    fix?.is === 'page' ? setMargins(xml, root, fix.page) : [],
  );
  const paragraphs = paragraphsOf(root);
  const byParagraph = Map.groupBy(corrections, ({ place }) => (place?.in === 'file' ? place.paragraph : -1));
  for (const [index, own] of byParagraph) {
    const paragraph = paragraphs[index];
    if (paragraph !== undefined) patches.push(...correctParagraph(xml, paragraph, own, change));
  }
  return applyPatches(xml, patches);
}

/** As places count them. */
export function paragraphsOf(root: XmlSpan): XmlSpan[] {
  const [whole] = root.children.filter(({ name }) => name.includes(':'));
  return spansNamed(childNamed(whole, 'w:body') ?? root, 'w:p');
}

function correctParagraph(
  xml: string,
  paragraph: XmlSpan,
  corrections: readonly FormCorrection[],
  change: ChangeMark,
): Patch[] {
  const text = new ParagraphText(xml, paragraph);
  const sure = corrections.filter((one) => isWhereItWas(text, one));
  for (const { place, start, end, fix } of sure) {
    const offset = place?.in === 'file' ? place.offset : 0;
    if (fix?.is === 'text') text.replace(offset + start, offset + end, fix.text);
    else if (fix?.is === 'look') text.setLook(offset + start, offset + end, fix.look);
  }
  const looks = sure.flatMap(({ fix }) => (fix?.is === 'paragraph' ? [fix.look] : []));
  return [
    ...(looks.length === 0 ? [] : setParagraph(xml, paragraph, Object.assign({}, ...looks), change)),
    ...text.patches(change),
  ];
}

/** Letters hidden or set in capitals by a style are read another way than they are written. */
export function isWhereItWas(
  { text }: ParagraphText,
  { place, line }: Pick<FormCorrection, 'place' | 'line'>,
): boolean {
  return place?.in === 'file' && text.startsWith(line, place.offset);
}

function setParagraph(
  xml: string,
  paragraph: XmlSpan,
  look: Parameters<typeof changeParagraph>[1],
  change: ChangeMark,
): Patch[] {
  const own = childNamed(paragraph, 'w:pPr');
  const properties = own === undefined ? '' : xml.slice(own.start, own.end);
  const at = own ?? { start: paragraph.inner, end: paragraph.inner };
  const written = changeParagraph(properties, look, change === null ? null : change());
  return [{ start: at.start, end: at.end, xml: written }];
}

/** Of the pages the rule speaks of: upright, and wider than A5. */
function setMargins(xml: string, root: XmlSpan, page: Extract<Fix, { is: 'page' }>['page']): Patch[] {
  const values = Object.fromEntries(
    (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
      const mm = page[`${side}Mm`];
      return mm === undefined ? [] : [[`w:${side}`, twipsOf(mm)]];
    }),
  );
  return spansNamed(root, 'w:sectPr').flatMap((section) => {
    const [size, margins] = [childNamed(section, 'w:pgSz'), childNamed(section, 'w:pgMar')];
    if (margins === undefined || (size !== undefined && !isUpright(xml.slice(size.start, size.end))))
      return [];
    const tag = xml.slice(margins.start, margins.inner);
    const gutter = /w:gutter=/u.test(tag) && page.leftMm !== undefined ? { 'w:gutter': '0' } : {};
    return [{ start: margins.start, end: margins.end, xml: withAttributes(tag, { ...values, ...gutter }) }];
  });
}

const A5_WIDEST = 10_205;

function isUpright(size: string): boolean {
  const side = (name: string): number => Number(new RegExp(`w:${name}="(\\d+)`, 'u').exec(size)?.[1] ?? 0);
  return !size.includes('"landscape"') && side('w') > A5_WIDEST && side('w') <= side('h');
}

function changeMark(xml: string, { author, date }: ChangeAuthor): () => string {
  const used = [...xml.matchAll(/\sw:id="(\d{1,9})"/gu)].map(([, id]) => Number(id));
  let next = used.reduce((most, id) => Math.max(most, id), 0);
  return () => {
    next += 1;
    return `w:id="${next}" w:author="${escapeXml(author)}" w:date="${date}"`;
  };
}
