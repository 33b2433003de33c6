import { type FormEvent, useState } from 'react';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { CellFields, type Problems, readCellForm } from '../../ui/cell-fields.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { SectionProps } from './section.ts';

export function CellForm({ overview }: SectionProps) {
  const [problems, setProblems] = useState<Problems>({});
  const save = useChange('cell:save');
  const show = useToast();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { cell, problems: found } = readCellForm(new FormData(event.currentTarget));
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const before = overview.cell;
    save.mutate(
      { cell },
      { onSuccess: () => show('Đã lưu chi bộ', { undo: () => save.mutate({ cell: before }) }) },
    );
  };
  return (
    <form className="card form" onSubmit={submit} noValidate aria-labelledby="cell-title">
      <h2 id="cell-title">Chi bộ</h2>
      <p className="muted">In ở đầu mọi văn bản lập từ nay; văn bản đã ban hành giữ nguyên.</p>
      {/* The fields keep what is typed: only another cell, as after undoing, starts them anew. */}
      <CellFields key={JSON.stringify(overview.cell)} cell={overview.cell} problems={problems} />
      {save.isError && <ErrorNote message={save.error.message} />}
      <div>
        <Button look="primary" type="submit" disabled={save.isPending}>
          Lưu chi bộ
        </Button>
      </div>
    </form>
  );
}
