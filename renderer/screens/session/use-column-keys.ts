import { type RefObject, useEffect, useRef } from 'react';
import { askSpeaker, isUnderDialog, mendFocus } from './focus-places.ts';

const FOCUSABLE =
  '[tabindex="0"], input:not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled])';

/**
 * F2 goes to the speaker from anywhere; F6 goes round the parts of the element marked `data-ring`, and back with Shift: to
 * what is marked `data-first` there, or the first thing. The focus is never on nothing.
 */
export function useColumnKeys(): RefObject<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  // Tab may leave the page on purpose: past its end it goes to the browser's own things, and on to its beginning.
  const hasTabbed = useRef(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      hasTabbed.current = event.key === 'Tab';
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
    const mend = (): void => {
      if (!hasTabbed.current) setTimeout(mendFocus);
    };
    addEventListener('keydown', press);
    addEventListener('keyup', mend);
    addEventListener('click', mend);
    return () => {
      removeEventListener('keydown', press);
      removeEventListener('keyup', mend);
      removeEventListener('click', mend);
    };
  }, []);
  // What had the focus may have gone with what was just drawn anew.
  useEffect(() => {
    if (hasTabbed.current) return;
    const timer = setTimeout(mendFocus);
    return () => clearTimeout(timer);
  });
  return page;
}
