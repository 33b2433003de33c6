import { type ReactNode, useId } from 'react';
import './fields.css';

interface LongFieldProps {
  label: string;
  /** Lines are parted by "\n". */
  value: string;
  /** At every key. */
  onChange: (text: string) => void;
  /** 1 for a line. */
  rows: number;
  /** Below the field, a sentence; an error takes its place. */
  hint?: ReactNode;
  /** What is wrong with the text, a sentence. */
  error?: string | undefined;
  isDisabled?: boolean;
}

/** Text as it is typed, one line or several; nothing is tidied here. */
export function LongField({ label, value, onChange, rows, hint, error, isDisabled }: LongFieldProps) {
  const id = useId();
  const note = error ?? hint;
  const input = {
    id,
    className: 'input',
    value,
    disabled: isDisabled,
    spellCheck: false,
    autoComplete: 'off',
    'aria-invalid': error !== undefined,
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? <input {...input} type="text" /> : <textarea {...input} rows={rows} />}
      {note !== undefined && (
        <span id={`${id}-note`} className={error === undefined ? 'field-hint' : 'field-error'}>
          {note}
        </span>
      )}
    </div>
  );
}
