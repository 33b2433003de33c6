/** A new paper: what kind, and of which session, plan or period; everything that is known already comes with it. */

import { type ReactNode, useState } from 'react';
import { KIND_RULES, type Kind, kindsOn, TOPIC_PAPER } from '../../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { romanQuarter } from '../../../shared/text/dates.ts';
import { useChange, useVerb } from '../../queries.ts';
import { go } from '../../route.ts';
import { ChoiceField, choicesOf } from '../../ui/choice-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { today } from '../../ui/moments.ts';
import { periodYears, readNewPaper } from './new-paper.ts';

export function NewPaperDialog({ onClose }: { onClose: () => void }) {
  const create = useChange('document:create');
  const [kind, setKind] = useState<Kind>(TOPIC_PAPER);
  const source = KIND_RULES[kind].madeFrom;
  const submit = (form: FormData): void =>
    create.mutate(readNewPaper(form, kind), {
      onSuccess: ({ document }) => go('soan-thao', document.id),
    });
  return (
    <FormDialog
      title="Văn bản mới"
      verb="Soạn văn bản"
      isBusy={create.isPending}
      error={create.error?.message}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceField
        label="Loại văn bản"
        value={kind}
        choices={choicesOf(kindsOn(today()), KIND_NAMES)}
        onChange={setKind}
      />
      {source === 'plan' && <PlanField />}
      {source === 'session' && <SessionField />}
      {source === 'period' && <PeriodFields />}
      <label className="field">
        <span className="field-label">Trích yếu</span>
        <input
          className="input"
          name="title"
          autoComplete="off"
          spellCheck={false}
          placeholder={source === null ? 'Về việc gì' : 'Để trống thì lấy theo mẫu'}
        />
      </label>
    </FormDialog>
  );
}

function PlanField() {
  const plans = useVerb('plan:list', {}).data ?? [];
  return (
    <SourceField label="Của kế hoạch" none="Không theo kế hoạch nào">
      {plans.map(({ id, year }) => (
        <option key={id} value={id}>
          Năm {year}
        </option>
      ))}
    </SourceField>
  );
}

function SessionField() {
  const sessions = useVerb('session:list', {}).data ?? [];
  return (
    <SourceField label="Của buổi sinh hoạt" none="Không theo buổi nào">
      {sessions.map(({ id, topic, year, quarter }) => (
        <option key={id} value={id}>
          Quý {romanQuarter(quarter)}/{year}: {topic}
        </option>
      ))}
    </SourceField>
  );
}

function PeriodFields() {
  const plans = useVerb('plan:list', {}).data ?? [];
  const sessions = useVerb('session:list', {}).data ?? [];
  const thisYear = new Date().getFullYear();
  return (
    <>
      <SourceField label="Năm báo cáo" none="Không lấy số liệu" start={thisYear}>
        {periodYears([...plans, ...sessions], thisYear).map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </SourceField>
      <label className="field">
        <span className="field-label">Kỳ</span>
        <select className="input" name="quarter" defaultValue="">
          <option value="">Cả năm</option>
          {([1, 2, 3, 4] as const).map((quarter) => (
            <option key={quarter} value={quarter}>
              Quý {romanQuarter(quarter)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface SourceFieldProps {
  label: string;
  /** What is read where there is no source. */
  none: string;
  /** The source one begins with; without it none. */
  start?: number;
  /** The sources, as options. */
  children: ReactNode;
}

function SourceField({ label, none, start, children }: SourceFieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select className="input" name="source" defaultValue={start ?? ''}>
        {children}
        <option value="">{none}</option>
      </select>
    </label>
  );
}
