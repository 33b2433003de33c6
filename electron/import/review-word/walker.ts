/** Reads the original text of a story and everything that was done to it, in one pass. */

import { type Script, toScript } from '../../../shared/text/scripts.ts';
import { childOf, isElement, textWithin, valOf, type XmlElement } from '../../xml/xml.ts';
import {
  chosenChildren,
  DRAWINGS,
  NOTE_MARKS,
  OpenFields,
  textBoxesOf,
  UNPRINTED,
} from '../docx/elements.ts';
import { describeFormat } from './formats.ts';
import { Markers } from './markers.ts';
import { personOf } from './people.ts';
import { clean } from './places.ts';
import type { WordPerson } from './reviewed.ts';
import type { Aside, Change, Span, Story } from './story.ts';

/** By whom what is read was put in and taken out. */
interface Doing {
  insertion: Hand | null;
  deletion: Hand | null;
}

interface Hand extends WordPerson {
  move: string | null;
}

const NOTHING: Doing = { insertion: null, deletion: null };
const SKIPPED = new Set([...UNPRINTED, 'w:tblGrid', 'w:rubyPr']);
const PROPERTIES = new Set(['w:tblPr', 'w:tblPrEx', 'w:trPr', 'w:tcPr', 'w:sectPr']);
const TEXTS = new Set(['w:t', 'w:delText', 'm:t']);
const SCRIPTS: ReadonlyMap<string, Script> = new Map([
  ['superscript', 'super'],
  ['subscript', 'sub'],
]);
const SPACES = new Set(['w:tab', 'w:ptab', 'w:cr']);

export function readStory(root: XmlElement, outerAnchor: string | null): Story {
  const walker = new StoryWalker();
  walker.walk(root, NOTHING);
  return { ...walker.result(), outerAnchor };
}

class StoryWalker {
  #original = '';
  readonly #changes: Change[] = [];
  readonly #asides: Aside[] = [];
  readonly #noteMarks = new Map<string, number>();
  readonly #markers = new Markers();
  readonly #fields = new OpenFields();
  /** Of the run at hand, where it was put in. */
  #script: Script | null = null;
  /** Text boxes of the paragraph at hand: read after it, as they are no part of its words. */
  #boxes: XmlElement[] = [];

  result(): Omit<Story, 'outerAnchor'> {
    return {
      original: this.#original,
      changes: this.#changes,
      asides: this.#asides,
      comments: this.#markers.comments(),
      anchors: this.#markers.bookmarks(this.#original.length),
      noteMarks: this.#noteMarks,
    };
  }

  walk(element: XmlElement, doing: Doing): void {
    for (const child of chosenChildren(element)) this.#read(child, doing);
  }

