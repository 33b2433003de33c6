/** The moment when the page's own caret and the editor's are one. */
import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Does what draws the page anew once nothing is on its way into the editor: what is being composed would break off, and a
 * caret that a click just set would go back to where the editor still believes it. A text that is not on the page yet is
 * waited for. Returns what calls it off.
 */
export function whenSettled(editor: Editor, act: () => void): () => void {
  const off = new AbortController();
  const wait = (): void => {
    if (off.signal.aborted || editor.isDestroyed) return;
    if (editor.view.composing) {
      // The event comes before the letters it ends with.
      const once = { once: true, signal: off.signal };
      editor.view.dom.addEventListener('compositionend', () => setTimeout(wait), once);
      return;
    }
    readCaret(editor.view);
    act();
  };
  // One that was never mounted tells the same as one that is gone.
  if (editor.isDestroyed) editor.on('mount', wait);
  else wait();
  return () => {
    off.abort();
    editor.off('mount', wait);
  };
}

/**
 * Has the editor look where the browser's caret is: a slow machine tells of it late, and what is done before would be done where
 * the caret was.
 */
export function readCaret(view: EditorView): false {
  if (!view.composing && isCaretUnread(view))
    view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  return false;
}

/** Whether the browser's caret stands elsewhere in the text than the editor's. */
function isCaretUnread(view: EditorView): boolean {
  const caret = document.getSelection();
  if (!view.hasFocus() || caret?.anchorNode == null || caret.focusNode === null) return false;
  if (!view.dom.contains(caret.anchorNode) || !view.dom.contains(caret.focusNode)) return false;
  const { anchor, head } = view.state.selection;
  return (
    view.posAtDOM(caret.anchorNode, caret.anchorOffset) !== anchor ||
    view.posAtDOM(caret.focusNode, caret.focusOffset) !== head
  );
}
