import { type FormEvent, useState } from 'react';
import { type CellFacts, cellOn } from '../../../shared/domain/cell.ts';
import type { Day } from '../../../shared/domain/values.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { CellFields, type Problems, readCellForm } from '../../ui/cell-fields.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { today } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { changeFault } from './cell-change.ts';

interface CellFormProps {
  /** All that is known, the oldest first. */
  facts: readonly CellFacts[];
  /** Those mended where they were mistyped; null for a change from a day on. */
  mended: CellFacts | null;
  onClose: () => void;
}

/** One form for two acts that are never one: what was so from a day on, and what was only typed wrongly. */
export function CellForm({ facts, mended, onClose }: CellFormProps) {
  const [problems, setProblems] = useState<Problems>({});
  const [from, setFrom] = useState<Day | null>(null);
  const save = useChange('cell:save');
  const change = useChange('cell:change');
  const show = useToast();
  const cell = mended ?? cellOn(facts, today());
  const failed = save.error ?? change.error;

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { cell: typed, problems: found } = readCellForm(new FormData(event.currentTarget));
    const fault = mended === null ? changeFault(facts, typed, from) : null;
    const wrong = { ...found, ...(fault !== null && { from: fault }) };
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (mended === null) {
      if (from !== null)
        change.mutate(
          { cell: typed, from },
          {
            onSuccess: () => {
              show(`Đã ghi thay đổi từ ngày ${formatScreenDate(from)}`);
              onClose();
            },
          },
        );
      return;
    }
    const { from: day, ...before } = mended;
    save.mutate(
      { cell: typed, from: day },
      {
        onSuccess: () => {
          show('Đã lưu chi bộ', { undo: () => save.mutate({ cell: before, from: day }) });
          onClose();
        },
      },
    );
  };
  return (
    <form
      className="form"
      onSubmit={submit}
      noValidate
      aria-label={mended === null ? 'Đổi từ ngày' : 'Sửa chỗ gõ sai'}
    >
      {mended === null ? (
        <DateField
          label="Đổi từ ngày"
          hint="Ngày quyết định có hiệu lực. Văn bản của những ngày trước vẫn ghi như cũ."
          value={from}
          onChange={setFrom}
          error={problems.from}
        />
      ) : (
        <p className="muted">
          Chỉ dùng khi gõ sai: văn bản chưa ban hành của cả thời gian này ghi theo chỗ sửa. Chi bộ đổi tên,
          chuyển cấp trên thì dùng “Đổi từ ngày…”.
        </p>
      )}
      <CellFields {...(cell !== undefined && { cell })} problems={problems} />
      {failed !== null && <ErrorNote message={failed.message} />}
      <div className="settings-acts">
        <Button look="primary" type="submit" disabled={save.isPending || change.isPending}>
          {mended === null ? 'Ghi thay đổi' : 'Lưu chi bộ'}
        </Button>
        <Button look="quiet" onClick={onClose}>
          Huỷ
        </Button>
      </div>
    </form>
  );
}
