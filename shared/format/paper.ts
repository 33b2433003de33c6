/** One paper, complete, as every exporter prints it: nothing is looked up from here on. */
import type { Block } from '../text/blocks.ts';
import type { Kind } from './kinds.ts';

/** How much deeper each level of a list stands, in mm. */
export const LIST_STEP_MM = 5;

/** One signatory under the quyền hạn / chức vụ lines; `name` may be empty on a draft. */
export interface SingleSignature {
  form: 'single';
  /** "T/M CHI BỘ" */
  authority: string;
  /** "BÍ THƯ" or "PHÓ BÍ THƯ" */
  office: string;
  name: string;
}

/** The two columns of minutes: NGƯỜI GHI BIÊN BẢN on the left, CHỦ TRÌ HỘI NGHỊ on the right. */
export interface PairedSignature {
  form: 'paired';
  left: { title: string; name: string };
  right: { title: string; name: string };
}

export const CIRCULATIONS = [
  'Tài liệu thu hồi',
  'Xong hội nghị trả lại',
  'Xem xong trả lại',
  'Lưu hành nội bộ',
  'Tài liệu hội nghị',
] as const;
export type Circulation = (typeof CIRCULATIONS)[number];

export interface Paper {
  kind: Kind;
  /** The paper's own date, `YYYY-MM-DD`: chooses the era. Null on a draft: the blanks to fill in by hand are printed. */
  date: string | null;
  /** Which day's rules hold while the paper has no date of its own. */
  eraDate: string;
  superiorName: string;
  cellName: string;
  placeName: string;
  /** Null: the gap for the number is printed. Not printed at all for kinds without numbers. */
  number: number | null;
  /** "CB", "CB-STTTT", or "ĐH" for a congress. */
  symbolSuffix: string;
  /** "5/BB-CB": the symbol as an old paper bore it; left out, it is made of number, kind and suffix. */
  symbol?: string;
  /** An old paper that bore no line of place and date. */
  isUndated?: true;
  /** Trích yếu. */
  subject: string;
  /** Prints "Dự thảo lần n" when not null. */
  draftNumber: number | null;
  circulation: Circulation | null;
  addressees: string[];
  /** Basis lines without dash or end mark: "Căn cứ Điều lệ Đảng". */
  basis: string[];
  body: Block[];
  /** Nơi nhận, without dash or end mark; the line "Lưu Chi bộ" among them. */
  recipients: string[];
  signature: SingleSignature | PairedSignature | null;
}
