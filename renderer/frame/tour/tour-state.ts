/** How far the first tour has come. Kept beside the window, not in the book: who has left it is not asked again for another. */
import { createStore, useStore } from '../../store.ts';
import { TOUR_STEPS } from './steps.ts';

const KEY = 'tour';
const OVER = 'over';

const current = createStore<number | null>(readStep(localStorage.getItem(KEY)));

/** The step, from 1; null while there is no tour. */
export function useTourStep(): number | null {
  return useStore(current);
}

/** At the very first start on this machine; a tour that was left or ended does not come again. */
export function offerTour(): void {
  if (localStorage.getItem(KEY) === null) goToStep(1);
}

/** Behind the last step it is over. */
export function goToStep(step: number): void {
  const next = step > TOUR_STEPS.length ? null : Math.max(1, step);
  localStorage.setItem(KEY, next === null ? OVER : String(next));
  current.set(next);
}

export function leaveTour(): void {
  localStorage.setItem(KEY, OVER);
  current.set(null);
}

function readStep(kept: string | null): number | null {
  const step = Number(kept ?? OVER);
  return Number.isInteger(step) && step >= 1 && step <= TOUR_STEPS.length ? step : null;
}
