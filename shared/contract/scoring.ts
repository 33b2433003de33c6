/** The score of a session, and the forms sessions are scored by. */
import * as z from 'zod';
import { Points, SCORE_ERAS, type ScoreEra, ScoreForm } from '../domain/score/form.ts';
import type { MovedRow, SettledScore } from '../domain/score/settled.ts';
import type { ScoreSheet } from '../domain/score/sheet.ts';
import type { SessionSummary } from '../domain/session.ts';
import { Id, Line, RequiredLine, Year } from '../domain/values.ts';
import { byId, none, reads, writes } from './verb.ts';

export interface ScoreView {
  /** Whose score it is. */
  session: Pick<SessionSummary, 'id' | 'topic' | 'year' | 'quarter' | 'date' | 'state'>;
  /** Of the day of the session. */
  era: ScoreEra;
  /** As it stands now, or as it was settled; null of a session that is not closed and was never settled. */
  sheet: ScoreSheet | null;
  /** Null until it is settled. */
  settled: Omit<SettledScore, 'sheet'> | null;
  /** Where the data have moved since it was settled; [] before that. */
  moved: MovedRow[];
  /** Who may be asked to judge first: the chair of the session, by name; '' for nobody. */
  chair: string;
}

export interface YearScore extends Omit<SettledScore, 'sheet'>, Pick<ScoreSheet, 'scale' | 'most'> {
  /** One has one score at most. */
  sessionId: Id;
}

export interface OfficeForm {
  /** Sessions of which days it is for. */
  era: ScoreEra;
  /** The one in force. */
  form: ScoreForm;
  /** Whether the office has put its own in place of the program's. */
  isOwn: boolean;
}

/** Who judges or settles. */
const By = RequiredLine.pipe(z.string().max(120));

export const SCORING_VERBS = {
  /** The score of a session: every row with its evidence. Refusals: `not-found`. */
  'score:get': reads<ScoreView>()(byId),
  /** Those of a year that were settled, in the order of their days. */
  'score:list': reads<YearScore[]>()(
    z.object({
      /** The year sessions count for. */
      year: Year,
    }),
  ),
  /**
   * Gives a row that waits for people its points, or takes them back. Refusals: `score-early`, `score-settled`, `not-found`
   * (the row), `score-by-data`, `score-too-many`.
   */
  'score:judge': writes<ScoreView>()(
    z.object({
      /** Of the session. */
      id: Id,
      /** Of the row in its form. */
      rowId: z.string().max(40),
      /** Met is 1 and not met 0; null takes a judgement back. */
      points: Points.nullable(),
      /** Name of whoever judged. */
      by: By,
      /** Why; printed nowhere. */
      note: Line.default(''),
    }),
  ),
  /**
   * The committee agreed: the score stands as it is, and minutes that are still a draft tell it. Refusals: `score-early`,
   * `score-settled`, `score-waiting`; `secrecy-mark` when the minutes would carry one.
   */
  'score:settle': writes<ScoreView>()(
    z.object({
      /** Of the session. */
      id: Id,
      /** Name of whoever says so. */
      by: By,
    }),
  ),
  /** A settled score can be judged again; what was judged stays. Refusals: `not-found` of one that is not settled. */
  'score:reopen': writes<ScoreView>()(
    byId.extend({
      /** Kept in the journal. */
      reason: RequiredLine,
    }),
  ),
  /** The forms in force. */
  'score:forms': reads<OfficeForm[]>()(none),
  /** Puts the office's own form in place of the program's, or with null the program's again; what is settled stays. */
  'score:set-form': writes<OfficeForm[]>()(
    z.object({
      /** Sessions of which days it is for. */
      era: z.enum(SCORE_ERAS),
      /** The whole form. */
      form: ScoreForm.nullable(),
    }),
  ),
} as const;
