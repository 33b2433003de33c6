/** Numbers of headings as a person gives a line the style of one: I- / 1. / a), and those after it move on. */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { heading, inlineText } from '../../shared/text/blocks.ts';
import {
  type HeadingRole,
  headingNumber,
  headingRole,
  numberHeadings,
  takesNumber,
} from '../../shared/text/headings.ts';

export type HeadingLevel = 1 | 2 | 3;

interface HeadingLine {
  pos: number;
  level: HeadingLevel;
  text: string;
  isChosen: boolean;
}

/**
 * Makes the lines of the selection headings of a level, numbered as what stands before them asks, or with null paragraphs
 * without a number; the numbers of siblings that follow move on. Lines inside something else (a list, a cell) stay.
 */
export function setHeadings(tr: Transaction, level: HeadingLevel | null): void {
  const { from, to } = tr.selection;
  const chosen: number[] = [];
  tr.doc.forEach((node, pos) => {
    if (isLine(node) && pos <= to && pos + node.nodeSize > from) chosen.push(pos);
  });
  const { paragraph, heading: headingType } = tr.doc.type.schema.nodes;
  const levels = new Set<number>(level === null ? [] : [level]);
  for (const pos of chosen.toReversed()) {
    const node = tr.doc.nodeAt(pos);
    if (node !== null && node.type === headingType) {
      levels.add(node.attrs.level);
      replaceNumber(tr, pos, node.attrs.level, '');
    }
    tr.setNodeMarkup(pos, level === null ? paragraph : headingType, level === null ? null : { level });
  }
  const first = chosen[0];
  if (first !== undefined) renumber(tr, first, levels, level === null ? [] : chosen);
}

/** Numbers the chosen headings, and from the first place on those of the same levels that carry a number already. */
function renumber(
  tr: Transaction,
  from: number,
  levels: ReadonlySet<number>,
  chosen: readonly number[],
): void {
  const lines: HeadingLine[] = [];
  let role: HeadingRole | null = null;
  tr.doc.forEach((node, pos) => {
    const isHeading = node.type.name === 'heading';
    role = isHeading ? headingRole(heading(node.attrs.level, node.textContent), role) : null;
    if (!takesNumber(role, node.textContent)) return;
    const level: HeadingLevel = node.attrs.level;
    const text = leadingText(node);
    const isChosen = chosen.includes(pos);
    if (isChosen || numberLength(level, text) > 0) lines.push({ pos, level, text, isChosen });
  });
  const numbered = numberHeadings(lines.map(({ level, text }) => heading(level, text)));
  for (const [index, { pos, level, text, isChosen }] of [...lines.entries()].toReversed()) {
    const block = numbered[index];
    if (block?.type !== 'heading' || (!isChosen && (pos < from || !levels.has(level)))) continue;
    const rest = text.length - numberLength(level, text);
    const whole = inlineText(block.content);
    replaceNumber(tr, pos, level, whole.slice(0, whole.length - rest));
  }
}

/** Puts a number in the place of the one a heading carries; '' takes it away. */
function replaceNumber(tr: Transaction, pos: number, level: HeadingLevel, number: string): void {
  const node = tr.doc.nodeAt(pos);
  if (node === null) return;
  const text = leadingText(node);
  const length = numberLength(level, text);
  if (text.slice(0, length) === number) return;
  const marks = node.firstChild?.isText ? node.firstChild.marks : [];
  if (number === '') tr.delete(pos + 1, pos + 1 + length);
  else tr.replaceWith(pos + 1, pos + 1 + length, tr.doc.type.schema.text(number, marks));
}

/** How many letters of the text are the number of a heading of this level. */
function numberLength(level: HeadingLevel, text: string): number {
  const whole = heading(level, text);
  const [block] = numberHeadings([whole]);
  if (block?.type !== 'heading' || !takesNumber(headingRole(whole, null), text)) return 0;
  return text.length - (inlineText(block.content).length - headingNumber(level, 1).length);
}

function leadingText(node: Node): string {
  return node.firstChild?.text ?? '';
}

function isLine(node: Node): boolean {
  return node.type.name === 'paragraph' || node.type.name === 'heading';
}
