/** Dates as lists of members hold them. */
import type { Day } from '../../../shared/domain/values.ts';
import { addDays, parseTypedDate } from '../../../shared/text/dates.ts';
import { type Cell, textOfCell } from './cells.ts';

export type DateProblemCode = 'date-unreadable' | 'date-year-only' | 'date-without-day' | 'date-short-year';

export type DateReading = { day: Day | null } | { code: DateProblemCode };

/** Excel's day 60 is a 29 February 1900 that never was: from day 61 on, days count from 30/12/1899. */
const EXCEL_START = '1899-12-30';
const FIRST_SERIAL = 61;
const LAST_SERIAL = 73_050;
const TIME_OF_DAY = /[\sT]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u;

/** The day in a cell; null for an empty one. Excel's day numbers name a day without any time zone. */
export function readDate(cell: Cell | undefined): DateReading {
  const text = textOfCell(cell);
  if (/^[-–—.…]*$/u.test(text)) return { day: null };
  const number = Number(text);
  if (/^(?:19|20)\d{2}$/u.test(text)) return { code: 'date-year-only' };
  if (/^\d{1,5}(?:\.\d+)?$/u.test(text) && number >= FIRST_SERIAL && number < LAST_SERIAL)
    return { day: addDays(EXCEL_START, Math.floor(number)) };
  const day = parseTypedDate(text.replace(/^ngày\s+(?=\d{1,2}\s*[/.-])/iu, '').replace(TIME_OF_DAY, ''));
  if (day !== null) return { day };
  if (/^(?:tháng\s+)?\d{1,2}\s*(?:[/.-]|năm)\s*\d{4}$/iu.test(text)) return { code: 'date-without-day' };
  if (/^\d{1,2}([/.-])\d{1,2}\1\d{2}$/u.test(text)) return { code: 'date-short-year' };
  return { code: 'date-unreadable' };
}
