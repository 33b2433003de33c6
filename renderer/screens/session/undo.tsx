/** Taking back what was just recorded: the last change by Ctrl+Z, and each by the sentence that tells of it. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef } from 'react';
import { useToast } from '../../ui/toast.tsx';
import { isUnderDialog } from './focus-places.ts';

/** What was done; `undo` takes back that and nothing else, and is called once at most. */
export interface Done {
  sentence: string;
  undo: () => void;
}

interface Undo {
  /** Tells what was done. */
  did: (sentence: string, options: Pick<Done, 'undo'>) => void;
  /**
   * For what is being done: it has its place in the order from now on, so that Ctrl+Z pressed meanwhile waits for it
   * and does not take back what was done before. Throws what `work` throws; without a result nothing was done.
   */
  doing: (work: Promise<Done | undefined>) => Promise<void>;
}

const UndoContext = createContext<Undo>({ did: () => undefined, doing: async () => undefined });

export function useUndo(): Undo {
  return useContext(UndoContext);
}

/** How many changes back one can go. */
const MOST = 200;

export function UndoProvider({ children }: { children: ReactNode }) {
  const toast = useToast();
  const order = useRef<Promise<Done | undefined>[]>([]);
  const doing = useCallback<Undo['doing']>(
    async (work) => {
      order.current = [...order.current.slice(1 - MOST), work];
      const forget = (): void => {
        order.current = order.current.filter((one) => one !== work);
      };
      const done = await work.catch((error: unknown) => {
        forget();
        throw error;
      });
      if (done === undefined) return forget();
      // Taken back already, while it was being done.
      if (!order.current.includes(work)) return;
      toast(done.sentence, {
        undo: () => {
          if (!order.current.includes(work)) return;
          forget();
          done.undo();
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
      void order.current.pop()?.then(
        (last) => {
          if (last === undefined) return;
          last.undo();
          toast(`Đã hoàn tác: ${last.sentence}`);
        },
        // What failed is told where it was done.
        () => undefined,
      );
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [toast]);
  const undo = useMemo<Undo>(
    () => ({ did: (sentence, { undo }) => void doing(Promise.resolve({ sentence, undo })), doing }),
    [doing],
  );
  return <UndoContext.Provider value={undo}>{children}</UndoContext.Provider>;
}

/** There the key takes back letters. */
function isTypedIn(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && target.type !== 'checkbox' && target.type !== 'radio' && target.value !== '';
}
