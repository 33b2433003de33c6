import { useRef } from 'react';

/** What was read last, while the next is on its way: a page that empties at every letter cannot be read. */
export function useLatest<T>(read: T | undefined, isAsked: boolean): T | undefined {
  const latest = useRef<T | undefined>(undefined);
  if (!isAsked) latest.current = undefined;
  else if (read !== undefined) latest.current = read;
  return latest.current;
}
