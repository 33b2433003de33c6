/** Numbered lists of web pages, as their readers saw the numbers. */

import type { ListItem, NumberedList } from '../../../shared/text/blocks.ts';
import { toRoman } from '../../../shared/text/headings.ts';
import { draftLine, type ReadDraft } from '../imported.ts';
import { styleOf } from './html-look.ts';
import { attributeOf, type HtmlElement } from './parse-html.ts';

interface OrderedItem {
  child: HtmlElement;
  item: ListItem;
}

/** Lists as long as the numbers go on by one; letters and Roman numerals, which no list here has, become text. */
export function orderedDrafts(list: HtmlElement, items: readonly OrderedItem[]): ReadDraft[] {
  const isReversed = list.attrs.some(({ name }) => name === 'reversed');
  const step = isReversed ? -1 : 1;
  const first = items.filter(({ child }) => child.tagName === 'li').length;
  let number = integer(attributeOf(list, 'start')) ?? (isReversed ? first : 1);
  const drafts: ReadDraft[] = [];
  for (const { child, item } of items) {
    const value = integer(attributeOf(child, 'value'));
    if (child.tagName === 'li' && value !== null) number = value;
    const mark = markOf(number, typeOf(child) || typeOf(list));
    const last = drafts.at(-1);
    // A list right inside a list has no number of its own.
    if (child.tagName !== 'li' && isNumbered(last)) last.items.at(-1)?.children.push(...item.children);
    else if (child.tagName !== 'li') drafts.push(...item.children);
    else {
      if (mark !== null) drafts.push(draftLine([{ text: `${mark} ` }, ...item.content]), ...item.children);
      else if (isNumbered(last) && number === last.start + last.items.length) last.items.push(item);
      else drafts.push({ type: 'list', ordered: true, start: number, items: [item] });
      number += step;
    }
  }
  return drafts;
}

function isNumbered(draft: ReadDraft | undefined): draft is NumberedList {
  return draft?.type === 'list' && draft.ordered;
}

/** Null for figures. */
function markOf(number: number, type: string): string | null {
  if (number < 1 || number > 3_999) return null;
  if (type === 'i') return `${toRoman(number).toLowerCase()}.`;
  if (type === 'I') return `${toRoman(number)}.`;
  if (type === 'a') return `${letters(number)})`;
  return type === 'A' ? `${letters(number).toUpperCase()}.` : null;
}

/** a … z, aa, ab: as browsers count. */
function letters(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(97 + ((number - 1) % 26))}`;
}

const STYLES: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

function typeOf(element: HtmlElement): string {
  const style = styleOf(element);
  const styled = STYLES[style.get('list-style-type') ?? style.get('list-style') ?? ''];
  return styled ?? attributeOf(element, 'type').trim();
}

function integer(text: string): number | null {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? null : number;
}
