/** Naming a person by the beginning of the name and Enter: a combobox over the people of the meeting. */
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { type Named, nameAmong } from '../../shared/domain/names.ts';
import { findPeople } from './find-people.ts';
import { Kbd } from './kbd.tsx';
import './people.css';

/** A member by id, or a guest by name alone. */
export interface Person {
  /** Null for a guest. */
  id: number | null;
  name: string;
}

/** Members as those who can be named, each told apart from another of the same name. */
export function toPeople(members: readonly Named[]): { id: number; name: string }[] {
  return members.map((member) => ({ id: member.id, name: nameAmong(members, member) }));
}

interface PersonInputProps {
  /** Its name for the ear; nothing of it is seen. */
  label: string;
  /** Whose names are known; in any order. */
  people: readonly Person[];
  /** Somebody was named; the input is empty again. */
  onChoose: (person: Person) => void;
  placeholder?: string;
  /** Whether somebody who is not in the list may be named as typed; chosen with the arrows, Alt+K or the mouse, never by Enter alone. */
  takesGuests?: boolean;
  /** For whoever gives it the focus. */
  inputRef?: Ref<HTMLInputElement>;
  /** Whether a key that goes to its part of the page goes to it. */
  isFirst?: boolean;
}

const SHOWN = 7;
/** Before the first option. */
const NOWHERE = -1;

export function PersonInput({
  label,
  people,
  onChoose,
  placeholder,
  takesGuests = false,
  inputRef,
  isFirst,
}: PersonInputProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  /** Which option Enter takes; null while nobody has moved, then the first of those known. */
  const [moved, setMoved] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const options = optionsFor(people, typed, takesGuests);
  const isUnknown = options[0]?.isGuest === true;
  const at = moved ?? (isUnknown ? NOWHERE : 0);
  const isShown = isOpen && options.length > 0;

  const choose = (person: Person | undefined): void => {
    if (person === undefined) return;
    setTyped('');
    setMoved(null);
    setOpen(false);
    onChoose(person);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setMoved(Math.max(0, Math.min(at + (event.key === 'ArrowDown' ? 1 : -1), options.length - 1)));
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      setOpen(true);
      choose(options[at]?.person);
    } else if (takesGuests && event.altKey && event.code === 'KeyK') {
      event.preventDefault();
      choose(options.find(({ isGuest }) => isGuest)?.person);
    } else if (event.key === 'Escape' && isShown) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className="person">
      <input
        ref={inputRef}
        data-first={isFirst}
        className="input"
        role="combobox"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown && at !== NOWHERE ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMoved(null);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <Options {...{ id, label, options, at }} isHidden={!isShown} onChoose={choose} />
      {isShown && isUnknown && (
        <p className="person-unknown small" role="status">
          Không có ai tên như vậy trong danh sách. Là khách mời: <Kbd>Alt K</Kbd>. Gõ nhầm: sửa lại tên.
        </p>
      )}
    </div>
  );
}

interface Option {
  person: Person;
  label: string;
  isGuest: boolean;
}

/** Those who may be meant by what is typed; after them, where guests are taken, a guest of that name. */
function optionsFor(people: readonly Person[], typed: string, takesGuests: boolean): Option[] {
  const found = findPeople(people, ({ name }) => name, typed).slice(0, SHOWN);
  const known = found.map((person) => ({ person, label: person.name, isGuest: false }));
  const name = typed.trim();
  if (!takesGuests || name === '') return known;
  return [...known, { person: { id: null, name }, label: `Khách mời: ${name}`, isGuest: true }];
}

interface OptionsProps {
  /** Of the input; the list and its options are named after it. */
  id: string;
  label: string;
  options: readonly Option[];
  /** Which one Enter takes. */
  at: number;
  isHidden: boolean;
  onChoose: (person: Person) => void;
}

function Options({ id, label, options, at, isHidden, onChoose }: OptionsProps) {
  return (
    <div className="person-options" role="listbox" id={`${id}-list`} aria-label={label} hidden={isHidden}>
      {options.map(({ person, label: words }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, as a combobox's does
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input
        <div
          key={`${person.id ?? 'guest'} ${words}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          {words}
        </div>
      ))}
    </div>
  );
}
