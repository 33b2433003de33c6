import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './icon-button.css';

/** A button that is only a picture; `label` is its name for the ear and for the pointer. */
export function IconButton({
  label,
  children,
  ...rest
}: { label: string; children: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" {...rest} className="icon-button" aria-label={label} title={label}>
      {children}
    </button>
  );
}
