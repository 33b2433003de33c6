/** Shows words that were found where they stand on the page that was just opened for them. */
import type { SearchHit, SearchMark } from '../../shared/contract/searching.ts';
import { foldText } from '../../shared/text/folding.ts';

/** A page is read, and its paper laid out, in less. */
const PATIENCE_MS = 8_000;
const FOUND = 'scd-found';

let waiting: AbortController | null = null;

/** Waits for them to be there; the next act of the person ends that. */
export function revealWords(
  hit: Pick<SearchHit, 'title' | 'titleMarks' | 'snippet' | 'marks' | 'symbol'>,
): void {
  waiting?.abort();
  const mine = new AbortController();
  waiting = mine;
  const { signal } = mine;
  const wanted = patternsOf(hit);
  const stop = (): void => mine.abort();
  const look = (): void => {
    const page = document.querySelector('main');
    if (page === null || signal.aborted) return;
    // What stands most closely round the words comes first: it may be late, so others wait for it.
    if (wanted.some((pattern) => reveal(page, pattern))) stop();
  };
  const timer = setInterval(look, 150);
  signal.addEventListener('abort', () => clearInterval(timer));
  setTimeout(stop, PATIENCE_MS);
  for (const act of ['keydown', 'pointerdown', 'wheel'])
    addEventListener(act, stop, { signal, capture: true });
}

/** With the words around them, then alone, then the name of the thing. */
function patternsOf({
  title,
  titleMarks,
  snippet,
  marks,
  symbol,
}: Parameters<typeof revealWords>[0]): RegExp[] {
  const texts = [around(snippet, marks), run(snippet, marks), run(title, titleMarks), symbol ?? '', title];
  return texts.flatMap((text) => {
    const words = foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu);
    return words === null ? [] : [new RegExp(words.join(String.raw`[^\p{L}\p{N}\p{M}]+`), 'u')];
  });
}

/** The first words found that stand side by side. */
function run(text: string, marks: readonly SearchMark[]): string {
  const [first] = marks;
  if (first === undefined) return '';
  let end = first.end;
  for (const mark of marks.slice(1)) {
    if (/[\p{L}\p{N}]/u.test(text.slice(end, mark.start))) break;
    end = mark.end;
  }
  return text.slice(first.start, end);
}

/** The same with a few words behind: what is said more than once is told apart by them. */
function around(text: string, marks: readonly SearchMark[]): string {
  const [first] = marks;
  if (first === undefined) return '';
  const [piece = ''] = /^[^\n.;:!?…]{0,60}(?![\p{L}\p{N}])/u.exec(text.slice(first.start)) ?? [];
  return piece.length > first.end - first.start ? piece : '';
}

function reveal(page: Element, pattern: RegExp): boolean {
  for (const field of page.querySelectorAll<HTMLTextAreaElement>('textarea:enabled')) {
    const match = pattern.exec(foldText(field.value));
    if (match === null || field.value.length !== foldText(field.value).length) continue;
    field.scrollIntoView({ block: 'center' });
    field.focus();
    field.setSelectionRange(match.index, match.index);
    return true;
  }
  const range = findRange(page, pattern);
  if (range === null) return false;
  const element = range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center' });
  CSS.highlights.set(FOUND, new Highlight(range));
  const clear = (): void => void CSS.highlights.delete(FOUND);
  addEventListener('hashchange', clear, { once: true });
  const written = element?.closest<HTMLElement>('[contenteditable="true"]');
  if (written) {
    written.focus({ preventScroll: true });
    // A caret and no selection: what is typed next takes nothing away.
    getSelection()?.collapse(range.startContainer, range.startOffset);
  }
  return true;
}

function findRange(page: Element, pattern: RegExp): Range | null {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  let block: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.parentElement?.closest('[aria-hidden="true"], .spoken, button'))
      continue;
    const here = node.parentElement?.closest('p, li, td, th, dd, dt, h1, h2, h3, div') ?? null;
    if (here !== block) text += '\n';
    block = here;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const folded = foldText(text);
  const match = folded.length === text.length ? pattern.exec(folded) : null;
  if (match === null) return null;
  const from = nodeAt(nodes, match.index);
  const to = nodeAt(nodes, match.index + match[0].length - 1);
  if (from === undefined || to === undefined) return null;
  const range = document.createRange();
  range.setStart(from.node, match.index - from.start);
  range.setEnd(to.node, Math.min(match.index + match[0].length - to.start, to.node.length));
  return range;
}

function nodeAt(nodes: readonly { node: Text; start: number }[], place: number) {
  return nodes.findLast(({ start }) => start <= place);
}
