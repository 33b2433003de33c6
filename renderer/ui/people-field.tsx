import { X } from 'lucide-react';
import { useId } from 'react';
import { type Person, PersonInput } from './person-input.tsx';
import './fields.css';
import './people.css';

interface PeopleFieldProps {
  label: string;
  /** Whose names are known; guests among them are left out. */
  people: readonly Person[];
  /** Of those named, in the order they were. */
  ids: readonly number[];
  onChange: (ids: readonly number[]) => void;
  /** At most so many; 1 for a single person. */
  most?: number;
  /** What is wrong, a sentence. */
  error?: string | undefined;
  isDisabled?: boolean;
  /** Where the label is that of a table's column. */
  isLabelHidden?: boolean;
}

/** Members named by the beginning of their names; those named already stand before the input and can be taken out. */
export function PeopleField({
  label,
  people,
  ids,
  onChange,
  most = 50,
  error,
  isDisabled = false,
  isLabelHidden = false,
}: PeopleFieldProps) {
  const id = useId();
  const chosen = ids.map((chosenId) => people.find((person) => person.id === chosenId) ?? unknown(chosenId));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a field
    <div className="field" role="group" aria-labelledby={id}>
      <span id={id} className={isLabelHidden ? 'spoken' : 'field-label'}>
        {label}
      </span>
      <div className="people">
        {chosen.map((person) => (
          <span key={person.id} className="chosen">
            {person.name}
            {!isDisabled && (
              <button
                type="button"
                aria-label={`Bỏ đồng chí ${person.name}`}
                onClick={() => onChange(ids.filter((other) => other !== person.id))}
              >
                <X aria-hidden="true" />
              </button>
            )}
          </span>
        ))}
        {!isDisabled && ids.length < most && (
          <PersonInput
            label={label}
            placeholder="Gõ đầu tên, không cần dấu"
            people={people.filter((person) => person.id !== null && !ids.includes(person.id))}
            onChoose={(person) => person.id !== null && onChange([...ids, person.id])}
          />
        )}
        {isDisabled && chosen.length === 0 && <span className="muted">Chưa có</span>}
      </div>
      {error !== undefined && <span className="field-error">{error}</span>}
    </div>
  );
}

interface OnePersonFieldProps extends Omit<PeopleFieldProps, 'ids' | 'onChange' | 'most'> {
  /** Null for nobody. */
  id: number | null;
  onChange: (id: number | null) => void;
}

/** As `PeopleField`, for a single member or nobody. */
export function OnePersonField({ id, onChange, ...rest }: OnePersonFieldProps) {
  return (
    <PeopleField
      {...rest}
      most={1}
      ids={id === null ? [] : [id]}
      onChange={([chosen = null]) => onChange(chosen)}
    />
  );
}

function unknown(id: number): Person {
  return { id, name: `số ${id}` };
}
