import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { caretPage } from './page-breaks.ts';

/** How long keys must rest before the caret is looked for again, in milliseconds. */
const REST = 150;

/** The page the caret is on, from 0, and how far through its text, from 0 to 1; null without an editor. */
export function useCaretPage(editor: Editor | null): { page: number; share: number } | null {
  const [place, setPlace] = useState(() => (editor === null ? null : caretPage(editor.state)));
  useEffect(() => {
    if (editor === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const next = caretPage(editor.state);
      setPlace((now) => (now?.page === next.page && now.share === next.share ? now : next));
    };
    const moved = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    };
    look();
    editor.on('transaction', moved);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', moved);
    };
  }, [editor]);
  return place;
}
