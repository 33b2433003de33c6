/** When a member belonged to the cell, and what the member was called before. */
import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { emptyName, emptyStay, type NameDraft, type StayDraft } from './member-draft.ts';

interface TimesProps<Row> {
  /** What is wrong with them, a sentence. */
  error: string | undefined;
  onChange: (rows: Row[]) => void;
}

/** Joined, left, came back. */
export function Stays({ stays, error, onChange }: TimesProps<StayDraft> & { stays: readonly StayDraft[] }) {
  const edit = (key: number, part: Partial<StayDraft>): void =>
    onChange(stays.map((stay) => (stay.key === key ? { ...stay, ...part } : stay)));
  return (
    <Group title="Thời gian ở chi bộ" error={error}>
      {stays.map(({ key, from, to, note }, index) => (
        <div key={key} className="stay">
          <DateField
            label={index === 0 ? 'Về chi bộ từ ngày' : 'Về lại từ ngày'}
            hint={index === 0 ? 'Để trống khi có từ trước khi lập sổ.' : undefined}
            value={from}
            onChange={(day) => edit(key, { from: day })}
          />
          <DateField
            label="Chuyển đi từ ngày"
            hint="Từ ngày này không còn trong danh sách điểm danh; hồ sơ cũ giữ nguyên."
            value={to}
            onChange={(day) => edit(key, { to: day })}
          />
          <LongField
            label="Ghi chú"
            rows={1}
            hint="Từ đâu về, chuyển đi đâu."
            value={note}
            onChange={(text) => edit(key, { note: text })}
          />
          {index > 0 && (
            <IconButton label="Bỏ lần này" onClick={() => onChange(stays.filter((stay) => stay.key !== key))}>
              <X />
            </IconButton>
          )}
        </div>
      ))}
      {stays.at(-1)?.to != null && (
        <Button look="quiet" onClick={() => onChange([...stays, emptyStay(stays)])}>
          Về lại chi bộ
        </Button>
      )}
    </Group>
  );
}

/** Changing one's name: papers of a day print the name of that day. */
export function EarlierNames({
  names,
  error,
  onChange,
}: TimesProps<NameDraft> & { names: readonly NameDraft[] }) {
  const edit = (key: number, part: Partial<NameDraft>): void =>
    onChange(names.map((name) => (name.key === key ? { ...name, ...part } : name)));
  return (
    <Group title="Họ tên trước đây" error={error}>
      {names.map(({ key, name, until }) => (
        <div key={key} className="stay">
          <LongField label="Họ tên cũ" rows={1} value={name} onChange={(text) => edit(key, { name: text })} />
          <DateField label="Dùng đến hết ngày" value={until} onChange={(day) => edit(key, { until: day })} />
          <IconButton label="Bỏ tên này" onClick={() => onChange(names.filter((one) => one.key !== key))}>
            <X />
          </IconButton>
        </div>
      ))}
      <Button look="quiet" onClick={() => onChange([...names, emptyName(names)])}>
        Thêm tên cũ
      </Button>
    </Group>
  );
}

function Group({
  title,
  error,
  children,
}: {
  title: string;
  error: string | undefined;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a field
    <div className="field" role="group" aria-labelledby={heading}>
      <span id={heading} className="field-label">
        {title}
      </span>
      {children}
      {error !== undefined && <span className="field-error">{error}</span>}
    </div>
  );
}
