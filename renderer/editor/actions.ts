/** What the commands of the menus do to the page, by their id. */
import type { Editor } from '@tiptap/core';

type Chain = ReturnType<Editor['chain']>;

const ACTIONS = {
  bold: (chain) => chain.toggleBold(),
  italic: (chain) => chain.toggleItalic(),
  underline: (chain) => chain.toggleUnderline(),
  'heading-1': (chain) => chain.setHeadingStyle(1),
  'heading-2': (chain) => chain.setHeadingStyle(2),
  'heading-3': (chain) => chain.setHeadingStyle(3),
  paragraph: (chain) => chain.setHeadingStyle(null),
  'bullet-list': (chain) => chain.toggleLines('-'),
  'plus-list': (chain) => chain.toggleLines('+'),
  'numbered-list': (chain) => chain.toggleLines('number'),
  'insert-table': (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  'insert-footnote': (chain) => chain.insertFootnote(),
  'insert-quotation': (chain) => chain.toggleBlockquote(),
  'insert-page-break': (chain) => chain.insertPageBreak(),
  'insert-landscape': (chain) => chain.insertTurn('landscape'),
  'insert-portrait': (chain) => chain.insertTurn('portrait'),
} as const satisfies Record<string, (chain: Chain) => Chain>;

export type EditorAction = keyof typeof ACTIONS;

/** Does it where the caret is, and leaves the caret on the page. */
export function actOn(editor: Editor, action: EditorAction): void {
  ACTIONS[action](editor.chain().focus()).run();
}
