/** A draft that outlives the window: what was typed and not saved is there again. */
import { useState } from 'react';
import type { PlanDraft } from './plan-draft.ts';

/**
 * Until somebody types, the draft is `start` as it is now: sessions made of the rows and what another window saved are
 * seen at once. `forget` ends it: null to go on with `start`, a draft where `start` is not yet what was saved.
 */
export function useKeptDraft(
  key: string,
  start: PlanDraft,
): [PlanDraft, (draft: PlanDraft) => void, (saved: PlanDraft | null) => void] {
  const [draft, setDraft] = useState(() => readKept(key));
  return [
    draft ?? start,
    (next) => {
      setDraft(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    (saved) => {
      setDraft(saved);
      localStorage.removeItem(key);
    },
  ];
}

/** It was written by this program and by nobody else; what a version with other fields wrote is not taken. */
function readKept(key: string): PlanDraft | null {
  const text = localStorage.getItem(key);
  if (text === null) return null;
  const kept: PlanDraft = JSON.parse(text);
  return Array.isArray(kept.rows) && typeof kept.subject === 'string' ? kept : null;
}
