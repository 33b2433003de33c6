/** From what a column or a label says to the row it is said of. */
import { EMPTY_ROW, type ReadPlanRow } from '../../../shared/domain/read-plan.ts';
import type { PlanColumn } from './columns.ts';
import { splitNames } from './people.ts';
import { readWhen } from './when.ts';

export interface PlanCell {
  column: PlanColumn;
  /** What it is called in the file. */
  name: string;
  /** As it stands, lines parted by \n. */
  text: string;
}

/**
 * The row these words make. Where there is a column of quarters it goes over what days and months say.
 * @param above the quarter that was named last, for a row that names none
 */
export function toPlanRow(
  said: readonly PlanCell[],
  year: number | null,
  above: ReadPlanRow['quarter'] = null,
): ReadPlanRow {
  const row: ReadPlanRow = { ...EMPTY_ROW, presenters: [] };
  const notes: string[] = [];
  let month: ReadPlanRow['quarter'] = null;
  for (const { column, name, text } of said) {
    const flat = text.replace(/\s+/gu, ' ').trim();
    if (flat === '' || column === 'position') continue;
    if (column === 'topic') row.topic = [row.topic, flat].join(' ').trim();
    else if (column === 'presenter') row.presenters.push(...splitNames(text));
    else if (column === 'approver') row.approver = flat;
    else if (column === 'place') row.place = flat;
    else if (column === 'note') notes.unshift(flat);
    else if (column === 'other') notes.push(`${name}: ${flat}`);
    else {
      const when = readWhen(flat, year, column === 'quarter');
      if (column === 'due') {
        row.draftDueOn = when.date;
        if (when.date === null || when.hasMore) notes.push(`${name}: ${flat}`);
        continue;
      }
      if (column === 'quarter') row.quarter ??= when.quarter;
      else month ??= when.quarter;
      row.sessionDate ??= when.date;
      row.startTime ??= when.time;
      if (when.hasMore) notes.push(column === 'quarter' ? flat : `${name}: ${flat}`);
    }
  }
  const hasColumn = said.some(({ column }) => column === 'quarter');
  const quarter = row.quarter ?? (hasColumn ? (above ?? month) : (month ?? above));
  return { ...row, quarter, note: notes.join('; ') };
}
