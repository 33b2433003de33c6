import { useState } from 'react';
import { FormDialog } from './form-dialog.tsx';
import { LongField } from './long-field.tsx';

interface ReasonDialogProps {
  /** A question. */
  title: string;
  /** What happens, and where the reason is kept. */
  text?: string;
  /** The verb on the button that does it. */
  verb: string;
  /** On the button that leaves all as it is. */
  wayOut?: string;
  /** Lines of the field. */
  rows: number;
  /** Why it was refused, a sentence. */
  error?: string | null;
  /** The reason is never empty. */
  onGiven: (reason: string) => void;
  onClose: () => void;
}

/** What is done only with a reason, which is kept. Mounted while it is open. */
export function ReasonDialog({ rows, onGiven, ...dialog }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      {...dialog}
      canSubmit={reason.trim() !== ''}
      onSubmit={() => onGiven(reason.normalize('NFC').trim())}
    >
      <LongField label="Lý do" rows={rows} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
