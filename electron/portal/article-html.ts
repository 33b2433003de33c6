/**
 * The body of an article as clean HTML: only elements every portal's filter lets through, every block on one line (a
 * newline inside one would become a break), nothing a portal would run as a shortcode or blow up into an embed.
 */
import {
  type Block,
  type Inline,
  isFootnote,
  isRun,
  type List,
  type Run,
  type Table,
} from '../../shared/text/blocks.ts';
import { textOfHtml } from './html-text.ts';

/** Blocks joined by newlines; '' for an empty body. Marks of parts and pages leave nothing behind. */
export function articleHtml(blocks: readonly Block[]): string {
  const notes: string[] = [];
  const lines = blocks.map((block) => blockHtml(block, notes)).filter((line) => line !== '');
  if (notes.length > 0) {
    const items = notes.map((note, index) => `<p>(${index + 1}) ${note}</p>`);
    lines.push('<p><strong>Chú thích</strong></p>', ...items);
  }
  return lines.join('\n');
}

/** The same body as plain text, a paragraph a line. */
export function articleText(blocks: readonly Block[]): string {
  return textOfHtml(articleHtml(blocks));
}

/** The same for a person to copy: the items of lists keep their signs. */
export function writtenText(blocks: readonly Block[]): string {
  return articleText(withSigns(blocks));
}

function withSigns(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    if (block.type === 'quote') return { ...block, blocks: withSigns(block.blocks) };
    if (block.type !== 'list') return block;
    const items = block.items.map(({ content, children }, at) => ({
      content: [{ text: block.ordered ? `${block.start + at}. ` : `${block.bullet} ` }, ...content],
      children: withSigns(children),
    }));
    return { ...block, items };
  });
}

/** A text as it may stand inside an element or an attribute of an article. */
export function escapeText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\r\n\t]+/gu, ' ')
      .replace(/[\p{Cc}\u{FFFE}\u{FFFF}]|\p{Cs}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Three digits, as the filter of WordPress writes them.
      .replaceAll('[', '&#091;')
      // A line that is nothing but an address would be replaced by what it shows.
      .replaceAll('://', '&#058;//')
  );
}

/** Puts a comment inside the last element: standing alone it would get an empty paragraph of its own. */
export function withMarker(html: string, marker: string): string {
  const comment = `<!-- ${marker} -->`;
  return /<\/[a-z0-9]+>\s*$/iu.test(html)
    ? html.replace(/(<\/[a-z0-9]+>)\s*$/iu, `${comment}$1`)
    : `<p>${html}${comment}</p>`;
}

function blockHtml(block: Block, notes: string[]): string {
  switch (block.type) {
    case 'paragraph':
      return element('p', inlineHtml(block.content, notes));
    case 'heading':
      return element(`h${block.level + 1}`, inlineHtml(block.content, notes));
    case 'list':
      return listHtml(block, notes);
    case 'table':
      return tableHtml(block, notes);
    case 'quote': {
      const inside = block.blocks.map((inner) => blockHtml(inner, notes)).join('');
      return inside === '' ? '' : `<blockquote>${inside}</blockquote>`;
    }
    case 'pageBreak':
    case 'orientation':
    case 'part':
      return '';
  }
}

function element(name: string, inside: string): string {
  return inside.trim() === '' ? '' : `<${name}>${inside}</${name}>`;
}

function listHtml(list: List, notes: string[]): string {
  const items = list.items.map(({ content, children }) => {
    const inner = children.map((child) => blockHtml(child, notes)).join('');
    return `<li>${inlineHtml(content, notes)}${inner}</li>`;
  });
  if (items.length === 0) return '';
  if (!list.ordered) return `<ul>${items.join('')}</ul>`;
  return `<ol${list.start === 1 ? '' : ` start="${list.start}"`}>${items.join('')}</ol>`;
}

function tableHtml({ columns, header, rows }: Table, notes: string[]): string {
  const cell = (name: 'th' | 'td', content: Inline[], index: number) => {
    const side = columns[index] ?? 'left';
    const style = side === 'left' ? '' : ` style="text-align:${side}"`;
    return `<${name}${style}>${inlineHtml(content, notes)}</${name}>`;
  };
  const row = (name: 'th' | 'td', cells: Inline[][]) =>
    `<tr>${cells.map((content, index) => cell(name, content, index)).join('')}</tr>`;
  const head = header.some((content) => content.length > 0) ? `<thead>${row('th', header)}</thead>` : '';
  return `<table border="1">${head}<tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table>`;
}

function inlineHtml(content: readonly Inline[], notes: string[]): string {
  return content
    .map((inline) => {
      if (isRun(inline)) return runHtml(inline);
      if (!isFootnote(inline)) return '<br>';
      notes.push(inline.footnote.map(runHtml).join(''));
      return `<sup>(${notes.length})</sup>`;
    })
    .join('');
}

function runHtml({ text, bold, italic, underline }: Run): string {
  const looks = [underline && 'u', italic && 'em', bold && 'strong'].filter((name) => name !== undefined);
  return looks.reduce(
    (inside, name) => (inside === '' ? '' : `<${name}>${inside}</${name}>`),
    escapeText(text),
  );
}
