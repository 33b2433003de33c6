import { Search } from 'lucide-react';
import './list.css';

interface SearchFieldProps {
  /** Its name for the ear. */
  label: string;
  /** What is searched, as "Tìm tên, chức vụ; không cần dấu". */
  placeholder: string;
  value: string;
  onChange: (typed: string) => void;
}

/** Above a list: what is typed narrows it. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  return (
    <label className="search">
      <Search aria-hidden="true" />
      <span className="spoken">{label}</span>
      <input
        className="input"
        type="search"
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
