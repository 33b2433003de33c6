/** XML from elsewhere, of office files and of portals, as a plain tree. */
import { XMLParser } from 'fast-xml-parser';
import { Refusal } from '../../shared/domain/refusal.ts';
import { knownName, type NameScope, NO_NAMES, scopeOf } from './xml-names.ts';

export interface XmlElement {
  /** With the prefix office programs write, whatever the file writes: "w:p". */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** One XML part of a container: a book of some thousand pages. */
const PART_MB = 32;
/** Word nests a few dozen elements at most; deeper is made to break readers. */
const XML_DEPTH = 200;

// Entities are decoded here: the library stops at a thousand of them, which an honest paper exceeds.
const parser = new XMLParser({
  preserveOrder: true,
  trimValues: false,
  parseTagValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  maxNestedTags: XML_DEPTH,
});

/**
 * The root element of an XML part.
 * @throws Refusal `file-too-large`, `file-hostile` for a DTD, own entities or bottomless nesting, `file-damaged` for anything not well-formed
 */
export function parseXml(bytes: Uint8Array, fileName: string): XmlElement {
  if (bytes.length > PART_MB * 1024 * 1024)
    throw new Refusal('file-too-large', { file: fileName, limit: `${PART_MB} MB` });
  const text = withoutAsides(decode(bytes, fileName));
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new Refusal('file-hostile', { file: fileName });
  let root: XmlElement | undefined;
  try {
    root = toNodes(parser.parse(text), NO_NAMES).find(isElement);
  } catch (error) {
    const isDeep = error instanceof Error && error.message.includes('nested tags');
    throw new Refusal(isDeep ? 'file-hostile' : 'file-damaged', { file: fileName }, { cause: error });
  }
  // The library does not mind a text that breaks off.
  const isWhole = text.endsWith('/>') ? root?.children.length === 0 : /<\/[^<>]+>$/u.test(text.slice(-300));
  if (root === undefined || !isWhole) throw new Refusal('file-damaged', { file: fileName });
  return root;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.filter(isElement).find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter(isElement).filter((child) => child.name === name) ?? [];
}

/** `w:val` of a child, by which Word writes most properties. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}

/** Every element of one of these names, at any depth, in document order. */
export function descendantsOf(element: XmlElement, ...names: string[]): XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => [...(names.includes(child.name) ? [child] : []), ...descendantsOf(child, ...names)]);
}

/** All text within. */
export function textWithin(element: XmlElement): string {
  return element.children.map((node) => (isElement(node) ? textWithin(node) : node)).join('');
}

function decode(bytes: Uint8Array, fileName: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal('file-damaged', { file: fileName }, { cause: error });
  }
}

/** Without comments and instructions, which say nothing to a reader; marked sections become the text they are. */
function withoutAsides(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const found of text.matchAll(/<!--|<\?|<!\[CDATA\[/gu)) {
    if (found.index < from) continue;
    const end = found[0] === '<!--' ? '-->' : found[0] === '<?' ? '?>' : ']]>';
    const to = text.indexOf(end, found.index + found[0].length);
    if (to < 0) break;
    kept.push(text.slice(from, found.index));
    if (end === ']]>')
      kept.push(
        text
          .slice(found.index + found[0].length, to)
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;'),
      );
    from = to + end.length;
  }
  return `${kept.join('')}${text.slice(from)}`.trim();
}

/** The library's form: `{ 'w:p': [children], ':@': {attributes} }`, text as `{ '#text': … }`. */
function toNodes(parsed: unknown, outer: NameScope): XmlNode[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: Record<string, unknown>): XmlNode[] => {
    const name = Object.keys(entry).find((key) => key !== ':@');
    if (name === undefined) return [];
    if (name === '#text') return [decodeEntities(String(entry[name]))];
    const written = toAttributes(entry[':@']);
    const scope = scopeOf(outer, written);
    const attributes = Object.fromEntries(
      Object.entries(written).map(([key, value]) => [knownName(key, scope, true), value]),
    );
    return [{ name: knownName(name, scope), attributes, children: toNodes(entry[name], scope) }];
  });
}

function toAttributes(parsed: unknown): Record<string, string> {
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(
    Object.entries(parsed).map(([name, value]) => [name, decodeEntities(String(value))]),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with the letters its entities stand for; those of a DTD, which is refused before, stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
