/** Lengths as Word counts them. */

/** Millimetres in twentieths of a point. */
export function mm(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Points in twentieths of a point. */
export function pt(points: number): number {
  return Math.round(points * 20);
}

/** A font size in half points. */
export function size(points: number): number {
  return Math.round(points * 2);
}

/** A border's weight in eighths of a point; thinner than a quarter point is not drawn by every printer. */
export function weight(points: number): number {
  return Math.max(2, Math.round(points * 8));
}
