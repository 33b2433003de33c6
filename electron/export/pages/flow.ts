/** What a Word file says of its layout, read from its parts: paragraphs and tables in the order they flow. Lengths in points. */
import { anchorPlace } from '../../../shared/domain/word-anchors.ts';
import type { LinePlace } from '../../../shared/text/lines.ts';
import {
  type ParagraphLook,
  paragraphLook,
  readStyles,
  runLook,
  type Styles,
  type TextLook,
} from './looks.ts';
import { child, children, type Element, readTree } from './tree.ts';

/** A stretch of text of one look; `at`: its first letter in its line of the body. */
export type FlowRun =
  | { type: 'text'; text: string; look: TextLook; at: number }
  | { type: 'tab'; look: TextLook; at: number }
  | { type: 'break'; look: TextLook; at: number }
  | { type: 'note'; note: number; look: TextLook; at: number };

export interface FlowParagraph {
  type: 'paragraph';
  look: ParagraphLook;
  /** Of the paragraph's own mark: how high an empty one is. */
  mark: TextLook;
  runs: FlowRun[];
  /** The line of the body it prints; null for what is printed around the body. */
  place: LinePlace | null;
}

export interface FlowCell {
  width: number;
  isMiddle: boolean;
  paragraphs: FlowParagraph[];
}

export interface FlowRow {
  cells: FlowCell[];
  isHead: boolean;
  isWhole: boolean;
}

export interface FlowTable {
  type: 'table';
  rows: FlowRow[];
  /** Between a cell's edge and its text, left and right. */
  padding: number;
  /** Weight of its rules; 0 for none. */
  rule: number;
  /** As a reader by ear hears it. */
  caption: string;
}

/** A paragraph in a frame of its own: lengths from the upper and left edge of its page. */
export interface FlowFrame {
  paragraph: FlowParagraph;
  top: number;
  width: number;
}

export interface FlowSection {
  /** They stand on its last page, in the margin. */
  frames: FlowFrame[];
  items: (FlowParagraph | FlowTable)[];
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number; header: number };
  hidesFirstNumber: boolean;
  /** Null: pages go on being counted. */
  firstNumber: number | null;
}

export interface Flow {
  sections: FlowSection[];
  /** By number; each one paragraph. */
  notes: Map<number, FlowParagraph>;
  /** Printed over the first page alone. */
  topMarks: FlowParagraph[];
  pageNumber: { look: ParagraphLook; mark: TextLook };
}

export interface FlowParts {
  document: string;
  styles: string;
  footnotes: string;
  /** One file each. */
  headers: string[];
}

export function readFlow(parts: FlowParts): Flow {
  const styles = readStyles(parts.styles);
  const sections: FlowSection[] = [];
  let items: FlowSection['items'] = [];
  let frames: FlowFrame[] = [];
  for (const element of child(readTree(parts.document), 'body')?.children ?? []) {
    if (element.name === 'tbl') items.push(readTable(element, styles));
    if (element.name === 'p') {
      const ending = child(child(element, 'pPr'), 'sectPr');
      // A paragraph that only ends its section has no line of its own in either program.
      const isFramed = child(child(element, 'pPr'), 'framePr') !== undefined;
      if (isFramed) frames.push(readFrame(element, styles));
      else if (ending === undefined || children(element, 'r').length > 0)
        items.push(readParagraph(element, styles));
      if (ending !== undefined) {
        sections.push({ ...readSection(ending, items), frames });
        [items, frames] = [[], []];
      }
    }
    if (element.name === 'sectPr') sections.push({ ...readSection(element, items), frames });
  }
  const notes = children(readTree(parts.footnotes), 'footnote').flatMap((note): [number, FlowParagraph][] => {
    const text = child(note, 'p');
    return note.has.type !== undefined || text === undefined
      ? []
      : [[Number(note.has.id), readParagraph(text, styles, Number(note.has.id))]];
  });
  const numbered = { name: 'pPr', has: {}, text: '', children: [styleElement('PaperPageNumber')] };
  return {
    sections,
    notes: new Map(notes),
    topMarks: parts.headers.flatMap((header) => readMarks(header, styles)),
    pageNumber: { look: paragraphLook(numbered, styles), mark: runLook(undefined, numbered, styles) },
  };
}

