/** What stands inside the runs of a paragraph: text, breaks, notes, fields, drawings, changes. */

import { childOf, descendantsOf, isElement, textWithin, valOf, type XmlElement } from '../../xml/xml.ts';
import type { ContentBuilder, DraftLook } from '../content-builder.ts';
import { count } from '../imported.ts';
import { isPictureFont, symbolAt } from '../symbols.ts';
import type { StoryContext } from './context.ts';
import { chosenChildren, DRAWINGS, NOTE_MARKS, OpenFields, UNPRINTED } from './elements.ts';
import { equationText } from './equations.ts';
import { drawField } from './field-codes.ts';
import { type RunProps, runProps } from './styles.ts';

export interface RunSink {
  line: ContentBuilder;
  breakPage: () => void;
  /** A picture, a shape or an embedded object, whatever draws it. */
  draw: (drawing: XmlElement) => void;
}

const SKIPPED = new Set([...UNPRINTED, 'w:pPr', 'w:rPr', 'w:commentReference']);
const CODES = new Set(['w:instrText', 'w:delInstrText']);

/** Reads paragraphs one after another: a field may begin in one and end in another. */
export class RunReader {
  readonly #context: StoryContext;
  readonly #fields = new OpenFields();

  constructor(context: StoryContext) {
    this.#context = context;
  }

  read(paragraph: XmlElement, inherited: RunProps, sink: RunSink): void {
    for (const child of paragraph.children.filter(isElement)) this.#readInline(child, inherited, sink);
    this.#fields.pass('\n');
  }

  /** At the end of a story: what stood behind a field that never ends is not lost without a word. */
  finish(): void {
    const text = this.#fields.leave().join('').trim();
    if (text === '') return;
    count(this.#context.tally, 'open-fields');
    this.#context.leftOut.push({ reason: 'open-field', text: text.normalize('NFC') });
  }

  #readInline(element: XmlElement, inherited: RunProps, sink: RunSink): void {
    const { name } = element;
    if (name === 'w:ins' || name === 'w:moveTo') count(this.#context.tally, 'tracked-insertions');
    if (name === 'w:r') this.#readRun(element, inherited, sink);
    else if (name === 'w:del' || name === 'w:moveFrom') this.#dropChange(element);
    else if (name === 'm:oMath') this.#addEquation(element, inherited, sink);
    else if (name === 'w:fldSimple' && changedText(element) === '')
      this.#drawField(element.attributes['w:instr'] ?? '', null, inherited, sink);
    else if (!SKIPPED.has(name))
      for (const child of chosenChildren(element)) this.#readInline(child, inherited, sink);
  }

  #readRun(run: XmlElement, inherited: RunProps, sink: RunSink): void {
    const properties = childOf(run, 'w:rPr');
    const { styles } = this.#context;
    const props = {
      ...inherited,
      ...styles.character(valOf(properties, 'w:rStyle')),
      ...runProps(properties),
    };
    for (const child of run.children.filter(isElement)) this.#readRunChild(child, props, sink);
  }

  #readRunChild(element: XmlElement, props: RunProps, sink: RunSink): void {
    const { name, attributes } = element;
    if (name === 'w:fldChar') {
      const ended = this.#fields.turn(element);
      if (ended !== null) this.#drawField(ended.code, ended.begin, props, sink);
    } else if (CODES.has(name)) this.#readCode(element);
    else if (this.#fields.isInCode) this.#fields.pass(changedText(element));
    if (SKIPPED.has(name) || this.#fields.isInCode) return;
    if (name === 'w:t' || name === 'm:t') this.#addText(textWithin(element), props, sink);
    else if (name === 'w:delText') this.#leaveDeleted(textWithin(element));
    else if (name === 'w:tab' || name === 'w:ptab') this.#addText('\t', props, sink);
    else if (name === 'w:noBreakHyphen') this.#addText('-', props, sink);
    else if (name === 'w:br' && attributes['w:type'] === 'page') sink.breakPage();
    else if (name === 'w:br' || name === 'w:cr') sink.line.addBreak();
    else if (name === 'w:sym') this.#addSymbol(attributes, props, sink);
    else if (NOTE_MARKS.has(name)) this.#addNote(element, sink);
    else if (DRAWINGS.has(name)) sink.draw(element);
    else for (const child of chosenChildren(element)) this.#readRunChild(child, props, sink);
  }

  #addText(text: string, props: RunProps, sink: RunSink): void {
    if (props.hidden) {
      if (text.trim() !== '') this.#context.leftOut.push({ reason: 'hidden', text: text.normalize('NFC') });
      return;
    }
    const drawn = text.replace(/[\uF020-\uF0FF]/gu, (sign) =>
      this.#drawSymbol(sign.charCodeAt(0), props.font),
    );
    sink.line.addText(props.capitals ? drawn.toLocaleUpperCase('vi') : drawn, toLook(props));
  }

