/** A session the plan does not know: named, put in a quarter, prepared afterwards. */
import { type FormEvent, useState } from 'react';
import { type Quarter, quarterOf } from '../../../shared/domain/values.ts';
import { useChange, useVerb } from '../../queries.ts';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { momentOf } from './meeting-time.ts';

export function NewSession({ year, onDone }: { year: number; onDone: () => void }) {
  const [topic, setTopic] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const cell = useVerb('cell:get', {});
  const save = useChange('session:save');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (topic.trim() === '') return;
    const when = date === null ? { year, quarter: quarterNow() } : quarterOf(date);
    save.mutate(
      {
        session: {
          topic,
          ...when,
          date,
          startTime: null,
          endTime: null,
          presenterIds: [],
          chairId: cell.data?.terms.at(-1)?.secretaryId ?? null,
          minuteTakerId: null,
          programme: [],
          materials: [],
          guests: [],
        },
      },
      { onSuccess: ({ id }) => go('buoi-sinh-hoat', id) },
    );
  };
  return (
    <Dialog
      title="Thêm buổi ngoài kế hoạch"
      text="Buổi theo kế hoạch năm thì tạo từ kế hoạch, để không phải gõ lại."
      onClose={onDone}
    >
      <form className="form" onSubmit={submit}>
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
        {save.error !== null && <ErrorNote message={save.error.message} />}
        <div className="dialog-acts">
          <Button look="primary" type="submit" disabled={topic.trim() === '' || save.isPending}>
            Thêm buổi
          </Button>
          <Button onClick={onDone}>Thôi</Button>
        </div>
      </form>
    </Dialog>
  );
}

function quarterNow(): Quarter {
  return quarterOf(momentOf(new Date()).day).quarter;
}
