import './fields.css';

interface CheckFieldProps {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** The label is a sentence or more: the box stands at its first line. */
  isLong?: boolean;
  isDisabled?: boolean;
}

/** A box to tick, before its label. */
export function CheckField({ label, isOn, onChange, isLong, isDisabled }: CheckFieldProps) {
  return (
    <label className={isLong ? 'check check-long' : 'check'}>
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
