/** What a person reads in a piece of HTML, ours or a portal's. */
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type TreeNode = DefaultTreeAdapterMap['node'];

const LINES = new Set([
  ...['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'figure', 'figcaption'],
  ...['ul', 'ol', 'table', 'pre', 'section', 'article', 'dt', 'dd', 'hr'],
]);
const UNSEEN = new Set(['script', 'style', 'template', 'head', 'title', 'noscript']);

/**
 * Plain text, NFC, one block a line, cells of a row apart by a tab; comments, scripts and looks are left out.
 *
 * @param withoutClass elements of this class are left out too
 */
export function textOfHtml(html: string, withoutClass = ''): string {
  const parts: string[] = [];
  walk(parseFragment(html), parts, withoutClass);
  return parts
    .join('')
    .normalize('NFC')
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .map((line) => line.replace(/ +/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A text that some portals hand out escaped (`A &amp; B`). */
export function decodeEntities(text: string): string {
  return textOfHtml(text.replaceAll('<', '&lt;'));
}

function walk(node: TreeNode, parts: string[], withoutClass: string): void {
  if (node.nodeName === '#text' && 'value' in node) {
    parts.push(node.value.replace(/[\r\n\t ]+/gu, ' '));
    return;
  }
  if (UNSEEN.has(node.nodeName) || (withoutClass !== '' && classesOf(node).includes(withoutClass))) return;
  if (node.nodeName === 'br') parts.push('\n');
  const isLine = LINES.has(node.nodeName);
  if (isLine) parts.push('\n');
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, parts, withoutClass);
  if (node.nodeName === 'td' || node.nodeName === 'th') parts.push('\t');
  if (isLine) parts.push('\n');
}

function classesOf(node: TreeNode): string[] {
  const attributes = 'attrs' in node ? node.attrs : [];
  return (attributes.find(({ name }) => name === 'class')?.value ?? '').split(/\s+/u);
}
