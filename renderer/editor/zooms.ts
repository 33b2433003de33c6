/** Sizes of the page: percent, or as wide as there is room. */
export const ZOOMS = ['fit', '75', '90', '100', '125', '150', '200'] as const;
export type Zoom = (typeof ZOOMS)[number];
