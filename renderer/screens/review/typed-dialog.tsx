/** A comment that came on paper, typed for whoever wrote it. */
import { useId, useState } from 'react';
import type { ReviewView } from '../../../shared/contract/review.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';

export function TypedDialog({ view, onClose }: { view: ReviewView; onClose: () => void }) {
  const { reviewers } = view;
  // Whoever has paper comes first; the last one chosen stays for the next comment.
  const first = reviewers.find(({ way }) => way === 'paper') ?? reviewers[0];
  const [reviewerId, setReviewerId] = useState(first?.id ?? 0);
  const [line, setLine] = useState('');
  const [quote, setQuote] = useState('');
  const [text, setText] = useState('');
  const [replacement, setReplacement] = useState('');
  const [isSuggestion, setSuggestion] = useState(false);
  // Sent again after a lost answer it is still one comment.
  const [uuid, setUuid] = useState(() => crypto.randomUUID());
  const type = useChange('review:type');
  const toast = useToast();
  const lineId = useId();
  const number = Number(line);
  const isOddLine = line.trim() !== '' && !(Number.isInteger(number) && number > 0);
  const canSave = !isOddLine && (isSuggestion ? quote.trim() !== '' : text.trim() !== '');

  const submit = (): void => {
    if (!canSave) return;
    type.mutate(
      {
        uuid,
        reviewerId,
        line: line.trim() === '' ? null : number,
        quote,
        text,
        replacement: isSuggestion ? replacement : null,
      },
      {
        onSuccess: () => {
          toast('Đã ghi góp ý; nhập tiếp góp ý khác được');
          setUuid(crypto.randomUUID());
          for (const empty of [setLine, setQuote, setText, setReplacement]) empty('');
        },
      },
    );
  };
  return (
    <Dialog
      title="Nhập hộ góp ý trên giấy"
      text="Ghi số dòng trên bản in, hoặc chép đúng mấy chữ được góp ý. Để trống cả hai nếu là ý kiến chung."
      onClose={onClose}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="form-row">
          <label className="field">
            <span className="field-label">Của đồng chí</span>
            <select
              className="input"
              value={reviewerId}
              onChange={(event) => setReviewerId(Number(event.target.value))}
            >
              {reviewers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <div className="field">
            <label htmlFor={lineId}>Dòng số</label>
            <input
              id={lineId}
              className="input numbers"
              inputMode="numeric"
              autoComplete="off"
              value={line}
              aria-invalid={isOddLine}
              onChange={(event) => setLine(event.target.value)}
            />
            {isOddLine && <span className="field-error">Số dòng là số nguyên, đếm từ 1.</span>}
          </div>
        </div>
        <LongField label="Chữ được góp ý" rows={1} value={quote} onChange={setQuote} />
        <label className="check">
          <input
            type="checkbox"
            checked={isSuggestion}
            onChange={(event) => setSuggestion(event.target.checked)}
          />
          Đề nghị thay bằng chữ khác
        </label>
        {isSuggestion && (
          <LongField
            label="Thay bằng"
            rows={2}
            hint="Để trống nếu đề nghị bỏ mấy chữ ấy."
            value={replacement}
            onChange={setReplacement}
          />
        )}
        <LongField label={isSuggestion ? 'Vì sao' : 'Ý kiến'} rows={3} value={text} onChange={setText} />
        {type.error !== null && <ErrorNote message={type.error.message} />}
        <div className="dialog-acts">
          <Button look="primary" type="submit" disabled={!canSave || type.isPending}>
            Ghi góp ý
          </Button>
          <Button onClick={onClose}>Xong</Button>
        </div>
      </form>
    </Dialog>
  );
}
