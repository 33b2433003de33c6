/** The days a view of the calendar shows, in weeks from Monday to Sunday. */
import { addDays } from '../../../shared/text/dates.ts';

const WEEK = 7;

/** The Monday of the week a day is in. */
export function mondayOf(day: string): string {
  // 1 January 2018 was a Monday, and all reckoning is in UTC.
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse('2018-01-01T00:00:00Z')) / 86_400_000);
  return addDays(day, -(((days % WEEK) + WEEK) % WEEK));
}

/** So many weeks, from that of `day` on. */
export function weeksFrom(day: string, count: number): string[][] {
  const monday = mondayOf(day);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: WEEK }, (_day, index) => addDays(monday, week * WEEK + index)),
  );
}

/** The weeks in which a month, `2026-11`, has a day. */
export function weeksOfMonth(month: string): string[][] {
  const next = monthAfter(month, 1);
  return weeksFrom(`${month}-01`, 6).filter(([monday = '']) => monday < `${next}-01`);
}

/** The month so many months later, earlier when negative: `2026-11` and 2 → `2027-01`. */
export function monthAfter(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
