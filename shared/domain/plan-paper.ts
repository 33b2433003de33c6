/** Fields of the paper KH, from the year plan (skeleton: party-format.md, 3a). */
import { formatShortDate, romanQuarter } from '../text/dates.ts';
import { type CellContext, cellFields, type Fields, toldNameOf } from './fields.ts';
import type { Plan, PlanRow } from './plan.ts';
import { prose } from './prose.ts';

export function planFields(plan: Plan, context: CellContext): Fields {
  const places = [...new Set(plan.rows.map(({ place }) => place))];
  const rows = [...plan.rows].sort((one, other) => one.quarter - other.quarter);
  return {
    ...cellFields(context),
    nam: String(plan.year),
    trich_yeu: plan.subject,
    co_muc_dich_yeu_cau: plan.purpose !== '' || plan.requirements !== '',
    muc_dich: prose(plan.purpose),
    yeu_cau: prose(plan.requirements),
    phuong_phap: prose(plan.method),
    phan_cong: prose(plan.assignments),
    // A column is printed where any row has something in it.
    co_nguoi_trinh_bay: rows.some((row) => row.presenterIds.length > 0),
    co_nguoi_thong_qua: rows.some((row) => row.approver !== ''),
    co_thoi_gian: places.length > 1 || rows.some(isDated),
    co_ghi_chu: rows.some((row) => row.note !== ''),
    co_dia_diem: places.length > 1,
    dia_diem_chung: places.length === 1 ? (places[0] ?? '') : '',
    co_chuyen_de: rows.length > 0,
    chuyen_de: rows.map((row, index) => planRowFields(row, index + 1, context)),
  };
}

function isDated({ sessionDate, startTime, draftDueOn }: PlanRow): boolean {
  return sessionDate !== null || startTime !== null || draftDueOn !== null;
}

function planRowFields(row: PlanRow, position: number, context: CellContext): Fields {
  const ngay_hop = row.sessionDate === null ? '' : formatShortDate(row.sessionDate);
  // Shorter than in a sentence, and the same in every row: the column is narrow.
  const gio_hop = row.startTime === null ? '' : row.startTime.replace(':', ' giờ ');
  return {
    tt: String(position),
    quy: romanQuarter(row.quarter),
    ten: row.topic,
    nguoi_trinh_bay: row.presenterIds.map((id) => toldNameOf(context, id)).join(', '),
    nguoi_thong_qua: row.approver,
    han_du_thao: row.draftDueOn === null ? '' : formatShortDate(row.draftDueOn),
    ngay_hop,
    luc_hop: [gio_hop, ngay_hop].filter((text) => text !== '').join(', '),
    dia_diem: row.place,
    ghi_chu: row.note,
  };
}
