/**
 * Remarks taken at once and saved behind the hand. Those not yet in the book lie in this browser's storage, which every
 * window of the app sees and which outlives a crash; one window at a time sends them.
 */
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { RemarkInput, Session } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { ApiError, call } from '../../api.ts';
import { queryClient, tellChanged, tellOthers } from '../../queries.ts';
import { trackSaving } from '../../save-state.ts';
import {
  changeWaiting,
  dropWaiting,
  type RemarkBook,
  type RemarkShelf,
  readWaiting,
  sendWaiting,
  type WaitingRemark,
} from './remark-queue.ts';

/** Milliseconds until it is tried again, doubled each time up to the most. */
const FIRST_WAIT = 250;
const MOST_WAIT = 4_000;

/** After these the same remark may go through. */
const PASSING: readonly string[] = ['offline', 'cancelled', 'data-locked', 'file-busy'];

/** Storage events reach only the other windows; this one is told by hand. */
const CHANGED = 'scd:waiting-remarks';

const sending = new Set<Id>();
/** The ids of remarks that came into the book since this window opened, by the key they waited under. */
const added = new Map<string, Id>();
/** Withdrawn while they were being sent. */
const unwanted = new Map<string, (id: Id) => void>();

export interface WaitingRemarks {
  /** Not yet in the book, in the order they will come. */
  waiting: readonly WaitingRemark[];
  /** Gives back the key. */
  add: (remark: RemarkInput) => string;
  /** Once more, for one that was refused. */
  sendAgain: (key: string) => void;
  /** Gives one up; one that is in the book, or may be, is told by its id as soon as it is known. */
  withdraw: (key: string, onAdded?: (id: Id) => void) => void;
}

export function useWaitingRemarks({ id: sessionId, topic }: Session): WaitingRemarks {
  const name = shelfName(sessionId);
  const text = useSyncExternalStore(listen, () => localStorage.getItem(name));
  const waiting = useMemo(() => readWaiting(text), [text]);
  // What was left by a window that is no longer there.
  useEffect(() => sendRemarks(sessionId), [sessionId]);
  const add = useCallback(
    (remark: RemarkInput): string => {
      const shelf = shelfOf(sessionId);
      const key = crypto.randomUUID();
      shelf.set([...shelf.get(), { key, remark, topic, sentAfter: null, refusal: null }]);
      sendRemarks(sessionId);
      return key;
    },
    [sessionId, topic],
  );
  return {
    waiting,
    add,
    sendAgain: (key) => {
      changeWaiting(shelfOf(sessionId), key, { refusal: null, topic });
      sendRemarks(sessionId);
    },
    withdraw: (key, onAdded = () => undefined) => {
      const shelf = shelfOf(sessionId);
      const there = shelf.get().find((one) => one.key === key);
      const isOnItsWay = there?.sentAfter !== null && there?.refusal === null;
      const id = added.get(key);
      if (id !== undefined) onAdded(id);
      else if (there !== undefined && !isOnItsWay) dropWaiting(shelf, key);
      else unwanted.set(key, onAdded);
    },
  };
}

function sendRemarks(sessionId: Id): void {
  if (sending.has(sessionId) || !hasToSend(sessionId)) return;
  sending.add(sessionId);
  const name = shelfName(sessionId);
  void navigator.locks
    .request(name, () => sendUntilDone(sessionId))
    .finally(() => {
      sending.delete(sessionId);
      sendRemarks(sessionId);
    });
}

async function sendUntilDone(sessionId: Id): Promise<void> {
  const shelf = shelfOf(sessionId);
  const book = bookOf(sessionId);
  for (let wait = FIRST_WAIT; hasToSend(sessionId); wait = Math.min(wait * 2, MOST_WAIT)) {
    try {
      await sendWaiting(shelf, book);
    } catch {
      // Each of them stands in the list as not yet saved; the light of saving says why.
      await new Promise((go) => setTimeout(go, wait));
    }
  }
  tellChanged();
}

function bookOf(id: Id): RemarkBook {
  return {
    read: async () => (await call('session:get', { id })).session,
    add: (remark) => trackSaving(() => call('session:save-remark', { id, remark })),
    refusalOf: (error) => (error instanceof ApiError && !PASSING.includes(error.code) ? error.message : null),
    onAdded: (key, remark, session) => {
      added.set(key, remark.id);
      showSession(session);
      tellOthers();
      unwanted.get(key)?.(remark.id);
      unwanted.delete(key);
    },
  };
}

/** At once, without reading everything again for every remark. */
function showSession(session: Session): void {
  const key = ['session:get', { id: session.id }];
  void queryClient.cancelQueries({ queryKey: key });
  queryClient.setQueryData(key, (shown: { session: Session } | undefined) => shown && { ...shown, session });
}

function hasToSend(sessionId: Id): boolean {
  return shelfOf(sessionId)
    .get()
    .some(({ refusal }) => refusal === null);
}

function shelfOf(sessionId: Id): RemarkShelf {
  const name = shelfName(sessionId);
  return {
    get: () => readWaiting(localStorage.getItem(name)),
    set: (waiting) => {
      if (waiting.length === 0) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(waiting));
      dispatchEvent(new Event(CHANGED));
    },
  };
}

function shelfName(sessionId: Id): string {
  return `waiting-remarks-${sessionId}`;
}

function listen(changed: () => void): () => void {
  addEventListener('storage', changed);
  addEventListener(CHANGED, changed);
  return () => {
    removeEventListener('storage', changed);
    removeEventListener(CHANGED, changed);
  };
}
