/** Word files under review, made of XML as Word writes it: comments with their extensions, people, tracked changes. */
import { type DocxParts, docxFiles, zipFiles } from '../../support/docx-fixture.ts';

const EXTENSIONS = 'http://schemas.microsoft.com/office';
const NAMESPACES = [
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"',
  'xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex"',
].join(' ');

export interface ReviewParts extends DocxParts {
  /** w15:commentEx elements. */
  extended?: string;
  /** w16cid:commentId elements. */
  ids?: string;
  /** w16cex:commentExtensible elements. */
  extensible?: string;
  people?: string[];
}

/** The parts of such a file by path. */
export function reviewFiles({
  extended,
  ids,
  extensible,
  people,
  ...given
}: ReviewParts): Record<string, string> {
  const files = docxFiles(given);
  const relations: string[] = [];
  const add = (name: string, year: number, root: string, content: string | undefined): void => {
    if (content === undefined) return;
    files[`word/${name}.xml`] =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${NAMESPACES}>${content}</${root}>`;
    relations.push(
      `<Relationship Id="x${relations.length}" Type="${EXTENSIONS}/${year}/relationships/${name}" Target="${name}.xml"/>`,
    );
  };
  add('commentsExtended', 2011, 'w15:commentsEx', extended);
  add('commentsIds', 2016, 'w16cid:commentsIds', ids);
  add('commentsExtensible', 2018, 'w16cex:commentsExtensible', extensible);
  add('people', 2011, 'w15:people', people?.map(person).join(''));
  const path = 'word/_rels/document.xml.rels';
  files[path] = (files[path] ?? '').replace('</Relationships>', `${relations.join('')}</Relationships>`);
  files['[Content_Types].xml'] = contentTypes(Object.keys(files));
  for (const [name, text] of Object.entries(files))
    if (name.startsWith('word/')) files[name] = text.replace(' xmlns:r=', ` ${NAMESPACES} xmlns:r=`);
  return files;
}

export function reviewDocx(parts: ReviewParts): Uint8Array {
  return zipFiles(reviewFiles(parts));
}

/** Who did it and when, as Word writes it on any change. */
export function by(author: string, date = '2026-09-05T08:15:00Z'): string {
  return `w:id="${nextId()}" w:author="${author}" w:date="${date}"`;
}

let lastId = 900;
function nextId(): number {
  lastId += 1;
  return lastId;
}

/** The text of a run in pieces, as Word leaves it after spelling checks and edits on several days. */
export function split(text: string, properties = ''): string {
  return text
    .split('|')
    .map(
      (piece, index) =>
        `<w:r w:rsidR="00${index}1B2C3" w:rsidRPr="00D4E5F${index}">${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${piece}</w:t></w:r>`,
    )
    .join('<w:proofErr w:type="spellStart"/>');
}

export function ins(content: string, author: string, date?: string): string {
  return `<w:ins ${by(author, date)}>${content.startsWith('<') ? content : split(content)}</w:ins>`;
}

export function del(text: string, author: string, date?: string): string {
  return `<w:del ${by(author, date)}>${deletedRuns(text)}</w:del>`;
}

export function deletedRuns(text: string): string {
  return split(text).replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ');
}

export function moveFrom(text: string, name: string, author: string): string {
  return `<w:moveFromRangeStart ${by(author)} w:name="${name}"/><w:moveFrom ${by(author)}>${split(text)}</w:moveFrom><w:moveFromRangeEnd w:id="${lastId - 1}"/>`;
}

export function moveTo(text: string, name: string, author: string): string {
  return `<w:moveToRangeStart ${by(author)} w:name="${name}"/><w:moveTo ${by(author)}>${split(text)}</w:moveTo><w:moveToRangeEnd w:id="${lastId - 1}"/>`;
}

/** Replies have the range of what they reply to. */
export function commented(id: number, content: string, ...replies: number[]): string {
  const ids = [id, ...replies];
  const words = content.startsWith('<') ? content : split(content);
  return `${ids.map(from).join('')}${words}${ids.map(to).join('')}`;
}

export const from = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
export const to = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;

/** A comment of one paragraph a line; the last has the id the extensions speak of: "1000000" and the comment's own. */
export function comment(id: number, author: string, text: string, date = '2026-09-05T08:15:00Z'): string {
  const lines = text.split('\n');
  const paragraphs = lines.map((line, index) => {
    const key = index === lines.length - 1 ? paraId(id) : `2000000${index}`;
    const mark = index === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
    return `<w:p w14:paraId="${key}" w14:textId="77777777"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${mark}${split(line)}</w:p>`;
  });
  const initials = author.replace(/(\p{L})\p{L}*\s*/gu, '$1');
  return `<w:comment w:id="${id}" w:author="${author}" w:date="${date}" w:initials="${initials}">${paragraphs.join('')}</w:comment>`;
}

export const paraId = (id: number): string => `1000000${id}`;

export function extension(id: number, parent: number | null, isDone = false): string {
  const above = parent === null ? '' : ` w15:paraIdParent="${paraId(parent)}"`;
  return `<w15:commentEx w15:paraId="${paraId(id)}"${above} w15:done="${isDone ? 1 : 0}"/>`;
}

/** LibreOffice goes by these where our reader goes by relationships. */
function contentTypes(paths: readonly string[]): string {
  const kinds = paths.flatMap((path) => {
    const name = /^word\/(document|comments\w*|footnotes|people|styles)\.xml$/u.exec(path)?.[1];
    if (name === undefined) return [];
    const type = name === 'document' ? 'document.main' : name;
    return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  });
  return `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${kinds.join('')}</Types>`;
}

function person(author: string): string {
  return `<w15:person w15:author="${author}"><w15:presenceInfo w15:providerId="None" w15:userId="${author}"/></w15:person>`;
}
