/** A Word file with a comment at each place the checker speaks of; its words and all else as they were. */
import { escapeXml } from '../escape-xml.ts';
import { type ChangeAuthor, type FormCorrection, isWhereItWas, paragraphsOf } from './index.ts';
import { PackageParts } from './package-parts.ts';
import { ParagraphText } from './paragraph-text.ts';
import { applyPatches, childNamed, readSpans, spansNamed } from './xml-spans.ts';

/** What is said of a place. */
export interface PlacedRemark extends Pick<FormCorrection, 'place' | 'line' | 'start' | 'end'> {
  /** One paragraph. */
  text: string;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * Remarks of the paper as a whole, of notes (where Word allows no comments) and of places that are written in another way
 * stand at the first line.
 * @param bytes of a file that was read by readForm
 */
export function writeAnnotated(
  bytes: Uint8Array,
  remarks: readonly PlacedRemark[],
  by: ChangeAuthor,
): Uint8Array {
  const parts = new PackageParts(bytes);
  const xml = parts.read(parts.document);
  if (xml === null || remarks.length === 0) return bytes;
  const paragraphs = paragraphsOf(readSpans(xml));
  const texts = new Map<number, ParagraphText>();
  const textAt = (index: number): ParagraphText | null => {
    const [known, paragraph] = [texts.get(index), paragraphs[index]];
    if (known !== undefined || paragraph === undefined) return known ?? null;
    const read = new ParagraphText(xml, paragraph);
    texts.set(index, read);
    return read;
  };
  const first = paragraphs.findIndex((_, index) => (textAt(index)?.text.trim() ?? '') !== '');
  const file = openComments(parts);
  if (first < 0 || file === null) return bytes;
  const written = remarks.map(({ text, ...at }) => {
    const id = file.take();
    const [start, end] = [
      `<w:commentRangeStart w:id="${id}"/>`,
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    ];
    if (!markPlace(parts, at, textAt, start, end)) {
      const line = textAt(first);
      line?.mark(0, line.text.length, start, end);
    }
    return `<w:comment xmlns:w="${WORD}" w:id="${id}" w:author="${escapeXml(by.author)}" w:date="${by.date}" w:initials="KT"><w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:comment>`;
  });
  parts.write(
    parts.document,
    applyPatches(
      xml,
      [...texts.values()].flatMap((text) => text.patches(null)),
    ),
  );
  file.add(written.join(''));
  return parts.bytes();
}

function markPlace(
  parts: PackageParts,
  at: Omit<PlacedRemark, 'text'>,
  textAt: (index: number) => ParagraphText | null,
  start: string,
  end: string,
): boolean {
  const { place } = at;
  if (place?.in !== 'file' || parts.nameOf(place.part) !== parts.document) return false;
  const text = textAt(place.paragraph);
  if (text === null || !isWhereItWas(text, at)) return false;
  const { offset } = place;
  return (
    text.mark(offset + at.start, offset + at.end, start, end) ||
    text.mark(offset, offset + at.line.length, start, end)
  );
}

/** The comments of a file, there or made; null where they cannot be extended. */
function openComments(parts: PackageParts): { take: () => number; add: (xml: string) => void } | null {
  const folder = parts.document.slice(0, parts.document.lastIndexOf('/') + 1);
  const relationsName = `${folder}_rels/${parts.document.slice(folder.length)}.rels`;
  const relations = parts.read(relationsName);
  const types = parts.read('[Content_Types].xml');
  if (relations === null || types === null) return null;
  const tag = [...relations.matchAll(/<Relationship\s[^>]*>/gu)].find(([one]) =>
    one.includes(`"${TYPE}"`),
  )?.[0];
  const target = /\sTarget="([^"]+)"/u.exec(tag ?? '')?.[1];
  const name =
    target === undefined
      ? `${folder}comments.xml`
      : target.startsWith('/')
        ? target.slice(1)
        : `${folder}${target}`;
  const own = parts.read(name);
  if ((target === undefined) !== (own === null)) return null;
  const before =
    own ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${WORD}"></w:comments>`;
  const root = childNamed(readSpans(before), 'w:comments');
  if (root === undefined || root.end === root.inner) return null;
  const used = spansNamed(root, 'w:comment').map(({ start, inner }) =>
    Number(/w:id="(\d+)"/u.exec(before.slice(start, inner))?.[1] ?? 0),
  );
  let next = used.reduce((most, id) => Math.max(most, id), -1);
  return {
    take: () => {
      next += 1;
      return next;
    },
    add: (xml) => {
      parts.write(name, applyPatches(before, [{ start: root.innerEnd, end: root.innerEnd, xml }]));
      if (own !== null) return;
      parts.write(
        relationsName,
        relations.replace(
          /<\/Relationships>\s*$/u,
          `<Relationship Id="rIdKiemTra" Type="${TYPE}" Target="comments.xml"/></Relationships>`,
        ),
      );
      parts.write(
        '[Content_Types].xml',
        types.replace(/<\/Types>\s*$/u, `<Override PartName="/${name}" ContentType="${CONTENT}"/></Types>`),
      );
    },
  };
}
