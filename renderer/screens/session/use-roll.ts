/** The roll as the keys go: shown at once, saved in order behind them. */
import { useCallback, useRef, useState } from 'react';
import type { AttendanceInput, RollEntry } from '../../../shared/domain/attendance.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ApiError } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { applyMarks } from './roll-keys.ts';

export interface LiveRoll {
  /** With the marks that are still on their way. */
  roll: RollEntry[];
  mark: (marks: readonly AttendanceInput[]) => void;
  /** Why the last marks could not be saved; they are shown as they were before. */
  error: ApiError | null;
}

/**
 * Marks are sent one batch at a time, whatever is pressed meanwhile going with the next: two calls in flight could come
 * back in the wrong order.
 */
export function useRoll(sessionId: Id, saved: readonly RollEntry[]): LiveRoll {
  const change = useChange('session:mark');
  const waiting = useRef(new Map<Id, AttendanceInput>());
  const isSending = useRef(false);
  const [pending, setPending] = useState<ReadonlyMap<Id, AttendanceInput>>(new Map());

  const send = useCallback(async (): Promise<void> => {
    if (isSending.current) return;
    isSending.current = true;
    try {
      while (waiting.current.size > 0) {
        const batch = [...waiting.current.values()];
        waiting.current = new Map();
        await change.mutateAsync({ id: sessionId, attendance: batch });
        setPending((shown) => without(shown, batch));
      }
    } catch {
      // Told by `error`. What was not saved must not look as if it were.
      waiting.current = new Map();
      setPending(new Map());
    } finally {
      isSending.current = false;
    }
  }, [change.mutateAsync, sessionId]);

  const mark = useCallback(
    (marks: readonly AttendanceInput[]): void => {
      for (const one of marks) waiting.current.set(one.memberId, one);
      setPending((shown) => new Map([...shown, ...marks.map((one) => [one.memberId, one] as const)]));
      void send();
    },
    [send],
  );

  return { roll: applyMarks(saved, [...pending.values()]), mark, error: change.error };
}

/** Marks made anew since the batch left stay. */
function without(
  shown: ReadonlyMap<Id, AttendanceInput>,
  saved: readonly AttendanceInput[],
): Map<Id, AttendanceInput> {
  return new Map([...shown].filter(([, mark]) => !saved.includes(mark)));
}
