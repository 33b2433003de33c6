interface ViewChoicesProps<T extends string> {
  /** Its name for the ear. */
  label: string;
  choices: readonly { value: T; name: string; count?: number }[];
  value: T;
  onChange: (value: T) => void;
}

/** One view out of a few, as buttons side by side; each may tell how much it shows. */
export function ViewChoices<T extends string>({ label, choices, value, onChange }: ViewChoicesProps<T>) {
  return (
    <fieldset className="view-choices">
      <legend className="spoken">{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.name}
          {choice.count !== undefined && <span className="numbers"> {choice.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
