/** Where lines of the stored text stand on the page. Pure: nothing here needs a page. */
import type { Node } from '@tiptap/pm/model';
import { type TextLine, textLines } from '../../shared/text/lines.ts';
import { docToBlocks } from './doc-to-blocks.ts';

/** A stretch of a line, as anchors place it. */
export interface LineStretch {
  block: number;
  line: number;
  /** UTF-16 units in the line; an `end` past it is the end of the line. */
  start: number;
  end: number;
}

interface Unit {
  /** Of the paragraph, or of all paragraphs of one cell. */
  text: string;
  /** The position before each letter of `text`, and one after the last. */
  positions: number[];
}

/** Positions in the document, in the order given; null for a stretch whose line is not on the page. */
export function placesInDoc(
  doc: Node,
  stretches: readonly LineStretch[],
): ({ from: number; to: number } | null)[] {
  const units = new Map<string, Unit>();
  const found = unitsOf(doc);
  let at = 0;
  for (const line of textLines(docToBlocks(doc))) {
    const index = found.findIndex(
      (unit, position) => position >= at && unit.text.trim() === line.text.trim(),
    );
    if (index === -1) continue;
    units.set(keyOf(line), found[index] as Unit);
    at = index + 1;
  }
  return stretches.map((stretch) => {
    const unit = units.get(keyOf(stretch));
    if (unit === undefined) return null;
    // The stored text has no space at the edges of a line.
    const lead = unit.text.length - unit.text.trimStart().length;
    const last = unit.positions.length - 1;
    const from = unit.positions[Math.min(stretch.start + lead, last)];
    const to = unit.positions[Math.min(stretch.end + lead, last)];
    return from === undefined || to === undefined ? null : { from, to };
  });
}

function keyOf({ block, line }: Pick<TextLine, 'block' | 'line'>): string {
  return `${block} ${line}`;
}

function unitsOf(doc: Node): Unit[] {
  const units: Unit[] = [];
  doc.descendants((node, pos) => {
    const role = node.type.spec.tableRole;
    const isCell = role === 'cell' || role === 'header_cell';
    if (!isCell && !node.isTextblock) return true;
    units.push(
      isCell
        ? joinUnits(node.children.map((child, index) => unitOf(child, childPos(node, pos, index))))
        : unitOf(node, pos),
    );
    return false;
  });
  return units;
}

function childPos(parent: Node, pos: number, index: number): number {
  return pos + 1 + parent.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}

/** As `inlineText` reads a line: footnotes are nothing, a break is a space. */
function unitOf(node: Node, pos: number): Unit {
  let text = '';
  const positions: number[] = [];
  node.forEach((child, offset) => {
    const words = child.isText ? (child.text ?? '') : child.type.name === 'hardBreak' ? ' ' : '';
    for (let letter = 0; letter < words.length; letter += 1) positions.push(pos + 1 + offset + letter);
    text += words;
  });
  return { text, positions: [...positions, pos + 1 + node.content.size] };
}

function joinUnits(units: readonly Unit[]): Unit {
  return {
    text: units.map(({ text }) => text).join(' '),
    positions: units.flatMap(({ positions }) => positions),
  };
}
