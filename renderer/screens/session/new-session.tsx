/** A session the plan does not know: named, put in a quarter, prepared afterwards. */
import { useState } from 'react';
import { officersAmong, termOn } from '../../../shared/domain/cell.ts';
import { UNPREPARED } from '../../../shared/domain/session.ts';
import { type Quarter, quarterOf } from '../../../shared/domain/values.ts';
import { useChange, useVerb } from '../../queries.ts';
import { go } from '../../route.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { momentOf } from './meeting-time.ts';

export function NewSession({ year, onDone }: { year: number; onDone: () => void }) {
  const [topic, setTopic] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const cell = useVerb('cell:get', {});
  const members = useVerb('member:list', {}).data ?? [];
  const save = useChange('session:save');
  const submit = (): void => {
    const day = date ?? momentOf(new Date()).day;
    const when = date === null ? { year, quarter: quarterNow() } : quarterOf(date);
    save.mutate(
      {
        session: {
          ...UNPREPARED,
          topic,
          ...when,
          date,
          chairId: officersAmong(members, termOn(cell.data?.terms ?? [], day), day).secretaryId,
        },
      },
      { onSuccess: ({ id }) => go('buoi-sinh-hoat', id) },
    );
  };
  return (
    <FormDialog
      title="Thêm buổi ngoài kế hoạch"
      text="Buổi theo kế hoạch năm thì tạo từ kế hoạch, để không phải gõ lại."
      verb="Thêm buổi"
      canSubmit={topic.trim() !== ''}
      isBusy={save.isPending}
      error={save.error?.message}
      onSubmit={submit}
      onClose={onDone}
    >
      <label className="field">
        <span className="field-label">Tên chuyên đề</span>
        <textarea
          className="input"
          rows={2}
          spellCheck={false}
          value={topic}
          onChange={(event) => setTopic(event.target.value)}
        />
      </label>
      <DateField label="Ngày họp" hint="Để trống nếu chưa định." value={date} onChange={setDate} />
    </FormDialog>
  );
}

function quarterNow(): Quarter {
  return quarterOf(momentOf(new Date()).day).quarter;
}
