/** What a file (hồ sơ) ought to hold and does not. */
import { KIND_RULES, type Kind } from '../format/kinds.ts';
import type { FilingPart } from './filing-scope.ts';
import type { Day, Id, Quarter } from './values.ts';

interface HeldSession {
  id: Id;
  topic: string;
  year: number;
  quarter: Quarter;
  /** Null while not set. */
  date: Day | null;
}

interface IssuedPaper {
  kind: Kind;
  sessionId: Id | null;
  year: number;
}

export interface MissingPaper {
  /** "minutes:12", "plan:2020": what an excuse is kept under. */
  key: string;
  /** Where it would lie. */
  year: number;
  /** Its folder in the year. */
  part: FilingPart;
  /** "Biên bản buổi 12/3/2020", as the index names it. */
  title: string;
  /** The session it is of; null for none. */
  sessionId: Id | null;
  /** Why there is none, as a person wrote it down; '' while nobody did. */
  excuse: string;
}

/**
 * Minutes of every closed session (Điều lệ: sinh hoạt chi bộ có biên bản), and the plan of every year that had one. Of other
 * papers no rule says that there must be one.
 */
export function missingPapers(
  closed: readonly HeldSession[],
  issued: readonly IssuedPaper[],
  excuses: Readonly<Record<string, string>>,
  nameDay: (day: Day) => string,
): MissingPaper[] {
  const recorded = issued.filter(({ kind }) => KIND_RULES[kind].records === 'proceedings');
  const withMinutes = new Set(recorded.map(({ sessionId }) => sessionId));
  const plansOf = issued.filter(({ kind }) => KIND_RULES[kind].madeFrom === 'plan');
  const planned = new Set(plansOf.map(({ year }) => year));
  const minutes = closed
    .filter(({ id }) => !withMinutes.has(id))
    .map(({ id, topic, year, quarter, date }) => ({
      key: `minutes:${id}`,
      year,
      part: quarter,
      title: `Biên bản buổi ${date === null ? `“${topic}”` : nameDay(date)}`,
      sessionId: id,
    }));
  const plans = [...new Set(closed.map(({ year }) => year))]
    .filter((year) => !planned.has(year))
    .map((year) => ({
      key: `plan:${year}`,
      year,
      part: 'general' as const,
      title: `Kế hoạch năm ${year}`,
      sessionId: null,
    }));
  return [...plans, ...minutes].map((one) => ({ ...one, excuse: excuses[one.key] ?? '' }));
}
