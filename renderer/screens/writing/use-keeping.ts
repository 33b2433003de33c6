/** A text that is being typed, kept: saved by itself, brought back after a loss, never over somebody else's. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenedDocument } from '../../../shared/contract/documents.ts';
import { AUTOSAVE_REASON, type Document, type DocumentHead } from '../../../shared/domain/document.ts';
import { call } from '../../api.ts';
import { type PaperEditor, putBody, readBody } from '../../editor/paper-editor.tsx';
import { queryClient, tellOthers } from '../../queries.ts';
import { trackSaving } from '../../save-state.ts';
import { type DraftPlace, type KeptDraft, openDraftPlace, type PaperText } from './drafts.ts';
import { createKeeper, type Keeper, type KeepState } from './keeper.ts';
import { judgeLostDraft } from './lost-draft.ts';

export interface Keeping {
  state: KeepState;
  head: DocumentHead;
  changeHead: (part: Partial<DocumentHead>) => void;
  /** The text as it stands in the window. */
  read: () => PaperText;
  /** Saves what is not saved yet; whether everything is on disk now. */
  flush: () => Promise<boolean>;
  /** Puts another text in place, as an edit that can be undone; `base`: the revision it stands upon. */
  adopt: (text: PaperText, base: number, isSaved: boolean) => void;
}

interface Desk {
  document: Document;
  editor: PaperEditor | null;
  /** Tells drafts of this cell from those of another. */
  book: string;
  /** A draft that was left behind by a window that was lost and stands upon this very text. */
  onRecovered: (draft: KeptDraft) => void;
  /** One that stands upon an older text. */
  onOutdated: (draft: KeptDraft) => void;
}

export function useKeeping({ document, editor, book, onRecovered, onOutdated }: Desk): Keeping {
  const { id } = document;
  const [state, setState] = useState<KeepState>({ state: 'saved' });
  const [head, setHead] = useState(document.head);
  const now = useRef({ head, editor, onRecovered, onOutdated });
  now.current = { ...now.current, editor, onRecovered, onOutdated };
  const keeping = useRef<{ keeper: Keeper; place: DraftPlace } | null>(null);

  const read = useCallback((): PaperText => {
    const { editor: page, head: words } = now.current;
    return { head: words, body: page === null ? '' : readBody(page) };
  }, []);
  const flush = useCallback(async (): Promise<boolean> => {
    await keeping.current?.keeper.flush();
    return keeping.current?.keeper.isIdle ?? true;
  }, []);
  const adopt = useCallback(
    (text: PaperText, base: number, isSaved: boolean): void => {
      now.current.head = text.head;
      setHead(text.head);
      if (now.current.editor !== null) putBody(now.current.editor, text.body);
      keeping.current?.keeper.rebase(base);
      if (!isSaved) keeping.current?.keeper.change(read);
    },
    [read],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a keeper lives as long as its document is open; later revisions come in below
  useEffect(() => {
    const place = openDraftPlace(book, id);
    const keeper = createKeeper(document.revision, {
      save: (text, baseRevision) => save(id, text, baseRevision),
      putDraft: place.put,
      dropDraft: place.drop,
      onState: setState,
    });
    keeping.current = { keeper, place };
    void place.takeLost().then((draft) => {
      if (draft === null || keeping.current?.keeper !== keeper) return;
      const judged = judgeLostDraft(draft, document);
      if (judged === 'known') place.drop();
      else if (judged === 'aside') now.current.onOutdated(draft);
      else {
        adopt(draft, draft.base, false);
        now.current.onRecovered(draft);
      }
    });
    const leave = (): void => void keeper.flush();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      void keeper.flush().finally(place.release);
    };
  }, [id, book]);

  useEffect(() => {
    const changed = (): void => keeping.current?.keeper.change(read);
    editor?.on('update', changed);
    return () => void editor?.off('update', changed);
  }, [editor, read]);

  // Saved elsewhere (another window, a refresh from the session, a revision brought back) while nothing waits here.
  useEffect(() => {
    const keeper = keeping.current?.keeper;
    if (keeper === undefined || !keeper.isIdle || document.revision <= keeper.base) return;
    adopt(document, document.revision, true);
  }, [document, adopt]);

  return {
    state,
    head,
    changeHead: (part) => {
      now.current.head = { ...now.current.head, ...part };
      setHead(now.current.head);
      keeping.current?.keeper.change(read);
    },
    read,
    flush,
    adopt,
  };
}

async function save(id: number, text: PaperText, baseRevision: number): Promise<{ revision: number }> {
  const saved = await trackSaving(() =>
    call('document:save', { id, body: text.body, head: text.head, baseRevision, reason: AUTOSAVE_REASON }),
  );
  queryClient.setQueryData<OpenedDocument>(
    ['document:get', { id }],
    (known) =>
      known && {
        ...known,
        title: text.head.subject,
        head: text.head,
        body: text.body,
        revision: saved.revision,
      },
  );
  tellOthers();
  // Not read again now: nothing of it is in sight while one types.
  for (const queryKey of [['document:list'], ['overview:get'], ['document:revisions'], ['lint:document']])
    void queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
  return saved;
}
