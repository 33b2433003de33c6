/** What the columns of a plan's table are, however they are called and in whatever order they stand. */
import { foldText } from '../../../shared/text/vietnamese.ts';

export type PlanColumn =
  | 'position'
  | 'quarter'
  | 'when'
  | 'hour'
  | 'topic'
  | 'presenter'
  | 'approver'
  | 'due'
  | 'place'
  | 'note'
  | 'other';

/** The first that fits counts: "Thời gian hoàn thành" is a due day, "Người chuẩn bị nội dung" a person. */
const NAMES: readonly (readonly [PlanColumn, RegExp])[] = [
  ['position', /^(?:stt|tt|so tt|so thu tu|#)$/u],
  ['note', /ghi chu/u],
  ['when', /thoi gian.*dia diem|dia diem.*thoi gian/u],
  ['place', /dia diem|noi to chuc|noi hop|noi sinh hoat|hoi truong/u],
  ['approver', /thong qua|duyet|tham dinh/u],
  [
    'due',
    /\bhan\b|\bnop\b|gui (?:du thao|bai)|(?:thoi gian|ngay|thoi diem) (?:hoan thanh|chuan bi|gui|nop)/u,
  ],
  ['when', /thoi gian|thoi diem|\bthang\b|\bngay\b|\blich\b/u],
  ['quarter', /\bquy\b/u],
  ['hour', /^gio\b/u],
  [
    'presenter',
    /trinh bay|chuan bi|bao cao vien|phu trach|thuc hien|nguoi (?:bao cao|viet|soan)|phan cong|dam nhan|dong chi/u,
  ],
  ['topic', /chuyen de|noi dung|chu de|ten bai|de tai|ten goi/u],
];

export function columnOf(name: string): PlanColumn {
  const folded = foldText(name).replace(/\s+/gu, ' ').trim();
  return NAMES.find(([, form]) => form.test(folded))?.[0] ?? 'other';
}

/** Whether a row names the columns of a plan: what is to be spoken of, and when or by whom. */
export function isPlanHeader(names: readonly string[]): boolean {
  const columns = names.map(columnOf);
  const has = (...wanted: PlanColumn[]): boolean => columns.some((column) => wanted.includes(column));
  return names.every((name) => name.length <= 80) && has('topic') && has('quarter', 'when', 'presenter');
}
