/** What stands at a field for a person to read. */

const CONTROLS = 'input:not([type=hidden]),textarea,select,button,[contenteditable]';
const MOST_STEPS = 5;

/** The nearest words, by how surely they belong to the field; '' for none. */
export function labelOf(element: Element): string {
  const { labels } = element as Partial<HTMLInputElement>;
  const named = [...(labels ?? [])].map(wordsOf).filter((words) => words !== '');
  const owner = element.ownerDocument;
  const pointed = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/u)
    .map((id) => wordsOf(id === '' ? null : owner.getElementById(id)))
    .join(' ')
    .trim();
  return (
    named[0] ||
    pointed ||
    attribute(element, 'aria-label') ||
    inTable(element) ||
    before(element) ||
    attribute(element, 'placeholder') ||
    attribute(element, 'title') ||
    ''
  ).slice(0, 200);
}

/** What stands above a group of choices. */
export function headingOf(element: Element): string {
  for (let inside: Element | null = element; inside !== null; inside = inside.parentElement) {
    const heads = [...(inside.parentElement?.querySelectorAll('legend,h1,h2,h3,h4,h5,h6,dt,th') ?? [])];
    const above = heads.filter((head) => isBefore(head, element) && wordsOf(head) !== '').at(-1);
    if (above !== undefined) return wordsOf(above).slice(0, 200);
  }
  return labelOf(element);
}

function attribute(element: Element, name: string): string {
  return (element.getAttribute(name) ?? '').trim();
}

function isBefore(first: Node, second: Node): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The cell to the left, then the one above. */
function inTable(element: Element): string {
  const cell = element.closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row || cell.querySelectorAll(CONTROLS).length > 2) return '';
  const left = cell.previousElementSibling;
  if (left !== null && left.querySelector(CONTROLS) === null && wordsOf(left) !== '') return wordsOf(left);
  const above = row.previousElementSibling?.children[[...row.children].indexOf(cell)];
  return above !== undefined && above.querySelector(CONTROLS) === null ? wordsOf(above) : '';
}

/** The nearest text in front of it that belongs to no other field. */
function before(element: Element): string {
  let inside: Node = element;
  for (let step = 0; step < MOST_STEPS && inside.parentNode !== null; step += 1) {
    for (let near = inside.previousSibling; near !== null; near = near.previousSibling) {
      if (near instanceof Element || near.nodeType === Node.ELEMENT_NODE) {
        const found = near as Element;
        if (found.matches(CONTROLS) || found.querySelector(CONTROLS) !== null) return '';
        if (/^(?:script|style|template)$/iu.test(found.tagName)) continue;
      }
      const words = wordsOf(near);
      if (words !== '') return words.length <= 100 ? words : '';
    }
    inside = inside.parentNode;
    if (/^(?:form|body|fieldset|section|article|main)$/iu.test(inside.nodeName)) break;
  }
  return '';
}

function wordsOf(node: Node | null): string {
  return (node?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
