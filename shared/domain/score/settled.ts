/** A score that was agreed on: it stays as it was, and tells where the data have gone on since. */
import type { Measure } from './evidence.ts';
import { rowsOf, type ScoreFigure } from './form.ts';
import { bandOf, fillForm, rangeOf, type ScoreLine, type ScoreSheet } from './sheet.ts';

export interface SettledScore {
  /** As it stood then, evidence and all. */
  sheet: ScoreSheet;
  /** Of all rows; in a form of met and not met how many were met. */
  total: number;
  /** Xếp loại; '' in a form without bands. */
  band: string;
  /** Who said it was agreed, by name. */
  by: string;
  /** ISO, UTC. */
  at: string;
}

export function settle(sheet: ScoreSheet, by: string, at: string): SettledScore {
  const total = rangeOf(sheet).least;
  return { sheet, total, band: bandOf(total, sheet.bands), by, at };
}

/** A row of a settled score the data say otherwise of by now. */
export interface MovedRow {
  /** Of the row. */
  id: string;
  /** As in the settled form. */
  number: number;
  /** Tiêu chí. */
  text: string;
  /** What stood beside it. */
  was: Pick<ScoreLine, 'points' | 'evidence'>;
  /** What would stand there; points are null where a person gave them or would have to. */
  isNow: Pick<ScoreLine, 'points' | 'evidence'>;
}

/** Where the session says otherwise by now. It is read by the form as it was settled: another form is no other record. */
export function movedRows(
  settled: SettledScore,
  measures: Readonly<Record<ScoreFigure, Measure>>,
): MovedRow[] {
  const lines = new Map(rowsOf(fillForm(settled.sheet, measures, {})).map((line) => [line.id, line]));
  return rowsOf(settled.sheet).flatMap((was) => {
    const isNow = lines.get(was.id);
    if (isNow === undefined || !isMoved(was, isNow)) return [];
    return [{ id: was.id, number: was.number, text: was.text, was: pick(was), isNow: pick(isNow) }];
  });
}

/** Papers go their way after the session: of them only what gives points is compared. */
function isMoved(was: ScoreLine, isNow: ScoreLine): boolean {
  if (isNow.decidedBy === 'data') return was.points !== isNow.points || toldBy(was) !== toldBy(isNow);
  return was.decidedBy === 'data' || toldBy(was) !== toldBy(isNow);
}

function toldBy({ evidence }: ScoreLine): string {
  const ofRecord = evidence.filter(
    ({ place }) => typeof place === 'string' || (place !== null && 'sessionId' in place),
  );
  return ofRecord.map(({ text }) => text).join('\n');
}

function pick({ points, evidence }: ScoreLine): MovedRow['was'] {
  return { points, evidence };
}
