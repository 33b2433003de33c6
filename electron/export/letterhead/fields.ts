/** The named fields a letterhead of the office may hold, written {{name}} in the Word file. */

export interface LetterheadField {
  name: string;
  /** What is printed in its place, in Vietnamese, for the help page. */
  meaning: string;
  isRequired?: true;
  /** Becomes several paragraphs: it must stand alone in its own. */
  isBlock?: true;
}

export const LETTERHEAD_FIELDS: readonly LetterheadField[] = [
  { name: 'co_quan_cap_tren', meaning: 'Tên tổ chức đảng cấp trên, chữ in hoa' },
  { name: 'ten_chi_bo', meaning: 'Tên chi bộ, chữ in hoa; ở văn bản của đại hội là tên đại hội và nhiệm kỳ' },
  {
    name: 'so_ky_hieu',
    meaning: 'Dòng số, ký hiệu, có chữ “Số”; để trống ở bài chuyên đề',
    isRequired: true,
  },
  { name: 'dia_danh_ngay', meaning: 'Địa danh và ngày, tháng, năm' },
  { name: 'do_khan', meaning: 'Độ khẩn: KHẨN, THƯỢNG KHẨN, HOẢ TỐC, nếu có' },
  { name: 'du_thao', meaning: '“Dự thảo lần …”, chỉ có khi chưa thông qua' },
  { name: 'pham_vi_luu_hanh', meaning: 'Chỉ dẫn phạm vi lưu hành, nếu có' },
  { name: 'ten_loai', meaning: 'Tên loại văn bản, chữ in hoa; để trống ở công văn' },
  { name: 'trich_yeu', meaning: 'Trích yếu nội dung', isRequired: true },
  {
    name: 'noi_dung',
    meaning: 'Kính gửi (nếu có), các căn cứ và toàn bộ nội dung',
    isRequired: true,
    isBlock: true,
  },
  { name: 'noi_nhan', meaning: '“Nơi nhận:” và danh sách nơi nhận', isBlock: true },
  { name: 'quyen_han', meaning: 'Quyền hạn ký: T/M CHI BỘ' },
  {
    name: 'chuc_vu',
    meaning: 'Chức vụ người ký; ở biên bản là CHỦ TRÌ HỘI NGHỊ, ở bài chuyên đề là NGƯỜI TRÌNH BÀY',
  },
  { name: 'ho_ten', meaning: 'Họ tên người ký hoặc người chủ trì; người cùng ký ở dưới' },
  { name: 'chuc_vu_trai', meaning: 'Chỉ ở biên bản: NGƯỜI GHI BIÊN BẢN, và ở bài của nhiều người trình bày' },
  {
    name: 'ho_ten_trai',
    meaning: 'Chỉ ở biên bản: họ tên người ghi biên bản, và ở bài của nhiều người trình bày',
  },
];

/** A field as it is written in the file; spaces inside the braces do not count. */
export const FIELD = /\{\{([^{}]*)\}\}/gu;
