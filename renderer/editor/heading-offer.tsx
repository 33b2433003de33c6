/** Pasted or opened, bold headings are only paragraphs: offered to be taken as headings, in one act. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { findBoldHeadings, takeBoldHeadings } from './bold-headings.ts';
import './bars.css';

/** How many there are that could be taken. */
export function useBoldHeadings(editor: Editor): number {
  return useEditorState({
    editor,
    selector: ({ editor: page }) => (page.isEditable ? findBoldHeadings(page.state.doc).length : 0),
  });
}

export function takeHeadings(editor: Editor): void {
  editor
    .chain()
    .focus()
    .command(({ tr }) => {
      takeBoldHeadings(tr);
      return true;
    })
    .run();
}

/** Left as they are, nothing more is said until there are others. */
export function HeadingOffer({ editor }: { editor: Editor }) {
  const count = useBoldHeadings(editor);
  const [left, setLeft] = useState(0);
  if (count === 0 || count === left) return null;
  return (
    <div className="heading-offer" role="status">
      <span>{count} dòng chữ đậm trông như đề mục nhưng chưa có trong dàn ý.</span>
      <Button onClick={() => takeHeadings(editor)}>Nhận {count} đề mục</Button>
      <Button look="quiet" onClick={() => setLeft(count)}>
        Để nguyên
      </Button>
    </div>
  );
}
