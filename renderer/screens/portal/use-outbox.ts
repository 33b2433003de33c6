/** The queue, read again by itself while something in it moves. */
import { useEffect } from 'react';
import type { OutboxView } from '../../../shared/contract/publishing.ts';
import { isOpen } from '../../../shared/domain/outbox.ts';
import { useVerb } from '../../queries.ts';

const EVERY_MS = 2_000;

export function useOutbox() {
  const outbox = useVerb('outbox:list', {});
  const isMoving = outbox.data?.some(moves) ?? false;
  const { refetch } = outbox;
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(() => void refetch(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isMoving, refetch]);
  return outbox;
}

function moves({ state, byHand }: OutboxView): boolean {
  return !byHand && isOpen(state);
}
