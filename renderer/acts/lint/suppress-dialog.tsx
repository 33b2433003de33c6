import { useState } from 'react';
import type { LintFinding, SuppressedFinding } from '../../../shared/contract/checking.ts';
import type { FindingAnchor, LintedText } from '../../../shared/domain/lint-choices.ts';
import { useChange } from '../../queries.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';

interface SuppressDialogProps {
  finding: LintFinding;
  /** By what its place is known again. */
  anchor: FindingAnchor;
  of: LintedText;
  onClose: () => void;
}

const SCOPES: readonly { scope: SuppressedFinding['scope']; label: string }[] = [
  { scope: 'here', label: 'Chỉ chỗ này' },
  { scope: 'text', label: 'Quy tắc này trong cả văn bản' },
  { scope: 'always', label: 'Quy tắc này trong mọi văn bản của chi bộ' },
];

/** Passing over is for a place, a text or always; each with its reason. */
export function SuppressDialog({ finding, anchor, of, onClose }: SuppressDialogProps) {
  const { rule, title, found } = finding;
  const [scope, setScope] = useState<SuppressedFinding['scope']>('here');
  const [reason, setReason] = useState('');
  const suppress = useChange('lint:suppress');
  const turnOff = useChange('lint:set-severity');
  const passAlways = (): void => turnOff.mutate({ rule, severity: 'off', reason }, { onSuccess: onClose });
  const passHere = (): void => {
    const place = scope === 'here' ? anchor : null;
    suppress.mutate({ rule, of, anchor: place, reason }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title="Bỏ qua điều này?"
      text={`“${title}” – ${found}. Vẫn được đếm ở mục Đã bỏ qua và lấy lại lúc nào cũng được.`}
      verb="Bỏ qua điều này"
      canSubmit={reason.trim() !== ''}
      isBusy={suppress.isPending || turnOff.isPending}
      error={(suppress.error ?? turnOff.error)?.message}
      onSubmit={scope === 'always' ? passAlways : passHere}
      onClose={onClose}
    >
      <fieldset className="choices">
        <legend>Bỏ qua ở đâu</legend>
        {SCOPES.map(({ scope: each, label }) => (
          <label key={each}>
            <input type="radio" name="scope" checked={each === scope} onChange={() => setScope(each)} />
            {label}
          </label>
        ))}
      </fieldset>
      <LongField
        label="Lý do"
        hint="Một câu ngắn, được ghi vào nhật ký."
        rows={1}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
