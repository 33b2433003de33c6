/** What was typed for the report of a period; the whole year is kept as quarter 0. */
import type { ReportPeriod } from '../../shared/domain/report-figures.ts';
import type { ReportWords } from '../../shared/domain/report-words.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertion, readRow, run } from './sql.ts';

const WORDS = tableOf<ReportWords>('report_words', {
  strengths: 'strengths',
  weaknesses: 'weaknesses',
  causes: 'causes',
  proposals: 'proposals',
  rating: 'rating',
});

/** Null while nothing was ever saved. */
export function getReportWords(data: ReadableData, period: ReportPeriod): ReportWords | null {
  return readRow(data, WORDS, 'FROM report_words WHERE year = @year AND quarter = @quarter', placeOf(period));
}

/** Takes the place of what was said of the period before. */
export function putReportWords(data: WritableData, period: ReportPeriod, words: ReportWords): void {
  const place = placeOf(period);
  run(data, 'DELETE FROM report_words WHERE year = @year AND quarter = @quarter', place);
  const columns = { ...place, ...WORDS.write(words) };
  run(data, insertion(WORDS, columns), columns);
}

function placeOf({ year, quarter }: ReportPeriod): { year: number; quarter: number } {
  return { year, quarter: quarter ?? 0 };
}
