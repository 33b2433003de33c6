import { useRef } from 'react';
import { keepFocus } from './kept-focus.ts';

const DIALOGS = '[role="dialog"], [role="alertdialog"]';

interface FocusBack {
  onOpenAutoFocus: () => void;
  onCloseAutoFocus: (event: Event) => void;
}

/**
 * For what opens over a dialog: the focus goes back to the field in it. Over a screen that is the frame's, which knows
 * where to go when what had the focus is gone.
 */
export function useFocusBack(): FocusBack {
  const goBack = useRef<(() => void) | null>(null);
  return {
    onOpenAutoFocus: () => {
      goBack.current = document.activeElement?.closest(DIALOGS) ? keepFocus() : null;
    },
    onCloseAutoFocus: (event) => {
      if (goBack.current === null) return;
      event.preventDefault();
      goBack.current();
    },
  };
}
