import { type KeyboardEvent, useState } from 'react';

interface MendFieldProps {
  /** Of what and of whom: "Ngày sinh của Lê Quang Đạo". */
  label: string;
  /** What was understood. */
  value: string;
  /** Once the field is left with something else in it. */
  onMend: (text: string) => void;
  isNumeric?: boolean;
}

/** A cell of the table, written in as it stands. Enter goes on in the row below, Escape takes back. */
export function MendField({ label, value, onMend, isNumeric = false }: MendFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = (): void => {
    setTyped(null);
    if (typed !== null && typed.trim() !== value) onMend(typed.trim());
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault();
    leave();
    fieldBelow(event.currentTarget)?.focus();
  };
  return (
    <input
      className={isNumeric ? 'mend numbers' : 'mend'}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={press}
    />
  );
}

/** The field of the same column in the next row that has one. */
function fieldBelow(field: HTMLElement): HTMLElement | null {
  const cell = field.closest('td');
  for (let row = field.closest('tr')?.nextElementSibling; row != null; row = row.nextElementSibling) {
    const below = row.children[cell?.cellIndex ?? -1]?.querySelector<HTMLElement>('input.mend');
    if (below != null) return below;
  }
  return null;
}
