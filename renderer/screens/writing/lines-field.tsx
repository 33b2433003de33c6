import { useState } from 'react';
import { LongField } from '../../ui/long-field.tsx';

interface LinesFieldProps {
  label: string;
  hint?: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}

/** A list, one entry a line. What is typed stands as it is typed; only the list is tidy. */
export function LinesField({ label, hint, lines, onChange }: LinesFieldProps) {
  const [typed, setTyped] = useState('');
  const isOurs = toLines(typed).join('\n') === lines.join('\n');
  return (
    <LongField
      label={label}
      hint={hint}
      rows={Math.min(6, Math.max(2, lines.length + 1))}
      value={isOurs ? typed : lines.join('\n')}
      onChange={(text) => {
        setTyped(text);
        onChange(toLines(text));
      }}
    />
  );
}

function toLines(text: string): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
