import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';

interface ReasonDialogProps {
  name: string;
  onGive: (reason: string) => void;
  onClose: () => void;
}

/** Who disagrees says why: it is kept and printed with the tally. */
export function ReasonDialog({ name, onGive, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const isEmpty = reason.trim() === '';
  return (
    <Dialog title={`Đồng chí ${name} không nhất trí vì sao?`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) onGive(reason);
        }}
      >
        <LongField label="Lý do" rows={1} value={reason} onChange={setReason} />
        <div className="dialog-acts">
          <Button look="primary" type="submit" disabled={isEmpty}>
            Ghi lại
          </Button>
          <Button onClick={onClose}>Thôi</Button>
        </div>
      </form>
    </Dialog>
  );
}
