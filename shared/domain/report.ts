/** Fields of a quarter's or a year's report (báo cáo), from what was planned and what was held (party-format.md, 3d). */
import { formatShortDate, romanQuarter } from '../text/dates.ts';
import { countRoll, percent } from './attendance.ts';
import { type CellContext, cellFields, comrades, countText, type Fields, nameOf } from './fields.ts';
import { taskFields } from './minutes.ts';
import type { Plan, PlanRow } from './plan.ts';
import { durationMinutes, leastMinutes, type Session, wasHeld } from './session.ts';
import { isOverdue } from './task.ts';
import { type Day, type Quarter, quarterOf } from './values.ts';

export interface ReportPeriod {
  /** Calendar year. */
  year: number;
  /** Null for the whole year. */
  quarter: Quarter | null;
}

/** Everything the report counts: `sessions` are all those of the year; `today` decides what is late. */
export interface ReportSource {
  /** What the report is on. */
  period: ReportPeriod;
  /** That of the period's year; null where none was made. */
  plan: Plan | null;
  /** How the plan is cited: "Kế hoạch số 84-KH/CB, ngày 07/02/2020"; empty while not issued. */
  planCitation: string;
  /** Planned ones too; told in the order given. */
  sessions: readonly Session[];
  /** Strength of the cell on the last day of the period. */
  memberCount: {
    /** All members of that day, those on leave too. */
    total: number;
    /** Chính thức. */
    official: number;
    /** Dự bị. */
    probationary: number;
  };
  /** No later than the end of the period: a report written months after tells what was late then. */
  today: Day;
}

export function reportFields(source: ReportSource, context: CellContext): Fields {
  const { period, plan, memberCount, today } = source;
  const isInPeriod = (entry: { quarter: Quarter }): boolean =>
    period.quarter === null || entry.quarter === period.quarter;
  const sessions = source.sessions.filter((session) => session.year === period.year && isInPeriod(session));
  const held = sessions.filter(wasHeld);
  const planned = (plan?.rows ?? []).filter(isInPeriod);
  const tasks = held.flatMap((session) => session.tasks);
  const unfinished = tasks.filter((task) => task.doneOn === null);
  const overdue = unfinished.filter((task) => isOverdue(task, today));
  const short = held.filter((session) => (durationMinutes(session) ?? Infinity) < leastMinutes(session));
  // Of whatever quarter: a row may have been moved after its session was held.
  const missing = planned.filter(
    (row) => !source.sessions.some((session) => session.planRowId === row.id && wasHeld(session)),
  );
  const expected = held.map((session) => countRoll(session.roll));
  const came = sum(expected.map((count) => count.present));
  const called = sum(expected.map((count) => count.total - count.onLeave));
  return {
    ...cellFields(context),
    ky_bao_cao: periodText(period),
    nam: String(period.year),
    ke_hoach: source.planCitation,
    tong_so: countText(memberCount.total),
    chinh_thuc: countText(memberCount.official),
    du_bi: countText(memberCount.probationary),
    so_chuyen_de_ke_hoach: countText(planned.length),
    so_buoi: countText(held.length),
    buoi: held.map((session, index) => sessionRow(session, index + 1, context)),
    co_buoi: held.length > 0,
    ty_le_du_hop: percent(came, called),
    so_y_kien: countText(sum(held.map((session) => session.remarks.length))),
    so_nhiem_vu: countText(tasks.length),
    co_nhiem_vu: tasks.length > 0,
    so_xong: countText(tasks.length - unfinished.length),
    chua_xong: unfinished.map(taskFields),
    co_chua_xong: unfinished.length > 0,
    so_qua_han: countText(overdue.length),
    co_qua_han: overdue.length > 0,
    chua_to_chuc: missing.map((row) => ({ quy: romanQuarter(row.quarter), ten: row.topic })),
    co_chua_to_chuc: missing.length > 0,
    so_buoi_ngan: countText(short.length),
    co_buoi_ngan: short.length > 0,
    khong_han_che: missing.length === 0 && short.length === 0 && overdue.length === 0,
    tiep_theo: upcoming(plan, missing, period, today).map((row) => ({
      quy: romanQuarter(row.quarter),
      ten: row.topic,
      nguoi_trinh_bay: comrades(row.presenterIds.map((id) => nameOf(context, id))),
    })),
  };
}

/** "quý I năm 2020", "năm 2020". */
export function periodText({ year, quarter }: ReportPeriod): string {
  return quarter === null ? `năm ${year}` : `quý ${romanQuarter(quarter)} năm ${year}`;
}

/** What comes next: rows of later quarters for a quarter's report, what is still missing for a year's. */
function upcoming(
  plan: Plan | null,
  missing: readonly PlanRow[],
  period: ReportPeriod,
  today: Day,
): readonly PlanRow[] {
  const { quarter } = period;
  if (plan === null || quarter === null) return quarterOf(today).year > period.year ? [] : missing;
  return plan.rows.filter((row) => row.quarter === quarter + 1);
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
