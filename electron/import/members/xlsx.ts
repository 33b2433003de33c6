/** Excel sheets as rows of cells. Only what is written in them is read: no formula, no style, no gap is filled. */
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { childOf, childrenOf, descendantsOf, parseXml, textWithin, type XmlElement } from '../../xml/xml.ts';
import { CELL_LETTERS, LIST_LETTERS, XLSX_LIMITS } from '../limits.ts';
import { unzipParts } from '../unzip.ts';
import type { Cell, SheetRow } from './cells.ts';

/** Days between the two ways in which Excel counts. */
const DAYS_FROM_1900_TO_1904 = 1462;
const MOST_COLUMNS = 200;

/** The rows of every sheet that has any, in the order of the file. @throws Refusal as unzipParts and parseXml; `file-kind-unknown` */
export function readSheets(file: GivenFile): SheetRow[][] {
  const parts = unzipParts(file, XLSX_LIMITS);
  const read = (path: string): XmlElement | undefined => {
    const bytes = parts.get(path);
    return bytes === undefined ? undefined : parseXml(bytes, file.fileName);
  };
  const workbook = read('xl/workbook.xml');
  if (workbook === undefined) throw new Refusal('file-kind-unknown', { file: file.fileName });
  const targets = new Map(
    childrenOf(read('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      (attributes.Target ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  );
  let letters = 0;
  const spend = (cell: Cell): void => {
    letters += String(cell).length;
    if (letters > LIST_LETTERS)
      throw new Refusal('file-too-large', {
        file: file.fileName,
        limit: `${LIST_LETTERS.toLocaleString('vi')} chữ cái`,
      });
  };
  const strings = childrenOf(read('xl/sharedStrings.xml'), 'si').map(richText);
  const date1904 = childOf(workbook, 'workbookPr')?.attributes.date1904 ?? '0';
  const shift = ['1', 'true'].includes(date1904) ? DAYS_FROM_1900_TO_1904 : 0;
  return childrenOf(childOf(workbook, 'sheets'), 'sheet')
    .flatMap(({ attributes }) => read(targets.get(attributes['r:id'] ?? '') ?? '') ?? [])
    .map((sheet) => readRows(sheet, strings, shift, spend))
    .filter((rows) => rows.length > 0);
}

function readRows(
  sheet: XmlElement,
  strings: readonly string[],
  shift: number,
  spend: (cell: Cell) => void,
): SheetRow[] {
  let line = 0;
  const rows: SheetRow[] = [];
  for (const row of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    line = Number(row.attributes.r ?? line + 1);
    const cells: Cell[] = [];
    for (const cell of childrenOf(row, 'c')) {
      const column = columnOf(cell.attributes.r) ?? cells.length;
      const value = valueOfCell(cell, strings, shift);
      if (value === null || column >= MOST_COLUMNS) continue;
      spend(value);
      while (cells.length < column) cells.push('');
      cells[column] = value;
    }
    if (cells.length > 0) rows.push({ line, cells });
  }
  return rows;
}

function valueOfCell(cell: XmlElement, strings: readonly string[], shift: number): Cell | null {
  const inline = childOf(cell, 'is');
  if (inline !== undefined) return richText(inline);
  const written = childOf(cell, 'v');
  if (written === undefined) return null;
  const text = textWithin(written).slice(0, CELL_LETTERS);
  switch (cell.attributes.t ?? 'n') {
    case 's':
      return strings[Number(text)] ?? null;
    case 'n': {
      const number = Number(text);
      return text.trim() === '' || Number.isNaN(number) ? text : number + shift;
    }
    case 'd':
      return text.slice(0, 10);
    case 'e':
      return null;
    default:
      return text;
  }
}

/** The text of a string in runs; phonetic guides, as some keyboards leave them, are not part of it. */
function richText(element: XmlElement): string {
  const own = childrenOf(element, 't');
  const runs = childrenOf(element, 'r').flatMap((run) => descendantsOf(run, 't'));
  // Cut before anything is done with it: one string may stand in every cell.
  return [...own, ...runs].map(textWithin).join('').slice(0, CELL_LETTERS);
}

/** "C7" → 2; null without an address. */
function columnOf(address: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/u.exec(address ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
