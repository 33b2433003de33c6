/** The report of a quarter or a year: what it counts, and what the secretary says of it. */
import type { CellContext } from '../../../shared/domain/fields.ts';
import {
  countPeriod,
  type ReportFigures,
  type ReportPeriod,
  type ReportSource,
  totalPeriod,
} from '../../../shared/domain/report-figures.ts';
import { NO_WORDS, type ReportWords } from '../../../shared/domain/report-words.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import type { Totals } from '../../../shared/domain/statistics/totals.ts';
import { type Day, lastDayOf } from '../../../shared/domain/values.ts';
import { getPlanByYear } from '../../db/plans.ts';
import { getReportWords, putReportWords } from '../../db/report-words.ts';
import { listSessions } from '../../db/sessions.ts';
import { inTransaction } from '../../db/transaction.ts';
import { cellContextOn } from '../cells.ts';
import { note, type ReadContext, today, type WriteContext } from '../context.ts';
import { requireSession } from '../meeting.ts';
import { countMembersOn } from '../members.ts';
import { settledScores } from '../scoring.ts';
import { citePlan } from './citing.ts';

/** Whom the report names, and all that it tells of. */
export interface GatheredReport {
  cellContext: CellContext;
  source: ReportSource;
  words: ReportWords;
}

/** @param day Of the report: whom it names, and how it cites. */
export function gatherPeriod(context: ReadContext, period: ReportPeriod, day: Day): GatheredReport {
  const { year, quarter } = period;
  const endOfPeriod = lastDayOf(year, quarter ?? 4);
  const now = today(context);
  const asOf = now < endOfPeriod ? now : endOfPeriod;
  const cellContext = cellContextOn(context, day);
  const plan = getPlanByYear(context.data, year);
  const sessions = listSessions(context.data, { year }).map(({ id }) => requireSession(context, id));
  const source = {
    period,
    plan,
    nextPlan: getPlanByYear(context.data, year + 1),
    planCitation: citePlan(context, plan, day),
    sessions: sessions.sort(
      (one, other) => (one.date ?? '').localeCompare(other.date ?? '') || one.id - other.id,
    ),
    scores: settledScores(context, year),
    memberCount: countMembersOn(context, asOf),
    asOf,
    today: now,
  };
  return { cellContext, source, words: getReportWords(context.data, period) ?? NO_WORDS };
}

/** What was said of a period, with its counts beside. */
export function viewReportWords(
  context: ReadContext,
  period: ReportPeriod,
): { words: ReportWords; figures: ReportFigures; totals: Totals } {
  const { words, source } = gatherPeriod(context, period, today(context));
  return { words, figures: countPeriod(source), totals: totalPeriod(source) };
}

/** Keeps what is said of a period; its report follows when it is brought up to date. @throws Refusal `secrecy-mark` */
export function saveReportWords(
  context: WriteContext,
  period: ReportPeriod,
  words: ReportWords,
): ReportWords {
  refuseSecrecy(
    [],
    Object.values(words).flatMap((text) => text.split('\n')),
  );
  return inTransaction(context.data, () => {
    const before = getReportWords(context.data, period) ?? NO_WORDS;
    putReportWords(context.data, period, words);
    const detail = { ...period };
    note(context, { action: 'save', entity: 'report', entityId: null, before, after: words, detail });
    return words;
  });
}
