/** Keeps a text saved while it is typed: at most a second behind, never over a newer text, and never only in memory. */
import type { ApiError } from '../../api.ts';
import type { KeptDraft, PaperText } from './drafts.ts';

/** `stale`: somebody saved another text meanwhile. `refused`: saving goes on with the next change, or by itself. */
export type KeepState =
  | { state: 'saved' }
  | { state: 'unsaved' }
  | { state: 'stale' }
  | { state: 'refused'; error: ApiError };

export interface KeeperPorts {
  /** @throws ApiError */
  save: (text: PaperText, baseRevision: number) => Promise<{ revision: number }>;
  putDraft: (draft: KeptDraft) => void;
  dropDraft: () => void;
  onState: (state: KeepState) => void;
}

export interface Keeper {
  /** The revision the text stands upon. */
  readonly base: number;
  readonly isIdle: boolean;
  /** Something was typed. `read` is asked for the text when it is needed, not with every key. */
  change(read: () => PaperText): void;
  /** Saves what is not saved; resolves when it is, or when saving was refused. */
  flush(): Promise<void>;
  /** Goes on from another revision: it was saved, or chosen, elsewhere. */
  rebase(revision: number): void;
}

/** Reading a long text takes its time: once in so long stays below the promised second and out of the way of the keys. */
const SAVE_DELAY = 700;
/** While nothing can be saved the draft is all there is. */
const DRAFT_DELAY = 700;
/** When the backend is away or the disk is full, the next try comes by itself. */
const RETRY_DELAY = 2_000;

export function createKeeper(base: number, ports: KeeperPorts): Keeper {
  let revision = base;
  let read: (() => PaperText) | null = null;
  let saving: Promise<void> | null = null;
  let isStale = false;
  /** What was typed last was refused: the draft is not only for accidents. */
  let isRefused = false;
  let draftTimer: ReturnType<typeof setTimeout> | undefined;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;

  const putDraft = (text: PaperText): void => {
    clearTimeout(draftTimer);
    draftTimer = undefined;
    ports.putDraft({ ...text, base: revision, at: new Date().toISOString() });
  };
  const schedule = (delay: number): void => {
    if (isRefused) draftTimer ??= setTimeout(() => read !== null && putDraft(read()), DRAFT_DELAY);
    if (!isStale) saveTimer ??= setTimeout(() => void flush(), delay);
  };

  async function saveOnce(): Promise<void> {
    const unsaved = read;
    if (unsaved === null || isStale) return;
    const text = unsaved();
    putDraft(text);
    try {
      ({ revision } = await ports.save(text, revision));
      isRefused = false;
      if (read === unsaved) {
        read = null;
        ports.dropDraft();
        ports.onState({ state: 'saved' });
      }
    } catch (cause) {
      const error = cause as ApiError;
      isRefused = true;
      isStale = error.code === 'stale-revision';
      ports.onState(isStale ? { state: 'stale' } : { state: 'refused', error });
      if (isTransient(error)) schedule(RETRY_DELAY);
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(saveTimer);
    saveTimer = undefined;
    await saving;
    saving = saveOnce().finally(() => {
      saving = null;
    });
    await saving;
  }

  return {
    get base() {
      return revision;
    },
    get isIdle() {
      return read === null && saving === null;
    },
    change(reader) {
      // A new function each time: whether something was typed since a save began is seen by it.
      read = () => reader();
      if (!isStale) ports.onState({ state: 'unsaved' });
      schedule(SAVE_DELAY);
    },
    flush,
    rebase(next) {
      revision = next;
      isStale = false;
      if (read !== null) schedule(0);
    },
  };
}

/** Refusals that go away without anything being typed. */
function isTransient({ code }: ApiError): boolean {
  return ['offline', 'internal', 'disk-full', 'data-locked', 'data-read-only'].includes(code);
}
