import type { ReactNode } from 'react';
import './chip.css';

export type Tone = 'plain' | 'ok' | 'warn' | 'late' | 'info';

interface ChipProps {
  tone?: Tone;
  /** `sentence`: of several words, which may wrap; `large`: to be seen from afar. */
  shape?: 'word' | 'sentence' | 'large';
  children: ReactNode;
}

/** A state as a word; the colour only supports it. */
export function Chip({ tone = 'plain', shape = 'word', children }: ChipProps) {
  const classes = ['chip', tone !== 'plain' && `chip-${tone}`, shape !== 'word' && `chip-${shape}`];
  return <span className={classes.filter(Boolean).join(' ')}>{children}</span>;
}
