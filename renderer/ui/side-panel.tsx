import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, type RefObject, useRef } from 'react';
import { letFocusArrive } from './focus-arriving.ts';
import { IconButton } from './icon-button.tsx';
import { keepFocus } from './kept-focus.ts';
import { useEscape } from './use-escape.ts';
import './side-panel.css';

interface SidePanelProps {
  /** What it shows. */
  title: string;
  /** Where that comes from, in a sentence. */
  text: string;
  /** 400 px at the usual size of letters, for the column beside a portal's page. */
  isNarrow?: boolean;
  /** Escape, or a press outside. */
  onClose: () => void;
  /** Has the focus first; else the button that closes. */
  begin?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** What stands behind a thing on the page, beside it. Mounted while it is open. */
export function SidePanel({ title, text, onClose, begin, isNarrow = false, children }: SidePanelProps) {
  /** To what had the focus before, in the screen or in a dialog over it. */
  const goBack = useRef<() => void>(() => undefined);
  const onEscape = useEscape(onClose);
  return (
    <Radix.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="side-panel-ground" />
        <Radix.Content
          ref={letFocusArrive}
          className={isNarrow ? 'side-panel side-panel-narrow' : 'side-panel'}
          onEscapeKeyDown={onEscape}
          onOpenAutoFocus={(event) => {
            goBack.current = keepFocus();
            if (!begin?.current) return;
            event.preventDefault();
            begin.current.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            goBack.current();
          }}
        >
          <header className="side-panel-head">
            <div>
              <Radix.Title>{title}</Radix.Title>
              <Radix.Description className="muted small">{text}</Radix.Description>
            </div>
            <IconButton label="Đóng" onClick={onClose}>
              <X />
            </IconButton>
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
