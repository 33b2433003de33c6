/** Text that is typed but not yet recorded, kept over a crash. */
import { useCallback, useState } from 'react';

/** As useState for a string, with what was typed under `key` before this window was lost. Set to '' to forget it. */
export function useKeptText(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => localStorage.getItem(key) ?? '');
  const keep = useCallback(
    (next: string): void => {
      setText(next);
      if (next === '') localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    },
    [key],
  );
  return [text, keep];
}
