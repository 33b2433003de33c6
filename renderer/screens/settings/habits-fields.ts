/** The fields of the cell's own days, and how what is typed in them is read. */
import type { Habits } from '../../../shared/domain/habits.ts';
import { parseTypedDate } from '../../../shared/text/dates.ts';

export const DAYS = {
  invitationDays: 'Gửi giấy mời trước buổi họp (ngày)',
  minutesDays: 'Gửi biên bản lấy ý kiến sau buổi họp (ngày)',
  issueDays: 'Ban hành biên bản sau buổi họp (ngày)',
} as const;

export const YEAR_DAYS = {
  halfYearReportOn: 'Báo cáo 6 tháng trước ngày',
  yearReportOn: 'Báo cáo năm trước ngày',
  nextPlanOn: 'Lập kế hoạch năm sau trước ngày',
} as const;

export type HabitFaults = Partial<Record<keyof Habits, string>>;

/** What was typed, and what of it cannot be taken: a sentence at its field. */
export function readHabitsForm(form: FormData): { habits: Habits; faults: HabitFaults } {
  const faults: HabitFaults = {};
  const typed = (key: keyof Habits): string => String(form.get(key) ?? '').trim();
  const days = (key: keyof typeof DAYS): number | null => {
    const text = typed(key);
    if (text === '') return null;
    const count = /^\d{1,2}$/u.test(text) ? Number(text) : -1;
    if (count < 0 || count > 60) faults[key] = 'Hãy ghi số ngày, từ 0 đến 60.';
    return count;
  };
  const dayOfYear = (key: keyof typeof YEAR_DAYS): string | null => {
    const text = typed(key);
    if (text === '') return null;
    // A year that is no leap year: 29/02 would be missing in most.
    const day = parseTypedDate(text, 2021);
    if (day === null || !day.startsWith('2021-')) faults[key] = 'Hãy ghi ngày và tháng, như 25/12.';
    return day?.slice(5) ?? null;
  };
  return {
    habits: {
      invitationDays: days('invitationDays'),
      minutesDays: days('minutesDays'),
      issueDays: days('issueDays'),
      halfYearReportOn: dayOfYear('halfYearReportOn'),
      yearReportOn: dayOfYear('yearReportOn'),
      nextPlanOn: dayOfYear('nextPlanOn'),
    },
    faults,
  };
}
