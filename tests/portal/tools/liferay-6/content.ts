/** How the portal itself reads and keeps the XML of an article. Another reader than the program's own, on purpose. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { LiferayRefusal } from './refusal.ts';

export interface ReadContent {
  defaultLocale: string;
  /** The text by the name of its field; "" for a text without a structure. */
  fields: Map<string, string>;
}

type XmlNode = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  cdataPropName: 'cdata',
});

/** @throws LiferayRefusal for what is not well-formed */
export function readContent(xml: string): ReadContent {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 knows none of them.
  if (XMLValidator.validate(xml) !== true || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(xml))
    throw new LiferayRefusal(
      'journal',
      'ArticleContentException',
      'Unable to read content with an XML parser',
    );
  const root = (parser.parse(xml) as XmlNode[]).find((node) => 'root' in node);
  if (root === undefined) throw new LiferayRefusal('journal', 'ArticleContentException', 'no root');
  const fields = new Map<string, string>();
  for (const child of root.root as XmlNode[]) {
    if ('static-content' in child) fields.set('', textOf(child['static-content']));
    if ('dynamic-element' in child) {
      const inside = (child['dynamic-element'] as XmlNode[]).find((node) => 'dynamic-content' in node);
      fields.set(attributeOf(child, 'name'), textOf(inside?.['dynamic-content']));
    }
  }
  return { defaultLocale: attributeOf(root, 'default-locale'), fields };
}

/** As it is stored: laid out anew, with the CDATA wrapped again. */
export function writeContent({ defaultLocale, fields }: ReadContent): string {
  const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  const inside = [...fields].map(([name, text]) =>
    name === ''
      ? `\t<static-content language-id="${defaultLocale}">${cdata(text)}</static-content>`
      : `\t<dynamic-element name="${name}" type="text_area" index-type="text" instance-id="abcd">\n\t\t<dynamic-content language-id="${defaultLocale}">${cdata(text)}</dynamic-content>\n\t</dynamic-element>`,
  );
  const root = `<root available-locales="${defaultLocale}" default-locale="${defaultLocale}">`;
  return `<?xml version="1.0"?>\n\n${root}\n${inside.join('\n')}\n</root>`;
}

/** A text in its languages, as titles and summaries are kept. */
export function writeLocalised(tag: 'Title' | 'Description', locale: string, text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version='1.0' encoding='UTF-8'?><root available-locales="${locale}" default-locale="${locale}"><${tag} language-id="${locale}">${escaped}</${tag}></root>`;
}

function attributeOf(node: XmlNode, name: string): string {
  return String((node[':@'] as Record<string, unknown> | undefined)?.[name] ?? '');
}

function textOf(children: unknown): string {
  if (!Array.isArray(children)) return '';
  return children
    .map((node: XmlNode) => ('cdata' in node ? textOf(node.cdata) : String(node['#text'] ?? '')))
    .join('');
}
