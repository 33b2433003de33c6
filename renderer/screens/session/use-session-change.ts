import { useCallback, useRef, useState } from 'react';
import { type Session, type SessionInput, toSessionInput } from '../../../shared/domain/session.ts';
import type { ApiError } from '../../api.ts';
import { useChange } from '../../queries.ts';

interface SessionChange {
  /** With what is still being saved. */
  changed: Session;
  change: (part: Partial<SessionInput>) => void;
  error: ApiError | null;
}

/** Facts of a session, each saved as it is named. One goes after the other: two on their way could undo each other. */
export function useSessionChange(session: Session): SessionChange {
  const { id } = session;
  const { mutateAsync, error } = useChange('session:save');
  const [shown, setShown] = useState<Partial<SessionInput>>({});
  const waiting = useRef<Partial<SessionInput>>({});
  const isSending = useRef(false);
  const latest = useRef(session);
  latest.current = session;

  const send = useCallback(async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      let known = latest.current;
      while (Object.keys(waiting.current).length > 0) {
        const part = waiting.current;
        waiting.current = {};
        known = await mutateAsync({ id, session: { ...toSessionInput(known), ...part } });
      }
    } catch {
      // Told by `error`. What was not saved must not look as if it were.
      waiting.current = {};
    } finally {
      isSending.current = false;
      setShown({});
    }
  }, [id, mutateAsync]);

  const change = useCallback(
    (part: Partial<SessionInput>): void => {
      waiting.current = { ...waiting.current, ...part };
      setShown((before) => ({ ...before, ...part }));
      void send();
    },
    [send],
  );
  return { changed: { ...session, ...shown }, change, error };
}
