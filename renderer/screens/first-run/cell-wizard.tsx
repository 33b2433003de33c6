import { type FormEvent, useRef, useState } from 'react';
import { nameAmong } from '../../../shared/domain/names.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { CellFields, type Problems, readCellForm } from '../../ui/cell-fields.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { LAST_STEP, MEMBER_STEP, readTerm, STEPS, stepProblems } from './founding-form.ts';
import { MemberStep, type PastedMembers } from './member-step.tsx';
import { useStepFocus } from './use-step-focus.ts';

/** Three short steps; every one may be changed later. All stay mounted, so that going back loses nothing typed. */
export function CellWizard({ onBack }: { onBack: () => void }) {
  const [step, setStep] = useState(0);
  const [problems, setProblems] = useState<Problems>({});
  const [list, setList] = useState<PastedMembers | null>(null);
  const found = useChange('cell:found');
  const reading = useRef<Promise<PastedMembers | null>>(Promise.resolve(null));
  const form = useStepFocus(step, problems);

  const take = (next: Promise<PastedMembers | null>): void => {
    reading.current = next;
    void next.then((read) => reading.current === next && setList(read));
  };

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    // A list just pasted is read when its field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const fields = new FormData(event.currentTarget);
    const wrong = stepProblems(step, fields);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    // A list just pasted may still be on its way: nobody goes on over faults not seen yet.
    const members = await reading.current;
    if (step === MEMBER_STEP && hasFaults(members)) return;
    const term = readTerm(fields);
    if (step < LAST_STEP || term === null) return setStep(step + 1);
    found.mutate({ cell: readCellForm(fields).cell, members: members?.file ?? null, term });
  };

  return (
    <form className="wizard" ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Steps step={step} />
      <fieldset className="form" hidden={step !== 0}>
        <legend>Chi bộ của đồng chí</legend>
        <CellFields problems={problems} />
      </fieldset>
      <fieldset className="form" hidden={step !== MEMBER_STEP}>
        <legend>Đảng viên trong chi bộ</legend>
        <MemberStep list={list} onRead={take} />
      </fieldset>
      <fieldset className="form" hidden={step !== LAST_STEP}>
        <legend>Nhiệm kỳ hiện tại</legend>
        <TermStep names={namesOf(list)} problems={problems} />
      </fieldset>
      {found.error !== null && <ErrorNote message={found.error.message} />}
      <div className="first-run-acts">
        <Button
          look="primary"
          type="submit"
          disabled={found.isPending || (step === MEMBER_STEP && hasFaults(list))}
          // The field keeps the focus until the press is over: what leaving it shows would move the button away.
          onMouseDown={(event) => event.preventDefault()}
        >
          {step === LAST_STEP
            ? 'Tạo chi bộ'
            : step === MEMBER_STEP && list === null
              ? 'Để sau, đi tiếp'
              : 'Đi tiếp'}
        </Button>
        <Button look="quiet" onClick={() => (step === 0 ? onBack() : setStep(step - 1))}>
          Quay lại
        </Button>
      </div>
    </form>
  );
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

function TermStep({ names, problems }: { names: readonly string[]; problems: Problems }) {
  const options = [{ value: '', label: 'Chọn sau' }, ...names.map((name) => ({ value: name, label: name }))];
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
      {names.length > 0 && (
        <div className="form-row">
          <SelectField name="secretary" label="Bí thư" options={options} />
          <SelectField name="deputy" label="Phó bí thư" options={options} />
        </div>
      )}
    </>
  );
}

function hasFaults(list: PastedMembers | null): boolean {
  return list?.rows.some(({ problems }) => problems.length > 0) ?? false;
}

function namesOf(list: PastedMembers | null): readonly string[] {
  const members = (list?.rows ?? []).flatMap(({ line, member }) =>
    member === null ? [] : [{ ...member, id: line }],
  );
  return members.map((member) => nameAmong(members, member));
}
