import { useState } from 'react';
import type { OpenedPackage } from '../../../shared/contract/review.ts';
import { draftKey, type ReaderDraft, startDraft } from './reader-draft.ts';

interface KeptReaderDraft {
  draft: ReaderDraft;
  change: (part: Partial<ReaderDraft>) => void;
}

/** What the reader of a file has said so far; every change is kept on this machine at once. */
export function useReaderDraft(pack: OpenedPackage): KeptReaderDraft {
  const key = draftKey(pack);
  const [draft, setDraft] = useState(() => startDraft(pack, localStorage.getItem(key)));
  const change = (part: Partial<ReaderDraft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  return { draft, change };
}
