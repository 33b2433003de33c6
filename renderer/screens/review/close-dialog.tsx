/** The end of a round: what the tally says, and why it ends with something left open. */
import { useState } from 'react';
import type { ReviewView } from '../../../shared/contract/review.ts';
import { useChange } from '../../queries.ts';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TallyFigures } from './tally-part.tsx';

export function CloseDialog({ view, onClose }: { view: ReviewView; onClose: () => void }) {
  const [note, setNote] = useState('');
  const close = useChange('review:close');
  const toast = useToast();
  const undecided = view.tally.decisions.open;
  const canClose = undecided === 0 || note.trim() !== '';
  return (
    <Dialog
      title="Kết thúc vòng rà soát?"
      text="Bản tổng hợp được giữ cùng văn bản. Sau đó không nhận thêm góp ý và không đổi quyết định nữa."
      onClose={onClose}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!canClose) return;
          close.mutate(
            { id: view.round.id, note },
            {
              onSuccess: () => {
                toast('Đã kết thúc vòng rà soát');
                onClose();
                go('ra-soat', view.round.id, 'thong-ke');
              },
            },
          );
        }}
      >
        <TallyFigures tally={view.tally} />
        <LongField
          label={undecided === 0 ? 'Ghi chú (không bắt buộc)' : 'Lý do kết thúc khi còn góp ý chưa xử lý'}
          rows={1}
          hint={undecided === 0 ? undefined : `Còn ${undecided} góp ý chưa xử lý.`}
          value={note}
          onChange={setNote}
        />
        {close.error !== null && <ErrorNote message={close.error.message} />}
        <div className="dialog-acts">
          <Button look="primary" type="submit" disabled={!canClose || close.isPending}>
            Kết thúc vòng
          </Button>
          <Button onClick={onClose}>Để sau</Button>
        </div>
      </form>
    </Dialog>
  );
}
