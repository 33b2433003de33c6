/**
 * A dialog takes the focus when what had it is gone; it tells that by the focus being nowhere. So it is for a moment on every
 * way from field to field: where the field that is left takes a note with it just then, the dialog would be quicker than the
 * field that was clicked, and what is typed next would go nowhere. This lets the focus arrive first.
 */
export function letFocusArrive(dialog: HTMLElement | null): void {
  if (dialog === null) return;
  let goal: EventTarget | null = null;
  dialog.addEventListener('focusout', ({ relatedTarget }) => {
    goal = relatedTarget;
    // By then it has arrived, or its goal could not take it.
    setTimeout(() => {
      goal = null;
    });
  });
  dialog.focus = (options) => {
    const isOnItsWay = goal instanceof Node && goal !== dialog && goal.isConnected;
    if (!isOnItsWay) HTMLElement.prototype.focus.call(dialog, options);
  };
}