function styleElement(id: string): Element {
  return { name: 'pStyle', has: { val: id }, children: [], text: '' };
}

const twips = (value: string | undefined): number => Number(value ?? 0) / 20;

function readFrame(element: Element, styles: Styles): FlowFrame {
  const frame = child(child(element, 'pPr'), 'framePr')?.has;
  return { paragraph: readParagraph(element, styles), top: twips(frame?.y), width: twips(frame?.w) };
}

/** What a header says in words: the number of the page is a field. */
function readMarks(header: string, styles: Styles): FlowParagraph[] {
  return children(readTree(header), 'p')
    .map((element) => readParagraph(element, styles))
    .filter(({ runs }) => runs.some((run) => run.type === 'text'));
}

function readSection(element: Element, items: FlowSection['items']): Omit<FlowSection, 'frames'> {
  const [size, margin, number] = ['pgSz', 'pgMar', 'pgNumType'].map(
    (name) => child(element, name)?.has ?? {},
  );
  return {
    items,
    width: twips(size?.w),
    height: twips(size?.h),
    margin: {
      top: twips(margin?.top),
      right: twips(margin?.right),
      bottom: twips(margin?.bottom),
      left: twips(margin?.left),
      header: twips(margin?.header),
    },
    hidesFirstNumber: child(element, 'titlePg') !== undefined,
    firstNumber: number?.start === undefined ? null : Number(number.start),
  };
}

function readParagraph(element: Element, styles: Styles, noteNumber?: number): FlowParagraph {
  const properties = child(element, 'pPr');
  const runs: FlowRun[] = [];
  let place: LinePlace | null = null;
  let at = 0;
  for (const part of element.children) {
    if (part.name === 'bookmarkStart') {
      place = anchorPlace(part.has.name ?? '') ?? place;
      at = 0;
    }
    if (part.name !== 'r') continue;
    const look = runLook(child(part, 'rPr'), properties, styles);
    for (const piece of part.children) {
      switch (piece.name) {
        case 't':
          runs.push({ type: 'text', text: piece.text, look, at });
          at += piece.text.length;
          break;
        case 'br':
          runs.push({ type: 'break', look, at });
          at += 1;
          break;
        case 'tab':
          runs.push({ type: 'tab', look, at });
          break;
        case 'footnoteReference':
          runs.push({ type: 'note', note: Number(piece.has.id), look, at });
          break;
        case 'footnoteRef':
          runs.push({ type: 'text', text: String(noteNumber ?? ''), look, at });
          break;
      }
    }
  }
  return {
    type: 'paragraph',
    look: paragraphLook(properties, styles),
    mark: runLook(undefined, properties, styles),
    runs,
    place,
  };
}

function readTable(element: Element, styles: Styles): FlowTable {
  const properties = child(element, 'tblPr');
  const inside = child(child(properties, 'tblBorders'), 'insideH')?.has;
  return {
    type: 'table',
    padding: twips(child(child(properties, 'tblCellMar'), 'left')?.has.w),
    rule: inside?.val === 'single' ? Number(inside.sz) / 8 : 0,
    caption: child(properties, 'tblCaption')?.has.val ?? '',
    rows: children(element, 'tr').map((row) => ({
      isHead: child(child(row, 'trPr'), 'tblHeader') !== undefined,
      isWhole: child(child(row, 'trPr'), 'cantSplit') !== undefined,
      cells: children(row, 'tc').map((cell) => ({
        width: twips(child(child(cell, 'tcPr'), 'tcW')?.has.w),
        isMiddle: child(child(cell, 'tcPr'), 'vAlign')?.has.val === 'center',
        paragraphs: children(cell, 'p').map((one) => readParagraph(one, styles)),
      })),
    })),
  };
}
