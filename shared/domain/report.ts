/** Fields of a quarter's or a year's report (báo cáo), from what was planned and what was held (party-format.md, 3d). */
import { formatShortDate, romanQuarter } from '../text/dates.ts';
import { countRoll, percent } from './attendance.ts';
import {
  type CellContext,
  cellFields,
  comrades,
  countText,
  type Fields,
  sortsText,
  toldNameOf,
} from './fields.ts';
import { taskFields } from './minutes.ts';
import type { PlanRow } from './plan.ts';
import { prose } from './prose.ts';
import {
  countPeriod,
  type MissedTopic,
  type PeriodRecord,
  type ReportPeriod,
  type ReportSource,
  recordPeriod,
  totalPeriod,
} from './report-figures.ts';
import type { ReportWords } from './report-words.ts';
import { ratingField } from './score/paper-fields.ts';
import { type Session, wasHeld } from './session.ts';
import { lastDayOf } from './values.ts';

/** Every sentence of the wording hangs on one of these: a count that is not nought, or a text somebody typed. */
export function reportFields(source: ReportSource, words: ReportWords, context: CellContext): Fields {
  const { period, plan, memberCount, asOf, today } = source;
  const record = recordPeriod(source);
  const { attendance, remarks } = countPeriod(source);
  const totals = totalPeriod(source);
  const next = upcoming(source);
  const left = record.open.length - record.doneAfter.length;
  return {
    ...cellFields(context),
    ky_bao_cao: periodText(period),
    nam: String(period.year),
    ke_hoach: source.planCitation,
    den_ngay: formatShortDate(asOf),
    hom_nay: formatShortDate(today),
    tong_so: countText(memberCount.total),
    chinh_thuc: countText(memberCount.official),
    du_bi: countText(memberCount.probationary),
    co_tong_so: memberCount.total > 0,
    tong_so_gom: sortsText(memberCount.official, memberCount.probationary),
    co_lap_ke_hoach: plan !== null,
    ...counted('chuyen_de_ke_hoach', record.planned.length),
    ...counted('nguoi_trinh_bay', record.planned.filter((row) => row.presenterIds.length > 0).length),
    ...counted('nguoi_thong_qua', record.planned.filter((row) => row.approver !== '').length),
    ...counted('han_du_thao', record.planned.filter((row) => row.draftDueOn !== null).length),
    ...counted('buoi', record.held.length),
    ...counted('buoi_ngoai_ke_hoach', record.outsidePlan.length),
    ...counted('buoi_sau', record.heldAfter.length),
    buoi: record.held.map((session, index) => ({
      ...sessionRow(session, index + 1, context),
      xep_loai_buoi: ratingField(source.scores?.get(session.id)),
    })),
    co_xep_loai_buoi: record.held.some(({ id }) => source.scores?.has(id)),
    co_nguoi_trinh_bay_buoi: record.held.some((session) => session.presenterIds.length > 0),
    ty_le_du_hop: attendance,
    so_luot_du: countText(totals.attendance.part),
    so_luot_phai_du: countText(totals.attendance.whole),
    so_luot_phat_bieu: countText(totals.speaking.part),
    ty_le_phat_bieu: totals.speaking.whole === 0 ? '' : percent(totals.speaking.part, totals.speaking.whole),
    so_nhiem_vu_den_han: countText(totals.inTime.whole),
    so_nhiem_vu_dung_han: countText(totals.inTime.part),
    ...counted('y_kien', remarks),
    ...counted('nhiem_vu', record.tasks.length),
    ...counted('xong', record.done.length),
    ...counted('chua_xong', record.open.length),
    chua_xong: record.open.map((task) => taskFields(task, context)),
    ...counted('qua_han', record.late.length),
    ...counted('xong_sau', record.doneAfter.length),
    ...counted('con_lai', left),
    ...assessment(record, words),
    kien_nghi: prose(words.proposals),
    tiep_theo: next.map(({ year, row }) => ({
      quy: romanQuarter(row.quarter),
      nam: String(year),
      ten: row.topic,
      nguoi_trinh_bay: comrades(row.presenterIds.map((id) => toldNameOf(context, id))),
    })),
    co_tiep_theo: next.length > 0,
    co_phuong_huong: next.length > 0 || left > 0,
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

/** What was counted against the plan, and what the secretary says of it. */
function assessment(record: PeriodRecord, words: ReportWords): Fields {
  // Where nothing was held at all, that is said once.
  const emptyQuarters = record.held.length === 0 ? '' : record.emptyQuarters.map(romanQuarter).join(', ');
  const hasFaults =
    record.missed.length > 0 || emptyQuarters !== '' || record.short.length > 0 || record.late.length > 0;
  const has = {
    co_han_che: hasFaults || words.weaknesses !== '',
    co_uu_diem: words.strengths !== '',
    co_nguyen_nhan: words.causes !== '',
    co_xep_loai: words.rating !== '',
  };
  return {
    ...has,
    co_danh_gia: Object.values(has).includes(true),
    uu_diem: prose(words.strengths),
    han_che: prose(words.weaknesses),
    nguyen_nhan: prose(words.causes),
    xep_loai: unstopped(words.rating),
    chua_to_chuc: record.missed.map(missedFields),
    co_chua_to_chuc: record.missed.length > 0,
    quy_khong_co_buoi: emptyQuarters,
    ...counted('buoi_ngan', record.short.length),
  };
}

function missedFields({ row, heldOn, because }: MissedTopic): Fields {
  return {
    quy: romanQuarter(row.quarter),
    ten: row.topic,
    to_chuc_ngay: heldOn === null ? '' : formatShortDate(heldOn),
    ly_do: unstopped(because),
  };
}

/** A text that our own sentence goes on after, or ends. */
function unstopped(text: string): string {
  return text.replace(/[\s.,;:]+$/u, '');
}

/** What is still planned: the quarter after, or the rows of the year that are not due yet; at the year's end the year after. */
function upcoming({
  period,
  plan,
  nextPlan,
  sessions,
  today,
}: ReportSource): { year: number; row: PlanRow }[] {
  const { year, quarter } = period;
  const isNext = (row: PlanRow): boolean =>
    quarter === null ? lastDayOf(year, row.quarter) >= today : row.quarter === quarter + 1;
  const isDue = (row: PlanRow): boolean =>
    !sessions.some(
      (session) => session.planRowId === row.id && (wasHeld(session) || session.state === 'cancelled'),
    );
  const rows = (plan?.rows ?? []).filter((row) => isNext(row) && isDue(row));
  const later = quarter === null || quarter === 4 ? (nextPlan?.rows ?? []) : [];
  return [...rows.map((row) => ({ year, row })), ...later.map((row) => ({ year: year + 1, row }))];
}

function sessionRow(session: Session, position: number, context: CellContext): Fields {
  const count = countRoll(session.roll);
  return {
    tt: String(position),
    quy: romanQuarter(session.quarter),
    chuyen_de: session.topic,
    ngay: session.date === null ? '' : formatShortDate(session.date),
    nguoi_trinh_bay: session.presenterIds.map((id) => toldNameOf(context, id)).join(', '),
    co_mat: `${countText(count.present)}/${countText(count.total)}`,
    so_y_kien: String(session.remarks.length),
  };
}
