import { useState } from 'react';
import { useCommand } from '../../commands.ts';

/** What lies beside the page. */
export type Side = 'head' | 'preview' | 'review' | 'lint';

interface DeskView {
  side: Side | null;
  /** Opens it, or closes it where it is open. */
  toggle: (side: Side) => void;
  closeSide: () => void;
  hasOutline: boolean;
  /** Only the page. */
  isFocused: boolean;
  /** What the bar above the page looks for words to do. */
  finding: 'find' | 'replace' | null;
  leaveFinding: () => void;
}

/** What is shown around the page, and the commands that change it. `canReview`: whether a round is open. */
export function useDeskView(canReview: boolean): DeskView {
  const [side, setSide] = useState<Side | null>(null);
  const [hasOutline, setOutline] = useState(() => innerWidth >= 1100);
  const [isFocused, setFocused] = useState(false);
  const [finding, setFinding] = useState<DeskView['finding']>(null);
  const toggle = (name: Side): void => setSide(side === name ? null : name);

  useCommand('find-text', () => setFinding('find'));
  useCommand('replace-text', () => setFinding('replace'));
  useCommand('toggle-outline', () => setOutline(!hasOutline));
  useCommand('toggle-focus', () => setFocused(!isFocused));
  useCommand('open-head', () => toggle('head'));
  useCommand('open-items', canReview ? () => toggle('review') : null);
  useCommand('open-findings', () => toggle('lint'));
  useCommand('toggle-preview', () => toggle('preview'));
  return {
    side,
    toggle,
    closeSide: () => setSide(null),
    hasOutline,
    isFocused,
    finding,
    leaveFinding: () => setFinding(null),
  };
}