  /** Signs of the fonts of pictures, also those typed as letters of a private place. */
  #drawSymbol(place: number, font: string | undefined): string {
    const sign = symbolAt(place, font ?? null);
    if (sign === null) count(this.#context.tally, 'symbols');
    return sign ?? '•';
  }

  #drawField(code: string, begin: XmlElement | null, props: RunProps, sink: RunSink): void {
    const drawn = drawField(code, begin);
    if (this.#fields.isInCode) this.#fields.pass(drawn.type === 'text' ? drawn.text : code);
    else if (drawn.type === 'text') this.#addText(drawn.text, props, sink);
    else if (drawn.type === 'unknown')
      this.#context.leftOut.push({ reason: 'field', text: code.trim().normalize('NFC') });
  }

  /** Code that belongs to no field is shown by some programs as text. */
  #readCode(element: XmlElement): void {
    const code = textWithin(element);
    if (!this.#fields.addCode(code) && code.trim() !== '')
      this.#context.leftOut.push({ reason: 'field', text: code.trim().normalize('NFC') });
  }

  #addSymbol(attributes: XmlElement['attributes'], props: RunProps, sink: RunSink): void {
    const font = attributes['w:font'] ?? '';
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    if (Number.isNaN(code)) return;
    if (isPictureFont(font)) {
      this.#addText(this.#drawSymbol(code, font), props, sink);
    } else {
      // Symbols are kept 0xF000 higher than the letter they are in their font.
      this.#addText(
        String.fromCodePoint(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code & 0xffff),
        { ...props, font },
        sink,
      );
    }
  }

  #addNote(reference: XmlElement, sink: RunSink): void {
    const note = this.#context.noteOf(reference);
    if (note !== null && note.length > 0) sink.line.addFootnote(note);
  }

  #addEquation(element: XmlElement, inherited: RunProps, sink: RunSink): void {
    count(this.#context.tally, 'equations');
    const formula = equationText(element);
    const isDoubtful = sink.line.endsInNumber && /^[(√]?\p{N}/u.test(formula);
    this.#addText(isDoubtful ? ` ${formula}` : formula, inherited, sink);
  }

  #dropChange(element: XmlElement): void {
    // A field may end in what was deleted: the text behind it is none of its code.
    for (const mark of descendantsOf(element, 'w:fldChar')) this.#fields.turn(mark);
    const text = changedText(element).normalize('NFC');
    if (text.trim() === '') return;
    if (element.name === 'w:moveFrom') {
      this.#context.movedFrom.push(text);
    } else {
      count(this.#context.tally, 'tracked-deletions');
      this.#leaveDeleted(text);
    }
  }

  #leaveDeleted(text: string): void {
    if (text.trim() !== '')
      this.#context.leftOut.push({ reason: 'deleted', text: text.normalize('NFC').trim() });
  }
}

/** The text inside a change or an equation, whatever carries it. */
export function changedText(element: XmlElement): string {
  if (['w:t', 'w:delText', 'm:t', 'a:t'].includes(element.name)) return textWithin(element);
  if (element.name === 'w:tab') return ' ';
  return chosenChildren(element).map(changedText).join('');
}

function toLook({ bold = false, italic = false, underline = false, script, font }: RunProps): DraftLook {
  return { bold, italic, underline, script: script === 'none' ? null : (script ?? null), font: font ?? null };
}
