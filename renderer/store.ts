/** A value that parts of the page look at while others change it. */
import { useSyncExternalStore } from 'react';

export interface Store<T> {
  get: () => T;
  set: (next: T) => void;
  /** Told of every change until what comes back is called. */
  listen: (changed: () => void) => () => void;
}

export function createStore<T>(first: T): Store<T> {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (next) => {
      current = next;
      for (const listener of listeners) listener();
    },
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** What it holds, as long as the component is shown. */
export function useStore<T>({ listen, get }: Store<T>): T {
  return useSyncExternalStore(listen, get);
}
