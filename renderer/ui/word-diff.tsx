import { createElement, Fragment, useMemo } from 'react';
import { diffWords, type Segment } from '../../shared/text/diff.ts';
import './word-diff.css';

/** Two texts as one, word by word: what goes is struck out, what comes is underlined; never by colour alone. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const segments = useMemo(() => diffWords(before, after), [before, after]);
  return <Segments segments={segments} />;
}

export function Segments({ segments }: { segments: readonly Segment[] }) {
  // As arguments: segments have no names of their own, and are never moved.
  return createElement(
    Fragment,
    null,
    ...segments.map(({ text, change }) =>
      change === 'same' ? text : createElement(change === 'added' ? 'ins' : 'del', null, text),
    ),
  );
}
