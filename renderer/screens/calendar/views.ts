/** The ways to look at the calendar: what each shows, and how far a step goes. */
import { addDays, formatScreenDate } from '../../../shared/text/dates.ts';
import { mondayOf, monthAfter, weeksFrom, weeksOfMonth } from './days.ts';

export type View = 'weeks' | 'month' | 'year' | 'list';

export interface ViewPlace {
  value: View;
  name: string;
  /** In the address. */
  place: string;
}

export const VIEWS: readonly [ViewPlace, ...ViewPlace[]] = [
  { value: 'weeks', name: '5 tuần', place: '' },
  { value: 'month', name: 'Tháng', place: 'thang' },
  { value: 'year', name: 'Cả năm', place: 'nam' },
  { value: 'list', name: 'Danh sách', place: 'danh-sach' },
];

const WEEKS = 5;

/** [] where no days are shown. */
export function weeksOf(view: View, from: string): string[][] {
  if (view === 'weeks') return weeksFrom(from, WEEKS);
  return view === 'month' ? weeksOfMonth(from.slice(0, 7)) : [];
}

/** "23/11 – 27/12/2026", "Tháng 11/2026", "Năm 2026" */
export function titleOf(view: View, from: string): string {
  if (view === 'month') return `Tháng ${Number(from.slice(5, 7))}/${from.slice(0, 4)}`;
  if (view !== 'weeks') return `Năm ${from.slice(0, 4)}`;
  const monday = mondayOf(from);
  return `${formatScreenDate(monday).slice(0, 5)} – ${formatScreenDate(addDays(monday, WEEKS * 7 - 1))}`;
}

/** The day a view begins with a step later, or earlier: a week, a month, a year. */
export function stepOf(view: View, from: string, by: 1 | -1): string {
  if (view === 'weeks') return addDays(mondayOf(from), by * 7);
  return `${monthAfter(from.slice(0, 7), view === 'month' ? by : by * 12)}-01`;
}
