/** The lines of a Word file as one reads them, with their look: paragraphs, cells, boxes, notes. */
import type { LineForm, RunForm } from '../../../shared/lint/paper.ts';
import { childOf, descendantsOf, isElement, textWithin, valOf, type XmlElement } from '../../xml/xml.ts';
import { Numbering } from '../docx/numbering.ts';
import { numberingRef, type Styles } from '../docx/styles.ts';
import type { ReadTally } from '../imported.ts';
import type { Effective, Layers, ParagraphMeasures, RunMeasures } from './effective.ts';

/** One line of a paragraph, before it is known what it is. */
export interface FormLine {
  part: string;
  /** The paragraph in its part, from 0 in the order of their beginnings. */
  paragraph: number;
  /** Where the line begins in the text of its paragraph. */
  offset: number;
  text: string;
  /** The number or bullet Word draws before it; ''. */
  label: string;
  look: LineForm & { runs: RunForm[] };
  style: string;
  outline: number | null;
  /** The table it stands in and its column; null outside of tables. */
  cell: { table: number; row: number; column: number; isBordered: boolean } | null;
  isInBox: boolean;
  /** How many empty paragraphs stand between it and the line before. */
  blanksBefore: number;
}

const LINES_OF_VML = ['v:line', 'v:shape', 'v:rect', 'v:polyline'];

interface FormStory extends Omit<FormSource, 'numbering'> {
  part: string;
  numbering: Numbering;
  index: Map<XmlElement, number>;
  tables: number;
  lines: FormLine[];
  blanks: number;
}

/** What lines are resolved with. */
export interface FormSource {
  effective: Effective;
  styles: Styles;
  /** The part with the lists; undefined where a file has none. */
  numbering: XmlElement | undefined;
  tally: ReadTally;
}

/** @throws Refusal `file-too-large` where a small file asks for endless text */
export function readLines(root: XmlElement, part: string, source: FormSource): FormLine[] {
  const story: FormStory = {
    ...source,
    part,
    numbering: new Numbering(source.numbering, (style) => source.styles.listOf(style)),
    index: new Map(descendantsOf(root, 'w:p').map((paragraph, at) => [paragraph, at])),
    tables: 0,
    lines: [],
    blanks: 0,
  };
  visit(root, story, null, undefined, false);
  return story.lines;
}

function visit(
  parent: XmlElement,
  story: FormStory,
  cell: FormLine['cell'],
  tableStyle: string | undefined,
  isInBox: boolean,
): void {
  for (const element of parent.children) {
    if (!isElement(element)) continue;
    if (element.name === 'w:p') readParagraph(element, story, cell, tableStyle, isInBox);
    else if (element.name === 'w:tbl') readTable(element, story, isInBox);
    else if (element.name === 'mc:AlternateContent')
      visit(childOf(element, 'mc:Choice') ?? element, story, cell, tableStyle, isInBox);
    else if (!['w:del', 'w:moveFrom', 'w:sectPr', 'mc:Fallback'].includes(element.name))
      visit(element, story, cell, tableStyle, isInBox);
  }
}

function readTable(table: XmlElement, story: FormStory, isInBox: boolean): void {
  const number = story.tables;
  story.tables += 1;
  const properties = childOf(table, 'w:tblPr');
  const isBordered = hasBorders(properties, table);
  for (const [row, one] of ownOf(table, 'w:tr').entries())
    for (const [column, content] of ownOf(one, 'w:tc').entries()) {
      const before = story.lines.length;
      visit(
        content,
        story,
        { table: number, row, column, isBordered },
        valOf(properties, 'w:tblStyle'),
        isInBox,
      );
      const last = story.lines.at(-1);
      if (!isBordered && last !== undefined && story.lines.length > before && hasLineBelow(content))
        last.look = { ...last.look, ruleBelow: { share: null } };
    }
}

function hasLineBelow(cell: XmlElement): boolean {
  const bottom = childOf(childOf(childOf(cell, 'w:tcPr'), 'w:tcBorders'), 'w:bottom');
  return bottom !== undefined && isDrawnSide(bottom);
}

