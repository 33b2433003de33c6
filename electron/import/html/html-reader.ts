/** Walks a page and collects its lines, lists and tables. */
import type { ListItem } from '../../../shared/text/blocks.ts';
import { ContentBuilder, type DraftLook, PLAIN } from '../content-builder.ts';
import { toBlock } from '../draft-blocks.ts';
import {
  count,
  draftLine,
  type LeftOut,
  type LeftOutReason,
  type LineRole,
  type ReadDraft,
  type ReadTally,
} from '../imported.ts';
import { isCentred, isHidden, lookOf, type Style, styleOf } from './html-look.ts';
import { tableDrafts } from './html-table.ts';
import { mathText } from './mathml.ts';
import { orderedDrafts } from './ordered-list.ts';
import { attributeOf, type HtmlElement, type HtmlNode, hasWithin, isElement, textOf } from './parse-html.ts';

/** Without text of their own, or with text that is code. */
const SILENT = new Set(
  'script style template title meta link base noscript param source track col colgroup'.split(' '),
);
const FOREIGN = new Set('iframe object embed video audio canvas svg applet'.split(' '));
const NAVIGATION = new Set('nav aside form button select textarea menu'.split(' '));
const HEADINGS: Readonly<Record<string, LineRole>> = {
  h1: 'heading-1',
  h2: 'heading-2',
  h3: 'heading-3',
  h4: 'heading-3',
  h5: 'heading-3',
  h6: 'heading-3',
};
const PARTING = new Set(
  'p div section article main header footer center address pre dl dt dd figure figcaption fieldset details summary hr body'.split(
    ' ',
  ),
);

/** What Word draws before a list line: Symbol and Wingdings letters that look like bullets. */
const DRAWN_BULLET = /^[\s\u00A0]*[·•§Øüvqo\uF0B7\uF0A7][\s\u00A0]*$/u;

interface ReadingPlace {
  look: DraftLook;
  isCentred: boolean;
  role: LineRole | null;
  /** How deep in lists. */
  depth: number;
}

export const START: ReadingPlace = { look: PLAIN, isCentred: false, role: null, depth: 0 };

export class HtmlReader {
  readonly leftOut: LeftOut[] = [];
  readonly #tally: ReadTally;
  readonly #drafts: ReadDraft[] = [];
  readonly #line: ContentBuilder;

  constructor(tally: ReadTally) {
    this.#tally = tally;
    this.#line = new ContentBuilder(tally);
  }

  drafts(): ReadDraft[] {
    return this.#drafts;
  }

  /** Reads an element's children and ends the last line. */
  readInto(element: HtmlElement, place: ReadingPlace): void {
    for (const child of element.childNodes) this.#read(child, place);
    this.#endLine(place);
  }

