import type { ReactNode } from 'react';

/** A key, where the hand needs to know of it. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}
