/** The six figures of a year, as the screen, the Excel file and the command line all tell them. */
import { romanQuarter } from '../../text/dates.ts';
import { percentOf, pointsBetween } from './ratio.ts';
import type { Statistics } from './statistics.ts';
import type { Totals } from './totals.ts';
import { isWholeYear, writeDifference, writeNumber, writeRatio, writeShare } from './words.ts';
import type { YearFigures } from './year.ts';

export const INDICATORS = ['held', 'attendance', 'speaking', 'votes', 'in-time', 'days'] as const;
export type IndicatorName = (typeof INDICATORS)[number];

/** A figure with the fraction below it. */
export interface ToldFigure {
  /** "88,3 %". */
  figure: string;
  /** "83/94 lượt". */
  detail: string;
}

export interface Indicator {
  /** Which of the six. */
  name: IndicatorName;
  /** "Dự họp". */
  label: string;
  /** How it is counted: "Lượt có mặt trên lượt phải dự; miễn thì không tính". */
  how: string;
  /** As it stands in the year asked for. */
  year: ToldFigure;
  /** Of the year before. */
  before: ToldFigure;
  /** "−5,0"; '' where one of the two is not there. */
  difference: string;
  /** "điểm %", "ngày"; '' for what has none. */
  unit: string;
  /** Whether somebody has to look at it: not merely less than before. */
  isAlarming: boolean;
}

/** Attendance below this is drawn as a line, and told when it falls (the first band of the HD42 score forms). */
export const ATTENDANCE_LINE = 90;

export function indicatorsOf(statistics: Statistics): Indicator[] {
  const { year, before } = statistics;
  const [now, then] = [year.totals, before.totals];
  const points = pointsBetween(then.attendance, now.attendance);
  return [
    {
      ...{ name: 'held', label: 'Buổi đã họp', how: howHeld(year), unit: '' },
      ...{ year: heldFigure(year), before: heldFigure(before) },
      difference: then.held === 0 && before.coming.length === 0 ? '' : writeDifference(now.held - then.held),
      isAlarming: year.emptyQuarters.length > 0,
    },
    {
      ...{ name: 'attendance', label: 'Dự họp', unit: 'điểm %' },
      how: 'Lượt có mặt trên lượt phải dự; miễn thì không tính',
      ...{ year: shareFigure(now.attendance, 'lượt'), before: shareFigure(then.attendance, 'lượt') },
      difference: writeDifference(points, 1),
      isAlarming: points !== null && points < 0 && (percentOf(now.attendance) ?? 100) < ATTENDANCE_LINE,
    },
    {
      ...{ name: 'speaking', label: 'Phát biểu', unit: 'điểm %', isAlarming: false },
      how: 'Lượt đồng chí có ý kiến trên lượt có mặt',
      ...{ year: shareFigure(now.speaking, 'lượt'), before: shareFigure(then.speaking, 'lượt') },
      difference: writeDifference(pointsBetween(then.speaking, now.speaking), 1),
    },
    {
      ...{ name: 'votes', label: 'Biểu quyết', unit: 'điểm %', isAlarming: false },
      how: 'Số lần thông qua; hình: tỷ lệ tán thành',
      ...{ year: voteFigure(now), before: voteFigure(then) },
      difference: writeDifference(pointsBetween(then.votes, now.votes), 1),
    },
    {
      ...{ name: 'in-time', label: 'Việc giao xong đúng hạn', how: howInTime(now), unit: 'điểm %' },
      ...{ year: taskFigure(now), before: taskFigure(then) },
      difference: writeDifference(pointsBetween(then.inTime, now.inTime), 1),
      isAlarming: now.tasks.overdue > 0 && (percentOf(now.inTime) ?? 100) < (percentOf(then.inTime) ?? 0),
    },
    {
      ...{ name: 'days', label: 'Từ buổi họp đến ban hành', unit: 'ngày', isAlarming: false },
      how: 'Trung vị; họp, biên bản, thông qua, ban hành',
      ...{ year: daysFigure(now), before: daysFigure(then) },
      difference:
        now.days === null || then.days === null ? '' : writeDifference(now.days.median - then.days.median),
    },
  ];
}

/** A difference of nothing has no unit. */
export function unitOf({ difference, unit }: Pick<Indicator, 'difference' | 'unit'>): string {
  return difference === '' || difference === 'bằng' ? '' : unit;
}

function howHeld(figures: YearFigures): string {
  const open = figures.quarters.filter(({ isOver }) => !isOver).map(({ quarter }) => romanQuarter(quarter));
  if (figures.emptyQuarters.length > 0)
    return `Mỗi quý ít nhất một buổi; quý ${figures.emptyQuarters.map(romanQuarter).join(', ')} không có`;
  return isWholeYear(figures) || open.length === 0
    ? 'Mỗi quý ít nhất một buổi'
    : `Mỗi quý ít nhất một buổi; quý ${open[0]} chưa hết`;
}

function howInTime({ tasks }: Totals): string {
  const waiting = tasks['not-due'] > 0 ? `; ${tasks['not-due']} việc chưa đến hạn` : '';
  const undated = tasks.undated > 0 ? `; ${tasks.undated} việc không đặt hạn` : '';
  return `Trên số việc đã đến hạn${waiting}${undated}`;
}

function heldFigure({ totals, hasPlan, isKnown }: YearFigures): ToldFigure {
  if (!isKnown) return { figure: '–', detail: 'sổ không có năm này' };
  const planned = totals.held - totals.outsidePlan;
  const outside = totals.outsidePlan > 0 ? `, ${totals.outsidePlan} ngoài` : '';
  return {
    figure: String(totals.held),
    detail:
      totals.held === 0
        ? 'chưa họp buổi nào'
        : hasPlan
          ? `${planned} theo kế hoạch${outside}`
          : 'năm không có kế hoạch',
  };
}

function shareFigure(ratio: Totals['attendance'], what: string): ToldFigure {
  return { figure: writeShare(ratio), detail: ratio.whole === 0 ? '' : `${writeRatio(ratio)} ${what}` };
}

function voteFigure({ votes, lowestVote }: Totals): ToldFigure {
  return {
    figure: votes.whole === 0 ? '–' : writeRatio(votes),
    detail: lowestVote === null ? '' : `thấp nhất ${writeShare(lowestVote.inFavour)}`,
  };
}

function taskFigure({ inTime, tasks }: Totals): ToldFigure {
  const late = [
    tasks.overdue > 0 ? `${tasks.overdue} quá hạn` : '',
    tasks.late > 0 ? `${tasks.late} xong trễ` : '',
  ].filter((text) => text !== '');
  return { figure: inTime.whole === 0 ? '–' : writeRatio(inTime), detail: late.join(', ') };
}

function daysFigure({ days, held, unissued, posting }: Totals): ToldFigure {
  const told = [
    days === null ? '' : `dài nhất ${days.longest}, ngắn nhất ${days.shortest}`,
    held > 0 && unissued > 0 ? `${unissued} buổi chưa ban hành` : '',
    posting.whole > 0 ? `đăng trong 2 ngày ${writeRatio(posting)}` : '',
  ];
  return {
    figure: days === null ? '–' : `${writeNumber(days.median)} ngày`,
    detail: told.filter((text) => text !== '').join('; '),
  };
}
