/** Giving a number: once, from the series of its kind in the term of its day. */
import { useState } from 'react';
import { termOn } from '../../shared/domain/cell.ts';
import type { DocumentSummary } from '../../shared/domain/document.ts';
import { nextNumber, padNumber, seriesOf } from '../../shared/domain/numbering.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { useChange, useVerb } from '../queries.ts';
import { finishStep } from '../step-done.ts';
import { DateField } from '../ui/date-field.tsx';
import { documentName } from '../ui/document-name.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { today } from '../ui/moments.ts';
import { IssuePoints } from './issue-points.tsx';
import { LintLine } from './lint/lint-line.tsx';
import { readNumber, type TypedNumber } from './number-advice.ts';

interface IssueDialogProps {
  document: DocumentSummary;
  onDone: () => void;
}

export function IssueDialog({ document, onDone }: IssueDialogProps) {
  const { id, kind } = document;
  const name = documentName(document);
  const entries = useVerb('register:list', {}).data?.entries ?? [];
  const terms = useVerb('cell:get', {}).data?.terms ?? [];
  const isCongress = useVerb('document:get', { id }).data?.head.isCongress ?? false;
  // Most papers go out on the day they are issued.
  const [date, setDate] = useState<string | null>(document.date ?? today());
  const [typed, setTyped] = useState('');
  const issue = useChange('document:issue');
  const series = seriesOf(kind, isCongress);
  const term = date === null ? undefined : termOn(terms, date);
  const own = entries.find((entry) => entry.documentId === id && entry.voidedAt === null);
  const taken = entries
    .filter((entry) => entry.termId === term?.id && entry.series === series)
    .map(({ number }) => number);
  const given = readNumber(typed, taken, term !== undefined);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const asked = { id, date: date ?? '', ...(given.number !== null && { number: given.number }) };
  const check = useVerb('document:check-issue', asked, term !== undefined && given.canBeGiven);
  const points = check.data;
  const isClear = points?.every(({ severity, code }) => severity === 'asked' && accepted.has(code)) ?? false;
  const accept = (code: string, isAccepted: boolean): void =>
    setAccepted(
      (before) => new Set(isAccepted ? [...before, code] : [...before].filter((one) => one !== code)),
    );

  const submit = (): void => {
    if (date === null) return;
    issue.mutate(
      { ...asked, date, accepted: [...accepted] },
      {
        onSuccess: ({ symbol }) => {
          finishStep({
            place: ['soan-thao', id],
            asked: { documentId: id },
            done: symbol === null ? 'Đã ban hành' : `Đã ban hành với số ${symbol}`,
            about: `ngày ${formatScreenDate(date)}, đã vào sổ văn bản`,
          });
          onDone();
        },
      },
    );
  };
  return (
    <FormDialog
      title={`Ban hành ${KIND_NAMES[kind].toLowerCase()}?`}
      text={
        series === null
          ? `“${name}” được ghi ngày ban hành và không sửa được nữa. Loại văn bản này không đánh số.`
          : `“${name}” được cấp số, ghi vào sổ và không sửa được nữa.`
      }
      verb="Ban hành"
      canSubmit={term !== undefined && given.canBeGiven && isClear}
      isBusy={issue.isPending}
      error={issue.error?.message}
      onSubmit={submit}
      onClose={onDone}
    >
      <DateField
        label="Ngày ban hành"
        value={date}
        onChange={setDate}
        error={
          date !== null && term === undefined
            ? 'Chưa có nhiệm kỳ nào chứa ngày này. Hãy thêm nhiệm kỳ ở phần Cài đặt.'
            : undefined
        }
      />
      {own !== undefined ? (
        <p>
          Văn bản giữ số đã cấp: <b>{own.symbol}</b>
        </p>
      ) : (
        series !== null && (
          <NumberField
            typed={typed}
            given={given}
            next={term === undefined ? '' : padNumber(nextNumber(taken))}
            onChange={setTyped}
          />
        )
      )}
      {points !== undefined && (
        <IssuePoints id={id} points={points} accepted={accepted} onAccept={accept} onLeave={onDone} />
      )}
      <LintLine id={id} onLeave={onDone} />
      {check.error !== null && <p className="field-error">{check.error.message}</p>}
    </FormDialog>
  );
}

interface NumberFieldProps {
  typed: string;
  /** What was typed, as it is read. */
  given: TypedNumber;
  /** The number that is given where none is typed; '' while it is not known. */
  next: string;
  onChange: (typed: string) => void;
}

function NumberField({ typed, given: { note, canBeGiven }, next, onChange }: NumberFieldProps) {
  return (
    <label className="field">
      <span className="field-label">Số</span>
      <input
        className="input numbers"
        inputMode="numeric"
        autoComplete="off"
        placeholder={next}
        value={typed}
        aria-describedby="number-note"
        aria-invalid={!canBeGiven}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id="number-note" className={canBeGiven ? 'field-hint' : 'field-error'} role="status">
        {note}
      </span>
    </label>
  );
}
