/** A comment that came on paper, typed for whoever wrote it. */
import { useId, useState } from 'react';
import type { ReviewView } from '../../../shared/contract/review.ts';
import { useChange } from '../../queries.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { emptied, type ItemDraft, isOddLine, startItem, toItem } from './typed-item.ts';

export function TypedDialog({ view, onClose }: { view: ReviewView; onClose: () => void }) {
  const { reviewers } = view;
  const [draft, setDraft] = useState(() => startItem(reviewers));
  const type = useChange('review:type');
  const toast = useToast();
  const put = (part: Partial<ItemDraft>): void => setDraft({ ...draft, ...part });
  const item = toItem(draft);

  const submit = (): void => {
    if (item === null) return;
    type.mutate(item, {
      onSuccess: () => {
        toast('Đã ghi góp ý; nhập tiếp góp ý khác được');
        setDraft(emptied);
      },
    });
  };
  return (
    <FormDialog
      title="Nhập hộ góp ý trên giấy"
      text="Ghi số dòng trên bản in, hoặc chép đúng những chữ cần góp ý. Để trống cả hai nếu là ý kiến chung."
      verb="Ghi góp ý"
      wayOut="Đóng"
      canSubmit={item !== null}
      isBusy={type.isPending}
      error={type.error?.message}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="form-row">
        <ChoiceField
          label="Của đồng chí"
          value={draft.reviewerId}
          choices={[
            { value: null, label: 'Chọn đồng chí…' },
            ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(reviewerId) => put({ reviewerId })}
        />
        <LineField line={draft.line} onChange={(line) => put({ line })} />
      </div>
      <LongField label="Góp ý cho đoạn" rows={1} value={draft.quote} onChange={(quote) => put({ quote })} />
      <CheckField
        label="Đề nghị thay bằng chữ khác"
        isOn={draft.isSuggestion}
        onChange={(isSuggestion) => put({ isSuggestion })}
      />
      {draft.isSuggestion && (
        <LongField
          label="Thay bằng"
          rows={2}
          hint="Để trống nếu đề nghị bỏ mấy chữ ấy."
          value={draft.replacement}
          onChange={(replacement) => put({ replacement })}
        />
      )}
      <LongField
        label={draft.isSuggestion ? 'Vì sao' : 'Ý kiến'}
        rows={3}
        value={draft.text}
        onChange={(text) => put({ text })}
      />
    </FormDialog>
  );
}

function LineField({ line, onChange }: { line: string; onChange: (line: string) => void }) {
  const id = useId();
  const isOdd = isOddLine(line);
  return (
    <div className="field">
      <label htmlFor={id}>Dòng số</label>
      <input
        id={id}
        className="input numbers"
        inputMode="numeric"
        autoComplete="off"
        value={line}
        aria-invalid={isOdd}
        onChange={(event) => onChange(event.target.value)}
      />
      {isOdd && <span className="field-error">Số dòng là số nguyên, đếm từ 1.</span>}
    </div>
  );
}
