import type { Document } from '../../../shared/domain/document.ts';
import { ApproveDialog } from '../../acts/approve-dialog.tsx';
import { IssueDialog } from '../../acts/issue-dialog.tsx';
import { OpenRoundDialog } from '../../acts/open-round-dialog.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { RefreshDialog } from './refresh-dialog.tsx';
import { ReportWordsDialog } from './report-words-dialog.tsx';
import type { PaperActs } from './use-paper-acts.ts';

/** Whatever is asked before something is done with the paper. */
export function PaperDialogs({ document, acts }: { document: Document; acts: PaperActs }) {
  const close = (): void => acts.ask(null);
  switch (acts.asked) {
    case null:
      return null;
    case 'issue':
      return <IssueDialog document={document} onDone={close} />;
    case 'history':
      return <HistoryDialog document={document} onClose={close} />;
    case 'refresh':
      return <RefreshDialog document={document} onClose={close} />;
    case 'report-words': {
      const { year, quarter } = document.source;
      return year === null ? null : <ReportWordsDialog period={{ year, quarter }} onClose={close} />;
    }
    case 'replace':
      return (
        <ConfirmDialog
          title="Thay tệp này?"
          text="Ở chỗ đã chọn có một tệp đã được sửa bằng chương trình khác, hoặc không do chương trình này xuất ra. Thay thì nội dung ấy mất; muốn giữ thì chọn tên khác."
          verb="Thay tệp"
          onConfirm={acts.exportAnyway}
          onClose={close}
        />
      );
    case 'send':
      return <OpenRoundDialog documentId={document.id} onClose={close} />;
    case 'approve':
      return (
        <ApproveDialog
          id={document.id}
          kind={document.kind}
          points={acts.points}
          isUnread={acts.isUnread}
          error={acts.error}
          isBusy={acts.isBusy}
          onApprove={(reason) => acts.move('approve', reason)}
          onClose={close}
        />
      );
    case 'copy':
      return <CopyDialog document={document} onClose={close} />;
    case 'delete':
      return (
        <ConfirmDialog
          title="Bỏ bản nháp này?"
          text={`“${document.title}” ra khỏi danh sách. Nội dung cuối cùng còn trong nhật ký của sổ.`}
          verb="Bỏ bản nháp"
          onConfirm={acts.remove}
          onClose={close}
        />
      );
    case 'reopen':
      return (
        <ReasonDialog
          title="Mở lại để sửa?"
          text="Văn bản trở về nháp. Số đã cấp được giữ và dùng lại khi ban hành. Lý do được ghi vào nhật ký."
          verb="Mở lại"
          rows={2}
          error={acts.error}
          onGiven={(reason) => acts.move('reopen', reason)}
          onClose={close}
        />
      );
    case 'withdraw':
      return (
        <ReasonDialog
          title="Rút về nháp?"
          text="Việc lấy ý kiến dừng lại. Lý do được ghi vào nhật ký."
          verb="Rút về nháp"
          rows={2}
          error={acts.error}
          onGiven={(reason) => acts.move('withdraw-from-review', reason)}
          onClose={close}
        />
      );
  }
}
