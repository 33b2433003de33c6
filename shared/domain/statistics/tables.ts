/** All figures as tables: a sheet of the Excel file each, and what stands behind the charts. */
import { romanQuarter } from '../../text/dates.ts';
import { indicatorsOf, unitOf } from './indicators.ts';
import { formLines, periodTitle } from './period-form.ts';
import { percentOf, type Ratio } from './ratio.ts';
import type { RollMark } from './roll-marks.ts';
import type { SessionFigures } from './session-figures.ts';
import { TASK_NAMES } from './task-figures.ts';
import type { StatisticsView } from './view.ts';
import { isWholeYear, writeDayMonth, writeSpan } from './words.ts';
import type { YearFigures } from './year.ts';

/** A text, a number, a day (`YYYY-MM-DD` in a column of days), or null for an empty cell. */
export type TableCell = string | number | null;

export interface TableColumn {
  /** What stands at its head. */
  label: string;
  /** How its cells are read and aligned; `share` is a number in per cent with one decimal. */
  kind: 'text' | 'number' | 'share' | 'day';
}

export interface FigureTable {
  /** Of the sheet. */
  name: string;
  /** What it shows, with year and day. */
  title: string;
  /** From the left. */
  columns: TableColumn[];
  /** As many cells as there are columns. */
  rows: TableCell[][];
}

const text = (label: string): TableColumn => ({ label, kind: 'text' });
const number = (label: string): TableColumn => ({ label, kind: 'number' });
const share = (label: string): TableColumn => ({ label, kind: 'share' });
const day = (label: string): TableColumn => ({ label, kind: 'day' });

/** Every table of a year, in the order of the sheets. */
export function tablesOf(view: StatisticsView): FigureTable[] {
  return [
    indicatorTable(view),
    sessionTable(view),
    rollTable(view),
    quarterTable(view),
    voteTable(view),
    taskTable(view),
    formTable(view),
  ];
}

const both = ({ year, before }: StatisticsView): SessionFigures[] => [...before.sessions, ...year.sessions];
const titleOf = (what: string, { year, before }: StatisticsView): string =>
  `${what}, năm ${before.year} và năm ${year.year} (${writeSpan(year)})`;

function indicatorTable(view: StatisticsView): FigureTable {
  const span = (figures: YearFigures): string => `${figures.year} ${writeSpan(figures)}`;
  const numbers = ({ totals }: YearFigures): TableCell[][] => [
    [totals.held, null, null],
    fraction(totals.attendance),
    fraction(totals.speaking),
    fraction(totals.votes),
    fraction(totals.inTime),
    [totals.days?.median ?? null, null, null],
  ];
  const [now, then] = [numbers(view.year), numbers(view.before)];
  return {
    name: 'Cả năm',
    title: titleOf('Sáu chỉ tiêu', view),
    columns: [
      text('Chỉ tiêu'),
      text('Cách tính'),
      ...[number(span(view.year)), number('trên'), share('%')],
      ...[number(span(view.before)), number('trên'), share('%')],
      text('Chênh'),
    ],
    rows: indicatorsOf(view).map((indicator, index) => [
      indicator.label,
      indicator.how,
      ...(now[index] ?? []),
      ...(then[index] ?? []),
      [indicator.difference, unitOf(indicator)].join(' ').trim(),
    ]),
  };
}

function sessionTable(view: StatisticsView): FigureTable {
  return {
    name: 'Buổi sinh hoạt',
    title: titleOf('Từng buổi', view),
    columns: [
      ...[day('Ngày họp'), text('Quý'), text('Chuyên đề'), text('Ngoài kế hoạch')],
      ...[number('Có mặt'), number('Phải dự'), share('Dự họp %')],
      ...[number('Vắng có lý do'), number('Vắng không lý do'), number('Được miễn')],
      ...[number('Đã phát biểu'), share('Phát biểu %'), number('Ý kiến')],
      ...[number('Biểu quyết'), number('Thông qua')],
      ...[number('Việc giao'), number('Việc đã đến hạn'), number('Việc đúng hạn')],
      ...[
        number('Ngày đến biên bản'),
        number('Đến thông qua'),
        number('Đến ban hành'),
        number('Tổng số ngày'),
      ],
      ...[day('Hạn đăng'), day('Ngày đăng'), text('Biên bản')],
    ],
    rows: both(view).map((session) => [
      ...[session.date, `${romanQuarter(session.quarter)}/${session.year}`, session.topic],
      session.isOutsidePlan ? 'x' : '',
      ...fraction(session.attendance),
      ...[session.excusedIds.length, session.unexcusedIds.length, session.exemptIds.length],
      ...[session.speaking.part, percentOf(session.speaking), session.remarks],
      ...[session.votes.length, session.votes.filter(({ passed }) => passed).length],
      session.tasks.length,
      session.tasks.filter(({ standing }) => standing !== 'not-due' && standing !== 'undated').length,
      session.tasks.filter(({ standing }) => standing === 'in-time').length,
      ...[session.days?.toMinutes ?? null, session.days?.toApproval ?? null],
      ...[session.days?.toIssue ?? null, session.days?.total ?? null],
      ...[session.posting?.dueOn ?? null, session.posting?.postedOn ?? null, session.minutesSymbol ?? ''],
    ]),
  };
}

