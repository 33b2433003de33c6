/** Commands and keys as a person who knows Word expects them. */
import { Extension } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { selectedRect } from '@tiptap/pm/tables';
import type { Alignment } from '../../shared/text/blocks.ts';
import { type HeadingLevel, setHeadings } from './heading-numbers.ts';

export type ListKind = '-' | '+' | 'number';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    wordKeys: {
      /** Gives the lines of the selection a numbered heading style; null makes them paragraphs. */
      setHeadingStyle: (level: HeadingLevel | null) => ReturnType;
      insertPageBreak: () => ReturnType;
      /** A new page that lies or stands. */
      insertTurn: (value: 'portrait' | 'landscape') => ReturnType;
      /** Puts an empty footnote behind the selection and selects it. */
      insertFootnote: () => ReturnType;
      /** A list of this kind from the lines of the selection; the same again undoes it. */
      toggleLines: (kind: ListKind) => ReturnType;
      /** Aligns whole columns of the selected cells. */
      alignColumns: (align: Alignment) => ReturnType;
    };
  }
}

export const WordKeys = Extension.create({
  name: 'wordKeys',
  // Before the keys of TipTap's own nodes, which know nothing of numbers or page breaks.
  priority: 1_000,

  addCommands: () => ({
    setHeadingStyle:
      (level) =>
      ({ chain, editor }) => {
        const begun = editor.isActive('listItem') ? chain().clearNodes() : chain();
        return begun
          .command(({ tr }) => {
            setHeadings(tr, level);
            return true;
          })
          .run();
      },
    insertPageBreak:
      () =>
      ({ commands }) =>
        commands.insertContent([{ type: 'pageBreak' }, { type: 'paragraph' }]),
    insertTurn:
      (value) =>
      ({ commands }) =>
        commands.insertContent([{ type: 'orientation', attrs: { value } }, { type: 'paragraph' }]),
    insertFootnote:
      () =>
      ({ tr, state, dispatch }) => {
        const { $to, to } = state.selection;
        const note = state.schema.nodes.footnote?.create();
        if (note === undefined || !$to.parent.inlineContent) return false;
        if (dispatch) tr.insert(to, note).setSelection(NodeSelection.create(tr.doc, to));
        return true;
      },
    toggleLines:
      (kind) =>
      ({ chain, editor }) => {
        if (kind === 'number') return chain().toggleList('orderedList', 'listItem').run();
        const isOtherMark = editor.isActive('bulletList') && !editor.isActive('bulletList', { mark: kind });
        const begun = isOtherMark ? chain() : chain().toggleList('bulletList', 'listItem');
        return begun.updateAttributes('bulletList', { mark: kind }).run();
      },
    alignColumns:
      (align) =>
      ({ tr, state, dispatch }) => {
        if (state.selection.$head.depth === 0) return false;
        const { map, table, tableStart, left, right } = selectedRect(state);
        for (let column = left; dispatch && column < right; column += 1) {
          const offset = map.positionAt(0, column, table);
          const cell = table.nodeAt(offset);
          tr.setNodeMarkup(tableStart + offset, null, { ...cell?.attrs, align });
        }
        return true;
      },
  }),

  addKeyboardShortcuts() {
    // Asked for anew at every key: TipTap's `commands` belong to the state they were asked in.
    const now = () => this.editor.commands;
    return {
      'Mod-Enter': () => now().insertPageBreak(),
      'Mod-Alt-0': () => now().setHeadingStyle(null),
      'Mod-Alt-1': () => now().setHeadingStyle(1),
      'Mod-Alt-2': () => now().setHeadingStyle(2),
      'Mod-Alt-3': () => now().setHeadingStyle(3),
      'Mod-Alt-f': () => now().insertFootnote(),
      'Mod-Shift-8': () => now().toggleLines('-'),
      'Mod-Shift-7': () => now().toggleLines('number'),
      Backspace: () => now().command((props) => keepPartMark(props, -1)),
      Delete: () => now().command((props) => keepPartMark(props, 1)),
      // Lines begin indented as they should: Tab neither moves them nor leaves the page. Escape, then Tab, leaves.
      Tab: () => !this.editor.isActive('listItem') && !this.editor.isActive('table'),
      Escape: () => now().blur(),
    };
  },
});

/**
 * At the border of an assembled part one key would take its mark away, and the part would lose its name unseen. An empty
 * line there goes; anything else stays as it is. Selecting a whole part and deleting it takes the mark along.
 */
function keepPartMark(
  { state, tr, dispatch }: { state: EditorState; tr: Transaction; dispatch?: unknown },
  side: -1 | 1,
): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth !== 1 || !(state.selection instanceof TextSelection)) return false;
  const isAtEdge = side < 0 ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size;
  const neighbour = state.doc.maybeChild($from.index(0) + side);
  if (!isAtEdge || neighbour?.type.name !== 'partMark') return false;
  if (dispatch !== undefined && $from.parent.content.size === 0) {
    const at = $from.before(1);
    tr.delete(at, at + 2);
    tr.setSelection(TextSelection.near(tr.doc.resolve(at), side));
  }
  return true;
}
