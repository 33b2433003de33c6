import type { ReactNode } from 'react';

export type Tone = 'plain' | 'ok' | 'warn' | 'late' | 'info';

/** A state as a word; the colour only supports it. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'chip' : `chip chip-${tone}`}>{children}</span>;
}
