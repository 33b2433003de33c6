import { X } from 'lucide-react';
import { useId, useState } from 'react';
import type { Guest } from '../../../shared/domain/session.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

interface GuestsProps {
  guests: readonly Guest[];
  isDisabled: boolean;
  onChange: (guests: Guest[]) => void;
}

/** Guests by name and post. A line without a name is not a guest yet, and is not saved. */
export function Guests({ guests, isDisabled, onChange }: GuestsProps) {
  const heading = useId();
  const [lines, setLines] = useState(() => guests.map((guest, key) => ({ ...guest, key })));
  const put = (next: typeof lines): void => {
    setLines(next);
    onChange(next.filter(({ name }) => name.trim() !== '').map(({ name, role }) => ({ name, role })));
  };
  const edit = (key: number, part: Partial<Guest>): void =>
    put(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a field
    <div className="field" role="group" aria-labelledby={heading}>
      <span id={heading} className="field-label">
        Khách mời
      </span>
      {lines.map(({ key, name, role }) => (
        <div key={key} className="guest">
          <input
            className="input"
            aria-label="Họ tên khách"
            placeholder="Họ tên"
            value={name}
            disabled={isDisabled}
            onChange={(event) => edit(key, { name: event.target.value })}
          />
          <input
            className="input"
            aria-label={`Chức vụ của khách ${name}`}
            placeholder="Chức vụ, đơn vị"
            value={role}
            disabled={isDisabled}
            onChange={(event) => edit(key, { role: event.target.value })}
          />
          <IconButton
            label={`Bỏ khách ${name}`}
            disabled={isDisabled}
            onClick={() => put(lines.filter((line) => line.key !== key))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      {!isDisabled && (
        <Button
          look="quiet"
          onClick={() =>
            put([...lines, { name: '', role: '', key: Math.max(-1, ...lines.map(({ key }) => key)) + 1 }])
          }
        >
          Thêm khách
        </Button>
      )}
      {isDisabled && lines.length === 0 && <span className="muted">Không có</span>}
    </div>
  );
}
