import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { letFocusArrive } from './focus-arriving.ts';
import './dialog.css';
import { useEscape } from './use-escape.ts';
import { useFocusBack } from './use-focus-back.ts';

interface DialogProps {
  /** A question, or what is asked for. */
  title: string;
  /** What happens, in a sentence. */
  text?: string;
  /** Escape, or a press outside. */
  onClose: () => void;
  /** For two texts side by side, or a table. */
  isWide?: boolean;
  children: ReactNode;
}

/** Mounted while it is open. The last child is its row of buttons, in a `dialog-acts`: the verb left of the way out. */
export function Dialog({ title, text, onClose, isWide = false, children }: DialogProps) {
  const focusBack = useFocusBack();
  const onEscape = useEscape(onClose);
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-ground" />
        <Radix.Content
          ref={letFocusArrive}
          {...focusBack}
          onEscapeKeyDown={onEscape}
          className={isWide ? 'dialog dialog-wide' : 'dialog'}
          {...(text === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <Radix.Title>{title}</Radix.Title>
          {text !== undefined && <Radix.Description className="muted">{text}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
