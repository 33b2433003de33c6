/** The one axis all plots of a year share: a place for each session, and for each quarter without one. */
import type { SessionFigures } from '../../../shared/domain/statistics/session-figures.ts';
import type { YearFigures } from '../../../shared/domain/statistics/year.ts';
import type { Quarter } from '../../../shared/domain/values.ts';
import { romanQuarter } from '../../../shared/text/dates.ts';

export interface Slot {
  year: number;
  quarter: Quarter;
  /** "III"; "+" of a session outside the plan. */
  label: string;
  /** The middle of the place, in the picture's measure. */
  x: number;
  /** Null where there is none: still to come, or the quarter went by without. */
  session: SessionFigures | null;
  /** Whether the quarter went by without one. */
  isMissed: boolean;
  /** Of the year before: drawn paler. */
  isBefore: boolean;
}

export interface Axis {
  slots: Slot[];
  /** From where to where a year reaches. */
  years: { year: number; from: number; to: number; isBefore: boolean }[];
}

/** Of all plots of the glance. */
export const PLOT_WIDTH = 378;
const EDGE = 26;
const BETWEEN_YEARS = 22;
const WIDEST_STEP = 38;

export function axisOf(before: YearFigures, year: YearFigures): Axis {
  const parts = [before, year].map((figures, index) => placesOf(figures, index === 0));
  const count = parts.flat().length;
  const room = PLOT_WIDTH - 2 * EDGE - BETWEEN_YEARS;
  const step = Math.min(WIDEST_STEP, count > 1 ? room / (count - 1) : WIDEST_STEP);
  let x = EDGE;
  const slots = parts.flatMap((places, index) => {
    if (index === 1) x += BETWEEN_YEARS;
    return places.map((place) => {
      const slot = { ...place, x };
      x += step;
      return slot;
    });
  });
  const years = [before, year].flatMap(({ year: of }, index) => {
    const own = slots.filter((slot) => slot.year === of).map((slot) => slot.x);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ year: of, from: first - 12, to: last + 12, isBefore: index === 0 }];
  });
  return { slots, years };
}

function placesOf(figures: YearFigures, isBefore: boolean): Omit<Slot, 'x'>[] {
  return figures.quarters.flatMap(({ quarter, isOver }): Omit<Slot, 'x'>[] => {
    const own = figures.sessions.filter((session) => session.quarter === quarter);
    const place = { year: figures.year, quarter, isBefore };
    if (own.length === 0)
      return [{ ...place, label: romanQuarter(quarter), session: null, isMissed: isOver && figures.isKnown }];
    return own.map((session) => ({
      ...place,
      label: session.isOutsidePlan ? '+' : romanQuarter(quarter),
      session,
      isMissed: false,
    }));
  });
}
