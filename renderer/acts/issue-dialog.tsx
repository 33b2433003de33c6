/** Giving a number: once, from the series of its kind in the term of its day. */
import { useState } from 'react';
import { termOn } from '../../shared/domain/cell.ts';
import type { DocumentSummary } from '../../shared/domain/document.ts';
import { padNumber, seriesOf } from '../../shared/domain/numbering.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { useChange, useVerb } from '../queries.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/page.tsx';
import { useToast } from '../ui/toast.tsx';
import { adviseNumber, nextNumber } from './number-advice.ts';

interface IssueDialogProps {
  document: DocumentSummary;
  onDone: () => void;
}

export function IssueDialog({ document, onDone }: IssueDialogProps) {
  const entries = useVerb('register:list', {}).data?.entries ?? [];
  const terms = useVerb('cell:get', {}).data?.terms ?? [];
  const [date, setDate] = useState(document.date);
  const [typed, setTyped] = useState('');
  const full = useVerb('document:get', { id: document.id });
  const issue = useChange('document:issue');
  const toast = useToast();
  const series = seriesOf(document.kind, full.data?.head.isCongress ?? false);
  const term = date === null ? undefined : termOn(terms, date);
  const own = entries.find((entry) => entry.documentId === document.id);
  const taken = entries
    .filter((entry) => entry.termId === term?.id && entry.series === series)
    .map(({ number }) => number);
  const given = typed.trim() === '' ? null : Number(typed);
  const advice = given === null ? null : adviseNumber(taken, given);
  const isOdd = given !== null && (!Number.isInteger(given) || given < 1 || given > 99_999);
  const canIssue = date !== null && term !== undefined && !isOdd && advice?.isFree !== false;

  const submit = (): void => {
    if (!canIssue || date === null) return;
    issue.mutate(
      { id: document.id, date, ...(given === null ? {} : { number: given }) },
      {
        onSuccess: ({ symbol }) => {
          toast(symbol === null ? 'Đã ban hành' : `Đã ban hành với số ${symbol}`);
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      title={`Ban hành ${KIND_NAMES[document.kind].toLowerCase()}?`}
      text={
        series === null
          ? `“${document.title}” được ghi ngày ban hành và không sửa được nữa. Loại văn bản này không đánh số.`
          : `“${document.title}” được cấp số, ghi vào sổ và không sửa được nữa.`
      }
      onClose={onDone}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <DateField
          label="Ngày ban hành"
          value={date}
          onChange={setDate}
          error={
            date !== null && term === undefined
              ? 'Chưa có nhiệm kỳ nào chứa ngày này. Hãy khai nhiệm kỳ trong phần Cài đặt.'
              : undefined
          }
        />
        {own !== undefined ? (
          <p>
            Văn bản giữ số đã cấp: <b>{own.symbol}</b>
          </p>
        ) : (
          series !== null && (
            <label className="field">
              <span className="field-label">Số</span>
              <input
                className="input numbers"
                inputMode="numeric"
                autoComplete="off"
                placeholder={term === undefined ? '' : padNumber(nextNumber(taken))}
                value={typed}
                aria-describedby="number-note"
                aria-invalid={isOdd || advice?.isFree === false}
                onChange={(event) => setTyped(event.target.value)}
              />
              <span
                id="number-note"
                className={isOdd || advice?.isFree === false ? 'field-error' : 'field-hint'}
                role="status"
              >
                {numberNote(isOdd, advice?.sentence ?? null, term === undefined ? null : nextNumber(taken))}
              </span>
            </label>
          )
        )}
        {issue.error !== null && <ErrorNote message={issue.error.message} />}
        <div className="dialog-acts">
          <Button look="primary" type="submit" disabled={!canIssue || issue.isPending}>
            Ban hành
          </Button>
          <Button onClick={onDone}>Để sau</Button>
        </div>
      </form>
    </Dialog>
  );
}

function numberNote(isOdd: boolean, advice: string | null, next: number | null): string {
  if (isOdd) return 'Số phải là số nguyên từ 1 đến 99999.';
  if (advice !== null) return advice;
  return next === null
    ? 'Chọn ngày trước để biết số của nhiệm kỳ.'
    : `Để trống thì lấy số ${padNumber(next)}. Chỉ ghi tay khi nối tiếp sổ giấy hoặc lấp số trống.`;
}
