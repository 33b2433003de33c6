import { type FormEvent, useState } from 'react';
import type { Office } from '../../../shared/domain/cell.ts';
import { nameAmong } from '../../../shared/domain/names.ts';
import type { ListRow } from '../../acts/member-list/list-choices.ts';
import { MemberList } from '../../acts/member-list/member-list.tsx';
import { type ReadList, useMemberList } from '../../acts/member-list/use-member-list.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { CellFields, type Problems, readCellForm } from '../../ui/cell-fields.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { LAST_STEP, MEMBER_STEP, readTerm, STEPS, stepProblems } from './founding-form.ts';
import { useStepFocus } from './use-step-focus.ts';

/** Three short steps; every one may be changed later. All stay mounted, so that going back loses nothing typed. */
export function CellWizard({ onBack }: { onBack: () => void }) {
  const [step, setStep] = useState(0);
  const [problems, setProblems] = useState<Problems>({});
  const work = useMemberList();
  const found = useChange('cell:found');
  const form = useStepFocus(step, problems);
  const rows = takenRows(work.list);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    // A cell of the list is read when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const fields = new FormData(event.currentTarget);
    const wrong = stepProblems(step, fields);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    // A list just pasted may still be on its way.
    const list = await work.settled();
    const term = readTerm(fields);
    if (step < LAST_STEP || term === null) return setStep(step + 1);
    const { source, choices } = list ?? {};
    const members = source === undefined || takenRows(list).length === 0 ? null : { ...source, choices };
    found.mutate({ cell: readCellForm(fields).cell, members, term });
  };

  return (
    <form
      className={step === MEMBER_STEP && work.list !== null ? 'wizard wizard-list' : 'wizard'}
      ref={form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) form.current?.requestSubmit();
      }}
      noValidate
    >
      <Steps step={step} />
      <fieldset className="form" hidden={step !== 0}>
        <legend>Chi bộ của đồng chí</legend>
        <CellFields problems={problems} />
      </fieldset>
      <fieldset className="form form-members" hidden={step !== MEMBER_STEP}>
        <legend>Đảng viên trong chi bộ</legend>
        <MemberList work={work} />
      </fieldset>
      <fieldset className="form" hidden={step !== LAST_STEP}>
        <legend>Nhiệm kỳ hiện tại</legend>
        <TermStep people={peopleOf(rows)} problems={problems} />
      </fieldset>
      {found.error !== null && <ErrorNote message={found.error.message} />}
      <div className="first-run-acts">
        <Button
          look="primary"
          type="submit"
          disabled={found.isPending}
          // The field keeps the focus until the press is over: what leaving it shows would move the button away.
          onMouseDown={(event) => event.preventDefault()}
        >
          {step === LAST_STEP ? 'Tạo chi bộ' : step === MEMBER_STEP ? goOnWords(rows.length) : 'Đi tiếp'}
        </Button>
        <Button look="quiet" onClick={() => (step === 0 ? onBack() : setStep(step - 1))}>
          Quay lại
        </Button>
      </div>
    </form>
  );
}

function goOnWords(count: number): string {
  return count === 0 ? 'Để sau, đi tiếp' : `Đi tiếp với ${count} đồng chí`;
}

function Steps({ step }: { step: number }) {
  return (
    <ol className="steps" aria-label="Các bước">
      {STEPS.map((name, index) => (
        <li key={name} aria-current={index === step ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
}

interface TermStepProps {
  people: readonly ListedPerson[];
  problems: Problems;
}

/** Offices written in the list are proposed; what stands here when the cell is made is what holds. */
function TermStep({ people, problems }: TermStepProps) {
  const options = [
    { value: '', label: 'Chọn sau' },
    ...people.map(({ name }) => ({ value: name, label: name })),
  ];
  const namesOf = (office: Office): string[] =>
    people.filter((one) => one.office === office).map(({ name }) => name);
  const [secretary = ''] = namesOf('secretary');
  const deputies = namesOf('deputy');
  const committee = namesOf('committee');
  return (
    <>
      <div className="form-row">
        <TextField name="termName" label="Tên nhiệm kỳ" placeholder="2025 - 2027" />
        <TextField
          name="startsOn"
          label="Bắt đầu từ ngày"
          placeholder="15/6/2025"
          hint="Số văn bản đánh liên tục trong một nhiệm kỳ."
          error={problems.startsOn}
          isRequired
        />
      </div>
      {people.length > 0 && (
        // A list read anew proposes anew.
        <div className="form-row" key={people.map(({ name, office }) => `${name} ${office}`).join()}>
          <SelectField name="secretary" label="Bí thư" options={options} defaultValue={secretary} />
          {(deputies.length === 0 ? [''] : deputies).map((deputy, at) => (
            <SelectField
              key={deputy}
              name="deputy"
              label={at === 0 ? 'Phó bí thư' : `Phó bí thư thứ ${at + 1}`}
              options={options}
              defaultValue={deputy}
            />
          ))}
        </div>
      )}
      {committee.length > 0 && (
        <div className="field">
          <span className="field-label">Chi uỷ viên ghi trong danh sách</span>
          {committee.map((name) => (
            <label key={name} className="check">
              <input type="checkbox" name="committee" value={name} defaultChecked />
              {name}
            </label>
          ))}
        </div>
      )}
    </>
  );
}

interface ListedPerson {
  /** Told apart from another of the same name. */
  name: string;
  office: Office | null;
}

function takenRows(list: ReadList | null): ListRow[] {
  return (list?.reading.rows ?? []).filter(({ member }) => member !== null);
}

function peopleOf(rows: readonly ListRow[]): ListedPerson[] {
  const members = rows.flatMap(({ line, member, office }) =>
    member === null ? [] : [{ ...member, id: line, office }],
  );
  return members.map((member) => ({ name: nameAmong(members, member), office: member.office }));
}
