/** The form a session is scored by (phiếu chấm điểm): data an office can put its own in place of. */
import * as z from 'zod';
import { type Day, Line, RequiredLine } from '../values.ts';

/** HD12-HD/BTCTW of 06/7/2018 and HD42-HD/BTCTW of 28/10/2025. */
export const SCORE_ERAS = ['hd12', 'hd42'] as const;
export type ScoreEra = (typeof SCORE_ERAS)[number];

const HD42_FROM = '2025-10-28';

/** By the day of the session, whenever it is scored. */
export function scoreEraOf(day: Day): ScoreEra {
  return day < HD42_FROM ? 'hd12' : 'hd42';
}

/**
 * What can be counted of a session, each as a share of what was asked for: minutes of the least there have to be, those
 * present of those called, one of one for what is or is not.
 */
export const SCORE_FIGURES = [
  'duration',
  'schedule',
  'attendance',
  'unexcused',
  'running-excuses',
  'topic-paper',
  'papers-before',
  'steps',
  'speakers',
  'discussion',
  'chairing',
  'votes',
  'tasks',
  'minutes',
  'posting',
] as const;
export type ScoreFigure = (typeof SCORE_FIGURES)[number];

/** Points are given in halves at the finest. */
export const Points = z.number().min(0).max(100).multipleOf(0.5);

export const ScoreStep = z.object({
  /** In per cent of what was asked for. */
  least: z.number().min(0).max(1_000),
  /** Only more than that will do: "trên 85%". */
  isAbove: z.boolean().default(false),
  /** What the step is worth. */
  points: Points,
});
export type ScoreStep = z.infer<typeof ScoreStep>;

export const ScoreRow = z
  .object({
    /** Of the row in its form, for good: what was judged is kept under it. */
    id: z.string().regex(/^[a-z0-9-]{1,40}$/u),
    /** Tiêu chí. */
    text: RequiredLine.pipe(z.string().max(300)),
    /** The most it is worth; 1 in a form of met and not met. */
    most: Points.pipe(z.number().positive()),
    /** What stands beside it as evidence; null where the book holds nothing of it. */
    figure: z.enum(SCORE_FIGURES).nullable().default(null),
    /** `data`: the figure gives the points, as long as it is known. `person`: somebody judges. */
    decidedBy: z.enum(['data', 'person']),
    /** The highest first; below them all there are no points. */
    steps: z.array(ScoreStep).max(10).default([]),
    /** Where the criterion and its points were read. */
    source: Line.default(''),
    /** Read there by us; else it is our reading, or that of one place only ("chưa kiểm"). */
    isChecked: z.boolean().default(false),
  })
  .refine((row) => row.decidedBy === 'person' || (row.figure !== null && row.steps.length > 0), {
    path: ['steps'],
    message: 'mục chấm theo số liệu cần có số liệu và các mức điểm',
  })
  .refine((row) => row.steps.every(({ points }) => points <= row.most), {
    path: ['most'],
    message: 'có mức điểm cao hơn điểm tối đa của mục',
  })
  .refine((row) => isFalling(row.steps), { path: ['steps'], message: 'các mức phải xếp từ cao xuống thấp' });
export type ScoreRow = z.infer<typeof ScoreRow>;

export const ScoreForm = z
  .object({
    /** As papers cite it: "Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 …". */
    title: RequiredLine.pipe(z.string().max(300)),
    /** `points` add up and have bands; of what is `met` or not there is no total. */
    scale: z.enum(['points', 'met']),
    /** Sections of the form in their order. */
    groups: z
      .array(
        z.object({
          /** Without its number. */
          title: RequiredLine.pipe(z.string().max(200)),
          /** In the order of the form. */
          rows: z.array(ScoreRow).min(1).max(30),
        }),
      )
      .min(1)
      .max(20),
    /** Xếp loại, the highest first; [] where nothing is added up. */
    bands: z
      .array(
        z.object({
          /** From so many points on. */
          least: Points,
          /** "Tốt". */
          name: RequiredLine.pipe(z.string().max(40)),
        }),
      )
      .max(10)
      .default([]),
  })
  .refine((form) => isFalling(form.bands), {
    path: ['bands'],
    message: 'xếp loại phải xếp từ cao xuống thấp',
  })
  .refine((form) => form.scale === 'met' || form.bands.at(-1)?.least === 0, {
    path: ['bands'],
    message: 'phiếu chấm điểm cần các mức xếp loại, mức thấp nhất từ 0 điểm',
  })
  .refine((form) => new Set(rowsOf(form).map(({ id }) => id)).size === rowsOf(form).length, {
    path: ['groups'],
    message: 'hai mục trùng mã',
  })
  .refine((form) => form.scale === 'points' || rowsOf(form).every(({ most }) => most === 1), {
    path: ['groups'],
    message: 'phiếu đạt, không đạt thì mỗi mục tối đa 1',
  });
export type ScoreForm = z.infer<typeof ScoreForm>;

/** Every row, in the order in which it is numbered. */
export function rowsOf<Row>({ groups }: { groups: readonly { rows: readonly Row[] }[] }): Row[] {
  return groups.flatMap(({ rows }) => rows);
}

function isFalling(steps: readonly { least: number; isAbove?: boolean }[]): boolean {
  return steps.every(({ least, isAbove = false }, index) => {
    const higher = steps[index - 1];
    if (higher === undefined || higher.least > least) return true;
    return higher.least === least && higher.isAbove === true && !isAbove;
  });
}
