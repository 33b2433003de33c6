/** What the secretary says of a period in its report: the program counts, and judges nothing. */
import * as z from 'zod';
import { Line, Prose } from './values.ts';

export const ReportWords = z.object({
  /** Ưu điểm. */
  strengths: Prose.default(''),
  /** Hạn chế, besides those that are counted. */
  weaknesses: Prose.default(''),
  /** Nguyên nhân. */
  causes: Prose.default(''),
  /** Kiến nghị, đề xuất. */
  proposals: Prose.default(''),
  /** What the cell rates itself: "Tốt". */
  rating: Line.default(''),
});
export type ReportWords = z.infer<typeof ReportWords>;

/** Of a period nobody has said anything of yet. */
export const NO_WORDS: ReportWords = { strengths: '', weaknesses: '', causes: '', proposals: '', rating: '' };
