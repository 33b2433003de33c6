/** Where somebody was before something opened over it. */

/** Call what it gives back to have the focus there again, and the caret where it stood in the text. */
export function keepFocus(): () => void {
  const { activeElement } = document;
  const selection = getSelection();
  // A range moves along with the text it is in.
  const caret =
    selection !== null && selection.rangeCount > 0 && activeElement?.contains(selection.anchorNode)
      ? selection.getRangeAt(0).cloneRange()
      : null;
  return () => {
    if (!(activeElement instanceof HTMLElement)) return;
    activeElement.focus({ preventScroll: true });
    // A text that is focused by a script has its caret at the very beginning.
    if (!caret?.startContainer.isConnected) return;
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(caret);
  };
}
