/** A year plan as an old file has it: names and words as printed, what could be understood as days and quarters. */
import type { Clock, Day, Quarter } from './values.ts';

export interface ReadPlanRow {
  /** Null where neither a quarter nor a month is named. */
  quarter: Quarter | null;
  /** '' where the row names none. */
  topic: string;
  /** Who prepares and presents, as printed, one a name. */
  presenters: string[];
  /** Who passes the draft, as printed; ''. */
  approver: string;
  /** Null where no day is named. */
  draftDueOn: Day | null;
  /** Null where no day is named; a month alone stays in the note. */
  sessionDate: Day | null;
  /** Null where no hour is named. */
  startTime: Clock | null;
  /** As printed; '' where the file names none. */
  place: string;
  /** Ghi chú, and what the other columns say that has no field of its own. */
  note: string;
}

export interface ReadPlan {
  /** The year its subject names, else its quarters or days; null where none does. */
  year: number | null;
  /** In the order of the file; [] where there is neither a table nor a list by quarters. */
  rows: ReadPlanRow[];
}

export const EMPTY_ROW: ReadPlanRow = {
  quarter: null,
  topic: '',
  presenters: [],
  approver: '',
  draftDueOn: null,
  sessionDate: null,
  startTime: null,
  place: '',
  note: '',
};
