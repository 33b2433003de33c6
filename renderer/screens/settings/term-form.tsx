import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { OFFICES, type Term } from '../../../shared/domain/cell.ts';
import type { Member } from '../../../shared/domain/member.ts';
import { OFFICE_NAMES } from '../../../shared/strings.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField, choicesOf } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { OnePersonField } from '../../ui/people-field.tsx';
import { type Person, toPeople } from '../../ui/person-input.tsx';
import {
  addHolding,
  type HoldingDraft,
  startTerm,
  type TermDraft,
  type TermFaults,
  termFaults,
  toTermInput,
} from './term-draft.ts';

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
  const faults = termFaults(draft, members);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const input = toTermInput(draft, members);
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
        faults={hasTried ? faults : toldAtOnce(faults)}
        onChange={put}
      />
      <Offices draft={draft} people={toPeople(members)} faults={faults.offices ?? {}} onChange={put} />
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

function toldAtOnce({ endsOn }: TermFaults): TermFaults {
  return endsOn === undefined ? {} : { endsOn };
}

interface PartProps {
  draft: TermDraft;
  onChange: (part: Partial<TermDraft>) => void;
}

/** What the term is called and how long it lasts. */
function NameAndDays({ draft, faults, onChange }: PartProps & { faults: TermFaults }) {
  return (
    <>
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
          hint="Để trống khi chưa biết. Kéo dài nhiệm kỳ thì sửa ngày này: số văn bản đánh tiếp."
          value={draft.endsOn}
          onChange={(endsOn) => onChange({ endsOn })}
          error={faults.endsOn}
        />
      </div>
      <LongField
        label="Quyết định chỉ định"
        hint="Khi cấp uỷ được chỉ định, không qua đại hội. Để trống nếu do đại hội bầu."
        rows={1}
        value={draft.appointedBy}
        onChange={(appointedBy) => onChange({ appointedBy })}
      />
    </>
  );
}

interface OfficesProps extends PartProps {
  people: readonly Person[];
  /** By key. */
  faults: NonNullable<TermFaults['offices']>;
}

/** Who holds which office, and from when to when. */
function Offices({ draft, people, faults, onChange }: OfficesProps) {
  const { offices } = draft;
  const edit = (key: number, part: Partial<HoldingDraft>): void =>
    onChange({ offices: offices.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  return (
    <fieldset className="holdings">
      <legend className="field-label">Chức vụ</legend>
      <p className="field-hint">Để trống ngày khi giữ chức suốt nhiệm kỳ.</p>
      {offices.map(({ key, office, memberId, from, to }) => (
        <div key={key} className="holding">
          <ChoiceField
            label="Chức vụ"
            value={office}
            choices={choicesOf(OFFICES, OFFICE_NAMES)}
            onChange={(chosen) => edit(key, { office: chosen })}
          />
          <OnePersonField
            label="Đồng chí"
            people={people}
            id={memberId}
            error={faults[key]}
            onChange={(id) => edit(key, { memberId: id })}
          />
          <DateField label="Từ ngày" value={from} onChange={(day) => edit(key, { from: day })} />
          <DateField label="Đến hết ngày" value={to} onChange={(day) => edit(key, { to: day })} />
          <span className="holding-end">
            <IconButton
              label="Bỏ dòng này"
              onClick={() => onChange({ offices: offices.filter((one) => one.key !== key) })}
            >
              <X />
            </IconButton>
          </span>
        </div>
      ))}
      <Button look="quiet" onClick={() => onChange({ offices: addHolding(offices) })}>
        Thêm chức vụ
      </Button>
    </fieldset>
  );
}
