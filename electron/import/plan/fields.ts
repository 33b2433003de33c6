/** From what a column or a label says to the row it is said of. */
import { EMPTY_ROW, type ReadPlanRow } from '../../../shared/domain/read-plan.ts';
import { columnOf, type PlanColumn } from './columns.ts';
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
  for (const { column, name, text } of said.flatMap(labelledLines)) {
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

/** Below day and hour a cell may have lines that say what they are: "Gửi dự thảo: 05/3/2020". */
function labelledLines(cell: PlanCell): PlanCell[] {
  if (cell.column !== 'when') return [cell];
  const own: string[] = [];
  const labelled = cell.text.split('\n').flatMap((line): PlanCell[] => {
    const { name = '', text = '' } = /^(?<name>[\p{L} ]{3,20}):(?<text>.*)$/u.exec(line)?.groups ?? {};
    const column = columnOf(name);
    if (column === 'due' || column === 'place') return [{ column, name, text }];
    own.push(line);
    return [];
  });
  return [{ ...cell, text: own.join('\n') }, ...labelled];
}
