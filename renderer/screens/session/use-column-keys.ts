import { type RefObject, useEffect, useRef } from 'react';
import { askSpeaker, isUnderDialog } from './focus-places.ts';

const FOCUSABLE =
  '[tabindex="0"], input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled])';

/**
 * F2 goes to the speaker from anywhere; F6 goes round the parts of the element marked `data-ring`, and back with Shift: to
 * what is marked `data-first` there, or the first thing.
 */
export function useColumnKeys(): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'F2') {
        event.preventDefault();
        askSpeaker();
      }
      if (event.key !== 'F6' || isUnderDialog()) return;
      event.preventDefault();
      const parts = [...(page.current?.querySelectorAll('[data-ring]') ?? [])];
      const here = parts.findIndex((part) => part.contains(document.activeElement));
      const start = here === -1 && event.shiftKey ? 0 : here;
      const next = parts.at((start + (event.shiftKey ? -1 : 1)) % parts.length);
      const first = next?.querySelector<HTMLElement>('[data-first]');
      (first ?? next?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return page;
}
