/** Tables of a page: data, or a scaffold that only sets text side by side. */
import type { Alignment } from '../../../shared/text/blocks.ts';
import { joinDrafts } from '../draft-blocks.ts';
import { count, type LeftOut, type ReadDraft, type ReadTally } from '../imported.ts';
import { type GridCell, toTable } from '../table-grid.ts';
import { styleOf } from './html-look.ts';
import { attributeOf, type HtmlElement, hasWithin, isElement } from './parse-html.ts';

/** More paragraphs than this in one cell are a text, not an entry of a table. */
const MOST_CELL_LINES = 8;

/** A table draft, or the drafts of all its cells where the table holds other tables, headings or whole texts. */
export function tableDrafts(
  table: HtmlElement,
  readCell: (cell: HtmlElement) => ReadDraft[],
  tally: ReadTally,
  leftOut: LeftOut[],
): ReadDraft[] {
  const caption = table.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'caption');
  const above = caption.flatMap(readCell);
  const rows = rowsOf(table).map((row) =>
    row.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((cell) => ({ cell, drafts: readCell(cell) })),
  );
  const cells = rows.flat();
  const isScaffold =
    hasWithin(table, 'table', 'h1', 'h2', 'h3') ||
    rows.every((row) => row.length <= 1) ||
    cells.some(({ drafts }) => drafts.length > MOST_CELL_LINES);
  if (isScaffold) {
    count(tally, 'unpacked-tables');
    return [...above, ...cells.flatMap(({ drafts }) => drafts)];
  }
  const grid = toTable(
    rows.map((row) => row.map(({ cell, drafts }) => toGridCell(cell, drafts))),
    tally,
    leftOut,
  );
  return grid === null ? above : [...above, grid];
}

/** Rows in document order, those of an inner table left to it. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr'
        ? [child]
        : ['thead', 'tbody', 'tfoot'].includes(child.tagName)
          ? rowsOf(child)
          : [],
    );
}

function toGridCell(cell: HtmlElement, drafts: readonly ReadDraft[]): GridCell {
  const align = styleOf(cell).get('text-align') ?? attributeOf(cell, 'align').toLowerCase();
  const isInCentre = drafts.length > 0 && drafts.every((draft) => draft.type === 'line' && draft.isCentred);
  const alignment: Alignment =
    align === 'right' ? 'right' : align === 'center' || isInCentre ? 'center' : 'left';
  return {
    content: joinDrafts(drafts),
    alignment,
    columns: Number.parseInt(attributeOf(cell, 'colspan') || '1', 10),
    rows: Number.parseInt(attributeOf(cell, 'rowspan') || '1', 10),
  };
}