/** How a mark is written where there is only room for a letter. */
export const MARK_LETTERS: Readonly<Record<RollMark, string>> = {
  present: 'x',
  partly: '½',
  excused: 'P',
  unexcused: 'K',
  exempt: 'M',
  unmarked: '?',
  outside: '',
};

function rollTable(view: StatisticsView): FigureTable {
  const sessions = both(view);
  const line = new Map(view.members.map((member) => [member.memberId, member]));
  return {
    name: 'Dự họp',
    title: `${titleOf('Dự họp từng đồng chí', view)}. x: có mặt; +: có phát biểu; ½: một phần; P: vắng có lý do; K: không lý do; M: được miễn; để trống: ngoài chi bộ`,
    columns: [
      text('Đồng chí'),
      ...sessions.map(({ date, quarter, isOutsidePlan }) =>
        text(`${isOutsidePlan ? '+' : romanQuarter(quarter)} ${date === null ? '' : writeDayMonth(date)}`),
      ),
      ...[number(`Có mặt ${view.before.year}`), number(`Phải dự ${view.before.year}`)],
      ...[number(`Có mặt ${view.year.year}`), number(`Phải dự ${view.year.year}`)],
      number('Buổi có phát biểu'),
    ],
    rows: view.people.flatMap(({ id, name }) => {
      const own = line.get(id);
      if (own === undefined) return [];
      const marks = own.marks.map(({ mark, hasSpoken }) => `${MARK_LETTERS[mark]}${hasSpoken ? '+' : ''}`);
      const { before, attendance } = own;
      return [[name, ...marks, before.part, before.whole, attendance.part, attendance.whole, own.spoke]];
    }),
  };
}

function quarterTable(view: StatisticsView): FigureTable {
  return {
    name: 'Theo quý',
    title: titleOf('Theo quý', view),
    columns: [
      text('Quý'),
      number('Buổi'),
      ...[number('Có mặt'), number('Phải dự'), share('Dự họp %')],
      ...[number('Đã phát biểu'), number('trên có mặt'), share('Phát biểu %')],
    ],
    rows: [view.before, view.year].flatMap(({ year, quarters }) =>
      quarters.map(({ quarter, totals }) => [
        `${romanQuarter(quarter)}/${year}`,
        totals.held,
        ...fraction(totals.attendance),
        ...fraction(totals.speaking),
      ]),
    ),
  };
}

function voteTable(view: StatisticsView): FigureTable {
  return {
    name: 'Biểu quyết',
    title: titleOf('Từng lần biểu quyết', view),
    columns: [
      day('Ngày họp'),
      text('Nội dung'),
      ...[number('Tán thành'), number('Được biểu quyết lúc đó'), share('%')],
      text('Kết quả'),
    ],
    rows: both(view).flatMap(({ date, votes }) =>
      votes.map(({ matter, inFavour, passed }) => [
        ...[date, matter, ...fraction(inFavour)],
        passed ? 'thông qua' : 'không thông qua',
      ]),
    ),
  };
}

function taskTable(view: StatisticsView): FigureTable {
  return {
    name: 'Việc giao',
    title: titleOf('Từng việc giao', view),
    columns: [day('Ngày họp'), text('Việc'), day('Hạn'), day('Ngày xong'), text('Tình trạng')],
    rows: both(view).flatMap(({ date, tasks }) =>
      tasks.map((task) => [date, task.text, task.dueOn, task.doneOn, TASK_NAMES[task.standing]]),
    ),
  };
}

function formTable({ year, periods }: StatisticsView): FigureTable {
  return {
    name: 'Biểu 6 tháng',
    title: `Số liệu sinh hoạt chuyên đề năm ${year.year}${isWholeYear(year) ? '' : ` (${writeSpan(year)})`}`,
    columns: [text('Nội dung'), ...periods.map((period) => number(periodTitle(period)))],
    rows: formLines(periods).map(({ label, values }) => [label, ...values]),
  };
}

function fraction(ratio: Ratio): TableCell[] {
  return [ratio.part, ratio.whole, percentOf(ratio)];
}
