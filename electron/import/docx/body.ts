/** The story of a document part (body, header, note, cell) as drafts. */

import { LIST_STEP_MM } from '../../../shared/format/paper.ts';
import { type Inline, isRun } from '../../../shared/text/blocks.ts';
import { childOf, valOf, type XmlElement } from '../../xml/xml.ts';
import { ContentBuilder } from '../content-builder.ts';
import {
  count,
  type DraftLine,
  draftLine,
  draftText,
  type LineRole,
  leaveOut,
  type ReadDraft,
} from '../imported.ts';
import type { StoryContext } from './context.ts';
import { readDrawing } from './drawings.ts';
import { chosenChildren } from './elements.ts';
import { RunReader } from './run-text.ts';
import { numberingRef, outlineRole, type ParagraphProps, toggle } from './styles.ts';
import { tableDrafts } from './tables.ts';

/** What a section break closes. */
export interface Section {
  drafts: ReadDraft[];
  properties: XmlElement | undefined;
}

/** A step of list indentation in our own exports, in twentieths of a point. */
const OWN_LIST_STEP = (LIST_STEP_MM / 25.4) * 72 * 20;
/** A "heading" longer than this is running text in the wrong style. */
const LONGEST_HEADING = 400;

export class StoryReader {
  readonly #context: StoryContext;
  readonly #runs: RunReader;
  readonly #sections: Section[] = [];
  #drafts: ReadDraft[] = [];
  /** The words of paragraphs whose end was deleted: they run on into the next one. */
  #carried: Inline[] = [];

  constructor(context: StoryContext) {
    this.#context = context;
    this.#runs = new RunReader(context);
  }

  /** The drafts of all sections as one, for stories that have none. */
  static draftsOf(story: XmlElement, context: StoryContext): ReadDraft[] {
    return new StoryReader(context).sections(story).flatMap(({ drafts }) => drafts);
  }

  sections(story: XmlElement): Section[] {
    this.#readBlocks(story);
    this.#runs.finish();
    if (this.#carried.length > 0) this.#drafts.push(draftLine(this.#carried.splice(0)));
    this.#sections.push({ drafts: this.#drafts, properties: childOf(story, 'w:sectPr') });
    return this.#sections;
  }

  #readBlocks(parent: XmlElement): void {
    for (const child of chosenChildren(parent)) {
      if (child.name === 'w:p') {
        const from = this.#drafts.length;
        this.#readParagraph(child);
        if (isOwnFoot(child))
          this.#context.leftOut.push(...leaveOut('header-footer', this.#drafts.splice(from)));
      } else if (child.name === 'w:tbl')
        this.#drafts.push(...tableDrafts(child, this.#context, StoryReader.draftsOf));
      else if (child.name === 'w:altChunk') count(this.#context.tally, 'embedded-objects');
      else if (!['w:sectPr', 'w:sdtPr', 'w:tcPr'].includes(child.name)) this.#readBlocks(child);
    }
  }

  #readParagraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    const style = this.#context.styles.paragraph(valOf(properties, 'w:pStyle') ?? null);
    if (toggle(properties, 'w:pageBreakBefore')) this.#drafts.push({ type: 'pageBreak' });
    const { number, ...given } = this.#describe(properties, style);
    const line = new ContentBuilder(this.#context.tally);
    const boxes: ReadDraft[] = [];
    const pages: Inline[][] = [];
    this.#runs.read(paragraph, style.run, {
      line,
      breakPage: () => pages.push(line.take()),
      draw: (drawing) => boxes.push(...readDrawing(drawing, this.#context, StoryReader.draftsOf)),
    });
    // The number stands before the first words, which a break may precede.
    let drawn = number;
    for (const page of pages) {
      if (this.#addLine(page, given, style, drawn)) drawn = '';
      this.#drafts.push({ type: 'pageBreak' });
    }
    const content = line.take();
    const isEndDeleted = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
    if (isEndDeleted) this.#carried.push(...content);
    else this.#addLine(content, given, style, drawn);
    this.#drafts.push(...boxes);
    const section = childOf(properties, 'w:sectPr');
    if (section !== undefined) {
      this.#sections.push({ drafts: this.#drafts, properties: section });
      this.#drafts = [];
    }
  }

  /** Whether there were words to add. */
  #addLine(content: Inline[], given: Partial<DraftLine>, style: ParagraphProps, number: string): boolean {
    const words = [...this.#carried.splice(0), ...content];
    if (words.every((inline) => 'lineBreak' in inline || (isRun(inline) && inline.text.trim() === '')))
      return false;
    this.#context.tally.spend(number.length);
    const line = draftLine(number === '' ? words : [{ text: `${number} ` }, ...words], given);
    if (style.isContents) this.#context.leftOut.push(...leaveOut('contents', [line]));
    else if (isHeading(line.role) && draftText(line).length > LONGEST_HEADING)
      this.#drafts.push({ ...line, role: null });
    else this.#drafts.push(line);
    return true;
  }

  /** What the properties say of the line, and the number Word draws in front of it. */
  #describe(
    properties: XmlElement | undefined,
    style: ParagraphProps,
  ): Partial<DraftLine> & { number: string } {
    const isCentred = (valOf(properties, 'w:jc') ?? style.alignment) === 'center';
    const role = outlineRole(properties) ?? style.role;
    const numbering = numberingRef(properties) ?? style.numbering;
    const place = numbering === null ? null : this.#context.numbering.place(numbering, style.ids);
    const mark = place === null ? null : this.#context.numbering.next(place);
    if (mark?.type === 'bullet')
      return {
        role: mark.sign === '+' ? 'item-plus' : 'item-minus',
        depth: place?.level ?? 0,
        number: '',
      };
    const left = Number(childOf(properties, 'w:ind')?.attributes['w:left'] ?? 0);
    const depth = role === 'body' && left > 0 ? Math.round(left / OWN_LIST_STEP) : 0;
    return { isCentred, role, depth, number: mark?.text ?? '' };
  }
}

/** What our own exports print at the foot of the last page stands in frames at the end of the text. */
function isOwnFoot(paragraph: XmlElement): boolean {
  const properties = childOf(paragraph, 'w:pPr');
  const frame = childOf(properties, 'w:framePr');
  return frame?.attributes['w:vAnchor'] === 'page' && valOf(properties, 'w:pStyle') === 'PaperHead';
}

function isHeading(role: LineRole | null): boolean {
  return role?.startsWith('heading') ?? false;
}
