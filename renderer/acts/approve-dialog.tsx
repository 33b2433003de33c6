/** Approving asks where something is open: what is still empty, and why nobody read it first. */
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import type { IssuePoint } from '../../shared/domain/issue-check.ts';
import type { Kind } from '../../shared/format/kinds.ts';
import { issueSentence, KIND_NAMES } from '../../shared/strings.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LongField } from '../ui/long-field.tsx';
import { LintLine } from './lint/lint-line.tsx';
import './issue-points.css';

interface ApproveDialogProps {
  /** The paper's. */
  id: number;
  kind: Kind;
  /** What the paper still lacks. */
  points: readonly IssuePoint[];
  /** Whether people must see a paper of its kind first, and did not. */
  isUnread: boolean;
  error: string | null;
  isBusy: boolean;
  onApprove: (reason: string) => void;
  onClose: () => void;
}

export function ApproveDialog({
  id,
  kind,
  points,
  isUnread,
  error,
  isBusy,
  onApprove,
  onClose,
}: ApproveDialogProps) {
  const [reason, setReason] = useState('');
  const name = KIND_NAMES[kind].toLowerCase();
  return (
    <FormDialog
      title={isUnread ? `Thông qua ${name} khi chưa lấy ý kiến?` : `Thông qua ${name}?`}
      text="Chữ của văn bản đứng yên từ đây; hoàn tác được ngay, về sau thì mở lại và ghi lý do."
      verb="Thông qua"
      canSubmit={!isUnread || reason.trim() !== ''}
      isBusy={isBusy}
      error={error}
      onSubmit={() => onApprove(reason.trim())}
      onClose={onClose}
    >
      {points.length > 0 && (
        <section className="issue-points" aria-labelledby="approve-open">
          <h3 id="approve-open">
            {points.some(({ severity }) => severity === 'refused')
              ? 'Còn thiếu, phải bổ sung trước khi ban hành'
              : 'Nên xem lại trước khi thông qua'}
          </h3>
          <ul>
            {points.map((point) => (
              <li key={`${point.code} ${JSON.stringify(point.detail)}`}>
                <CircleHelp aria-hidden="true" />
                <span>{issueSentence(point)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LintLine id={id} onLeave={onClose} />
      {isUnread && (
        <LongField
          label="Lý do"
          hint={`Người dự họp đọc ${name} trước khi thông qua; đã đọc lại tại buổi họp hoặc không cần gửi thì ghi rõ ở đây.`}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
