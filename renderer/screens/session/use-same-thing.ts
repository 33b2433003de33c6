import { useRef } from 'react';
import type { Id } from '../../../shared/domain/values.ts';

/** What was taken out and put back may have a new id; changes before that still mean it. @param things As they stand now. */
export function useSameThing(things: readonly { id: Id }[]): {
  became: (before: Id, now: Id) => void;
  idNow: (id: Id) => Id;
} {
  const next = useRef(new Map<Id, Id>());
  const here = useRef(things);
  here.current = things;
  const idNow = (id: Id): Id => {
    // An id that is free again is given again: what stands there now is itself.
    const later = here.current.some((one) => one.id === id) ? undefined : next.current.get(id);
    return later === undefined ? id : idNow(later);
  };
  const became = (before: Id, now: Id): void => {
    next.current.delete(now);
    if (before !== now) next.current.set(before, now);
  };
  return { became, idNow };
}

/** The id that only the later list has: of what was added. */
export function newId(before: readonly { id: Id }[], after: readonly { id: Id }[]): Id | undefined {
  return after.find(({ id }) => before.every((one) => one.id !== id))?.id;
}
