import { type RefObject, useEffect, useRef } from 'react';
import type { Problems } from '../../ui/cell-fields.tsx';

/** For the form of the steps: whoever goes on by keyboard begins at the first field, or at the first that is wrong. */
export function useStepFocus(step: number, problems: Problems): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelectorAll('fieldset')[step]?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [step]);
  useEffect(() => {
    if (Object.keys(problems).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  return form;
}