  #read(node: HtmlNode, place: ReadingPlace): void {
    if (node.nodeName === '#text' && 'value' in node) this.#addText(node.value, place);
    else if (isElement(node)) this.#readElement(node, place);
  }

  #readElement(element: HtmlElement, outer: ReadingPlace): void {
    const { tagName } = element;
    if (SILENT.has(tagName)) return;
    const style = styleOf(element);
    const reason = reasonToLeave(element, style);
    if (reason !== null) {
      this.#leave(reason, element);
    } else if (tagName === 'img') {
      count(this.#tally, 'images');
    } else if (tagName === 'br') {
      this.#breakLine(style, outer);
    } else if (style.get('mso-list') === 'ignore' && DRAWN_BULLET.test(textOf(element))) {
      this.#line.addText('- ', outer.look);
    } else {
      this.#breakPage(style, outer);
      const look = lookOf(element, style, outer.look);
      this.#readMeant(
        element,
        { ...outer, look, isCentred: isCentred(element, style, outer.isCentred) },
        outer,
      );
    }
  }

  #breakLine(style: Style, place: ReadingPlace): void {
    if (!this.#breakPage(style, place)) this.#line.addBreak();
  }

  #breakPage(style: Style, place: ReadingPlace): boolean {
    const isBreak = /always|page/u.test(style.get('page-break-before') ?? style.get('break-before') ?? '');
    if (isBreak) {
      this.#endLine(place);
      this.#drafts.push({ type: 'pageBreak' });
    }
    return isBreak;
  }

  #readMeant(element: HtmlElement, place: ReadingPlace, outer: ReadingPlace): void {
    const { tagName } = element;
    const role = HEADINGS[tagName] ?? (tagName === 'blockquote' ? 'quote' : null);
    if (tagName === 'math') {
      count(this.#tally, 'equations');
      const formula = mathText(element).normalize('NFC');
      const isDoubtful = this.#line.endsInNumber && /^[(√]?\p{N}/u.test(formula);
      this.#line.addText(isDoubtful ? ` ${formula}` : formula, place.look);
    } else if (tagName === 'ul' || tagName === 'ol') {
      this.#endLine(outer);
      this.#drafts.push(...this.#list(element, place));
    } else if (tagName === 'table') {
      this.#endLine(outer);
      this.#drafts.push(
        ...tableDrafts(element, (cell) => this.#within(cell, place), this.#tally, this.leftOut),
      );
    } else if (role !== null || PARTING.has(tagName) || tagName === 'li') {
      this.#endLine(outer);
      this.readInto(element, role === null ? place : { ...place, role });
    } else {
      for (const child of element.childNodes) this.#read(child, place);
    }
  }

  #addText(value: string, place: ReadingPlace): void {
    const text = value.replace(/[ \t\n\r\f\u00A0]+/gu, ' ');
    this.#line.addText(this.#line.endsBlank ? text.trimStart() : text, place.look);
  }

  #endLine({ isCentred: isInCentre, role }: ReadingPlace): void {
    const content = this.#line.take();
    if (content.some((inline) => 'text' in inline && inline.text.trim() !== ''))
      this.#drafts.push(draftLine(content, { isCentred: isInCentre, role }));
  }

  /** "-" for the bullets of an outer list and "+" below: HTML names no sign. */
  #list(element: HtmlElement, place: ReadingPlace): ReadDraft[] {
    const inner: ReadingPlace = { ...place, role: null, depth: place.depth + 1 };
    const children = element.childNodes.filter(isElement);
    const items = children
      .map((child) => ({ child, item: this.#item(child, inner) }))
      .filter(({ item }) => item.content.length > 0 || item.children.length > 0);
    if (element.tagName === 'ol') return orderedDrafts(element, items);
    if (items.length === 0) return [];
    const bullet = place.depth % 2 === 0 ? '-' : '+';
    return [{ type: 'list', ordered: false, bullet, items: items.map(({ item }) => item) }];
  }

  #item(element: HtmlElement, place: ReadingPlace): ListItem {
    // A list right inside a list, as some editors write it, belongs to an item without words.
    const drafts = element.tagName === 'li' ? this.#within(element, place) : this.#list(element, place);
    const [first, ...rest] = drafts;
    if (first?.type === 'line') return { content: first.content, children: rest.map(toBlock) };
    return { content: [], children: drafts.map(toBlock) };
  }

  /** The drafts inside an element that stands for itself: an item, a cell. */
  #within(element: HtmlElement, place: ReadingPlace): ReadDraft[] {
    const reader = new HtmlReader(this.#tally);
    reader.readInto(element, place);
    this.leftOut.push(...reader.leftOut);
    return reader.drafts();
  }

  #leave(reason: LeftOutReason, element: HtmlElement): void {
    const text = textOf(element).replace(/\s+/gu, ' ').trim().normalize('NFC');
    if (text !== '') this.leftOut.push({ reason, text });
    count(this.#tally, 'comments', reason === 'comment' ? commentsIn(element) : 0);
    if (FOREIGN.has(element.tagName)) count(this.#tally, 'embedded-objects');
    if (hasWithin(element, 'img')) count(this.#tally, 'images');
  }
}

/** The marks of comments are not counted, only what they say. */
function commentsIn(element: HtmlElement): number {
  const own = styleOf(element).get('mso-element') === 'comment' ? 1 : 0;
  return element.childNodes.filter(isElement).reduce((sum, child) => sum + commentsIn(child), own);
}

/** Why an element is not of the text; null for what is. */
function reasonToLeave(element: HtmlElement, style: Style): LeftOutReason | null {
  const part = style.get('mso-element') ?? '';
  // Pages saved by Word: the comments at their end, and the marks of them in the text.
  if (part === 'comment-list' || part === 'comment') return 'comment';
  if (['msocommentreference', 'msocomanchor'].includes(attributeOf(element, 'class').toLowerCase()))
    return 'comment';
  if (isHidden(element, style) || FOREIGN.has(element.tagName)) return 'hidden';
  if (isNavigation(element)) return 'navigation';
  return element.tagName === 'del' ? 'deleted' : null;
}

/** The header of a page, unlike that of an article, holds no title of its own. */
function isNavigation(element: HtmlElement): boolean {
  if (NAVIGATION.has(element.tagName)) return true;
  return ['header', 'footer'].includes(element.tagName) && !hasWithin(element, 'h1', 'h2', 'p');
}
