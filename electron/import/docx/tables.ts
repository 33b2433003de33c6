/** Word tables as plain ones. */
import type { Alignment } from '../../../shared/text/blocks.ts';
import { childOf, descendantsOf, valOf, type XmlElement } from '../../xml/xml.ts';
import { joinDrafts } from '../draft-blocks.ts';
import { count, draftText, type ReadDraft } from '../imported.ts';
import { type GridCell, toTable } from '../table-grid.ts';
import type { ReadStory, StoryContext } from './context.ts';
import { chosenChildren } from './elements.ts';

/** A table, or the drafts of its cells where one column frames a text. */
export function tableDrafts(table: XmlElement, context: StoryContext, readStory: ReadStory): ReadDraft[] {
  const rows = partsOf(table, 'w:tr')
    .filter((row) => !isDropped(row, context, readStory))
    .map((row) => ({
      row,
      cells: partsOf(row, 'w:tc').map((cell) => ({ cell, drafts: readStory(cell, context) })),
    }));
  if (rows.every(({ cells }) => cells.length <= 1)) {
    count(context.tally, 'unpacked-tables');
    return rows.flatMap(({ cells }) => cells.flatMap(({ drafts }) => drafts));
  }
  const grid = rows.map(({ row, cells }) => [
    ...skippedCells(row),
    ...cells.map(({ cell, drafts }) => toGridCell(cell, drafts, context)),
  ]);
  const made = toTable(grid, context.tally, context.leftOut);
  return made === null ? [] : [made];
}

/** What may stand around rows and cells: content controls, and rows put in or moved here. */
const WRAPPERS = new Set(
  'w:sdt w:sdtContent w:customXml w:ins w:moveTo w:smartTag mc:AlternateContent'.split(' '),
);

/** Rows of a table or cells of a row, also inside content controls; those of inner tables are left to them. */
function partsOf(element: XmlElement, name: 'w:tr' | 'w:tc'): XmlElement[] {
  return chosenChildren(element).flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.has(child.name) ? partsOf(child, name) : [],
  );
}

function isDropped(row: XmlElement, context: StoryContext, readStory: ReadStory): boolean {
  if (childOf(childOf(row, 'w:trPr'), 'w:del') === undefined) return false;
  const cells = partsOf(row, 'w:tc').map((cell) => readStory(cell, context).map(draftText).join(' '));
  count(context.tally, 'tracked-deletions');
  const text = cells.filter((cell) => cell !== '').join(' | ');
  if (text !== '') context.leftOut.push({ reason: 'deleted', text });
  return true;
}

/** Columns a row leaves free at its start. */
function skippedCells(row: XmlElement): GridCell[] {
  const columns = Number(valOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
  return columns > 0 ? [{ content: [], alignment: 'left', columns, rows: 1 }] : [];
}

function toGridCell(cell: XmlElement, drafts: readonly ReadDraft[], context: StoryContext): GridCell {
  const properties = childOf(cell, 'w:tcPr');
  if (valOf(properties, 'w:vMerge') === 'restart') count(context.tally, 'merged-cells');
  count(context.tally, 'nested-tables', drafts.filter(({ type }) => type === 'table').length);
  const lines = drafts.map((draft): ReadDraft => {
    if (draft.type !== 'line' || !draft.role?.startsWith('item')) return draft;
    return { ...draft, content: [{ text: draft.role === 'item-plus' ? '+ ' : '- ' }, ...draft.content] };
  });
  return {
    content: joinDrafts(lines),
    alignment: alignmentOf(cell),
    columns: Number(valOf(properties, 'w:gridSpan') ?? 1),
    rows: 1,
  };
}

function alignmentOf(cell: XmlElement): Alignment {
  const value = descendantsOf(cell, 'w:jc')[0]?.attributes['w:val'];
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : 'left';
}
