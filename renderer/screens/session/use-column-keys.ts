import { type RefObject, useEffect, useRef } from 'react';

const FOCUSABLE =
  '[tabindex="0"], input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled])';

/** F6 goes from column to column, and back with Shift: into the first thing of the next child of the element. */
export function useColumnKeys(): RefObject<HTMLDivElement | null> {
  const columns = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      const all = [...(columns.current?.children ?? [])];
      const here = all.findIndex((column) => column.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = all.at((Math.max(here, event.shiftKey ? 0 : -1) + step) % all.length);
      const target =
        next?.querySelector<HTMLElement>('[data-first]') ?? next?.querySelector<HTMLElement>(FOCUSABLE);
      if (target === null || target === undefined) return;
      event.preventDefault();
      target.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return columns;
}
