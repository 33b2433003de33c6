/**
 * The two kinds of XML an article is kept in: its text by fields, and a title or summary by languages. The portal lays it out
 * anew whenever it stores it, so what is compared is the text in it, never the XML.
 */
import { PortalError } from '../adapter.ts';

/** The language of everything sent; where a portal has not enabled it, the article is not sent in another. */
export const LOCALE = 'vi_VN';

/** @param html as `sendable` @param field of a structure; null for an article without one */
export function contentXml(html: string, field: string | null): string {
  const text = `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  const inside =
    field === null
      ? `<static-content language-id="${LOCALE}">${text}</static-content>`
      : `<dynamic-element name="${field}" type="text_area" index-type="text" instance-id="scdt"><dynamic-content language-id="${LOCALE}">${text}</dynamic-content></dynamic-element>`;
  return `<?xml version='1.0' encoding='UTF-8'?><root available-locales="${LOCALE}" default-locale="${LOCALE}">${inside}</root>`;
}

/** A text by languages, as a title is sent. @param text as `sendable` */
export function localeMap(text: string): string {
  return JSON.stringify({ [LOCALE]: text });
}

interface XmlPart {
  name: string;
  attributes: string;
  text: string;
  children: XmlPart[];
}

/** The body of an article: the text in our language, of the longest field where there are several. */
export function htmlOf(xml: string): string {
  const texts = descendants(readXml(xml), 'static-content', 'dynamic-content').filter(isOurs);
  return texts.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
}

/** The names of a structure's fields, and the one that holds the longest text. */
export function fieldsOf(xml: string): { names: string[]; longest: string | null } {
  const elements = descendants(readXml(xml), 'dynamic-element');
  const lengthOf = (element: XmlPart) =>
    Math.max(0, ...descendants(element, 'dynamic-content').map(({ text }) => text.length));
  const longest = elements.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0];
  return {
    names: elements.map((element) => attributeOf(element, 'name')),
    longest: longest === undefined ? null : attributeOf(longest, 'name'),
  };
}

/** A title or a summary; where it is no XML, it is the text itself. */
export function localisedText(xml: string): string {
  if (!xml.trimStart().startsWith('<?xml') && !xml.trimStart().startsWith('<root')) return xml;
  const texts = readXml(xml).children;
  return (texts.find(isOurs) ?? texts[0])?.text ?? '';
}

function isOurs(element: XmlPart): boolean {
  const language = attributeOf(element, 'language-id');
  return language === LOCALE || language === '';
}

function attributeOf({ attributes }: XmlPart, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
}

function descendants(element: XmlPart, ...names: string[]): XmlPart[] {
  return element.children.flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...descendants(child, ...names),
  ]);
}

const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:-]+)([^<>]*)>|<[^>]*>|([^<]+)/gu;

/** @throws PortalError for a DOCTYPE, which no portal writes here */
function readXml(xml: string): XmlPart {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/gu, '')))
    throw new PortalError('permanent', 'Cổng trả về nội dung bài ở dạng lạ (có DOCTYPE) nên không đọc.');
  const root: XmlPart = { name: '', attributes: '', text: '', children: [] };
  const open = [root];
  for (const [, cdata, slash, name, attributes = '', text] of xml.matchAll(TOKEN)) {
    const current = open.at(-1) ?? root;
    if (cdata !== undefined) current.text += cdata;
    else if (text !== undefined) current.text += decode(text);
    else if (name === undefined) continue;
    else if (slash === '/') open.splice(Math.max(1, open.length - 1));
    else {
      const element = { name, attributes, text: '', children: [] };
      current.children.push(element);
      if (!attributes.endsWith('/')) open.push(element);
    }
  }
  return root.children.find((child) => child.name === 'root') ?? root;
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/giu, (_, hex?: string, digits?: string) =>
      String.fromCodePoint(
        Math.min(0x10ffff, Number.parseInt(hex ?? digits ?? '0', hex === undefined ? 10 : 16)),
      ),
    )
    .replaceAll('&amp;', '&');
}

/** A text as it can be sent: without letters XML 1.0 has no place for, not even written as numbers. NFC. */
export function sendable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cs}\u{FFFE}\u{FFFF}]|\p{Cc}/gu, (letter) => (/[\t\n\r]/u.test(letter) ? letter : ''));
}
