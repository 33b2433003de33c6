import { describe, expect, it } from 'vitest';
import { barring, type GuardRule, inspectPieces, mayGoInside } from '../../../shared/domain/guard.ts';

const NAMES = ['Trần Minh Khoa', 'Lê Bảo Ngọc', 'Phạm Quốc Bảo', 'Đặng Văn Sơn'];

const look = (text: string): GuardRule[] =>
  inspectPieces([{ place: 'Nội dung', lines: text.split('\n') }], NAMES).map(({ rule }) => rule);

const BLOCKED: readonly (readonly [GuardRule, string])[] = [
  ['secrecy', 'MẬT'],
  ['secrecy', 'Chi bộ Phòng Kế hoạch\nTỐI MẬT\nNội dung công tác'],
  ['secrecy', 'Độ mật: Tuyệt mật'],
  ['secrecy', 'M\u1EAC\u00ADT'],
  ['circulation', 'Lưu hành nội bộ'],
  ['circulation', '(Lưu hành nội bộ)'],
  ['circulation', 'TÀI LIỆU LƯU HÀNH NỘI BỘ'],
  ['circulation', 'Đảng bộ Sở Khoa học   LƯU HÀNH NỘI BỘ'],
  ['circulation', 'Tài liệu thu hồi'],
  ['circulation', 'Báo cáo chuyên đề quý I (Tài liệu thu hồi)'],
  ['circulation', 'Xem xong trả lại'],
  ['circulation', 'L\u01B0u hành no\u0302\u0323i bo\u0323\u0302'],
  ['draft', 'Dự thảo lần 2'],
  ['draft', '(Dự thảo lần thứ 3)'],
  ['draft', 'KẾ HOẠCH NĂM 2020 - DỰ THẢO LẦN 1'],
  ['draft', 'DỰ THẢO'],
  ['draft', 'Kế hoạch sinh hoạt chuyên đề (dự thảo)'],
  ['birth-date', 'Đồng chí Trần Minh Khoa, sinh ngày 12/3/1980, quê Long Điền.'],
  ['birth-date', 'Ngày sinh: 05-11-1975'],
  ['birth-date', 'Họ tên: Lê Bảo Ngọc; năm sinh 1983'],
  ['birth-date', 'sinh ngày 02 tháng 9 năm 1991 tại Vũng Tàu'],
  ['birth-date', 'Họ và tên\tNgày sinh\nLê Bảo Ngọc\t19/05/1990'],
  ['birth-date', 'Ngày, tháng, năm sinh\nĐặng Văn Sơn\n1978'],
  ['card-number', 'CCCD số 077080012345 cấp ngày 01/02/2021'],
  ['card-number', 'Số 077 080 012 345 do Cục Cảnh sát cấp'],
  ['card-number', 'CMND: 273123456'],
  ['card-number', 'Giấy chứng minh nhân dân số 273 123 456'],
  ['card-number', 'Thẻ đảng viên số 91.012345'],
  ['card-number', 'Số thẻ đảng: 91 012 345'],
  ['card-number', 'Số định danh cá nhân 999080012345'],
  ['opinion', 'Đồng chí Trần Minh Khoa cho rằng cách làm cũ không còn phù hợp.'],
  ['opinion', 'Lê Bảo Ngọc đề nghị làm rõ mục 2.'],
  ['opinion', '- Đồng chí Đặng Văn Sơn: Tôi thấy cần rút ngắn thời gian họp.'],
  ['opinion', 'Ý kiến của đồng chí Phạm Quốc Bảo được nhiều người quan tâm.'],
  ['opinion', 'Đ/c Nguyễn Thị Hoa (Chi uỷ viên) phê bình việc chậm báo cáo.'],
  ['vote', 'Đồng chí Đặng Văn Sơn không tán thành kết luận.'],
  ['vote', 'Không tán thành: Phạm Quốc Bảo'],
  ['vote', 'Phiếu trắng của đồng chí Lê Bảo Ngọc'],
  ['absence', 'Vắng mặt có lý do: đồng chí Phạm Quốc Bảo'],
  ['absence', 'Đồng chí Đặng Văn Sơn vắng không lý do.'],
  ['absence', 'Vắng: 02 (Lê Bảo Ngọc, Phạm Quốc Bảo)'],
  [
    'minutes',
    'BIÊN BẢN\nsinh hoạt chuyên đề quý I\nChủ trì: đồng chí Trần Minh Khoa\nThư ký: đồng chí Lê Bảo Ngọc',
  ],
];

