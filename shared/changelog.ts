/** What is new, version by version, in the words of whoever uses the program. Told nowhere else. */

export interface Release {
  /** As in package.json: "0.1.0". */
  version: string;
  /** A whole sentence each, the most useful first. */
  changes: readonly string[];
}

/** The newest first; that one is the program's own version. */
export const RELEASES: readonly [Release, ...Release[]] = [
  {
    version: '0.1.0',
    changes: [
      'Kế hoạch năm, buổi sinh hoạt, biên bản và văn bản ban hành nối liền nhau: tên và ngày chỉ gõ một lần.',
      'Văn bản ra tệp Word theo thể thức của Đảng đúng với ngày của nó, kèm kiểm tra từng điều.',
      'Lấy ý kiến đảng viên bằng một tệp mở được trên điện thoại, không cần cài gì; góp ý về đứng cạnh câu chữ.',
      'Điểm danh, ý kiến, biểu quyết, nhiệm vụ ghi ngay tại buổi họp; kết thúc là có biên bản.',
      'Sổ văn bản, hồ sơ từng năm, thống kê và báo cáo đếm từ chính những gì đã ghi.',
      'Sao lưu hằng ngày trên máy và sang USB; lỡ hỏng thì phục hồi được.',
    ],
  },
];

export const PROGRAM_VERSION = RELEASES[0].version;
