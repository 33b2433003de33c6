/** Nếp của chi bộ: by when the cell itself wants its papers; an empty field is no habit. */
import { type FormEvent, useState } from 'react';
import type { Habits } from '../../../shared/domain/habits.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DAYS, type HabitFaults, readHabitsForm, YEAR_DAYS } from './habits-fields.ts';

const HINTS: Partial<Record<keyof Habits, string>> = {
  minutesDays: 'Buổi họp từ 28/10/2025: không quá 02 ngày (42-HD/BTCTW).',
  issueDays: 'Chỉ cho buổi họp trước 28/10/2025; từ ngày ấy là 02 ngày (42-HD/BTCTW).',
};

export function HabitsForm() {
  const habits = useVerb('habits:get', {});
  if (habits.error !== null) return <ErrorNote message={habits.error.message} />;
  if (habits.data === undefined) return <Waiting what="ngày nhắc việc" />;
  return <Form start={habits.data} />;
}

function Form({ start }: { start: Habits }) {
  const save = useChange('habits:save');
  const toast = useToast();
  const [faults, setFaults] = useState<HabitFaults>({});
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { habits, faults: found } = readHabitsForm(new FormData(event.currentTarget));
    setFaults(found);
    if (Object.keys(found).length === 0)
      save.mutate({ habits }, { onSuccess: () => toast('Đã lưu, lịch đã theo ngày mới') });
  };
  return (
    <form className="card form" aria-labelledby="habits-title" onSubmit={submit}>
      <h2 id="habits-title">Nhắc việc</h2>
      <p className="muted">
        Ngày chi bộ tự đặt, lịch và Tổng quan nhắc theo. Để trống là không nhắc. Hạn bắt buộc theo quy định
        thì luôn được nhắc.
      </p>
      {keysOf(DAYS).map((key) => (
        <TextField
          key={key}
          name={key}
          label={DAYS[key]}
          hint={HINTS[key]}
          error={faults[key]}
          defaultValue={start[key] === null ? '' : String(start[key])}
        />
      ))}
      {keysOf(YEAR_DAYS).map((key) => (
        <TextField
          key={key}
          name={key}
          label={YEAR_DAYS[key]}
          error={faults[key]}
          placeholder="25/12"
          defaultValue={dayWords(start[key])}
        />
      ))}
      {save.error !== null && <ErrorNote message={save.error.message} />}
      <div className="settings-acts">
        <Button look="primary" type="submit" disabled={save.isPending}>
          Lưu
        </Button>
      </div>
    </form>
  );
}

/** "25/12" of `12-25`. */
function dayWords(day: string | null): string {
  return day === null ? '' : day.split('-').toReversed().join('/');
}

function keysOf<T extends object>(names: T): (keyof T)[] {
  return Object.keys(names) as (keyof T)[];
}
