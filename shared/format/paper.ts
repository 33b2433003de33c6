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
  left: Signatory;
  right: Signatory;
  /** Others who took part, in further rows on the left (05-HD/VPTW, 7.2.4); absent where there are none. */
  others?: Signatory[];
}

/** Several who answer for one paper, beside each other: two a row, in their order. */
export interface SeveralSignature {
  form: 'several';
  signatories: Signatory[];
}

/** One of those who sign a paper together. */
export interface Signatory {
  /** In capitals: "NGƯỜI TRÌNH BÀY". */
  title: string;
  /** '' on a draft that names nobody. */
  name: string;
}

/** What the new secretary or deputy puts below a paper of the congress: its presidium has no office (7.1.4a ii). */
export interface Confirmation extends Omit<SingleSignature, 'form'> {
  /** In capitals, a line each: "XÁC NHẬN CHỮ KÝ CỦA", "ĐỒNG CHÍ …". */
  claim: string[];
}

/** Who issues a paper in the cell's place: its congress. */
export interface Issuer {
  /** "Đại hội Chi bộ Văn phòng Sở". */
  name: string;
  /** Each on a line of its own below it: "Nhiệm kỳ 2025 - 2030", "Ban Kiểm phiếu". */
  below: string[];
}

export const CIRCULATIONS = [
  'Tài liệu thu hồi',
  'Xong hội nghị trả lại',
  'Xem xong trả lại',
  'Lưu hành nội bộ',
  'Tài liệu hội nghị',
  'Không phổ biến trên phương tiện thông tin đại chúng',
] as const;
export type Circulation = (typeof CIRCULATIONS)[number];

/** Where 05-HD/VPTW (II.4) puts the other marks on the first page, it puts this one on the last. */
export const LAST_PAGE_MARK: Circulation = 'Không phổ biến trên phương tiện thông tin đại chúng';

/** How fast a paper is to go (05-HD/VPTW, II.3), from the least. */
export const URGENCIES = ['Khẩn', 'Thượng khẩn', 'Hoả tốc'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface Paper {
  kind: Kind;
  /** The paper's own date, `YYYY-MM-DD`: chooses the era. Null on a draft: the blanks to fill in by hand are printed. */
  date: string | null;
  /** Which day's rules hold while the paper has no date of its own. */
  eraDate: string;
  superiorName: string;
  /** The cell the paper is of, whoever in it issues it. */
  cellName: string;
  /** Printed in place of the cell; absent where the cell itself issues it. */
  issuer?: Issuer;
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
  /** Left out of a paper that is not pressing. */
  urgency?: Urgency;
  addressees: string[];
  /** Basis lines without dash or end mark: "Căn cứ Điều lệ Đảng". */
  basis: string[];
  body: Block[];
  /** Nơi nhận, without dash or end mark; the line "Lưu Chi bộ" among them. */
  recipients: string[];
  signature: SingleSignature | PairedSignature | SeveralSignature | null;
  /** Below the signature; absent where nobody confirms it. */
  confirmation?: Confirmation;
}

/** Who answers for the paper, as printed: of two the chair on the right; [] where nobody is named. */
export function signersOf({ signature }: Pick<Paper, 'signature'>): string[] {
  if (signature === null) return [];
  const names =
    signature.form === 'single'
      ? [signature.name]
      : signature.form === 'paired'
        ? [signature.right.name]
        : signature.signatories.map(({ name }) => name);
  return names.filter((name) => name !== '');
}
