/** A sentence that goes away by itself, for what can be undone: "Đã xoá ý kiến · Hoàn tác". */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import './toast.css';

interface Message {
  /** Milliseconds; a new one is read out anew. */
  key: number;
  text: string;
  undo?: () => void;
}

/** `undo`: offers a button that takes back what the sentence tells of. */
type Show = (text: string, options?: { undo?: () => void }) => void;

/** Milliseconds: long enough to read the sentence; and to reach the button where there is one. */
const STAYS = 4_000;
const STAYS_TO_UNDO = 8_000;

const ToastContext = createContext<Show>(() => undefined);

export function useToast(): Show {
  return useContext(ToastContext);
}

/** One toast at a time: a newer one takes the place of the older. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message | null>(null);
  const show = useCallback<Show>(
    (text, options = {}) => setMessage({ key: Date.now(), text, ...options }),
    [],
  );
  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(() => setMessage(null), message.undo === undefined ? STAYS : STAYS_TO_UNDO);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className="toast-place" role="status">
        {message !== null && (
          <div className="toast" key={message.key}>
            {message.text}
            {message.undo !== undefined && (
              <Button
                look="quiet"
                onClick={() => {
                  setMessage(null);
                  message.undo?.();
                }}
              >
                Hoàn tác
              </Button>
            )}
          </div>
        )}
      </div>
    </ToastContext.Provider>
  );
}
