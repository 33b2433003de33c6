import { useState } from 'react';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';

interface ReasonDialogProps {
  name: string;
  onGive: (reason: string) => void;
  onClose: () => void;
}

/** Who disagrees says why: it is kept and printed with the tally. */
export function ReasonDialog({ name, onGive, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={`Đồng chí ${name} không nhất trí vì sao?`}
      verb="Ghi lại"
      canSubmit={reason.trim() !== ''}
      onSubmit={() => onGive(reason)}
      onClose={onClose}
    >
      <LongField label="Lý do" rows={1} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