  #read(element: XmlElement, doing: Doing): void {
    const { name } = element;
    if (SKIPPED.has(name) || this.#markers.take(element, this.#original.length)) return;
    if (name === 'w:p') this.#readParagraph(element, doing);
    else if (name === 'w:tr') this.walk(element, this.#within(childOf(element, 'w:trPr'), doing));
    else if (name === 'w:tc') this.walk(element, this.#within(childOf(element, 'w:tcPr'), doing));
    else if (PROPERTIES.has(name)) this.#noteFormat(element, this.#here());
    else if (name === 'w:pPr') this.#noteFormat(childOf(element, 'w:sectPr'), this.#here());
    else if (['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom'].includes(name))
      this.walk(element, this.#under(element, doing));
    else if (name === 'w:r') this.#readRun(element, doing);
    else if (TEXTS.has(name)) this.#add(textWithin(element), doing);
    else if (SPACES.has(name)) this.#add(' ', doing);
    else if (name === 'w:br') this.#add(['page', 'column'].includes(typeOf(element)) ? '' : ' ', doing);
    else if (name === 'w:noBreakHyphen') this.#add('-', doing);
    else if (name === 'w:sym') this.#add(symbol(element), doing);
    else if (name === 'w:fldChar') this.#fields.turn(element);
    else if (NOTE_MARKS.has(name)) this.#readNoteMark(element, doing);
    else if (DRAWINGS.has(name)) this.#readDrawing(element, doing);
    else if (name !== 'w:rPr') this.walk(element, doing);
  }

  #readParagraph(paragraph: XmlElement, doing: Doing): void {
    const start = this.#original.length;
    this.walk(paragraph, doing);
    const properties = childOf(paragraph, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    this.#noteFormat(properties, { start, end: this.#original.length });
    // The look of a paragraph's end shows only where there are no words.
    if (this.#original.length === start) this.#noteFormat(mark, this.#here());
    this.#add('\n', this.#within(mark, doing));
    for (const box of this.#boxes.splice(0)) this.walk(box, doing);
  }

  #readRun(run: XmlElement, doing: Doing): void {
    const start = this.#original.length;
    const properties = childOf(run, 'w:rPr');
    // Our own text has Unicode's letters for scripts; what somebody sets above the line is put in as one of those.
    this.#script =
      doing.insertion === null ? null : (SCRIPTS.get(valOf(properties, 'w:vertAlign') ?? '') ?? null);
    this.walk(run, doing);
    this.#script = null;
    this.#noteFormat(properties, { start, end: this.#original.length });
  }

  #readDrawing(drawing: XmlElement, doing: Doing): void {
    this.#boxes.push(...textBoxesOf(drawing));
    this.#aside('hình', doing);
  }

  #readNoteMark({ name, attributes }: XmlElement, doing: Doing): void {
    this.#noteMarks.set(`${name.replace('Reference', '')} ${attributes['w:id']}`, this.#original.length);
    this.#aside('chú thích', doing);
  }

  /** What is put in or taken out and is no text would be lost without a word. */
  #aside(what: string, { insertion, deletion }: Doing): void {
    if (insertion !== null && deletion === null)
      this.#asides.push({ ...this.#here(), ...personIn(insertion), text: `thêm ${what}` });
    if (deletion !== null && insertion === null)
      this.#asides.push({ ...this.#here(), ...personIn(deletion), text: `bỏ ${what}` });
  }

  #add(given: string, doing: Doing): void {
    if (given === '' || this.#fields.isInCode) return;
    const text = clean(this.#script === null ? given : toScript(given, this.#script));
    const { insertion, deletion } = doing;
    const start = this.#original.length;
    if (insertion === null) this.#original += text;
    const hand = insertion ?? deletion;
    if (hand === null) return;
    const isWithdrawn = insertion !== null && deletion !== null;
    // Whoever moves on what they had put in themselves only thinks again.
    if (isWithdrawn && insertion.author === deletion.author) return;
    this.#changes.push({
      ...hand,
      type: insertion === null ? 'deletion' : 'insertion',
      start,
      end: this.#original.length,
      text,
      withdrawnBy: isWithdrawn ? deletion : null,
    });
  }

  /** What the properties of a row, a cell or a paragraph's end say was done to the whole of it. */
  #within(properties: XmlElement | undefined, doing: Doing): Doing {
    const marks = properties?.children.filter(isElement) ?? [];
    return marks.reduce((done, mark) => this.#under(mark, done), doing);
  }

  #under(mark: XmlElement, doing: Doing): Doing {
    switch (mark.name) {
      case 'w:ins':
      case 'w:cellIns':
        return { ...doing, insertion: { ...personOf(mark), move: null } };
      case 'w:moveTo':
        return { ...doing, insertion: { ...personOf(mark), move: this.#moveName(mark) } };
      case 'w:del':
      case 'w:cellDel':
        return { ...doing, deletion: { ...personOf(mark), move: null } };
      case 'w:moveFrom':
        return { ...doing, deletion: { ...personOf(mark), move: this.#moveName(mark) } };
      default:
        return doing;
    }
  }

  /** Word names a move before it begins, LibreOffice within; the end of a paragraph goes with its words. */
  #moveName(mark: XmlElement): string {
    const kind = mark.name === 'w:moveTo' ? 'w:moveTo' : 'w:moveFrom';
    const last = this.#changes.at(-1);
    const isGoingOn =
      last?.end === this.#original.length && last.type === (kind === 'w:moveTo' ? 'insertion' : 'deletion');
    return (
      childOf(mark, `${kind}RangeStart`)?.attributes['w:name'] ??
      this.#markers.moveName(kind) ??
      (isGoingOn ? last.move : null) ??
      ''
    );
  }

  #noteFormat(properties: XmlElement | undefined, span: Span): void {
    if (properties === undefined) return;
    for (const change of properties.children.filter(isElement))
      if (change.name.endsWith('Change') && change.attributes['w:id'] !== undefined)
        this.#asides.push({ ...span, ...personOf(change), text: describeFormat(change, properties) });
  }

  #here(): Span {
    return { start: this.#original.length, end: this.#original.length };
  }
}

function personIn({ author, at }: Hand): WordPerson {
  return { author, at };
}

function typeOf(element: XmlElement): string {
  return element.attributes['w:type'] ?? '';
}

/** Symbols are kept 0xF000 higher than the letter they are in their font. */
function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  if (Number.isNaN(code)) return '';
  return code >= 0xf000 ? '•' : String.fromCodePoint(code);
}
