/** The rows read from an old plan, each cell to be mended, and what becomes of its paper. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { PlanReading } from '../../../shared/contract/importing.ts';
import { PLAN_PAPER } from '../../../shared/format/kinds.ts';
import { romanQuarter } from '../../../shared/text/dates.ts';
import type { TextEncoding } from '../../../shared/text/legacy-texts.ts';
import { useChange, useVerb } from '../../queries.ts';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { type Person, toPeople } from '../../ui/person-input.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type OldRow, oldPlanDraft, toOldPlan } from './old-plan.ts';
import { QUARTERS } from './plan-draft.ts';
import { RowFields } from './plan-rows-table.tsx';

interface OldPlanDialogProps {
  file: PickedFile;
  reading: PlanReading;
  /** What the letters of the file were made Unicode from. */
  encoding?: TextEncoding;
  onClose: () => void;
}

export function OldPlanDialog({ file, reading, encoding, onClose }: OldPlanDialogProps) {
  const [draft, setDraft] = useState(() => oldPlanDraft(reading));
  const [borne, setBorne] = useState(reading.facts);
  const facts = { ...borne, subject: draft.subject };
  const check = useVerb('document:check-facts', { kind: PLAN_PAPER, facts }).data;
  const [wish, setPaper] = useState<'none' | 'draft' | 'issued'>('issued');
  const people = toPeople(useVerb('member:list', {}).data ?? []);
  const plans = useVerb('plan:list', {}).data ?? [];
  const take = useChange('plan:import');
  const toast = useToast();
  const canKeep = check?.obstacle === '';
  const paper = wish === 'issued' && !canKeep ? 'draft' : wish;
  const isTaken = plans.some(({ year }) => String(year) === draft.year.trim());
  const plan = toOldPlan(draft, reading);

  const submit = (): void => {
    if (plan === null) return;
    const { fileName, bytes } = file;
    take.mutate(
      { fileName, bytes, encoding, plan, facts, paper },
      {
        onSuccess: (made) => {
          toast(`Đã lập kế hoạch năm ${made.plan.year} từ kế hoạch cũ`);
          onClose();
          go('ke-hoach', made.plan.id);
        },
      },
    );
  };
  return (
    <Dialog
      title={`Kế hoạch trong “${file.fileName}”`}
      text={`Đã đọc ${reading.rows.length} chuyên đề. Hãy xem và sửa chỗ đọc chưa đúng; chưa có gì được lưu.`}
      onClose={onClose}
      isWide
    >
      <div className="form">
        <div className="form-row">
          <LongField
            label="Năm của kế hoạch"
            rows={1}
            value={draft.year}
            error={isTaken ? `Năm ${draft.year.trim()} đã có kế hoạch, nên không lập thêm được.` : undefined}
            onChange={(year) => setDraft({ ...draft, year })}
          />
          <ChoiceField
            label="Văn bản kế hoạch trong tệp"
            value={paper}
            choices={[
              ...(canKeep ? [{ value: 'issued' as const, label: 'Giữ số và ngày cũ' }] : []),
              { value: 'draft', label: 'Giữ làm bản nháp' },
              { value: 'none', label: 'Không giữ' },
            ]}
            onChange={setPaper}
          />
        </div>
        {wish !== 'none' && (
          <div className="form-row">
            <LongField
              label="Số, ký hiệu"
              rows={1}
              value={facts.symbol}
              onChange={(symbol) => setBorne({ ...borne, symbol })}
            />
            <DateField
              label="Ngày văn bản"
              value={facts.date}
              onChange={(date) => setBorne({ ...borne, date })}
            />
          </div>
        )}
        <LongField
          label="Trích yếu"
          rows={2}
          value={draft.subject}
          onChange={(subject) => setDraft({ ...draft, subject })}
        />
        <Notices
          sentences={[
            ...(wish === 'none' ? [] : [check?.obstacle ?? '', ...(check?.notices ?? [])]),
            ...reading.notices,
          ]}
        />
        {draft.rows.map((row) => (
          <OldRowFields
            key={row.key}
            year={plan?.year}
            row={row}
            people={people}
            onChange={(part) =>
              setDraft({
                ...draft,
                rows: draft.rows.map((one) => (one.key === row.key ? { ...one, ...part } : one)),
              })
            }
            onRemove={() => setDraft({ ...draft, rows: draft.rows.filter(({ key }) => key !== row.key) })}
          />
        ))}
      </div>
      {take.error !== null && <ErrorNote message={take.error.message} />}
      <div className="dialog-acts">
        <Button look="primary" disabled={plan === null || isTaken || take.isPending} onClick={submit}>
          Lập kế hoạch năm {draft.year}
        </Button>
        <Button onClick={onClose}>Huỷ</Button>
      </div>
    </Dialog>
  );
}

function Notices({ sentences }: { sentences: readonly string[] }) {
  const told = sentences.filter((sentence) => sentence !== '');
  if (told.length === 0) return null;
  return (
    <ul className="entries">
      {told.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

interface OldRowFieldsProps {
  /** Of the plan, once it is known. */
  year: number | undefined;
  row: OldRow;
  people: readonly Person[];
  onChange: (part: Partial<OldRow>) => void;
  onRemove: () => void;
}

function OldRowFields({ year, row, people, onChange, onRemove }: OldRowFieldsProps) {
  return (
    <section className="plan-row" aria-label={row.topic}>
      <ChoiceField
        label="Quý"
        value={row.quarter}
        choices={[
          ...(row.quarter === null ? [{ value: null, label: 'Chưa rõ, hãy chọn' }] : []),
          ...QUARTERS.map((quarter) => ({ value: quarter, label: romanQuarter(quarter) })),
        ]}
        onChange={(quarter) => onChange({ quarter })}
      />
      <RowFields
        year={year}
        row={row}
        people={people}
        fault={row.topic.trim() === '' ? 'Chưa ghi tên chuyên đề' : undefined}
        onChange={onChange}
      />
      <div className="plan-row-acts">
        <span />
        <IconButton label="Bỏ dòng" onClick={onRemove}>
          <Trash2 />
        </IconButton>
      </div>
    </section>
  );
}
