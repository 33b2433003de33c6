/** The moment when the page's own caret and the editor's are one. */
import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';

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

/**
 * Has the editor look where the browser's caret is before a key is handled: on a slow machine the browser tells of it late, and
 * the key would work where the caret was before.
 */
export function readCaret(view: EditorView): false {
  if (!view.composing && isCaretUnread({ view, state: view.state }))
    view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  return false;
}

/** Whether the browser's caret stands elsewhere in the text than the editor's. */
function isCaretUnread({ view, state }: Pick<Editor, 'view' | 'state'>): boolean {
  const caret = document.getSelection();
  if (!view.hasFocus() || caret?.anchorNode == null || caret.focusNode === null) return false;
  if (!view.dom.contains(caret.anchorNode) || !view.dom.contains(caret.focusNode)) return false;
  const { anchor, head } = state.selection;
  return (
    view.posAtDOM(caret.anchorNode, caret.anchorOffset) !== anchor ||
    view.posAtDOM(caret.focusNode, caret.focusOffset) !== head
  );
}