const PASSING: readonly string[] = [
  'Chi bộ Phòng Kế hoạch sinh hoạt chuyên đề quý I năm 2020',
  'Đồng chí Trần Minh Khoa chủ trì buổi sinh hoạt.',
  'Đồng chí Trần Minh Khoa, Bí thư Chi bộ, phát biểu khai mạc buổi sinh hoạt.',
  'Chi bộ đã nghe đồng chí Phạm Quốc Bảo trình bày chuyên đề.',
  'Các ý kiến tập trung vào ba nhóm giải pháp.',
  'Nhiều đảng viên đề nghị rút ngắn thời gian giải quyết hồ sơ.',
  'Chi bộ nhất trí 100% với kết luận của đồng chí chủ trì.',
  'Kết quả biểu quyết: 5/5 đảng viên tán thành, đạt 100%.',
  'Có mặt 18 đồng chí, vắng 02 đồng chí có lý do.',
  'Kỷ niệm 130 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2020)',
  'Chủ tịch Hồ Chí Minh sinh ngày 19/5/1890 tại Nam Đàn, Nghệ An.',
  'V.I. Lênin sinh năm 1870.',
  'Công tác bảo vệ bí mật nhà nước được quán triệt tới từng đảng viên.',
  'Đổi mật khẩu hộp thư công vụ định kỳ.',
  'Không đưa tài liệu lưu hành nội bộ lên mạng xã hội.',
  'Quy định về quản lý tài liệu thu hồi sau hội nghị đã được phổ biến.',
  'Chi bộ góp ý dự thảo lần 2 của Báo cáo chính trị.',
  'Thảo luận dự thảo Văn kiện Đại hội XIII của Đảng.',
  'Tổng kinh phí là 123.456.789 đồng.',
  'Tổng mức đầu tư 120.000.000.000 đồng, bằng 12% kế hoạch.',
  'Đường dây nóng: 0254 385 2345',
  'Điện thoại 0912345678 gặp Văn phòng Sở.',
  'Kế hoạch số 84-KH/CB-STTTT ngày 07/02/2020',
  'Căn cứ Quyết định số 1234/QĐ-UBND ngày 12/3/2019',
  'Cấp đổi căn cước công dân cho 1.250 người dân trong quý.',
  'Trao thẻ đảng viên cho 03 đảng viên mới.',
  'Chi bộ có 24 đảng viên, trong đó 02 đảng viên dự bị.',
  'Sinh hoạt chuyên đề năm 2020 gồm bốn kỳ.',
  'Buổi sinh hoạt diễn ra lúc 14 giờ ngày 12/3/2020 tại Phòng họp số 2.',
  'Khai mạc: 14 giờ 00. Bế mạc: 16 giờ 30.',
  'Chủ trì: đồng chí Trần Minh Khoa',
  'Thư ký buổi họp: đồng chí Lê Bảo Ngọc',
  'Người trình bày: đồng chí Phạm Quốc Bảo, đảng viên Chi bộ',
  'Học tập đồng chí Nguyễn Văn Trỗi, tấm gương hy sinh anh dũng.',
  'Hình ảnh buổi sinh hoạt (ảnh: Lê Bảo Ngọc)',
  'VĂN LÊ',
  'Kết luận buổi sinh hoạt: Thống nhất cách làm, giao Chi uỷ theo dõi.',
  'Biên bản làm việc với các đơn vị được lưu tại Văn phòng.',
  'Quý I | Cải cách thủ tục hành chính | đồng chí Phạm Quốc Bảo | 12/3/2020',
  'Đảng viên cần gương mẫu, nêu cao tinh thần tự phê bình và phê bình.',
  'Toạ độ 10.411379, 107.136224 của trụ sở',
  'Mã hồ sơ 2020031200017 đã được trả kết quả đúng hạn.',
];

describe('the guard', () => {
  it('knows at least forty texts of either kind', () => {
    expect(BLOCKED.length).toBeGreaterThanOrEqual(40);
    expect(PASSING.length).toBeGreaterThanOrEqual(40);
  });

  it.each(BLOCKED)('blocks for its %s: %s', (rule, text) => {
    expect(look(text)).toContain(rule);
  });

  it.each(PASSING)('lets pass: %s', (text) => {
    expect(look(text)).toEqual([]);
  });

  it('says where it found what', () => {
    const pieces = [
      { place: 'Tiêu đề', lines: ['Chi bộ sinh hoạt'] },
      { place: 'tệp “Phụ lục.docx”', lines: ['Danh sách', 'CCCD 077080012345'] },
    ];
    expect(inspectPieces(pieces, NAMES)).toEqual([
      { rule: 'card-number', place: 'tệp “Phụ lục.docx”', text: 'CCCD 077080012345' },
    ]);
  });

  it('lets opinions and minutes to the inside, after a yes, and nothing else', () => {
    const inside = inspectPieces([{ place: 'x', lines: ['Lê Bảo Ngọc đề nghị làm rõ.'] }], NAMES);
    const never = inspectPieces([{ place: 'x', lines: ['Lưu hành nội bộ'] }], NAMES);
    expect(barring(inside, false)).toHaveLength(1);
    expect(barring(inside, true)).toEqual([]);
    expect(barring(never, true)).toHaveLength(1);
    expect([mayGoInside(inside), mayGoInside(never), mayGoInside([])]).toEqual([true, false, false]);
  });
});
