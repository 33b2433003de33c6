/** An office passes from one to another on a day: who held it before stays in the history. */
import { useState } from 'react';
import { changeOffice, OFFICES, type Office, officersOn, type Term } from '../../../shared/domain/cell.ts';
import type { Member } from '../../../shared/domain/member.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { OFFICE_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useChange } from '../../queries.ts';
import { ChoiceField, choicesOf } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { OnePersonField } from '../../ui/people-field.tsx';
import { toPeople } from '../../ui/person-input.tsx';
import { useToast } from '../../ui/toast.tsx';

interface OfficeChangeProps {
  term: Term;
  members: readonly Member[];
  onClose: () => void;
}

export function OfficeChangeDialog({ term, members, onClose }: OfficeChangeProps) {
  const [office, setOffice] = useState<Office>('secretary');
  const [from, setFrom] = useState<Day | null>(null);
  const [outgoing, setOutgoing] = useState<Id | null>(null);
  const [incomingId, setIncoming] = useState<Id | null>(null);
  const save = useChange('term:save');
  const toast = useToast();
  const people = toPeople(members);
  const holders = from === null ? [] : holdersOf(term, office, from);
  // There is one secretary: whoever holds it gives it up.
  const outgoingId =
    office === 'secretary' ? (holders[0] ?? null) : holders.includes(outgoing ?? 0) ? outgoing : null;
  const nameOf = (id: Id): string => people.find((person) => person.id === id)?.name ?? '';

  const submit = (): void => {
    if (from === null) return;
    const { id, ...input } = term;
    const offices = changeOffice(term, { office, outgoingId, incomingId, from });
    save.mutate(
      { id, term: { ...input, offices } },
      {
        onSuccess: () => {
          toast(`Đã ghi thay đổi từ ngày ${formatScreenDate(from)}`, {
            undo: () => save.mutate({ id, term: input }),
          });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title="Đổi chức vụ từ ngày nào?"
      text="Văn bản trước ngày ấy vẫn ghi người cũ ký. Chức vụ cũ của cả hai được ghi đến hết ngày hôm trước."
      verb="Ghi thay đổi"
      canSubmit={from !== null && (incomingId !== null || outgoingId !== null) && incomingId !== outgoingId}
      isBusy={save.isPending}
      error={save.error?.message}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="form-row">
        <ChoiceField
          label="Chức vụ"
          value={office}
          choices={choicesOf(OFFICES, OFFICE_NAMES)}
          onChange={setOffice}
        />
        <DateField label="Từ ngày" value={from} onChange={setFrom} />
      </div>
      {holders.length > 0 && office === 'secretary' && (
        <p>Thôi giữ chức: đồng chí {holders.map(nameOf).join(', ')}.</p>
      )}
      {holders.length > 0 && office !== 'secretary' && (
        <ChoiceField
          label="Thôi giữ chức"
          value={outgoingId}
          choices={[
            { value: null, label: 'Không ai' },
            ...holders.map((id) => ({ value: id, label: nameOf(id) })),
          ]}
          onChange={setOutgoing}
        />
      )}
      <OnePersonField label="Nhận chức" people={people} id={incomingId} onChange={setIncoming} />
    </FormDialog>
  );
}

function holdersOf(term: Term, office: Office, day: Day): readonly Id[] {
  const { secretaryId, deputyIds, committeeIds } = officersOn(term, day);
  return { secretary: secretaryId === null ? [] : [secretaryId], deputy: deputyIds, committee: committeeIds }[
    office
  ];
}
