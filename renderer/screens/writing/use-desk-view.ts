import { useEffect, useState } from 'react';
import { useCommand } from '../../commands.ts';
import { routeTo } from '../../route.ts';
import type { HeadPlace } from './mend-head.ts';

/** What lies beside the page. */
export type Side = 'head' | 'preview' | 'review' | 'lint';

interface DeskView {
  side: Side | null;
  /** Where in the head to begin; null for its first field. */
  headPlace: HeadPlace | null;
  /** Opens it, or closes it where it is open. */
  toggle: (side: Side) => void;
  /** Opens the head, at this place where it is known. */
  showHead: (place: HeadPlace | null) => void;
  closeSide: () => void;
  hasOutline: boolean;
  /** Only the page. */
  isFocused: boolean;
  /** What the bar above the page looks for words to do. */
  finding: 'find' | 'replace' | null;
  leaveFinding: () => void;
}

interface DeskAsked {
  /** The paper's. */
  id: number;
  /** Whether a round is open. */
  canReview: boolean;
  /** Whether the address asks for what the checker says. */
  asksFindings: boolean;
}

/** What is shown around the page, and the commands that change it. */
export function useDeskView({ id, canReview, asksFindings }: DeskAsked): DeskView {
  const [side, setSide] = useState<Side | null>(null);
  const [headPlace, setHeadPlace] = useState<HeadPlace | null>(null);
  const [hasOutline, setOutline] = useState(() => innerWidth >= 1100);
  const [isFocused, setFocused] = useState(false);
  const [finding, setFinding] = useState<DeskView['finding']>(null);
  const toggle = (name: Side): void => {
    setHeadPlace(null);
    setSide(side === name ? null : name);
  };
  useFindingsAsked(id, asksFindings, () => setSide('lint'));

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
    headPlace,
    toggle,
    showHead: (place) => {
      setHeadPlace(place);
      setSide('head');
    },
    closeSide: () => setSide(null),
    hasOutline,
    isFocused,
    finding,
    leaveFinding: () => setFinding(null),
  };
}

/** Opens what the checker says where the address asks for it; the address is the paper's own again, so that it can ask anew. */
export function useFindingsAsked(id: number, isAsked: boolean, open: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another address opens it
  useEffect(() => {
    if (!isAsked) return;
    open();
    location.replace(routeTo('soan-thao', id));
  }, [id, isAsked]);
}
