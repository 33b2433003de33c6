import { Search } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import './list.css';

interface SearchFieldProps {
  /** Its name for the ear. */
  label: string;
  /** What is searched, as "Tìm tên, chức vụ; không cần dấu". */
  placeholder: string;
  value: string;
  onChange: (typed: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  field?: Ref<HTMLInputElement>;
}

/** Above a list: what is typed narrows it. */
export function SearchField({ label, placeholder, value, onChange, onKeyDown, field }: SearchFieldProps) {
  return (
    <label className="search">
      <Search aria-hidden="true" />
      <span className="spoken">{label}</span>
      <input
        ref={field}
        className="input"
        type="search"
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
