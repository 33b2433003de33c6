import { type SelectHTMLAttributes, useId } from 'react';
import './fields.css';

type ChoiceValue = string | number | null;

export interface Choice<T extends ChoiceValue> {
  /** Null for none of those that have a value. */
  value: T;
  /** What is read in the list. */
  label: string;
}

interface ChoiceListProps<T extends ChoiceValue>
  extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'className' | 'children'> {
  value: T;
  /** In the order of the list. A value that is none of theirs shows the first. */
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  /** Only as wide as its words, as in a cell of a table. */
  isNarrow?: boolean;
}

/** A list that opens, without a label of its own: one stands around it, or it has an `aria-label`. */
export function ChoiceList<T extends ChoiceValue>({
  value,
  choices,
  onChange,
  isNarrow,
  ...rest
}: ChoiceListProps<T>) {
  return (
    <select
      {...rest}
      className={isNarrow ? 'input input-narrow' : 'input'}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = choices[event.target.selectedIndex];
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value ?? ''}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

interface ChoiceFieldProps<T extends ChoiceValue> {
  label: string;
  value: T;
  /** In the order of the list. */
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  /** Below the list, a sentence. */
  hint?: string;
  isDisabled?: boolean;
}

/** One of a few, chosen from a list that opens. */
export function ChoiceField<T extends ChoiceValue>({
  label,
  hint,
  isDisabled,
  ...list
}: ChoiceFieldProps<T>) {
  const id = useId();
  return (
    <label className="field" htmlFor={id}>
      <span className="field-label">{label}</span>
      <ChoiceList {...list} id={id} disabled={isDisabled} />
      {hint !== undefined && <span className="field-hint">{hint}</span>}
    </label>
  );
}

/** The choices between `values`, named by a table of names. */
export function choicesOf<T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>,
): Choice<T>[] {
  return values.map((value) => ({ value, label: names[value] }));
}
