import { useRef, useState } from 'react';
import type { OpenedPackage } from '../../../shared/contract/review.ts';
import { draftKey, type ReaderDraft, startDraft } from './reader-draft.ts';

interface KeptReaderDraft {
  draft: ReaderDraft;
  /** What changes, or how it comes of what is there by then. */
  change: (part: Partial<ReaderDraft> | ((now: ReaderDraft) => Partial<ReaderDraft>)) => void;
}

/** What the reader of a file has said so far; every change is kept on this machine at once. */
export function useReaderDraft(pack: OpenedPackage): KeptReaderDraft {
  const key = draftKey(pack);
  const [draft, setDraft] = useState(() => startDraft(pack, localStorage.getItem(key)));
  // An undo is pressed when more was said since it was offered.
  const latest = useRef(draft);
  const change: KeptReaderDraft['change'] = (part) => {
    const now = latest.current;
    const next = { ...now, ...(typeof part === 'function' ? part(now) : part) };
    latest.current = next;
    setDraft(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A full store: what is said lives as long as the page.
    }
  };
  return { draft, change };
}
