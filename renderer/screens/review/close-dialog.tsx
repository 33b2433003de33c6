/** The end of a round: what the tally says, and why it ends with something left open. */
import { useState } from 'react';
import type { ReviewView } from '../../../shared/contract/review.ts';
import { isWaiting } from '../../../shared/domain/review.ts';
import { useChange } from '../../queries.ts';
import { go } from '../../route.ts';
import { finishStep } from '../../step-done.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { waitingWords } from './review-words.ts';
import { TallyFigures } from './tally-part.tsx';

export function CloseDialog({ view, onClose }: { view: ReviewView; onClose: () => void }) {
  const [note, setNote] = useState('');
  const close = useChange('review:close');
  const waiting = waitingWords(view.reviewers);
  const undecided = view.tally.decisions.open;
  const submit = (): void =>
    close.mutate(
      { id: view.round.id, note },
      {
        onSuccess: () => {
          onClose();
          go('ra-soat', view.round.id, 'thong-ke');
          finishStep({
            place: ['ra-soat', view.round.id],
            asked: { documentId: view.document.id },
            done: 'Đã kết thúc vòng lấy ý kiến',
            about: answeredWords(view),
          });
        },
      },
    );
  return (
    <FormDialog
      title="Kết thúc vòng lấy ý kiến?"
      text="Bản tổng hợp được giữ cùng văn bản. Sau đó không nhận thêm góp ý và không đổi quyết định nữa."
      verb="Kết thúc vòng"
      canSubmit={undecided === 0 || note.trim() !== ''}
      isBusy={close.isPending}
      error={close.error?.message}
      onSubmit={submit}
      onClose={onClose}
    >
      {waiting !== null && <p>{waiting}.</p>}
      <TallyFigures tally={view.tally} />
      <LongField
        label={undecided === 0 ? 'Ghi chú (không bắt buộc)' : 'Lý do kết thúc khi còn góp ý chưa xử lý'}
        rows={1}
        hint={undecided === 0 ? undefined : `Còn ${undecided} góp ý chưa xử lý.`}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  );
}

/** "15 trên 17 đồng chí trả lời" */
function answeredWords({ reviewers }: ReviewView): string {
  const answered = reviewers.filter((reviewer) => !isWaiting(reviewer)).length;
  return `${answered} trên ${reviewers.length} đồng chí trả lời`;
}
