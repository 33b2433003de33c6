/** Fields of a quarter's or a year's report (báo cáo), from what was planned and what was held (party-format.md, 3d). */
import { formatShortDate, romanQuarter } from '../text/dates.ts';
import { countRoll, percent } from './attendance.ts';
import { type CellContext, cellFields, comrades, countText, type Fields, nameOf } from './fields.ts';
import { taskFields } from './minutes.ts';
import type { Plan, PlanRow } from './plan.ts';
import { durationMinutes, leastMinutes, type Session, wasHeld } from './session.ts';
import { isOverdue, type Task } from './task.ts';
import { type Day, lastDayOf, type Quarter } from './values.ts';

export interface ReportPeriod {
  /** Calendar year. */
  year: number;
  /** Null for the whole year. */
  quarter: Quarter | null;
}

/** Everything the report counts. Its figures are of `asOf`; what came between that day and `today` stands apart. */
export interface ReportSource {
  /** What the report is on. */
  period: ReportPeriod;
  /** That of the period's year; null where none was made. */
  plan: Plan | null;
  /** That of the year after; null where none was made yet. */
  nextPlan: Plan | null;
  /** How the plan is cited: "Kế hoạch số 84-KH/CB, ngày 07/02/2020"; empty while not issued. */
  planCitation: string;
  /** All those of the year, planned ones too; told in the order given. */
  sessions: readonly Session[];
  /** Strength of the cell on the day `asOf`. */
  memberCount: {
    /** All members of that day, those on leave too. */
    total: number;
    /** Chính thức. */
    official: number;
    /** Dự bị. */
    probationary: number;
  };
  /** The last day of the period, or today while it runs. */
  asOf: Day;
  /** The day the report is written. */
  today: Day;
}

export function reportFields(source: ReportSource, context: CellContext): Fields {
  const { period, plan, memberCount, asOf, today } = source;
  const isInPeriod = (entry: { quarter: Quarter }): boolean =>
    period.quarter === null || entry.quarter === period.quarter;
  const isOver = (quarter: Quarter): boolean => lastDayOf(period.year, quarter) < today;
  const held = source.sessions.filter(wasHeld);
  const own = held.filter((session) => session.year === period.year && isInPeriod(session));
  const planned = (plan?.rows ?? []).filter(isInPeriod);
  const missing = planned.filter(
    (row) => isOver(row.quarter) && !held.some((session) => session.planRowId === row.id),
  );
  const quarters = ([1, 2, 3, 4] as const).filter((quarter) => isInPeriod({ quarter }));
  const empty = quarters.filter((quarter) => isOver(quarter) && !own.some((one) => one.quarter === quarter));
  const outside = own.filter((session) => session.planRowId === null);
  const short = own.filter((session) => (durationMinutes(session) ?? Infinity) < leastMinutes(session));
  const rolls = own.map((session) => countRoll(session.roll));
  const called = sum(rolls.map((count) => count.total - count.onLeave));
  const remarks = sum(own.map((session) => session.remarks.length));
  const next = upcoming(source, held);
  const tasks = taskCounts(
    own.flatMap((session) => session.tasks),
    asOf,
    today,
  );
  const quartersMissed = own.length === 0 ? '' : empty.map(romanQuarter).join(', ');
  return {
    ...cellFields(context),
    ky_bao_cao: periodText(period),
    nam: String(period.year),
    ke_hoach: source.planCitation,
    den_ngay: formatShortDate(asOf),
    tong_so: countText(memberCount.total),
    chinh_thuc: countText(memberCount.official),
    du_bi: countText(memberCount.probationary),
    co_lap_ke_hoach: plan !== null,
    ...counted('chuyen_de_ke_hoach', planned.length),
    ...counted('nguoi_trinh_bay', planned.filter((row) => row.presenterIds.length > 0).length),
    ...counted('nguoi_thong_qua', planned.filter((row) => row.approver !== '').length),
    ...counted('han_du_thao', planned.filter((row) => row.draftDueOn !== null).length),
    ...counted('buoi', own.length),
    ...counted('buoi_ngoai_ke_hoach', plan === null ? 0 : outside.length),
    buoi: own.map((session, index) => sessionRow(session, index + 1, context)),
    ty_le_du_hop: called === 0 ? '' : percent(sum(rolls.map((count) => count.present)), called),
    ...counted('y_kien', remarks),
    ...tasks,
    chua_to_chuc: missing.map((row) => ({ quy: romanQuarter(row.quarter), ten: row.topic })),
    co_chua_to_chuc: missing.length > 0,
    quy_khong_co_buoi: quartersMissed,
    ...counted('buoi_ngan', short.length),
    co_han_che: missing.length > 0 || quartersMissed !== '' || short.length > 0 || tasks.co_qua_han === true,
    tiep_theo: next.map(({ year, row }) => ({
      quy: romanQuarter(row.quarter),
      nam: String(year),
      ten: row.topic,
      nguoi_trinh_bay: comrades(row.presenterIds.map((id) => nameOf(context, id))),
    })),
    co_tiep_theo: next.length > 0,
    co_phuong_huong: next.length > 0 || tasks.co_con_lai === true,
  };
}

