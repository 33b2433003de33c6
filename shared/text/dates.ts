/** Days (`YYYY-MM-DD`) and times (`HH:MM`) as people read and type them. Days are plain strings: no zone, no clock. */

/**
 * "ngày 07 tháng 02 năm 2020", "ngày 05 tháng 9 năm 2020": days below 10 and the months 1 and 2 take a zero, no other
 * month does (36-HD/VPTW, II.4).
 *
 * @param day Null on a draft: blanks to fill in by hand are printed.
 * @param blankYear What stands after "năm" while there is no day; null leaves that blank too.
 */
export function formatPaperDate(day: string | null, blankYear: number | null = null): string {
  if (day === null) return `ngày${BLANK}tháng${BLANK}năm${blankYear === null ? BLANK : ` ${blankYear}`}`;
  const { year, month, date } = split(day);
  return `ngày ${date} tháng ${paperMonth(month)} năm ${year}`;
}

const BLANK = ' '.repeat(6);

/** "07/02/2020", "05/9/2020": the short form in papers, padded by the same rule. */
export function formatShortDate(day: string): string {
  const { year, month, date } = split(day);
  return `${date}/${paperMonth(month)}/${year}`;
}

/** "07/02/2020", "05/09/2020": the form on screen. */
export function formatScreenDate(day: string): string {
  const { year, month, date } = split(day);
  return `${date}/${month}/${year}`;
}

/** "14 giờ 05 phút", "08 giờ 00 phút". */
export function formatPaperTime(time: string): string {
  const [hours, minutes] = time.split(':');
  return `${hours} giờ ${minutes} phút`;
}

/** A quarter as papers number it: "II". */
export function romanQuarter(quarter: 1 | 2 | 3 | 4): string {
  return (['I', 'II', 'III', 'IV'] as const)[quarter - 1] ?? '';
}

/**
 * The day somebody typed, in any of the usual forms: 7/2/2020, 07-02-2020, 7.2.2020, 2020-02-07, "ngày 7 tháng 2 năm
 * 2020". Null for anything else, and for a day that does not exist.
 * @param presumedYear where a year is meant that goes without saying, 7/2 is taken too, and 7/2/20 as of its century
 */
export function parseTypedDate(typed: string, presumedYear?: number): string | null {
  const text = typed.normalize('NFC').trim();
  for (const form of TYPED_FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return toRealDay(groups.year, groups.month, groups.date);
  }
  if (presumedYear === undefined) return null;
  const { year = '', month, date } = SHORT_FORM.exec(text)?.groups ?? {};
  const presumed = String(presumedYear);
  return toRealDay(presumed.slice(0, presumed.length - year.length) + year, month, date);
}

/** Whether somebody wrote a day in one of those forms, or the short ones, whether there is such a day or not: 31/11/2026. */
export function isWrittenAsDay(typed: string): boolean {
  return [...TYPED_FORMS, SHORT_FORM].some((form) => form.test(typed.normalize('NFC').trim()));
}

const TYPED_FORMS = [
  /^(?<date>\d{1,2})\s*(?<separator>[/.-])\s*(?<month>\d{1,2})\s*\k<separator>\s*(?<year>\d{4})$/u,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})$/u,
  /^ngày\s+(?<date>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})$/iu,
] as const;

const SHORT_FORM =
  /^(?<date>\d{1,2})\s*(?<separator>[/.-])\s*(?<month>\d{1,2})(?:\s*\k<separator>\s*(?<year>\d{2}))?$/u;

/** The day so many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return toDay(toTime(day) + days * DAY_LENGTH);
}

/** Days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toTime(to) - toTime(from)) / DAY_LENGTH);
}

/** "Thứ Hai" to "Thứ Bảy", "Chủ nhật". */
export function weekdayName(day: string): string {
  const names = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
  return names[new Date(toTime(day)).getUTCDay()] ?? '';
}

// Milliseconds. All reckoning is in UTC, where every day is as long as the next.
const DAY_LENGTH = 86_400_000;

function toTime(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function toRealDay(year = '', month = '', date = ''): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = toTime(day);
  // 31/02 is read as a day in March: it does not come back as it was.
  return !Number.isNaN(time) && toDay(time) === day ? day : null;
}

function paperMonth(month: string): string {
  return Number(month) < 3 ? month : String(Number(month));
}

function split(day: string): { year: string; month: string; date: string } {
  return { year: day.slice(0, 4), month: day.slice(5, 7), date: day.slice(8, 10) };
}
