/** Counting: a year beside the year before. */
import * as z from 'zod';
import type { StatisticsView } from '../domain/statistics/view.ts';
import { Day, Year } from '../domain/values.ts';
import { reads, writes } from './verb.ts';

const ofYear = z.object({
  /** Sessions that count for it. */
  year: Year,
  /** The figures as they stood then; left out, and after the year, its last day or today. */
  until: Day.optional(),
});

export const STATISTICS_VERBS = {
  /** The figures of a year and of the year before. */
  'statistics:get': reads<StatisticsView>()(ofYear),
  /** All of them as an Excel file, a table a sheet, for a person to keep; the journal tells it. */
  'statistics:hand-out': writes<{
    /** With its ending .xlsx. */
    fileName: string;
    /** Of the file. */
    bytes: Uint8Array;
  }>()(ofYear),
};
