/** The moment when the page's own caret and the editor's are one. */
import type { Editor } from '@tiptap/core';

/** How long to wait for the browser to tell of a caret it moved, in milliseconds. */
const PATIENCE = 120;

/**
 * Does what draws the page anew once nothing is on its way into the editor: what is being composed would break off, and a
 * caret that a click just set would go back to where the editor still believes it. A text that is not on the page yet is
 * waited for. Returns what calls it off.
 */
export function whenSettled(editor: Editor, act: () => void): () => void {
  const off = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = (): void => {
    off.abort();
    clearTimeout(timer);
    if (!editor.isDestroyed) act();
  };
  const wait = (): void => {
    if (off.signal.aborted || editor.isDestroyed) return;
    const once = { once: true, signal: off.signal };
    if (editor.view.composing) {
      // The event comes before the letters it ends with.
      editor.view.dom.addEventListener('compositionend', () => setTimeout(wait), once);
    } else if (isCaretUnread(editor)) {
      document.addEventListener('selectionchange', () => setTimeout(go), once);
      timer = setTimeout(go, PATIENCE);
    } else go();
  };
  // One that was never mounted tells the same as one that is gone.
  if (editor.isDestroyed) editor.on('mount', wait);
  else wait();
  return () => {
    off.abort();
    editor.off('mount', wait);
    clearTimeout(timer);
  };
}

/** Whether the browser's caret stands elsewhere in the text than the editor's. */
function isCaretUnread({ view, state }: Editor): boolean {
  const caret = document.getSelection();
  if (!view.hasFocus() || caret?.anchorNode == null || caret.focusNode === null) return false;
  if (!view.dom.contains(caret.anchorNode) || !view.dom.contains(caret.focusNode)) return false;
  const { anchor, head } = state.selection;
  return (
    view.posAtDOM(caret.anchorNode, caret.anchorOffset) !== anchor ||
    view.posAtDOM(caret.focusNode, caret.focusOffset) !== head
  );
}
