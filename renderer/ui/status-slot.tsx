import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

/** Where in the status bar a screen may speak; given by the frame. */
export const StatusPlace = createContext<HTMLElement | null>(null);

/** A few words of the screen in the status bar: how many words, which state. */
export function StatusSlot({ children }: { children: ReactNode }) {
  const place = useContext(StatusPlace);
  return place === null ? null : createPortal(<span>{children}</span>, place);
}
