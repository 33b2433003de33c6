import { type FormEvent, useState } from 'react';
import type { Term } from '../../../shared/domain/cell.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { PeopleField } from '../../ui/people-field.tsx';

interface TermFormProps {
  /** Null for a new one. */
  term: Term | null;
  members: readonly Member[];
  onClose: () => void;
}

export function TermForm({ term, members, onClose }: TermFormProps) {
  const [name, setName] = useState(term?.name ?? '');
  const [startsOn, setStart] = useState(term?.startsOn ?? null);
  const [endsOn, setEnd] = useState(term?.endsOn ?? null);
  const [secretaryId, setSecretary] = useState(term?.secretaryId ?? null);
  const [deputyIds, setDeputies] = useState<readonly number[]>(term?.deputyIds ?? []);
  const [committeeIds, setCommittee] = useState<readonly number[]>(term?.committeeIds ?? []);
  const [hasTried, setTried] = useState(false);
  const save = useChange('term:save');
  const people = members.map(({ id, fullName }) => ({ id, name: fullName }));
  const isBackwards = startsOn !== null && endsOn !== null && endsOn < startsOn;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || startsOn === null || isBackwards) return;
    const input = {
      name,
      startsOn,
      endsOn,
      secretaryId,
      deputyIds: [...deputyIds],
      committeeIds: [...committeeIds],
    };
    save.mutate({ ...(term !== null && { id: term.id }), term: input }, { onSuccess: onClose });
  };
  return (
    <form
      className="form"
      onSubmit={submit}
      noValidate
      aria-label={term === null ? 'Nhiệm kỳ mới' : term.name}
    >
      <div className="form-row">
        <LongField
          label="Tên nhiệm kỳ"
          hint="Như 2025 - 2027."
          rows={1}
          value={name}
          onChange={setName}
          error={hasTried && name.trim() === '' ? 'Hãy ghi tên nhiệm kỳ.' : undefined}
        />
        <DateField
          label="Bắt đầu từ ngày"
          value={startsOn}
          onChange={setStart}
          error={hasTried && startsOn === null ? 'Hãy ghi ngày bắt đầu.' : undefined}
        />
        <DateField
          label="Đến hết ngày"
          hint="Để trống khi chưa biết."
          value={endsOn}
          onChange={setEnd}
          error={isBackwards ? 'Ngày kết thúc phải sau ngày bắt đầu.' : undefined}
        />
      </div>
      <div className="form-row">
        <PeopleField
          label="Bí thư"
          people={people}
          most={1}
          ids={secretaryId === null ? [] : [secretaryId]}
          onChange={(ids) => setSecretary(ids[0] ?? null)}
        />
        <PeopleField label="Phó bí thư" people={people} most={9} ids={deputyIds} onChange={setDeputies} />
        <PeopleField
          label="Chi uỷ viên khác"
          people={people}
          most={30}
          ids={committeeIds}
          onChange={setCommittee}
        />
      </div>
      {save.isError && <ErrorNote message={save.error.message} />}
      <div className="settings-acts">
        <Button look="primary" type="submit" disabled={save.isPending}>
          Lưu nhiệm kỳ
        </Button>
        <Button look="quiet" onClick={onClose}>
          Huỷ
        </Button>
      </div>
    </form>
  );
}
