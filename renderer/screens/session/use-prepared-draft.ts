import { useState } from 'react';
import { type Session, SessionInput, toSessionInput } from '../../../shared/domain/session.ts';
import { useChange } from '../../queries.ts';
import { withPlanned } from './prepared-draft.ts';
import { useAutosave } from './use-autosave.ts';

interface PreparedDraft {
  draft: SessionInput;
  change: (part: Partial<SessionInput>) => void;
  /** Saves what was typed at once. */
  flush: () => void;
  /** Why it could not be saved, a sentence. */
  error: string | null;
}

/** The fields of a session, saved as they are typed; what cannot be kept yet waits for the next change. */
export function usePreparedDraft(session: Session): PreparedDraft {
  const [typed, setTyped] = useState(() => toSessionInput(session));
  const save = useChange('session:save');
  const { change, flush } = useAutosave((input: SessionInput) => {
    if (SessionInput.safeParse(input).success) save.mutate({ id: session.id, session: input });
  });
  const draft = withPlanned(typed, session);
  return {
    draft,
    change: (part) => {
      const next = { ...draft, ...part };
      setTyped(next);
      change(next);
    },
    flush,
    error: save.error?.message ?? null,
  };
}
