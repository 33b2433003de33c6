/** Bold lines of a page that are headings by their words, made headings in one step. */
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Heading } from '../../shared/text/blocks.ts';
import { boldHeadingLevels } from '../../shared/text/bold-headings.ts';
import { contentOf } from './doc-to-blocks.ts';

interface BoldHeading {
  pos: number;
  level: Heading['level'];
}

/** In reading order. Lines inside something else (a list, a cell) are none. */
export function findBoldHeadings(doc: Node): BoldHeading[] {
  const lines: { pos: number; node: Node }[] = [];
  doc.forEach((node, pos) => void lines.push({ pos, node }));
  const levels = boldHeadingLevels(
    lines.map(({ node }) => (node.type.name === 'paragraph' ? contentOf(node) : null)),
  );
  return lines.flatMap(({ pos }, index) => {
    const level = levels[index] ?? null;
    return level === null ? [] : [{ pos, level }];
  });
}

/** Their own look goes, that of a heading comes; the words and numbers stay. A step of its own to undo. */
export function takeBoldHeadings(tr: Transaction): void {
  const { heading } = tr.doc.type.schema.nodes;
  for (const { pos, level } of findBoldHeadings(tr.doc)) {
    const end = pos + (tr.doc.nodeAt(pos)?.nodeSize ?? 0);
    for (const look of ['bold', 'italic']) tr.removeMark(pos, end, tr.doc.type.schema.marks[look]);
    tr.setNodeMarkup(pos, heading, { level });
  }
  closeHistory(tr);
}
