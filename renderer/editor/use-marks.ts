import { useEffect } from 'react';
import type { ItemMark } from './item-marks.ts';
import type { PaperEditor } from './paper-editor.tsx';
import { whenSettled } from './when-settled.ts';

/** Marks stretches of the text for as long as the component is shown, and brings the current one into sight. */
export function useMarks(editor: PaperEditor | null, marks: readonly ItemMark[]): void {
  useEffect(() => {
    if (editor === null) return;
    return whenSettled(editor, () => {
      editor.commands.markItems(marks);
      editor.view.dom.querySelector('.item-here')?.scrollIntoView({ block: 'center' });
    });
  }, [editor, marks]);
  useEffect(() => () => void (editor?.isDestroyed === false && editor.commands.markItems([])), [editor]);
}
