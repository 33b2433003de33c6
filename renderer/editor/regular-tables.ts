/**
 * Tables as the text knows them: the first row is the header, a column is aligned as its header says. Row and column
 * commands and the clipboard leave cells that are neither; they are put right with the change that made them.
 */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';

export const RegularTables = Extension.create({
  name: 'regularTables',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, state) =>
        transactions.some(({ docChanged }) => docChanged) ? regularize(state) : null,
    }),
  ],
});

function regularize({ doc, tr, schema }: EditorState): Transaction | null {
  const { table: tableType, tableHeader, tableCell } = schema.nodes;
  doc.descendants((node, pos) => {
    if (node.type !== tableType) return !node.isTextblock;
    const columns = node.firstChild?.children.map(alignOf) ?? [];
    node.forEach((row, rowOffset, rowIndex) => {
      const type = rowIndex === 0 ? tableHeader : tableCell;
      row.forEach((cell, cellOffset, column) => {
        const align = columns[column] ?? 'left';
        if (cell.type === type && alignOf(cell) === align) return;
        tr.setNodeMarkup(pos + rowOffset + cellOffset + 2, type, { ...cell.attrs, align });
      });
    });
    return false;
  });
  return tr.docChanged ? tr : null;
}

function alignOf(cell: Node): string {
  return cell.attrs.align ?? 'left';
}
