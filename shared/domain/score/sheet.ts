/** A form with what is known of a session in it: every row with its points or waiting for them, and what comes of it all. */
import * as z from 'zod';
import type { Ratio } from '../statistics/ratio.ts';
import { Line, RequiredLine } from '../values.ts';
import type { Evidence, Measure } from './evidence.ts';
import { Points, rowsOf, type ScoreFigure, type ScoreForm, type ScoreRow, type ScoreStep } from './form.ts';

/** What somebody gave a row. */
export const Judgement = z.object({
  /** In a form of met and not met 1 or 0. */
  points: Points,
  /** Who judged, by name. */
  by: RequiredLine.pipe(z.string().max(120)),
  /** ISO, UTC. */
  at: z.iso.datetime(),
  /** Why; '' where nothing was said. */
  note: Line.default(''),
});
export type Judgement = z.infer<typeof Judgement>;

/** By the id of the row. */
export type Judgements = Readonly<Record<string, Judgement>>;

export interface ScoreLine
  extends Pick<ScoreRow, 'id' | 'text' | 'most' | 'figure' | 'steps' | 'source' | 'isChecked'> {
  /** Counted from 1 through the whole form. */
  number: number;
  /** Where the data do not know enough a person judges, whatever the form says. */
  decidedBy: ScoreRow['decidedBy'];
  /** [] where the book holds nothing of it. */
  evidence: Evidence[];
  /** Null while it waits for somebody to judge. */
  points: number | null;
  /** Index in `steps` of the one that gives the points; null for none and where a person judges. */
  step: number | null;
  /** Null of a row the data decide, and while it waits. */
  judgement: Judgement | null;
}

export interface ScoreGroup {
  /** Of the form. */
  title: string;
  /** All its rows are worth. */
  most: number;
  /** What they have by now. */
  points: number;
  /** In their order. */
  rows: ScoreLine[];
}

export interface ScoreSheet extends Pick<ScoreForm, 'title' | 'scale' | 'bands'> {
  /** As in the form. */
  groups: ScoreGroup[];
  /** All there is to be had. */
  most: number;
  /** Given by the data. */
  fromData: number;
  /** Given by people. */
  fromPeople: number;
  /** What the rows that wait are worth together: between nothing and this is still to come. */
  waiting: number;
  /** Ids of the rows that wait. */
  waitingRows: string[];
}

/** @param form Or a sheet, to be filled anew. */
export function fillForm(
  form: ScoreForm,
  measures: Readonly<Record<ScoreFigure, Measure>>,
  judgements: Judgements,
): ScoreSheet {
  let number = 0;
  const groups = form.groups.map(({ title, rows }): ScoreGroup => {
    const lines = rows.map((row) => {
      number += 1;
      return fillRow(row, number, row.figure === null ? null : measures[row.figure], judgements[row.id]);
    });
    return {
      title,
      most: sum(lines.map(({ most }) => most)),
      points: sum(lines.map(({ points }) => points ?? 0)),
      rows: lines,
    };
  });
  const lines = rowsOf({ groups });
  const pointsBy = (decider: ScoreLine['decidedBy']): number =>
    sum(lines.map(({ decidedBy, points }) => (decidedBy === decider ? (points ?? 0) : 0)));
  const waiting = lines.filter(({ points }) => points === null);
  return {
    title: form.title,
    scale: form.scale,
    bands: form.bands,
    groups,
    most: sum(lines.map(({ most }) => most)),
    fromData: pointsBy('data'),
    fromPeople: pointsBy('person'),
    waiting: sum(waiting.map(({ most }) => most)),
    waitingRows: waiting.map(({ id }) => id),
  };
}

/** What the total can be: from nothing to everything for what waits. Both ends are one where nothing does. */
export function rangeOf({ fromData, fromPeople, waiting }: ScoreSheet): { least: number; most: number } {
  const least = fromData + fromPeople;
  return { least, most: least + waiting };
}

/** Xếp loại of so many points; '' in a form without bands. */
export function bandOf(points: number, bands: ScoreForm['bands']): string {
  return bands.find(({ least }) => points >= least)?.name ?? '';
}

/** The bands the total can still come to, the lowest first. */
export function possibleBands(sheet: ScoreSheet): ScoreForm['bands'] {
  const { least, most } = rangeOf(sheet);
  const lowest = bandOf(least, sheet.bands);
  return sheet.bands
    .filter((band) => band.name === lowest || (band.least > least && band.least <= most))
    .toReversed();
}

/** Which step a share comes to; null for none. */
export function stepOf({ part, whole }: Ratio, steps: readonly ScoreStep[]): number | null {
  const index = steps.findIndex(({ least, isAbove }) =>
    isAbove ? part * 100 > least * whole : part * 100 >= least * whole,
  );
  return index === -1 ? null : index;
}

function fillRow(
  { decidedBy, ...row }: ScoreRow,
  number: number,
  measure: Measure | null,
  judged: Judgement | undefined,
): ScoreLine {
  const line = { ...row, number, evidence: measure?.evidence ?? [] };
  const share = decidedBy === 'data' ? (measure?.share ?? null) : null;
  if (share !== null) {
    const step = stepOf(share, row.steps);
    const points = step === null ? 0 : (row.steps[step]?.points ?? 0);
    return { ...line, decidedBy: 'data', step, points, judgement: null };
  }
  // The form may have changed since: what no longer fits is judged anew.
  const judgement = judged !== undefined && judged.points <= row.most ? judged : null;
  return { ...line, decidedBy: 'person', step: null, points: judgement?.points ?? null, judgement };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
