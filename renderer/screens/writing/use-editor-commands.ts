import { useCommand } from '../../commands.ts';
import { actOn, type EditorAction } from '../../editor/actions.ts';
import type { PaperEditor } from '../../editor/paper-editor.tsx';

/** Menus, palette and toolbar act on this page while it is shown. */
export function useEditorCommands(editor: PaperEditor | null): void {
  const act = (action: EditorAction) => () => void (editor !== null && actOn(editor, action));
  useCommand('bold', act('bold'));
  useCommand('italic', act('italic'));
  useCommand('underline', act('underline'));
  useCommand('heading-1', act('heading-1'));
  useCommand('heading-2', act('heading-2'));
  useCommand('heading-3', act('heading-3'));
  useCommand('paragraph', act('paragraph'));
  useCommand('bullet-list', act('bullet-list'));
  useCommand('plus-list', act('plus-list'));
  useCommand('numbered-list', act('numbered-list'));
  useCommand('insert-table', act('insert-table'));
  useCommand('insert-footnote', act('insert-footnote'));
  useCommand('insert-quotation', act('insert-quotation'));
  useCommand('insert-page-break', act('insert-page-break'));
  useCommand('insert-landscape', act('insert-landscape'));
  useCommand('insert-portrait', act('insert-portrait'));
}
