import { type FocusEvent, type ReactNode, useId } from 'react';
import './fields.css';

interface FieldProps {
  label: string;
  /** Below the field, a sentence; an error takes its place. */
  hint?: string | undefined;
  /** What is wrong, a sentence; shown in place and tied to the input. */
  error?: string | undefined;
}

interface TextFieldProps extends FieldProps {
  /** In the data of its form. */
  name: string;
  /** What stands there first. */
  defaultValue?: string;
  /** Several lines. */
  isLong?: boolean;
  placeholder?: string;
  isRequired?: boolean;
  /** The field is left; it is given what stands in it. */
  onLeave?: (text: string) => void;
}

/**
 * A text field. It keeps its own text: nothing is written into it while somebody types, so that Unikey's backspaces and
 * a composition meet only the browser.
 */
export function TextField({
  label,
  hint,
  error,
  name,
  defaultValue,
  isLong = false,
  placeholder,
  isRequired,
  onLeave,
}: TextFieldProps) {
  const id = useId();
  const input = {
    id,
    name,
    defaultValue,
    placeholder,
    className: 'input',
    spellCheck: false,
    autoComplete: 'off',
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined && hint === undefined ? undefined : `${id}-note`,
    'aria-required': isRequired,
    onBlur: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => onLeave?.(event.target.value),
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {isLong ? <textarea {...input} rows={3} /> : <input {...input} type="text" />}
    </FieldFrame>
  );
}

interface SelectFieldProps extends FieldProps {
  /** In the data of its form. */
  name: string;
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
}

/** A list that opens, in a form that is read when it is sent. */
export function SelectField({ label, hint, error, name, options, defaultValue }: SelectFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select id={id} name={name} defaultValue={defaultValue} className="input">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

function FieldFrame({ id, label, hint, error, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {error !== undefined ? (
        <span id={`${id}-note`} className="field-error" role="alert">
          {error}
        </span>
      ) : hint !== undefined ? (
        <span id={`${id}-note`} className="field-hint">
          {hint}
        </span>
      ) : null}
    </div>
  );
}
