/** A copy of an issued paper: its number in the series BS, and the stamp to print onto it. */
import { useState } from 'react';
import type { DocumentSummary } from '../../../shared/domain/document.ts';
import { host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { finishStep } from '../../step-done.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/moments.ts';

export function CopyDialog({ document, onClose }: { document: DocumentSummary; onClose: () => void }) {
  const { id } = document;
  const [date, setDate] = useState<string | null>(today());
  const copy = useChange('document:copy');
  const submit = async (): Promise<void> => {
    if (date === null) return;
    const { symbol, fileName, bytes } = await copy.mutateAsync({ id, date });
    onClose();
    finishStep({
      ...{ place: ['soan-thao', id], asked: null, done: `Đã lấy số ${symbol} cho bản sao` },
      about: 'in dấu lên bản sao, ký; số đã vào sổ văn bản',
    });
    await host.saveFile({ fileName, bytes });
  };
  return (
    <FormDialog
      title="Lấy số cho bản sao?"
      text="Bản sao lấy số ở dãy BS của nhiệm kỳ và được ghi vào sổ. Tệp Word là dấu bản sao 80 × 50 mm, để in lên chỗ trống của bản sao hoặc cắt dán; Bí thư ký."
      verb="Lấy số, lưu dấu"
      canSubmit={date !== null}
      isBusy={copy.isPending}
      error={copy.error?.message}
      // What is refused stands in the dialog.
      onSubmit={() => void submit().catch(() => undefined)}
      onClose={onClose}
    >
      <DateField label="Ngày sao" value={date} onChange={setDate} />
    </FormDialog>
  );
}
