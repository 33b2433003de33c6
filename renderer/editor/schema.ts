/** What a paper may hold, one to one with shared/text/blocks.ts; nothing else can be typed, pasted or kept. */
import { Extension, type Extensions, getSchema } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { StarterKit } from '@tiptap/starter-kit';
import { FootnoteNode, OrientationNode, PageBreakNode, PartMarkNode } from './nodes.ts';

/** `-` and `+` are kept apart; see BulletList in shared/text/blocks.ts. */
const BulletMark = Extension.create({
  name: 'bulletMark',
  addGlobalAttributes: () => [
    {
      types: ['bulletList'],
      attributes: {
        mark: {
          default: '-',
          parseHTML: (element) => (element.dataset.mark === '+' ? '+' : '-'),
          renderHTML: ({ mark }) => ({ 'data-mark': mark }),
        },
      },
    },
  ],
});

// Lines of a cell are paragraphs while they are edited: the text has no other blocks in cells, nor joined cells.
const oneCell = { colspan: { default: 1, parseHTML: () => 1 }, rowspan: { default: 1, parseHTML: () => 1 } };
const cellContent = 'paragraph+';

export const paperSchema: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    // Undo knows no end: a depth that nobody types within one sitting.
    undoRedo: { depth: 1_000_000 },
    dropcursor: { color: '#2b6cb0', width: 2 },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    trailingNode: false,
  }),
  BulletMark,
  Table.configure({ resizable: false, allowTableNodeSelection: true }),
  TableRow,
  TableHeader.extend({
    content: cellContent,
    addAttributes() {
      return { ...this.parent?.(), ...oneCell };
    },
  }),
  TableCell.extend({
    content: cellContent,
    addAttributes() {
      return { ...this.parent?.(), ...oneCell };
    },
  }),
  FootnoteNode,
  PageBreakNode,
  OrientationNode,
  PartMarkNode,
];

export const schema = getSchema(paperSchema);
