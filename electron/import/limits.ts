/** How much of a foreign file is taken in: far above any paper, far below what could stop the machine. */

const MB = 1024 * 1024;

export const DOCX_LIMITS = { fileMb: 20, expandedMb: 100, entries: 2_000 } as const;
/** A review file: one text and the comments on it. */
export const PACKAGE_LIMITS = { fileMb: 5, expandedMb: 30, entries: 20 } as const;
export const XLSX_LIMITS = { fileMb: 5, expandedMb: 50, entries: 2_000 } as const;
/** One XML part of a container: a book of some thousand pages. */
export const PART_MB = 32;
export const TEXT_MB = 5;
export const LIST_MB = 5;
export const LIST_ROWS = 5_000;
/** What a whole cell could say about a paper in a year, and what a person could still read. */
export const REVIEW_ITEMS = 5_000;
export const REVIEW_TEXT_MB = 2;
/** Word nests a few dozen elements at most; deeper is made to break readers. */
export const XML_DEPTH = 200;
export const HTML_DEPTH = 400;
export const HTML_NODES = 500_000;

export function megabytes(count: number): number {
  return count * MB;
}
