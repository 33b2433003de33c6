/** A text with marks as an editor of a page gives it back, as far as it can be compared with ours. */

/** Marks of an article that a page may throw away. */
export const TEXT_MARKS = ['bold', 'italic', 'underline', 'list', 'table', 'heading'] as const;
export type TextMark = (typeof TEXT_MARKS)[number];

export interface MarkedText {
  /** Without marks; blocks parted by a space. */
  text: string;
  /** Letters that are bold, italic, underlined; items of lists, cells of tables, headings. */
  marks: Record<TextMark, number>;
}

const BY_NAME: Readonly<Record<string, TextMark>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  ins: 'underline',
  li: 'list',
  td: 'table',
  th: 'table',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};
const LETTERS: readonly TextMark[] = ['bold', 'italic', 'underline'];
const VOID = new Set(['br', 'hr', 'img', 'col', 'input', 'wbr', 'meta', 'link']);
const INLINE = new Set([
  'a',
  'b',
  'strong',
  'i',
  'em',
  'u',
  'ins',
  'span',
  'sup',
  'sub',
  'font',
  'mark',
  's',
  'del',
  'wbr',
]);

/** @param html As a browser writes it: elements closed, only `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&nbsp;` and numbers as entities */
export function readHtml(html: string): MarkedText {
  const marks = { bold: 0, italic: 0, underline: 0, list: 0, table: 0, heading: 0 };
  const open: { name: string; marks: TextMark[] }[] = [];
  let text = '';
  for (const piece of pieces(html)) {
    if (typeof piece === 'string') {
      const plain = decode(piece).normalize('NFC');
      text += plain;
      const letters = plain.replace(/\s/gu, '').length;
      for (const mark of new Set(open.flatMap((element) => element.marks)))
        if (LETTERS.includes(mark)) marks[mark] += letters;
      continue;
    }
    const { name, isEnd, inside } = piece;
    if (!INLINE.has(name)) text += ' ';
    if (isEnd) {
      const from = open.findLastIndex((element) => element.name === name);
      if (from >= 0) open.splice(from);
      continue;
    }
    const own = marksOf(name, inside);
    for (const mark of own) if (!LETTERS.includes(mark)) marks[mark] += 1;
    if (!VOID.has(name) && !inside.endsWith('/')) open.push({ name, marks: own });
  }
  return { text: text.replace(/\s+/gu, ' ').trim(), marks };
}

function marksOf(name: string, inside: string): TextMark[] {
  const named = BY_NAME[name];
  if (named !== undefined) return [named];
  if (name !== 'span') return [];
  const looks: TextMark[] = [];
  if (/font-weight:\s?(?:bold|[6-9]00)/u.test(inside)) looks.push('bold');
  if (/font-style:\s?italic/u.test(inside)) looks.push('italic');
  if (/text-decoration(?:-line)?:\s?underline/u.test(inside)) looks.push('underline');
  return looks;
}

interface Tag {
  name: string;
  isEnd: boolean;
  inside: string;
}

/** Runs of text and tags, in order; comments are left out. */
function* pieces(html: string): Generator<string | Tag> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) break;
    if (start > at) yield html.slice(at, start);
    const end = html.startsWith('<!--', start) ? html.indexOf('-->', start) : endOfTag(html, start);
    if (end < 0) return;
    if (html.startsWith('<!--', start)) {
      at = end + 3;
      continue;
    }
    const inside = html.slice(start + 1, end);
    const name = /^\/?([a-z][a-z0-9]*)/iu.exec(inside)?.[1]?.toLowerCase() ?? '';
    yield { name, isEnd: inside.startsWith('/'), inside };
    at = end + 1;
  }
  if (at < html.length) yield html.slice(at);
}

/** The `>` that ends a tag, not one in the value of an attribute. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < html.length; at += 1) {
    const letter = html[at];
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at;
  }
  return -1;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  apos: "'",
};

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
