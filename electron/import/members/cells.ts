/** Rows of text cells out of a CSV or an Excel file, line by line as a person counts them. */

/** The number 1 stands for the first line of the file or sheet. */
export interface SheetRow {
  line: number;
  cells: Cell[];
}

/** Excel keeps dates as days since 1900; a number is kept one, since only the column tells what it means. */
export type Cell = string | number;

export function textOfCell(cell: Cell | undefined): string {
  return String(cell ?? '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Nothing, the numbers of the columns under a header ("(1) | (2) | (3)"), or a line drawn with dashes. */
export function isIdleRow({ cells }: SheetRow): boolean {
  const texts = cells.map(textOfCell).filter((text) => text !== '');
  return (
    texts.every((text) => /^[-:=_.*\s]+$/u.test(text)) ||
    (texts.length > 1 && texts.every((text, index) => text.replace(/[()]/gu, '') === String(index + 1)))
  );
}