/** Rows and cells also stand inside content controls; those of a table within are not this table's. */
function ownOf(whole: XmlElement, name: string): XmlElement[] {
  return whole.children.filter(isElement).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:tbl' || child.name === 'w:tc' ? [] : ownOf(child, name);
  });
}

function hasBorders(properties: XmlElement | undefined, table: XmlElement): boolean {
  const borders = childOf(properties, 'w:tblBorders');
  const sides = borders?.children.filter(isElement) ?? [];
  if (borders !== undefined && sides.some(isDrawnSide)) return true;
  if (borders === undefined && /grid|luoi|lưới/iu.test(valOf(properties, 'w:tblStyle') ?? '')) return true;
  // Cells that only stand over a line, as a title does, make no ruled table.
  return descendantsOf(table, 'w:tcBorders').some((one) =>
    ['w:left', 'w:right', 'w:start', 'w:end'].some((name) => {
      const side = childOf(one, name);
      return side !== undefined && isDrawnSide(side);
    }),
  );
}

function isDrawnSide({ attributes }: XmlElement): boolean {
  return !['nil', 'none'].includes(attributes['w:val'] ?? 'nil');
}

interface Stretch {
  text: string;
  look: RunMeasures;
}

function readParagraph(
  paragraph: XmlElement,
  story: FormStory,
  cell: FormLine['cell'],
  tableStyle: string | undefined,
  isInBox: boolean,
): void {
  const layers = story.effective.layersOf(paragraph, tableStyle);
  const measures = story.effective.paragraphMeasures(layers);
  const boxes: XmlElement[] = [];
  const pieces = readRuns(paragraph, layers, story.effective, boxes);
  const { numbering, ids } = story.styles.paragraph(valOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? null);
  const reference = numberingRef(childOf(paragraph, 'w:pPr')) ?? numbering;
  const place = reference === null ? null : story.numbering.place(reference, ids);
  const drawn = place === null ? null : story.numbering.next(place);
  const label = drawn === null ? '' : drawn.type === 'number' ? drawn.text : drawn.sign;
  story.tally.spend(label.length);
  const lines = splitLines(pieces).map(
    ({ offset, pieces: own }, at): FormLine => ({
      part: story.part,
      paragraph: story.index.get(paragraph) ?? 0,
      offset,
      text: own.map(({ text }) => text).join(''),
      label: at === 0 ? label : '',
      look: { ...lookOf(measures), runs: runsOf(own), ruleBelow: null },
      style: measures.style,
      outline: measures.outline,
      cell,
      isInBox,
      blanksBefore: at === 0 ? story.blanks : 0,
    }),
  );
  const isBlank = lines.every(({ text }) => text.trim() === '');
  const isShape = hasDrawnLine(paragraph);
  drawRules(measures, lines, aboveOf(story, cell), isBlank, isShape);
  if (isBlank) story.blanks += 1;
  else {
    settleSpacing(story, measures);
    story.lines.push(...lines.filter(({ text }) => text.trim() !== ''));
    story.blanks = 0;
  }
  for (const box of boxes) visit(box, story, null, undefined, true);
  // A line drawn beside boxes hangs on the same empty paragraph as they.
  const inBoxes = boxes.length > 0 && isBlank && isShape ? story.lines.at(-1) : undefined;
  if (inBoxes !== undefined)
    inBoxes.look = { ...inBoxes.look, ruleBelow: inBoxes.look.ruleBelow ?? { share: null, isShape } };
}

/** Of two of one style that leave out the space between them. */
function settleSpacing(story: FormStory, { isContextual, style }: ParagraphMeasures): void {
  const last = story.lines.at(-1);
  if (last === undefined) return;
  if (isContextual && last.style === style && story.blanks === 0) last.look = { ...last.look, afterPt: 0 };
  if (story.blanks > 0) last.look = { ...last.look, afterPt: last.look.afterPt + 14 * story.blanks };
}

