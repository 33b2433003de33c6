/** How much of a foreign file is taken in: far above any paper, far below what could stop the machine. */

const MB = 1024 * 1024;

export const DOCX_LIMITS = { fileMb: 20, expandedMb: 100, entries: 2_000 } as const;
/** A review file: one text and the comments on it. */
export const PACKAGE_LIMITS = { fileMb: 5, expandedMb: 30, entries: 20 } as const;
/** A session file: one meeting of a large cell, and the papers read there. */
export const SESSION_FILE_LIMITS = { fileMb: 20, expandedMb: 60, entries: 20 } as const;
export const XLSX_LIMITS = { fileMb: 5, expandedMb: 50, entries: 2_000 } as const;
export const TEXT_MB = 5;
/** What a file may produce, however little it holds: a book of six hundred pages, and less than a body may have. */
export const LETTERS = 1_500_000;
/** A cell of a list; a name with all there is to say of it is far shorter. */
export const CELL_LETTERS = 1_000;
/** All cells of a list together. */
export const LIST_LETTERS = 5_000_000;
export const LIST_MB = 5;
export const LIST_ROWS = 5_000;
/** What a whole cell could say about a paper in a year, and what a person could still read. */
export const REVIEW_ITEMS = 5_000;
export const REVIEW_TEXT_MB = 2;
/** Opening and closing ones of all parts: a tag takes some hundred bytes of memory, and a book has a tenth of these. */
export const XML_TAGS = 1_000_000;
/** One file is read no longer, and in no more memory. */
export const READ_SECONDS = 60;
export const READ_MB = 512;
export const HTML_DEPTH = 400;
export const HTML_NODES = 500_000;

export function megabytes(count: number): number {
  return count * MB;
}
