import { useRef } from 'react';
import type { Id } from '../../../shared/domain/values.ts';

/** What was taken out and put back has a new id; changes before that still mean it. */
export function useSameThing(): { became: (before: Id, now: Id) => void; idNow: (id: Id) => Id } {
  const next = useRef(new Map<Id, Id>());
  const idNow = (id: Id): Id => {
    const later = next.current.get(id);
    return later === undefined ? id : idNow(later);
  };
  return { became: (before, now) => void next.current.set(before, now), idNow };
}

/** The id that only the later list has: of what was added. */
export function newId(before: readonly { id: Id }[], after: readonly { id: Id }[]): Id | undefined {
  return after.find(({ id }) => before.every((one) => one.id !== id))?.id;
}
