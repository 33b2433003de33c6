import { type FormEvent, useState } from 'react';
import type { Term } from '../../../shared/domain/cell.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { OnePersonField, PeopleField } from '../../ui/people-field.tsx';
import { type Person, toPeople } from '../../ui/person-input.tsx';
import { startTerm, type TermDraft, type TermFaults, termFaults, toTermInput } from './term-draft.ts';

interface TermFormProps {
  /** Null for a new one. */
  term: Term | null;
  members: readonly Member[];
  onClose: () => void;
}

export function TermForm({ term, members, onClose }: TermFormProps) {
  const [draft, setDraft] = useState(() => startTerm(term));
  const [hasTried, setTried] = useState(false);
  const save = useChange('term:save');
  const put = (part: Partial<TermDraft>): void => setDraft({ ...draft, ...part });
  const faults = termFaults(draft);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const input = toTermInput(draft);
    if (input !== null)
      save.mutate({ ...(term !== null && { id: term.id }), term: input }, { onSuccess: onClose });
  };
  return (
    <form
      className="form"
      onSubmit={submit}
      noValidate
      aria-label={term === null ? 'Nhiệm kỳ mới' : term.name}
    >
      <NameAndDays
        draft={draft}
        // What is only missing yet is not told before somebody tries to save.
        faults={hasTried ? faults : { endsOn: faults.endsOn }}
        onChange={put}
      />
      <Offices draft={draft} people={toPeople(members)} onChange={put} />
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

interface PartProps {
  draft: TermDraft;
  onChange: (part: Partial<TermDraft>) => void;
}

/** What the term is called and how long it lasts. */
function NameAndDays({ draft, faults, onChange }: PartProps & { faults: TermFaults }) {
  return (
    <div className="form-row">
      <LongField
        label="Tên nhiệm kỳ"
        hint="Như 2025 - 2027."
        rows={1}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={faults.name}
      />
      <DateField
        label="Bắt đầu từ ngày"
        value={draft.startsOn}
        onChange={(startsOn) => onChange({ startsOn })}
        error={faults.startsOn}
      />
      <DateField
        label="Đến hết ngày"
        hint="Để trống khi chưa biết."
        value={draft.endsOn}
        onChange={(endsOn) => onChange({ endsOn })}
        error={faults.endsOn}
      />
    </div>
  );
}

function Offices({ draft, people, onChange }: PartProps & { people: readonly Person[] }) {
  return (
    <div className="form-row">
      <OnePersonField
        label="Bí thư"
        people={people}
        id={draft.secretaryId}
        onChange={(secretaryId) => onChange({ secretaryId })}
      />
      <PeopleField
        label="Phó bí thư"
        people={people}
        most={9}
        ids={draft.deputyIds}
        onChange={(ids) => onChange({ deputyIds: [...ids] })}
      />
      <PeopleField
        label="Chi uỷ viên khác"
        people={people}
        most={30}
        ids={draft.committeeIds}
        onChange={(ids) => onChange({ committeeIds: [...ids] })}
      />
    </div>
  );
}
