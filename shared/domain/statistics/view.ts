/** The figures of a year with the people they are of. */
import type { Office } from '../cell.ts';
import type { Day, Id } from '../values.ts';
import type { FormPeriod } from './period-form.ts';
import type { Statistics } from './statistics.ts';

/** Somebody on a roll, as the matrix names a line. */
export interface CountedMember {
  /** Of the member. */
  id: Id;
  /** As of today, told apart from another of the same name. */
  name: string;
  /** Nothing but the name, by which lines are sorted. */
  fullName: string;
  /** Held on the day the figures are of; null for none. */
  office: Office | null;
  /** Not yet recognised on that day. */
  isProbationary: boolean;
  /** Taken in, came from another cell; null where that was before the two years. */
  joined: {
    /** The day. */
    on: Day;
    /** Taken into the Party here, or come from elsewhere. */
    by: 'admission' | 'transfer';
  } | null;
  /** The day of leaving; null while of the cell, and of one who left before the two years. */
  leftOn: Day | null;
  /** Times of exemption that fall into the two years. */
  leaves: {
    /** First day. */
    from: Day;
    /** Last day; null while no end is known. */
    to: Day | null;
    /** Free text of the secretary; '' for none. */
    note: string;
  }[];
}

export interface StatisticsView extends Statistics {
  /** Whoever stands in the matrix, in the order of the names. */
  people: CountedMember[];
  /** Both halves and the year, as far as they have begun. */
  periods: FormPeriod[];
  /** The day the book is asked on: what is due after it is no shortcoming. */
  today: Day;
  /** Years that have a session or a plan, the newest first. */
  years: number[];
}
