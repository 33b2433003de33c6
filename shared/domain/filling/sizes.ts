/** How the window over a portal is divided: our bar above and our column at the right, the portal's page in what is left. */
export const EDITING_PAGE_SIZES = {
  /** Pixels at 100 %. */
  bar: 52,
  /** Pixels at 100 %. */
  side: 400,
} as const;
