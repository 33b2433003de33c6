/** Texts that offend one rule about words, and texts that are like them and right. */
import type { LintPaper } from '../../../../shared/lint/paper.ts';

export const NEW = '2026-06-15';

/** Texts of a rule: the body of a right paper, a line each. */
export interface WordCase {
  rule: string;
  wrong: readonly string[];
  right: readonly string[];
  date?: string;
  change?: (paper: LintPaper) => LintPaper;
}

export const WORD_CASES: readonly WordCase[] = [
  {
    rule: 'CITE',
    wrong: [
      'Thực hiện Nghị quyết số 12-NQ/ĐU của Đảng uỷ, Chi bộ họp.',
      'Theo Kế hoạch số 05-KH/ĐU ngày 05/5/2026 của Đảng uỷ.',
      'Căn cứ Hướng dẫn 42-HD/BTCTW.',
    ],
    right: [
      'Thực hiện Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng uỷ.',
      'Theo Kế hoạch số 05-KH/ĐU, ngày 05 tháng 5 năm 2026 của Đảng uỷ; tiếp tục Kế hoạch số 05-KH/ĐU.',
      'Theo Thông báo (15/5/2026).',
    ],
  },
  {
    rule: 'STALE',
    wrong: [
      'Theo Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018.',
      'Theo Quy định số 66-QĐ/TW, ngày 06/02/2017.',
      'Theo Hướng dẫn số 12-HD/BTCTW, ngày 06/7/2018.',
    ],
    right: [
      'Theo Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026.',
      'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 thay thế Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018.',
      'Theo Quy định số 399-QĐ/TW, ngày 09/01/2026.',
    ],
  },
  {
    rule: 'DISTRICT',
    wrong: ['Báo cáo Huyện uỷ kết quả.', 'Phối hợp với UBND huyện tổ chức.', 'Theo ý kiến của Thị uỷ.'],
    right: [
      'Báo cáo Đảng uỷ phường kết quả.',
      'Năm 2020, Huyện uỷ đã khen thưởng Chi bộ.',
      'Đồng chí nguyên là cán bộ Huyện uỷ.',
    ],
  },
  {
    rule: 'DOUBLE',
    wrong: ['Ý kiến của của các đồng chí.', 'Chi bộ đã đã họp.', 'Phân công cho Cho đồng chí Khoa.'],
    right: ['Ngày ngày tự soi, tự sửa.', 'Luôn luôn gương mẫu.', 'Nhà nhà thi đua, người người thi đua.'],
  },
  {
    rule: 'ABBR',
    wrong: ['Người dùng MXH cần tỉnh táo.', 'Triển khai CĐS trong cơ quan.', 'Ứng dụng DVC trực tuyến.'],
    right: [
      'Người dùng mạng xã hội (MXH) cần tỉnh táo trên MXH.',
      'Chuyển đổi số (viết tắt là CĐS) và CĐS.',
      'UBND tỉnh ban hành kế hoạch quý IV.',
    ],
  },
  {
    rule: 'SPACE',
    wrong: [
      'Chi bộ  họp.',
      'Chi bộ họp , thảo luận.',
      'Chi bộ họp.Thảo luận sôi nổi.',
      'Chi bộ họp .Thảo luận sôi nổi.',
      'Chi bộ họp ,thảo luận.',
      '1.Mục đích của buổi họp',
      'Đồng chí ( bí thư ) chủ trì.',
    ],
    right: [
      'Chi bộ họp, thảo luận.',
      'Tăng 1.000 lượt, đạt 12,5 %…',
      'Xem tại so.gov.vn/tin.html, gửi a@so.gov.vn.',
      'Chọn tệp .docx hoặc .PDF trên máy.',
    ],
  },
  {
    rule: 'QUOTES',
    wrong: ['Chủ đề “nêu gương” và "đoàn kết".'],
    right: ['Chủ đề “nêu gương” và “đoàn kết”.', 'Chủ đề "nêu gương" và "đoàn kết".', 'Không có dấu nào.'],
  },
  {
    rule: 'DATE-PAD',
    wrong: ['Họp ngày 7/2/2026.', 'Họp ngày 07/03/2026.', 'Họp ngày 7 tháng 2 năm 2026.'],
    right: [
      'Họp ngày 07/02/2026.',
      'Họp ngày 15/3/2026.',
      'Họp ngày 07 tháng 3 năm 2026, lúc 8/10 đồng chí có mặt.',
    ],
  },
  {
    rule: 'END-SLASH',
    wrong: ['Để Chi bộ thực hiện./.', 'Để Chi bộ thực hiện ./.', 'Để Chi bộ thực hiện.//.'],
    right: ['Để Chi bộ thực hiện.', 'Đạt 13/15.', 'Năm 2025/2026.'],
  },
  {
    rule: 'SECRET',
    wrong: ['TỐI MẬT', 'MẬT', 'Độ mật: Tuyệt mật'],
    right: [
      'Bảo vệ bí mật nhà nước là trách nhiệm của đảng viên.',
      'Quan hệ mật thiết với nhân dân.',
      'Đồng chí Nguyễn Văn Mật trình bày.',
    ],
  },
  {
    rule: 'PUSH-INTERNAL',
    change: (paper) => ({ ...paper, isArticle: true, facts: { names: ['Nguyễn Văn An'] } }),
    wrong: ['Đồng chí Nguyễn Văn An không tán thành.', 'Nguyễn Văn An vắng không lý do.', 'Lưu hành nội bộ'],
    right: [
      'Đồng chí Nguyễn Văn An chủ trì buổi sinh hoạt.',
      'Chi bộ thông qua nghị quyết.',
      'Buổi sinh hoạt bàn về nêu gương.',
    ],
  },
  {
    rule: 'DUP-LEAD',
    change: (paper) => ({
      ...paper,
      isArticle: true,
      lines: [...paper.lines, ...paper.lines.filter(({ role }) => role === 'body')].filter(
        ({ role }) => role === 'body',
      ),
    }),
    wrong: [
      'Thực hiện kế hoạch năm, Chi bộ tổ chức sinh hoạt chuyên đề quý I về nêu gương.',
      'Sáng ngày 12/6, tại hội trường, các đồng chí đảng viên đã dự buổi sinh hoạt chuyên đề!',
      'SÁNG NAY, CHI BỘ VĂN PHÒNG TỔ CHỨC SINH HOẠT CHUYÊN ĐỀ QUÝ II',
    ],
    right: ['Ngắn.', 'Tin: Lan Anh', '(Ảnh: Văn phòng Sở)'],
  },
  {
    rule: 'REPEAT',
    change: (paper) => ({
      ...paper,
      kind: 'BC',
      facts: {
        earlierReport: [
          'Chi bộ đã tổ chức đầy đủ các buổi sinh hoạt theo kế hoạch, bảo đảm nội dung và thời gian.',
        ],
      },
    }),
    wrong: [
      'Chi bộ đã tổ chức đầy đủ các buổi sinh hoạt theo kế hoạch, bảo đảm nội dung và thời gian.',
      'Kết quả: Tốt. Chi bộ đã tổ chức đầy đủ các buổi sinh hoạt theo kế hoạch, bảo đảm nội dung và thời gian;',
      'Chi bộ đã tổ chức đầy đủ các buổi sinh hoạt, theo kế hoạch; bảo đảm nội dung và thời gian'
        .replace(', theo', ' theo')
        .replace(';', ','),
    ],
    right: [
      'Chi bộ đã họp.',
      'Quý này Chi bộ tổ chức một buổi sinh hoạt về chuyển đổi số, có mười hai ý kiến phát biểu.',
      'Trên đây là báo cáo của Chi bộ.',
    ],
  },
  {
    rule: 'LATE',
    change: (paper) => ({
      ...paper,
      kind: 'NQ',
      facts: {
        sessionDate:
          /^\d{4}-\d\d-\d\d$/u.exec(paper.lines.find(({ role }) => role === 'body')?.text ?? '')?.[0] ?? '',
      },
    }),
    // The day of the session; the resolution is of 15/6/2026.
    wrong: ['2026-06-12', '2026-05-15', '2025-12-31'],
    right: ['2026-06-13', '2026-06-14', '2026-06-15'],
  },
];
