import { useCallback, useEffect, useRef } from 'react';

/** How long after the last key something typed is saved; leaving the field saves it at once. */
const DELAY = 800;

/** Saves what was typed a moment after the typing stops, on `flush`, and when the field goes away. */
export function useAutosave<T>(save: (value: T) => void): { change: (value: T) => void; flush: () => void } {
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  const saveNow = useRef(save);
  saveNow.current = save;

  const flush = useCallback((): void => {
    if (waiting.current === null) return;
    clearTimeout(waiting.current.timer);
    const { value } = waiting.current;
    waiting.current = null;
    saveNow.current(value);
  }, []);
  const change = useCallback(
    (value: T): void => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      waiting.current = { value, timer: setTimeout(flush, DELAY) };
    },
    [flush],
  );
  useEffect(() => flush, [flush]);
  return { change, flush };
}
