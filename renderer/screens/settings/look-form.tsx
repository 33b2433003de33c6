import { changeLook, type Look, TEXT_SIZES, useLook } from '../../look.ts';

const THEMES: readonly { value: Look['theme']; label: string }[] = [
  { value: 'system', label: 'Theo máy' },
  { value: 'light', label: 'Nền sáng' },
  { value: 'dark', label: 'Nền tối, giấy vẫn trắng' },
];

const MOTIONS: readonly { value: Look['motion']; label: string }[] = [
  { value: 'system', label: 'Theo máy' },
  { value: 'none', label: 'Không chuyển động' },
];

/** Seen at once and kept at once: there is nothing here one could regret. */
export function LookForm() {
  const look = useLook();
  return (
    <section className="card form" aria-labelledby="look-title">
      <h2 id="look-title">Giao diện</h2>
      <p className="muted">Chỉ cho máy này, có hiệu lực ngay.</p>
      <Choices
        name="theme"
        legend="Nền"
        options={THEMES}
        value={look.theme}
        onChange={(theme) => changeLook({ theme })}
      />
      <Choices
        name="text-size"
        legend="Cỡ chữ"
        options={TEXT_SIZES.map((value) => ({ value, label: `${value}%` }))}
        value={look.textSize}
        onChange={(textSize) => changeLook({ textSize })}
      />
      <Choices
        name="motion"
        legend="Chuyển động"
        options={MOTIONS}
        value={look.motion}
        onChange={(motion) => changeLook({ motion })}
      />
    </section>
  );
}

interface ChoicesProps<T> {
  name: string;
  legend: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}

function Choices<T extends string | number>({ name, legend, options, value, onChange }: ChoicesProps<T>) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
