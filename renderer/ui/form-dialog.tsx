import type { FormEvent, ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNote } from './page.tsx';

interface FormDialogProps {
  /** A question, or what is asked for. */
  title: string;
  /** What happens, in a sentence. */
  text?: string;
  /** As a dialog with a table or two texts is. */
  isWide?: boolean;
  /** The verb on the button that does it. */
  verb: string;
  /** On the button that leaves all as it is. */
  wayOut?: string;
  /** Whether what is filled in can be taken. */
  canSubmit?: boolean;
  /** While what was given is on its way. */
  isBusy?: boolean;
  /** Why it was refused, a sentence. */
  error?: string | null | undefined;
  /** The button or Enter; `form` has what fields with a `name` keep to themselves. */
  onSubmit: (form: FormData) => void;
  /** The way out, Escape, or a press outside. */
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
}

/** A dialog that is filled in. Mounted while it is open. */
export function FormDialog({
  verb,
  wayOut = 'Huỷ',
  canSubmit = true,
  isBusy = false,
  error = null,
  onSubmit,
  children,
  ...dialog
}: FormDialogProps) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (canSubmit) onSubmit(new FormData(event.currentTarget));
  };
  return (
    <Dialog {...dialog}>
      <form className="form" onSubmit={submit}>
        {children}
        {error !== null && <ErrorNote message={error} />}
        <div className="dialog-acts">
          <Button look="primary" type="submit" disabled={!canSubmit || isBusy}>
            {verb}
          </Button>
          <Button onClick={dialog.onClose}>{wayOut}</Button>
        </div>
      </form>
    </Dialog>
  );
}
