/** Small Word files made of XML strings, as Word writes them: split runs, rsids, styles in Vietnamese. */
import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** What stands inside `w:body`. */
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  comments?: string;
  headers?: string[];
  footers?: string[];
  core?: string;
}

/** A .docx of these parts. */
export function docx(parts: DocxParts | string): Uint8Array {
  const given: DocxParts = typeof parts === 'string' ? { body: parts } : parts;
  return zipFiles(docxFiles(given));
}

export function docxFiles(given: DocxParts): Record<string, string> {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': root('document', `<w:body>${given.body}</w:body>`),
  };
  const related: [string, string][] = [];
  const add = (type: string, name: string, element: string, content: string | undefined): void => {
    if (content === undefined) return;
    files[`word/${name}.xml`] = root(element, content);
    related.push([type, `${name}.xml`]);
  };
  add('styles', 'styles', 'styles', given.styles);
  add('numbering', 'numbering', 'numbering', given.numbering);
  add('footnotes', 'footnotes', 'footnotes', given.footnotes);
  add('comments', 'comments', 'comments', given.comments);
  for (const [index, header] of (given.headers ?? []).entries())
    add('header', `header${index}`, 'hdr', header);
  for (const [index, footer] of (given.footers ?? []).entries())
    add('footer', `footer${index}`, 'ftr', footer);
  files['word/_rels/document.xml.rels'] = relations(related);
  if (given.core !== undefined)
    files['docProps/core.xml'] =
      `<cp:coreProperties xmlns:cp="c" xmlns:dc="d">${given.core}</cp:coreProperties>`;
  return files;
}

export function zipFiles(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph of one run, or of given runs. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : r(content);
  return `<w:p w:rsidR="00A1B2C3" w:rsidRDefault="00D4E5F6">${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r w:rsidRPr="00112233">${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function tbl(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

export function tr(...cells: string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

export function style(
  id: string,
  name: string,
  properties: string,
  attributes = 'w:type="paragraph"',
): string {
  return `<w:style ${attributes} w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`;
}

export const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
export const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
export const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** One list definition per entry: levels as [format, pattern]. */
export function numbering(...lists: [string, string][][]): string {
  const abstracts = lists.map(
    (levels, id) =>
      `<w:abstractNum w:abstractNumId="${id}">${levels
        .map(
          ([format, pattern], level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  );
  const numbers = lists.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`);
  return [...abstracts, ...numbers].join('');
}

function root(element: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${element} ${NAMESPACES}>${content}</w:${element}>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
