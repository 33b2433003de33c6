interface FilterSelectProps<T> {
  /** Its name for the ear. */
  label: string;
  /** The choice that narrows nothing, and its value: "Mọi loại". */
  all: { value: T; name: string };
  choices: readonly { value: T; name: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** Above a list: one choice of a few narrows it. */
export function FilterSelect<T>({ label, all, choices, value, onChange }: FilterSelectProps<T>) {
  const offered = [all, ...choices];
  return (
    <label>
      <span className="spoken">{label}</span>
      <select
        className="input"
        value={offered.findIndex((choice) => choice.value === value)}
        onChange={({ target }) => onChange((offered[target.selectedIndex] ?? all).value)}
      >
        {offered.map(({ name }, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
