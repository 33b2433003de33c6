/** A suggestion whose place is not as it was: both texts, and the choice. */
import type { ReviewItemView } from '../../shared/contract/review.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './changed-dialog.css';

export interface Changed {
  item: ReviewItemView;
  /** The words it was made on. */
  expected: string;
  /** The words that stand there now. */
  found: string;
}

interface ChangedDialogProps extends Changed {
  isBusy: boolean;
  onByHand: () => void;
  onClose: () => void;
}

export function ChangedDialog({ item, expected, found, isBusy, onByHand, onClose }: ChangedDialogProps) {
  return (
    <Dialog
      title="Chỗ này đã khác lúc góp ý"
      text="Văn bản chưa bị thay đổi. Hãy sửa tay trong văn bản nếu thấy nên tiếp thu, rồi ghi nhận ở đây."
      onClose={onClose}
      isWide
    >
      <dl className="review-two">
        <dt>Lúc góp ý</dt>
        <dd>{expected === '' ? 'không có chữ nào' : expected}</dd>
        <dt>Bây giờ</dt>
        <dd>{found === '' ? 'không tìm thấy chỗ nào giống' : found}</dd>
        <dt>Đề nghị</dt>
        <dd>{item.replacement === '' ? 'bỏ đi' : item.replacement}</dd>
      </dl>
      <div className="dialog-acts">
        <Button disabled={isBusy} onClick={onByHand}>
          Ghi nhận đã sửa tay
        </Button>
        <Button look="primary" onClick={onClose}>
          Huỷ
        </Button>
      </div>
    </Dialog>
  );
}
