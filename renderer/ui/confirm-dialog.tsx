import { AlertDialog } from 'radix-ui';
import { Button } from './button.tsx';
import './dialog.css';
import { useEscape } from './use-escape.ts';

interface ConfirmDialogProps {
  /** A question. */
  title: string;
  /** What happens, and what stays safe. */
  text: string;
  /** The verb on the button. */
  verb: string;
  onConfirm: () => void;
  /** Also after it was confirmed. */
  onClose: () => void;
}

/** Mounted while it is open. The safe choice has the focus, so that Enter by habit changes nothing. */
export function ConfirmDialog({ title, text, verb, onConfirm, onClose }: ConfirmDialogProps) {
  const onEscape = useEscape(onClose);
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="dialog-ground" />
        <AlertDialog.Content className="dialog" onEscapeKeyDown={onEscape}>
          <AlertDialog.Title>{title}</AlertDialog.Title>
          <AlertDialog.Description className="muted">{text}</AlertDialog.Description>
          <div className="dialog-acts">
            <AlertDialog.Action asChild>
              <Button look="primary" onClick={onConfirm}>
                {verb}
              </Button>
            </AlertDialog.Action>
            <AlertDialog.Cancel asChild>
              <Button>Huỷ</Button>
            </AlertDialog.Cancel>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
