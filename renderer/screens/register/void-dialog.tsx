import { useState } from 'react';
import type { RegisterEntry } from '../../../shared/domain/numbering.ts';
import { useChange } from '../../queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { useToast } from '../../ui/toast.tsx';

/** A number that was given by mistake is declared void, with the reason. */
export function VoidDialog({ entry, onDone }: { entry: RegisterEntry; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const change = useChange('register:void');
  const toast = useToast();
  const { id, symbol, documentId } = entry;
  const submit = (): void =>
    change.mutate(
      { id, reason },
      {
        onSuccess: () => {
          toast(`Đã huỷ số ${symbol}`);
          onDone();
        },
      },
    );
  return (
    <FormDialog
      title={`Huỷ số ${symbol}?`}
      text={
        documentId === null
          ? 'Số ở lại trong sổ là số huỷ, kèm lý do, và không bao giờ được cấp lại.'
          : 'Số ở lại trong sổ là số huỷ, kèm lý do, và không bao giờ được cấp lại. Văn bản trở về đã thông qua, ban hành lại thì lấy số mới.'
      }
      verb="Huỷ số"
      canSubmit={reason.trim() !== ''}
      isBusy={change.isPending}
      error={change.error?.message}
      onSubmit={submit}
      onClose={onDone}
    >
      <LongField label="Lý do" rows={2} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
