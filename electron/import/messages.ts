/** What the importers tell people, in Vietnamese. Refusals have their sentences in shared/contract/errors.ts. */
import type { LegacyReading, TextEncoding } from '../../shared/text/legacy-texts.ts';
import type { ImportWarning, LeftOutReason, WarningCode } from './imported.ts';

const WARNINGS: Readonly<Record<WarningCode, (count: number) => string>> = {
  comments: (count) => `Có ${count} nhận xét bên lề không đưa vào văn bản; nội dung ở phần không nhập.`,
  'embedded-objects': (count) => `Có ${count} đối tượng nhúng (bảng tính, biểu đồ, tệp) không nhập được.`,
  'encoding-guessed': () => 'Tệp không ghi bảng mã; đã đọc theo Windows-1258. Hãy đọc lại các dấu.',
  'end-marks': (count) => `Đã thay dấu kết “./.” bằng dấu chấm (${count} chỗ).`,
  equations: (count) => `Có ${count} công thức được viết lại trên một dòng, như 17/23, x². Hãy đọc lại.`,
  images: (count) => `Có ${count} hình ảnh không nhập được; văn bản ở đây chỉ gồm chữ và bảng.`,
  'legacy-fonts': (count) => `Đã chuyển ${count} đoạn chữ phông cũ (.VnTime, VNI) sang Unicode. Hãy đọc lại.`,
  'merged-cells': (count) => `Có ${count} ô gộp đã tách thành ô thường; ô thêm ra để trống.`,
  'nested-tables': (count) => `Có ${count} bảng lồng trong ô đã chuyển thành chữ trong ô ấy.`,
  nfc: (count) => `Đã chuyển ${count} đoạn chữ Unicode tổ hợp sang Unicode dựng sẵn.`,
  'old-word': () =>
    'Tệp Word kiểu cũ (.doc) chỉ đọc được chữ: kiểu chữ, số thứ tự tự động, khung bảng và hình không thấy được. Hãy đọc lại; lưu lại thành .docx rồi nhập sẽ đầy đủ hơn.',
  'open-fields': (count) => `Có ${count} trường (field) chưa đóng; chữ đứng sau trường ấy ở phần không nhập.`,
  quotes: (count) => `Đã thống nhất ${count} dấu ngoặc kép, ngoặc đơn.`,
  spaces: (count) => `Đã sửa ${count} chỗ thừa hoặc thiếu dấu cách.`,
  symbols: (count) => `Có ${count} ký hiệu phông Symbol, Wingdings không có chữ tương ứng, đã thay bằng “•”.`,
  'text-boxes': (count) => `Chữ trong ${count} khung (text box) đã đưa vào văn bản tại chỗ đặt khung.`,
  'tracked-deletions': (count) =>
    `Có ${count} chỗ xoá đang theo dõi đã coi là xoá; chữ xoá ở phần không nhập.`,
  'tracked-insertions': (count) => `Có ${count} chỗ thêm đang theo dõi đã coi là chấp nhận.`,
  'unpacked-tables': (count) => `Có ${count} bảng dùng để dàn trang đã chuyển thành các đoạn chữ.`,
};

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  'beyond-table': 'Ô nằm ngoài cột thứ 63 của bảng',
  byline: 'Tên người viết, nguồn bài',
  comment: 'Nhận xét bên lề',
  contents: 'Mục lục tự động',
  deleted: 'Chữ đã xoá (theo dõi thay đổi)',
  drawing: 'Chữ trong biểu đồ, sơ đồ',
  'duplicate-lead': 'Đoạn mở đầu in lặp lại',
  'duplicate-title': 'Tên bài in lặp lại',
  field: 'Mã trường (field) không có kết quả',
  'header-footer': 'Đầu trang, chân trang',
  hidden: 'Chữ ẩn',
  head: 'Phần đầu văn bản (tiêu đề, cơ quan, số, ngày, tên loại, căn cứ)',
  navigation: 'Phần của trang cổng thông tin, không thuộc bài',
  note: 'Chú thích không gắn vào chữ nào được nhập',
  'open-field': 'Chữ đứng sau một trường (field) chưa đóng',
  'session-heading': 'Dòng tên buổi sinh hoạt',
  signature: 'Nơi nhận và phần ký',
  watermark: 'Chữ chìm, chữ nghệ thuật',
};

export function warningSentence({ code, detail }: ImportWarning): string {
  return WARNINGS[code](detail.count);
}

const ENCODINGS: Readonly<Record<TextEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC, phông .Vn)',
  vni: 'VNI',
  viqr: 'VIQR (dấu gõ sau chữ)',
};

/** Nothing is changed before somebody says so. */
export function legacySentence({ encoding, before, after }: LegacyReading): string {
  return `Chữ trong tệp có vẻ theo bảng mã cũ ${ENCODINGS[encoding]}, chưa được chuyển: “${before}” là “${after}”.`;
}

/** Why a text of the file is not in the paper. */
export function leftOutSentence(reason: LeftOutReason): string {
  return REASONS[reason];
}
