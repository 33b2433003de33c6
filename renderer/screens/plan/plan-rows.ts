/** The rows of a plan by keyboard: put in, taken out, moved within a quarter and across its border. */
import type { Quarter } from '../../../shared/domain/values.ts';
import { emptyRow, isBlank, type RowDraft } from './plan-draft.ts';

/** A row at the end of a quarter, with the approver, hour and place of the row before it. */
export function addRow(rows: readonly RowDraft[], quarter: Quarter, key: string): RowDraft[] {
  const at = rows.findLastIndex((row) => row.quarter <= quarter) + 1;
  const before = rows[at - 1];
  const inherited =
    before === undefined
      ? {}
      : { approver: before.approver, startTime: before.startTime, place: before.place };
  return rows.toSpliced(at, 0, { ...emptyRow(quarter), ...inherited, key });
}

export function removeRow(rows: readonly RowDraft[], key: string): RowDraft[] {
  return rows.filter((row) => row.key !== key);
}

/** Place and hour are mostly those of all the year: rows below that nobody has begun take them on. */
export function changeRow(rows: readonly RowDraft[], key: string, change: Partial<RowDraft>): RowDraft[] {
  const at = rows.findIndex((row) => row.key === key);
  const { place, startTime } = change;
  const carried = { ...(place !== undefined && { place }), ...(startTime !== undefined && { startTime }) };
  return rows.map((row, index) => {
    if (index === at) return { ...row, ...change };
    return at !== -1 && index > at && isBlank(row) ? { ...row, ...carried } : row;
  });
}

/** Hour and place of a row, given to every row that has none of its own; the same rows where none is without. */
export function spreadPlace(rows: readonly RowDraft[], key: string): RowDraft[] {
  const given = rows.find((row) => row.key === key);
  if (given === undefined) return [...rows];
  return rows.map((row) => ({
    ...row,
    startTime: row.startTime ?? given.startTime,
    place: row.place === '' ? given.place : row.place,
  }));
}

/** Whether another row would get its hour or place. */
export function canSpread(rows: readonly RowDraft[], key: string): boolean {
  const after = spreadPlace(rows, key);
  return rows.some(
    ({ startTime, place }, at) => startTime !== after[at]?.startTime || place !== after[at]?.place,
  );
}

/** One place up or down; at the border of its quarter the row goes into the next one. Nothing happens at the year's ends. */
export function moveRow(rows: readonly RowDraft[], key: string, step: -1 | 1): RowDraft[] {
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (row === undefined) return [...rows];
  const neighbour = rows[at + step];
  if (neighbour?.quarter === row.quarter) return rows.toSpliced(at, 1).toSpliced(at + step, 0, row);
  const quarter = row.quarter + step;
  return isQuarter(quarter) ? changeRow(rows, key, { quarter }) : [...rows];
}

function isQuarter(number: number): number is Quarter {
  return number >= 1 && number <= 4;
}
