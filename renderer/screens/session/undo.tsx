/** Taking back what was just recorded: the last change by Ctrl+Z, and each by the sentence that tells of it. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from 'react';
import { useToast } from '../../ui/toast.tsx';
import { isUnderDialog } from './focus-places.ts';

/** Tells what was done; `undo` takes back that and nothing else, and is called once at most. */
type Did = (sentence: string, options: { undo: () => void }) => void;

const UndoContext = createContext<Did>(() => undefined);

export function useDid(): Did {
  return useContext(UndoContext);
}

/** How many changes back one can go. */
const MOST = 200;

export function UndoProvider({ children }: { children: ReactNode }) {
  const toast = useToast();
  const done = useRef<{ sentence: string; undo: () => void }[]>([]);
  const did = useCallback<Did>(
    (sentence, { undo }) => {
      const change = { sentence, undo };
      done.current = [...done.current.slice(1 - MOST), change];
      toast(sentence, {
        undo: () => {
          if (!done.current.includes(change)) return;
          done.current = done.current.filter((one) => one !== change);
          undo();
        },
      });
    },
    [toast],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isUndo = event.ctrlKey && !event.shiftKey && !event.altKey && event.code === 'KeyZ';
      if (!isUndo || event.defaultPrevented || isTypedIn(event.target) || isUnderDialog()) return;
      event.preventDefault();
      const last = done.current.pop();
      if (last === undefined) return;
      last.undo();
      toast(`Đã hoàn tác: ${last.sentence}`);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [toast]);
  return <UndoContext.Provider value={did}>{children}</UndoContext.Provider>;
}

/** There the key takes back letters. */
function isTypedIn(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && target.type !== 'checkbox' && target.type !== 'radio' && target.value !== '';
}