/** "quý I năm 2020", "năm 2020". */
export function periodText({ year, quarter }: ReportPeriod): string {
  return quarter === null ? `năm ${year}` : `quý ${romanQuarter(quarter)} năm ${year}`;
}

/** A number with the condition its sentence hangs on. */
function counted(name: string, count: number): Fields {
  return { [`so_${name}`]: countText(count), [`co_${name}`]: count > 0 };
}

/** What was done, open and late on the last day of the period, and what was done after it. */
function taskCounts(tasks: readonly Task[], asOf: Day, today: Day): Fields {
  const open = tasks.filter(({ doneOn }) => doneOn === null || doneOn > asOf).map(openAgain);
  const late = open.filter((task) => isOverdue(task, asOf));
  const after = tasks.filter(({ doneOn }) => doneOn !== null && doneOn > asOf && doneOn <= today);
  return {
    ...counted('nhiem_vu', tasks.length),
    ...counted('xong', tasks.length - open.length),
    ...counted('chua_xong', open.length),
    chua_xong: open.map(taskFields),
    ...counted('qua_han', late.length),
    ...counted('xong_sau', after.length),
    ...counted('con_lai', open.length - after.length),
    hom_nay: formatShortDate(today),
  };
}

function openAgain(task: Task): Task {
  return task.doneOn === null ? task : { ...task, doneOn: null, outcome: '' };
}

/** What is still planned: the quarter after, or the rows of the year that are not due yet; then the year after. */
function upcoming(
  { period, plan, nextPlan, today }: ReportSource,
  held: readonly Session[],
): readonly { year: number; row: PlanRow }[] {
  const { year, quarter } = period;
  const isNext = (row: PlanRow): boolean =>
    quarter === null ? lastDayOf(year, row.quarter) >= today : row.quarter === quarter + 1;
  const rows = (plan?.rows ?? []).filter(
    (row) => isNext(row) && !held.some((session) => session.planRowId === row.id),
  );
  const later =
    quarter === null
      ? nextPlan?.rows
      : quarter === 4
        ? nextPlan?.rows.filter((row) => row.quarter === 1)
        : [];
  return [...rows.map((row) => ({ year, row })), ...(later ?? []).map((row) => ({ year: year + 1, row }))];
}

function sessionRow(session: Session, position: number, context: CellContext): Fields {
  const count = countRoll(session.roll);
  return {
    tt: String(position),
    quy: romanQuarter(session.quarter),
    chuyen_de: session.topic,
    ngay: session.date === null ? '' : formatShortDate(session.date),
    nguoi_trinh_bay: session.presenterIds.map((id) => nameOf(context, id)).join(', '),
    co_mat: `${count.present}/${count.total}`,
    so_y_kien: String(session.remarks.length),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
