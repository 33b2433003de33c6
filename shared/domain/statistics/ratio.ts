/** Shares are kept as the two numbers they are made of: only they can be added up. */
export interface Ratio {
  /** What is counted. */
  part: number;
  /** Out of how many; 0 where there was nothing to count. */
  whole: number;
}

/** Summed before anything is divided: never the mean of percentages. */
export function sumRatios(ratios: readonly Ratio[]): Ratio {
  return {
    part: ratios.reduce((sum, { part }) => sum + part, 0),
    whole: ratios.reduce((sum, { whole }) => sum + whole, 0),
  };
}

/** In per cent with one decimal, as it is read; null where there was nothing to count. */
export function percentOf({ part, whole }: Ratio): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}

/** What two shares differ by in points of per cent, as whoever reads both would subtract; null where one of them is not there. */
export function pointsBetween(earlier: Ratio, later: Ratio): number | null {
  const [from, to] = [percentOf(earlier), percentOf(later)];
  return from === null || to === null ? null : Math.round((to - from) * 10) / 10;
}

/** The middle of the numbers, of two in the middle their mean; null of none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