/** A line below: drawn by the paragraph, by the empty one after it, or as a shape in either; an underlined text has one, too. */
function drawRules(
  measures: ParagraphMeasures,
  lines: readonly FormLine[],
  above: FormLine | undefined,
  isBlank: boolean,
  hasShape: boolean,
): void {
  const isBorder = measures.hasBorderBelow || (isBlank && measures.hasBorderAbove);
  const isShape = !isBorder && hasShape;
  if (isBlank) {
    if (above !== undefined && (isBorder || isShape))
      above.look = { ...above.look, ruleBelow: { share: null, isShape } };
    return;
  }
  const last = lines.at(-1);
  if (last === undefined) return;
  const isUnderlined = last.look.runs.some(({ underline }) => underline);
  if (isUnderlined || isBorder || isShape)
    last.look = { ...last.look, ruleBelow: isUnderlined ? { share: 1 } : { share: null, isShape } };
}

/** The line over an empty paragraph: in a table that of its column. */
function aboveOf({ lines }: FormStory, cell: FormLine['cell']): FormLine | undefined {
  return cell === null
    ? lines.at(-1)
    : lines.findLast((line) => line.cell?.table === cell.table && line.cell.column === cell.column);
}

function hasDrawnLine(paragraph: XmlElement): boolean {
  const isLine = (element: XmlElement): boolean => {
    if (element.name === 'a:prstGeom') return /line|connector/iu.test(element.attributes.prst ?? '');
    if (element.name === 'v:line') return true;
    return (
      LINES_OF_VML.includes(element.name) &&
      (/connector|#_x0000_t32\b/iu.test(
        `${element.attributes['o:connectortype'] ?? ''} ${element.attributes.type ?? ''}`,
      ) ||
        /height:\s*0(?:pt|px)?\s*(?:;|$)/iu.test(element.attributes.style ?? ''))
    );
  };
  // What stands in a box is read with the box.
  const inside = (element: XmlElement): boolean =>
    element.children.some(
      (child) => isElement(child) && child.name !== 'w:txbxContent' && (isLine(child) || inside(child)),
    );
  return inside(paragraph);
}

function readRuns(parent: XmlElement, layers: Layers, effective: Effective, boxes: XmlElement[]): Stretch[] {
  return parent.children.filter(isElement).flatMap((child): Stretch[] => {
    switch (child.name) {
      case 'w:r':
        return readRun(child, layers, effective, boxes);
      case 'w:pPr':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:p':
        return [];
      case 'mc:AlternateContent':
        return readRuns(childOf(child, 'mc:Choice') ?? child, layers, effective, boxes);
      default:
        return readRuns(child, layers, effective, boxes);
    }
  });
}

function readRun(run: XmlElement, layers: Layers, effective: Effective, boxes: XmlElement[]): Stretch[] {
  const look = effective.runMeasures(layers, childOf(run, 'w:rPr'));
  return run.children.filter(isElement).flatMap((child): Stretch[] => {
    const content = child.name === 'mc:AlternateContent' ? (childOf(child, 'mc:Choice') ?? child) : child;
    if (['w:pict', 'w:drawing', 'w:object', 'mc:Choice', 'mc:AlternateContent'].includes(content.name)) {
      boxes.push(...descendantsOf(content, 'w:txbxContent'));
      return [];
    }
    const text = look.hidden ? '' : letterOf(content);
    return text === '' ? [] : [{ text: look.capitals ? text.toLocaleUpperCase('vi') : text, look }];
  });
}

function letterOf(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return textWithin(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    default:
      return '';
  }
}

function splitLines(pieces: readonly Stretch[]): { offset: number; pieces: Stretch[] }[] {
  const lines: { offset: number; pieces: Stretch[] }[] = [{ offset: 0, pieces: [] }];
  let offset = 0;
  for (const { text, look } of pieces)
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) {
        offset += 1;
        lines.push({ offset, pieces: [] });
      }
      if (part !== '') lines.at(-1)?.pieces.push({ text: part, look });
      offset += part.length;
    }
  return lines;
}

function runsOf(pieces: readonly Stretch[]): RunForm[] {
  const runs: RunForm[] = [];
  let start = 0;
  for (const { text, look } of pieces) {
    const { font, sizePt, bold, italic, underline, color } = look;
    runs.push({ start, end: start + text.length, font, sizePt, bold, italic, underline, color });
    start += text.length;
  }
  return runs;
}

function lookOf({ align, firstLineMm, leftMm, beforePt, afterPt, lineRule, line }: ParagraphMeasures) {
  return { align, firstLineMm, leftMm, beforePt, afterPt, lineRule, line };
}
