/** What Word puts on the clipboard in its own way: lists that are paragraphs, footnotes that are links. */
import type { Run } from '../../../shared/text/blocks.ts';

/** Word's paragraphs with `mso-list` become lists; numbers the text knows only as text ("I-", "a)") stay text. */
export function gatherLists(page: Document): void {
  let open: HTMLElement[] = [];
  let last: Element | null = null;
  for (const paragraph of page.querySelectorAll<HTMLElement>('p[style*="mso-list"], h1[style*="mso-list"]')) {
    const level = Number(/level(\d)/u.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1);
    const marker = takeMarker(paragraph);
    const kind = kindOf(marker);
    if (kind === null) {
      paragraph.prepend(`${marker} `);
      last = null;
      continue;
    }
    if (paragraph.previousElementSibling !== last || last === null) open = [];
    open.length = Math.min(open.length, level);
    while (open.length < level) open.push(openList(page, paragraph, open, kind, marker));
    const item = page.createElement('li');
    item.append(...paragraph.childNodes);
    open.at(-1)?.append(item);
    last = open[0] ?? null;
    paragraph.remove();
  }
}

/** Word's notes stand at the end of what was copied; each goes to where its number is. */
export function gatherFootnotes(page: Document): void {
  for (const link of page.querySelectorAll('a[href*="#_ftn"]:not([href*="#_ftnref"])')) {
    const id = link.getAttribute('href')?.split('#_')[1] ?? '';
    const note = page.getElementById(id);
    if (note === null) continue;
    note.querySelector('a[href*="#_ftnref"]')?.remove();
    const text = (note.textContent ?? '').replace(/\s+/gu, ' ').trim().normalize('NFC');
    const mark = page.createElement('sup');
    mark.dataset.content = JSON.stringify(text === '' ? [] : ([{ text }] satisfies Run[]));
    link.replaceWith(mark);
    note.remove();
  }
}

function openList(
  page: Document,
  paragraph: Element,
  open: readonly HTMLElement[],
  kind: 'ul' | 'ol',
  marker: string,
): HTMLElement {
  const list = page.createElement(kind);
  if (kind === 'ol') list.setAttribute('start', String(Number.parseInt(marker, 10)));
  else if (marker === '+' || marker === 'o') list.dataset.mark = '+';
  const parent = open.at(-1);
  if (parent === undefined) paragraph.before(list);
  else (parent.lastElementChild ?? parent.appendChild(page.createElement('li'))).append(list);
  return list;
}

function takeMarker(paragraph: HTMLElement): string {
  const hidden = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
  const marker = (hidden?.textContent ?? '').replaceAll('\u00A0', ' ').trim();
  hidden?.remove();
  return marker;
}

function kindOf(marker: string): 'ul' | 'ol' | null {
  if (/^\d{1,9}[.)]$/u.test(marker)) return 'ol';
  return /^[\p{L}\d]/u.test(marker) && marker !== 'o' ? null : 'ul';
}
