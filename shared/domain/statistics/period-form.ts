/** The form a cell is asked to fill in twice a year: strength, times present, who spoke, what was done. */
import type { Day } from '../values.ts';
import { percentOf } from './ratio.ts';
import type { Totals } from './totals.ts';
import { writeDayMonth, writeNumber } from './words.ts';

/** A half of a year, or all of it. */
export interface FormPeriod {
  /** Which one. */
  name: 'first-half' | 'second-half' | 'year';
  /** The day its figures are of. */
  until: Day;
  /** Members of the cell on that day. */
  strength: {
    /** All, those on leave too. */
    total: number;
    /** Chính thức. */
    official: number;
    /** Dự bị. */
    probationary: number;
  };
  /** Of its sessions. */
  totals: Totals;
}

export interface PeriodLine {
  /** "Tỷ lệ phát biểu (%)". */
  label: string;
  /** One for each period; null where there was nothing to count. */
  values: (number | null)[];
}

export const PERIOD_NAMES: Readonly<Record<FormPeriod['name'], string>> = {
  'first-half': '6 tháng đầu năm',
  'second-half': '6 tháng cuối năm',
  year: 'Cả năm',
};

/** "6 tháng đầu năm, đến 30/6". */
export function periodTitle({ name, until }: FormPeriod): string {
  return `${PERIOD_NAMES[name]}, đến ${writeDayMonth(until)}`;
}

const LINES: readonly [label: string, value: (period: FormPeriod) => number | null][] = [
  ['Đảng số', ({ strength }) => strength.total],
  ['Trong đó: đảng viên chính thức', ({ strength }) => strength.official],
  ['Trong đó: đảng viên dự bị', ({ strength }) => strength.probationary],
  ['Số buổi sinh hoạt chuyên đề', ({ totals }) => totals.held],
  ['Trong đó: ngoài kế hoạch', ({ totals }) => totals.outsidePlan],
  ['Số lượt phải dự', ({ totals }) => totals.attendance.whole],
  ['Số lượt có mặt', ({ totals }) => totals.attendance.part],
  ['Tỷ lệ dự họp (%)', ({ totals }) => percentOf(totals.attendance)],
  ['Số lượt vắng có lý do', ({ totals }) => totals.excused],
  ['Số lượt vắng không lý do', ({ totals }) => totals.unexcused],
  ['Số lượt được miễn', ({ totals }) => totals.exempt],
  ['Số lượt đảng viên phát biểu', ({ totals }) => totals.speaking.part],
  ['Tỷ lệ phát biểu (%)', ({ totals }) => percentOf(totals.speaking)],
  ['Số ý kiến', ({ totals }) => totals.remarks],
  ['Số lần biểu quyết', ({ totals }) => totals.votes.whole],
  ['Số lần được thông qua', ({ totals }) => totals.votes.part],
  ['Số việc đã giao', ({ totals }) => totals.tasksGiven],
  ['Số việc đã xong', ({ totals }) => totals.tasksDone],
  ['Số việc đã đến hạn', ({ totals }) => totals.inTime.whole],
  ['Số việc xong đúng hạn', ({ totals }) => totals.inTime.part],
  ['Tỷ lệ đúng hạn (%)', ({ totals }) => percentOf(totals.inTime)],
  ['Số việc quá hạn chưa xong', ({ totals }) => totals.tasks.overdue],
  ['Số ngày từ buổi họp đến ban hành biên bản (trung vị)', ({ totals }) => totals.days?.median ?? null],
];

export function formLines(periods: readonly FormPeriod[]): PeriodLine[] {
  return LINES.map(([label, value]) => ({ label, values: periods.map(value) }));
}

/** Lines and columns as Word and Excel take them from the clipboard. */
export function formText(periods: readonly FormPeriod[]): string {
  const head = ['', ...periods.map(periodTitle)];
  const lines = formLines(periods).map(({ label, values }) => [
    label,
    ...values.map((value) => (value === null ? '' : writeNumber(value))),
  ]);
  return [head, ...lines].map((cells) => cells.join('\t')).join('\n');
}

/** Sessions count for a half by the quarter they count for. */
export function isInHalf(quarter: number, name: FormPeriod['name']): boolean {
  return name === 'year' || (name === 'first-half') === quarter <= 2;
}
