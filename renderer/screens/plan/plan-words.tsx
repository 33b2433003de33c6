/** The words of the plan: basis, purpose, the way it is done, who gets it, who signs. */
import { useId } from 'react';
import { IncomingBasis } from '../../acts/incoming-basis.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { OnePersonField } from '../../ui/people-field.tsx';
import type { Person } from '../../ui/person-input.tsx';
import type { PlanDraft, PlanFaults } from './plan-draft.ts';

interface PlanWordsProps {
  draft: PlanDraft;
  people: readonly Person[];
  faults: PlanFaults['fields'];
  onChange: (part: Partial<PlanDraft>) => void;
}

export function PlanWords({ draft, people, faults, onChange }: PlanWordsProps) {
  const heading = useId();
  return (
    <section className="card form" aria-labelledby={heading}>
      <h2 id={heading}>Nội dung kế hoạch</h2>
      <LongField
        label="Trích yếu"
        rows={1}
        hint="Viết tiếp sau chữ “Kế hoạch”."
        value={draft.subject}
        error={faults.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <LongField
        label="Căn cứ"
        rows={2}
        hint="Mỗi dòng một căn cứ."
        value={draft.basis}
        error={faults.basis}
        onChange={(basis) => onChange({ basis })}
      />
      <IncomingBasis
        day={null}
        onChoose={(line) => onChange({ basis: [draft.basis.trimEnd(), line].filter(Boolean).join('\n') })}
      />
      <LongField
        label="Mục đích"
        rows={3}
        value={draft.purpose}
        onChange={(purpose) => onChange({ purpose })}
      />
      <LongField
        label="Yêu cầu"
        rows={3}
        value={draft.requirements}
        onChange={(requirements) => onChange({ requirements })}
      />
      <LongField
        label="Phương pháp tiến hành"
        rows={3}
        value={draft.method}
        onChange={(method) => onChange({ method })}
      />
      <LongField
        label="Tổ chức thực hiện"
        rows={3}
        hint="Gạch đầu dòng bằng dấu - ở đầu dòng."
        value={draft.assignments}
        onChange={(assignments) => onChange({ assignments })}
      />
      <LongField
        label="Nơi nhận"
        rows={3}
        hint="Mỗi dòng một nơi."
        value={draft.recipients}
        error={faults.recipients}
        onChange={(recipients) => onChange({ recipients })}
      />
      <OnePersonField
        label="Người ký (để trống thì bí thư của ngày ấy ký)"
        people={people}
        id={draft.signerId}
        onChange={(signerId) => onChange({ signerId })}
      />
    </section>
  );
}
