import type { ReactNode } from 'react';
import './kbd.css';

/** A key, where the hand needs to know of it. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}
