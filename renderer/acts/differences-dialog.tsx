/** An issued paper beside what its source says now, word by word, and the right ways to go on. */
import { useState } from 'react';
import type { PaperDifference } from '../../shared/domain/differences.ts';
import type { DocumentSummary } from '../../shared/domain/document.ts';
import { placeName } from '../../shared/strings.ts';
import { useChange } from '../queries.ts';
import { go } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/page.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { TextDiff } from '../ui/text-diff.tsx';

interface DifferencesDialogProps {
  document: DocumentSummary;
  /** The plan the paper is of; null for any other paper. */
  planId: number | null;
  /** The correction or adjustment that is being written. */
  begun: DocumentSummary | null;
  differences: readonly PaperDifference[];
  onClose: () => void;
}

export function DifferencesDialog(props: DifferencesDialogProps) {
  const { document, planId, begun, differences, onClose } = props;
  const { id } = document;
  const [isReopening, setIsReopening] = useState(false);
  const correct = useChange('document:correct');
  const adjust = useChange('plan:adjust');
  const move = useChange('document:move');
  const open = { onSuccess: (paper: { id: number }) => go('soan-thao', paper.id) };
  const failed = correct.error ?? adjust.error;
  if (isReopening)
    return (
      <ReasonDialog
        title="Mở lại để sửa?"
        text="Văn bản trở về nháp. Số đã cấp được giữ và dùng lại khi ban hành. Lý do được ghi vào nhật ký."
        verb="Mở lại"
        rows={2}
        error={move.error?.message ?? null}
        onGiven={(reason) =>
          move.mutate({ id, move: 'reopen', reason }, { onSuccess: () => go('soan-thao', id) })
        }
        onClose={onClose}
      />
    );
  return (
    <Dialog
      title="Văn bản đã ban hành khác với dữ liệu hiện nay"
      text="Chữ gạch ngang là đã in; chữ gạch chân là dữ liệu hiện nay. Văn bản đã ban hành không tự thay đổi."
      onClose={onClose}
      isWide
    >
      {failed !== null && <ErrorNote message={failed.message} />}
      <div>
        {differences.map(({ place, printed, now }) => (
          <section key={place} className="part-change">
            <h3>{placeName(place)}</h3>
            <TextDiff before={printed} after={now} />
          </section>
        ))}
      </div>
      <div className="dialog-acts">
        {begun !== null ? (
          <Button look="primary" onClick={() => go('soan-thao', begun.id)}>
            Mở bản đang soạn
          </Button>
        ) : planId === null ? (
          <Button look="primary" disabled={correct.isPending} onClick={() => correct.mutate({ id }, open)}>
            Soạn văn bản đính chính
          </Button>
        ) : (
          <Button
            look="primary"
            disabled={adjust.isPending}
            onClick={() => adjust.mutate({ id: planId }, open)}
          >
            Soạn kế hoạch điều chỉnh
          </Button>
        )}
        <Button onClick={() => setIsReopening(true)}>Mở lại để sửa…</Button>
        <Button look="quiet" onClick={onClose}>
          Để nguyên
        </Button>
      </div>
    </Dialog>
  );
}
