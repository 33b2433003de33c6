/** HTML from the clipboard, cleaned to what a paper may hold. Nothing of it is ever loaded or run. */
import DOMPurify from 'dompurify';
import { toScript } from '../../../shared/text/scripts.ts';
import { convertLegacyFonts } from './legacy-runs.ts';
import { gatherFootnotes, gatherLists } from './word-parts.ts';

const TAGS = [
  // What is cleaned in place must be allowed itself.
  'body',
  ...['p', 'div', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'],
  ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  ...['b', 'strong', 'i', 'em', 'u', 'span', 'font', 'a', 'sup', 'sub'],
];
const ATTRIBUTES = [
  'style',
  'start',
  'data-content',
  'data-mark',
  'data-part',
  'data-page-break',
  'data-orientation',
  'data-pm-slice',
];
const LOOKS = ['font-weight', 'font-style', 'text-decoration', 'text-decoration-line', 'text-align'];

/** What of pasted HTML is put into the editor. Letters of .Vn and VNI fonts become Unicode, all text NFC. */
export function cleanHtml(html: string): string {
  // A parsed document without a window: scripts do not run and pictures are not fetched.
  const page = parsePage(html);
  convertLegacyFonts(page);
  gatherFootnotes(page);
  gatherLists(page);
  spreadCells(page);
  composeText(page);
  writeScripts(page);
  DOMPurify.sanitize(page.body, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    IN_PLACE: true,
  });
  for (const element of page.body.querySelectorAll<HTMLElement>('[style]')) keepLooks(element);
  return page.body.innerHTML;
}

/** A page of frames has no body to clean: what it holds is read as the inside of one. */
function parsePage(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (page.body instanceof HTMLBodyElement) return page;
  const whole = new DOMParser().parseFromString('', 'text/html');
  whole.body.innerHTML = html;
  return whole;
}

/** Only looks the text knows: no sizes, colours, positions or addresses. */
function keepLooks(element: HTMLElement): void {
  const kept = LOOKS.map((name) => [name, element.style.getPropertyValue(name)] as const);
  element.removeAttribute('style');
  for (const [name, value] of kept) if (value !== '') element.style.setProperty(name, value);
}

/** Joined cells become cells of their own: the text of the first, the others empty. */
function spreadCells(page: Document): void {
  for (const row of page.querySelectorAll('tr')) {
    for (const cell of [...row.cells]) {
      for (let extra = Math.min(cell.colSpan, 50); extra > 1; extra -= 1) {
        cell.after(page.createElement(cell.tagName));
      }
      cell.removeAttribute('colspan');
    }
  }
  const spans = [...page.querySelectorAll<HTMLTableCellElement>('[rowspan]')];
  for (const cell of spans) {
    const column = cell.cellIndex;
    let row = cell.parentElement?.nextElementSibling;
    for (let extra = Math.min(cell.rowSpan, 500); extra > 1 && row; extra -= 1) {
      const before = row instanceof HTMLTableRowElement ? (row.cells[column] ?? null) : null;
      row.insertBefore(page.createElement('td'), before);
      row = row.nextElementSibling;
    }
    cell.removeAttribute('rowspan');
  }
}

/** Figures above and below the line, as in imported files; the mark of a note is none. */
function writeScripts(page: Document): void {
  for (const element of page.body.querySelectorAll('sup:not([data-content]), sub')) {
    if (element.querySelector('[data-content]') !== null) continue;
    const script = element.tagName === 'SUP' ? 'super' : 'sub';
    element.textContent = toScript(element.textContent ?? '', script);
  }
}

function composeText(page: Document): void {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    node.nodeValue = (node.nodeValue ?? '').normalize('NFC').replaceAll('\u00A0', ' ');
  }
}
