import type { Plan } from '../../../shared/domain/plan.ts';
import { routeTo } from '../../route.ts';

/** Where one goes to begin the plan of a year after those there are. */
export function nextPlanRoutes(known: readonly Plan[]): { year: number; empty: string; copied: string } {
  const last = Math.max(...known.map(({ year }) => year));
  const year = last + 1;
  return {
    year,
    empty: routeTo('ke-hoach', 'moi', year),
    copied: routeTo('ke-hoach', 'moi', year, 'theo', last),
  };
}
