/** Answers that came as letters in messages; several at once are taken one by one. */
import { useState } from 'react';
import type { IntakeReport } from '../../../shared/contract/review.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { takePasted } from './pick-and-take.ts';

interface PasteDialogProps {
  onTaken: (reports: IntakeReport[]) => void;
  onClose: () => void;
}

export function PasteDialog({ onTaken, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (): Promise<void> => {
    setBusy(true);
    const taken = await takePasted(text);
    setBusy(false);
    if ('problem' in taken) setProblem(taken.problem);
    else if (taken.reports.length > 0) onTaken(taken.reports);
  };
  return (
    <FormDialog
      title="Nhận mã trả lời"
      text="Dán mã mà đồng chí góp ý đã gửi qua tin nhắn, cả lời chào cũng được; nhiều mã thì dán nối nhau."
      verb="Nhận mã"
      canSubmit={text.trim() !== ''}
      isBusy={isBusy}
      error={problem}
      onSubmit={() => void take()}
      onClose={onClose}
    >
      <LongField label="Mã trả lời" rows={6} value={text} onChange={setText} />
    </FormDialog>
  );
}
