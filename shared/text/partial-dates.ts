/** Days of which only the month or the year is known: `1979`, `1979-05`, `1979-05-12`. As text they sort as they fell. */
import { formatScreenDate, parseTypedDate } from './dates.ts';

/** "1979", "05/1979", "12/05/1979": the form on screen. */
export function formatPartialDate(day: string): string {
  if (day.length === 4) return day;
  return day.length === 7 ? `${day.slice(5)}/${day.slice(0, 4)}` : formatScreenDate(day);
}

/** What somebody typed: a day in any usual form, "5/1979", "tháng 5 năm 1979", "1979". Null for anything else. */
export function parsePartialDate(typed: string): string | null {
  const text = typed.normalize('NFC').trim();
  const day = parseTypedDate(text);
  if (day !== null) return day;
  if (/^(?:năm\s+)?[12]\d{3}$/iu.test(text)) return text.slice(-4);
  const found = /^(?:tháng\s+)?(\d{1,2})\s*(?:[/.-]|năm)\s*([12]\d{3})$/iu.exec(text);
  const [, month = '', year = ''] = found ?? [];
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null;
}

/** Whether one fell before the other as far as both are known: 1979 is not before 12/05/1979. */
export function isSurelyBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

/** Whether both may be one day: 1979 and 12/05/1979, or one that is not known at all. */
export function mayBeSame(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.startsWith(other) || other.startsWith(one);
}

/** The month so many months later, or the year of a date of which only the year is known: `2024-03-05` and 12 → `2025-03-05`. */
export function addMonths(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + (day.length > 4 ? Number(day.slice(5, 7)) - 1 : 0) + months;
  const year = String(Math.floor(count / 12));
  return day.length === 4 ? year : `${year}-${String((count % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
}
