/** Naming a person by the beginning of the name and Enter: a combobox over the people of the meeting. */
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { findPeople } from './find-people.ts';

/** A member by id, or a guest by name alone. */
export interface Person {
  id: number | null;
  name: string;
}

/** Members as those who can be named. */
export function toPeople(members: readonly { id: number; fullName: string }[]): Person[] {
  return members.map(({ id, fullName }) => ({ id, name: fullName }));
}

interface PersonInputProps {
  label: string;
  people: readonly Person[];
  onChoose: (person: Person) => void;
  placeholder?: string;
  /** Whether somebody who is not in the list may be named as typed. */
  takesGuests?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

const SHOWN = 7;

export function PersonInput({
  label,
  people,
  onChoose,
  placeholder,
  takesGuests = false,
  inputRef,
}: PersonInputProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const found = findPeople(people, ({ name }) => name, typed).slice(0, SHOWN);
  const guest = typed.trim();
  const options = takesGuests && guest !== '' ? [...found, { id: null, name: guest }] : found;
  const isShown = isOpen && options.length > 0;

  const choose = (person: Person | undefined): void => {
    if (person === undefined) return;
    setTyped('');
    setOpen(false);
    onChoose(person);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setAt((now) => Math.max(0, Math.min(now + (event.key === 'ArrowDown' ? 1 : -1), options.length - 1)));
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      choose(options[at]);
    } else if (event.key === 'Escape' && isShown) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className="person">
      <input
        ref={inputRef}
        className="input"
        role="combobox"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <div className="person-options" role="listbox" id={`${id}-list`} aria-label={label} hidden={!isShown}>
        {options.map((person, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, as a combobox's does
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input
          <div
            key={`${person.id ?? 'guest'} ${person.name}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            {person === options.at(-1) && takesGuests && person.name === guest
              ? `Khách: ${person.name}`
              : person.name}
          </div>
        ))}
      </div>
    </div>
  );
}
