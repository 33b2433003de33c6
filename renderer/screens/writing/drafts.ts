/**
 * What is typed and not yet saved, kept in the browser's own store so that it outlives a crash of the window, of the
 * machine or of the backend. One entry a window: two windows on one document do not overwrite each other's.
 */
import type { DocumentHead } from '../../../shared/domain/document.ts';

export interface PaperText {
  head: DocumentHead;
  /** Markdown. */
  body: string;
}

export interface KeptDraft extends PaperText {
  /** The revision it was typed upon. */
  base: number;
  /** ISO, UTC. */
  at: string;
}

export interface DraftPlace {
  put(draft: KeptDraft): void;
  drop(): void;
  /** The newest draft another window left behind when it was lost; null when every one is being typed in. */
  takeLost(): Promise<KeptDraft | null>;
  release(): void;
}

/** A place for the drafts of one document. `book` tells documents of one cell from those of another. */
export function openDraftPlace(book: string, id: number): DraftPlace {
  const prefix = `ban-nhap/${book}/${id}/`;
  const key = prefix + crypto.randomUUID();
  let release = (): void => undefined;
  // Held as long as this window lives: what nobody holds was left by a window that was lost.
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(key, () => held);

  return {
    put: (draft) => localStorage.setItem(key, JSON.stringify(draft)),
    drop: () => localStorage.removeItem(key),
    release: () => release(),
    async takeLost() {
      const { held: locks = [] } = await navigator.locks.query();
      const living = new Set(locks.map(({ name }) => name));
      const lost = Object.keys(localStorage).filter((name) => name.startsWith(prefix) && !living.has(name));
      const drafts = lost.flatMap((name) => {
        const draft = JSON.parse(localStorage.getItem(name) ?? 'null') as KeptDraft | null;
        return draft === null ? [] : [{ name, draft }];
      });
      const newest = drafts.toSorted((a, b) => b.draft.at.localeCompare(a.draft.at))[0];
      if (newest === undefined) return null;
      localStorage.setItem(key, JSON.stringify(newest.draft));
      localStorage.removeItem(newest.name);
      return newest.draft;
    },
  };
}
