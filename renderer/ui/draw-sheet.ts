import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** A sheet for the printer, drawn at once and apart from the page: it does not change any more. */
export function drawSheet(sheet: ReactNode): HTMLElement {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(sheet));
  const drawn = place.cloneNode(true) as HTMLElement;
  root.unmount();
  return drawn;
}
