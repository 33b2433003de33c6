/**
 * Pages as the rule has them (05-HD/VPTW, Phụ lục 2 and Phần II), component by component. Written from the rule; nothing is
 * taken from the exporter.
 */
import type { Paper } from '../../../../shared/format/paper.ts';
import { h, p, pageBreak } from '../../../support/blocks.ts';
import { makePaper } from '../papers.ts';
import type { Choices } from './sought.ts';

export type Place =
  | 'corner'
  | 'left'
  | 'right'
  | 'middle'
  | 'closing left'
  | 'closing right'
  | 'annex'
  | 'foot'
  | 'header';

export interface Component {
  /** As printed, so that capitals of the rule are capitals here. */
  text: string;
  place: Place;
  /** Points, least and most. */
  size: readonly [number, number];
  weight?: 'bold' | 'italic' | 'underline';
  align?: 'center' | 'both' | 'right';
  clause: string;
}

const HEAD_LEFT: readonly Component[] = [
  { text: 'ĐẢNG BỘ CỤC LƯU TRỮ', place: 'left', size: [14, 14], align: 'center', clause: '2.1' },
  {
    text: 'CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ',
    place: 'left',
    size: [14, 14],
    weight: 'bold',
    align: 'center',
    clause: '2.1',
  },
  { text: '*', place: 'left', size: [0, 99], align: 'center', clause: '2.1' },
];
const HEAD_RIGHT: readonly Component[] = [
  {
    text: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    place: 'right',
    size: [15, 15],
    weight: 'bold',
    align: 'center',
    clause: '1',
  },
  {
    text: 'Hà Nội, ngày 05 tháng 9 năm 2026',
    place: 'right',
    size: [14, 14],
    weight: 'italic',
    align: 'center',
    clause: '4',
  },
];
const DRAFT: Component = {
  text: 'Dự thảo lần 2',
  place: 'left',
  size: [14, 14],
  weight: 'italic',
  align: 'center',
  clause: 'II.4',
};
const body = (text: string, clause = '6.2.2'): Component => ({
  text,
  place: 'middle',
  size: [14, 15],
  align: 'both',
  clause,
});
const SIGNATURE: readonly Component[] = [
  {
    text: 'T/M CHI BỘ',
    place: 'closing right',
    size: [14, 14],
    weight: 'bold',
    align: 'center',
    clause: '7.1.4b',
  },
  { text: 'BÍ THƯ', place: 'closing right', size: [14, 14], align: 'center', clause: '7.1.4b' },
  {
    text: 'Nguyễn Văn An',
    place: 'closing right',
    size: [14, 14],
    weight: 'bold',
    align: 'center',
    clause: '7.1.3',
  },
];
const recipients = (...names: readonly string[]): Component[] => [
  { text: 'Nơi nhận:', place: 'closing left', size: [14, 14], weight: 'underline', clause: '9.2' },
  ...names.map((text): Component => ({ text, place: 'closing left', size: [12, 12], clause: '9.2' })),
];
const symbol = (text: string): Component => ({
  text,
  place: 'left',
  size: [14, 14],
  align: 'center',
  clause: '3',
});
const kindAndSubject = (kind: string, subject: string): Component[] => [
  { text: kind, place: 'middle', size: [15, 16], weight: 'bold', align: 'center', clause: '5' },
  { text: subject, place: 'middle', size: [14, 15], weight: 'bold', align: 'center', clause: '5' },
  { text: '-----', place: 'middle', size: [0, 99], align: 'center', clause: '5' },
];
const letterSubject = (text: string): Component => ({
  text,
  place: 'left',
  size: [12, 12],
  weight: 'italic',
  align: 'center',
  clause: '5',
});
/** A bold line: marks of how fast and how far a paper may go, and the words of a congress. */
const mark = (
  text: string,
  place: Place,
  points: number,
  align: 'center' | 'right',
  clause: string,
): Component => ({ text, place, size: [points, points], weight: 'bold', align, clause });
const annex = (label: string, title: string, text: string): Component[] => [
  { text: label, place: 'annex', size: [14, 15], weight: 'bold', align: 'center', clause: 'II.1' },
  { text: title, place: 'annex', size: [14, 15], weight: 'bold', align: 'center', clause: 'II.1' },
  { ...body(text), place: 'annex' },
];
const PAGE_NUMBER: Component = {
  text: '',
  place: 'header',
  size: [14, 14],
  align: 'center',
  clause: 'IV.5',
};

const SHARED: Partial<Paper> = {
  date: '2026-09-05',
  eraDate: '2026-09-05',
  superiorName: 'Đảng bộ Cục Lưu trữ',
  cellName: 'Chi bộ Phòng Hành chính - Quản trị',
  symbolSuffix: 'CB',
  placeName: 'Hà Nội',
  number: 7,
  recipients: ['Đảng uỷ Cục Lưu trữ', 'Các đồng chí đảng viên', 'Lưu Chi bộ'],
  signature: { form: 'single', authority: 'T/M CHI BỘ', office: 'BÍ THƯ', name: 'Nguyễn Văn An' },
};
const LIST = ['- Đảng uỷ Cục Lưu trữ;', '- Các đồng chí đảng viên;', '- Lưu Chi bộ.'];

/** A paper, and the whole of its page by the rule, in the order of reading each place. */
export const PAGES: readonly {
  name: string;
  paper: Paper;
  choices?: Partial<Choices>;
  components: readonly Component[];
}[] = [
  {
    name: 'a decision in chapters and articles, still a draft',
    paper: makePaper('QĐ', {
      ...SHARED,
      subject: 'ban hành quy chế làm việc',
      draftNumber: 2,
      basis: ['Căn cứ Điều lệ Đảng', 'Căn cứ Luật Lưu trữ năm 2024'],
      body: [
        p('Chi bộ quyết định:'),
        h(1, 'Chương I'),
        h(1, 'QUY ĐỊNH CHUNG'),
        h(2, 'Điều 1. Phạm vi'),
        h(3, '1. Khoản thứ nhất của điều này.'),
        p('Quyết định này có hiệu lực từ ngày ký.'),
      ],
    }),
    components: [
      ...HEAD_LEFT,
      symbol('Số 07-QĐ/CB'),
      DRAFT,
      ...HEAD_RIGHT,
      ...kindAndSubject('QUYẾT ĐỊNH', 'ban hành quy chế làm việc'),
      body('- Căn cứ Điều lệ Đảng;', '6.2.3'),
      body('- Căn cứ Luật Lưu trữ năm 2024.', '6.2.3'),
      body('Chi bộ quyết định:'),
      { text: 'Chương I', place: 'middle', size: [14, 15], weight: 'bold', align: 'center', clause: '6.2.4' },
      {
        text: 'QUY ĐỊNH CHUNG',
        place: 'middle',
        size: [14, 15],
        weight: 'bold',
        align: 'center',
        clause: '6.2.4',
      },
      { text: 'Điều 1. Phạm vi', place: 'middle', size: [14, 15], weight: 'bold', clause: '6.2.4' },
      { text: '1. Khoản thứ nhất của điều này.', place: 'middle', size: [14, 15], clause: '6.2.4' },
      body('Quyết định này có hiệu lực từ ngày ký.'),
      ...recipients(...LIST),
      ...SIGNATURE,
      PAGE_NUMBER,
    ],
  },
  {
    name: 'a letter',
    paper: makePaper('CV', {
      ...SHARED,
      subject: 'đăng ký nội dung sinh hoạt',
      addressees: ['Đảng uỷ Cục Lưu trữ', 'Chi bộ Phòng Tổ chức'],
      body: [p('Chi bộ đăng ký như sau.')],
    }),
    components: [
      ...HEAD_LEFT,
      symbol('Số 07-CV/CB'),
      letterSubject('về việc đăng ký nội dung sinh hoạt'),
      ...HEAD_RIGHT,
      { text: 'Kính gửi:', place: 'middle', size: [14, 14], weight: 'italic', clause: '9.2' },
      { text: '- Đảng uỷ Cục Lưu trữ;', place: 'middle', size: [14, 15], clause: '9.2' },
      { text: '- Chi bộ Phòng Tổ chức.', place: 'middle', size: [14, 15], clause: '9.2' },
      body('Chi bộ đăng ký như sau.'),
      ...recipients('- Như trên;', ...LIST),
      ...SIGNATURE,
      PAGE_NUMBER,
    ],
  },
  {
    name: 'a proposal',
    paper: makePaper('TTr', {
      ...SHARED,
      subject: 'về việc tổ chức chuyến về nguồn',
      addressees: ['Đảng uỷ Cục Lưu trữ'],
      body: [p('Chi bộ kính trình như sau.')],
    }),
    components: [
      ...HEAD_LEFT,
      symbol('Số 07-TTr/CB'),
      ...HEAD_RIGHT,
      ...kindAndSubject('TỜ TRÌNH', 'về việc tổ chức chuyến về nguồn'),
      { text: 'Kính trình:', place: 'middle', size: [14, 14], weight: 'italic', clause: '9.2' },
      { text: 'Đảng uỷ Cục Lưu trữ.', place: 'middle', size: [14, 15], clause: '9.2' },
      body('Chi bộ kính trình như sau.'),
      ...recipients('- Như trên;', ...LIST),
      ...SIGNATURE,
      PAGE_NUMBER,
    ],
  },
  {
    name: 'minutes, which bear place and date like every paper',
    paper: makePaper('BB', {
      ...SHARED,
      subject: 'sinh hoạt chuyên đề quý III',
      body: [p('Biên bản đã được thông qua.')],
      signature: {
        form: 'paired',
        left: { title: 'NGƯỜI GHI BIÊN BẢN', name: 'Trần Thị Bình' },
        right: { title: 'CHỦ TRÌ HỘI NGHỊ', name: 'Nguyễn Văn An' },
      },
    }),
    components: [
      ...HEAD_LEFT,
      symbol('Số 07-BB/CB'),
      ...HEAD_RIGHT,
      ...kindAndSubject('BIÊN BẢN', 'sinh hoạt chuyên đề quý III'),
      body('Biên bản đã được thông qua.'),
      { text: 'NGƯỜI GHI BIÊN BẢN', place: 'closing left', size: [14, 14], weight: 'bold', clause: '7.2.4' },
      { text: 'Trần Thị Bình', place: 'closing left', size: [14, 14], weight: 'bold', clause: '7.2.4' },
      ...recipients(...LIST),
      { text: 'CHỦ TRÌ HỘI NGHỊ', place: 'closing right', size: [14, 14], weight: 'bold', clause: '7.2.4' },
      { text: 'Nguyễn Văn An', place: 'closing right', size: [14, 14], weight: 'bold', clause: '7.2.4' },
      PAGE_NUMBER,
    ],
  },
  {
    name: 'a pressing letter for the meeting, with whom to ask and who typed it',
    paper: makePaper('CV', {
      ...SHARED,
      subject: 'lấy ý kiến dự thảo',
      draftNumber: 2,
      urgency: 'Thượng khẩn',
      circulation: 'Tài liệu hội nghị',
      addressees: ['Đảng uỷ Cục Lưu trữ'],
      body: [p('Chi bộ lấy ý kiến như sau.')],
    }),
    choices: { typist: 'NguyenVanAn-26', contact: 'Điện thoại 024 123 456' },
    components: [
      mark('TÀI LIỆU HỘI NGHỊ', 'corner', 12, 'right', 'II.4'),
      ...HEAD_LEFT,
      symbol('Số 07-CV/CB'),
      letterSubject('về việc lấy ý kiến dự thảo'),
      mark('THƯỢNG KHẨN', 'left', 14, 'center', 'II.3'),
      DRAFT,
      ...HEAD_RIGHT,
      { text: 'Kính gửi:', place: 'middle', size: [14, 14], weight: 'italic', clause: '9.2' },
      { text: 'Đảng uỷ Cục Lưu trữ.', place: 'middle', size: [14, 15], clause: '9.2' },
      body('Chi bộ lấy ý kiến như sau.'),
      ...recipients('- Như trên;', ...LIST),
      { text: 'NguyenVanAn-26', place: 'closing left', size: [11, 11], clause: '9.2' },
      ...SIGNATURE,
      { text: 'Điện thoại 024 123 456', place: 'foot', size: [10, 10], clause: 'PL 2' },
      PAGE_NUMBER,
    ],
  },
  {
    name: 'a notice that must not be made public, with two appendices',
    paper: makePaper('TB', {
      ...SHARED,
      subject: 'kết quả sinh hoạt',
      urgency: 'Hoả tốc',
      circulation: 'Không phổ biến trên phương tiện thông tin đại chúng',
      body: [
        p('Chi bộ thông báo như sau.'),
        pageBreak,
        h(1, 'Phụ lục 1'),
        h(1, 'DANH SÁCH'),
        p('Một người.'),
        pageBreak,
        h(1, 'Phụ lục 2'),
        h(1, 'BIỂU MẪU'),
        p('Một mẫu.'),
      ],
    }),
    components: [
      ...HEAD_LEFT,
      symbol('Số 07-TB/CB'),
      mark('HOẢ TỐC', 'left', 14, 'center', 'II.3'),
      ...HEAD_RIGHT,
      ...kindAndSubject('THÔNG BÁO', 'kết quả sinh hoạt'),
      body('Chi bộ thông báo như sau.'),
      ...recipients(...LIST),
      ...SIGNATURE,
      ...annex('Phụ lục 1', 'DANH SÁCH', 'Một người.'),
      ...annex('Phụ lục 2', 'BIỂU MẪU', 'Một mẫu.'),
      mark('KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG', 'foot', 12, 'center', 'II.4'),
      PAGE_NUMBER,
    ],
  },
  {
    name: 'a resolution of the congress, confirmed by the new secretary',
    paper: makePaper('NQ', {
      ...SHARED,
      subject: 'đại hội nhiệm kỳ 2025 - 2030',
      symbolSuffix: 'ĐH',
      issuer: {
        name: 'Đại hội Chi bộ Phòng Hành chính - Quản trị',
        below: ['Nhiệm kỳ 2025 - 2030', 'Ban Kiểm phiếu'],
      },
      body: [p('Đại hội quyết nghị như sau.')],
      signature: { form: 'single', authority: 'T/M BAN KIỂM PHIẾU', office: '', name: 'Trần Thị Bình' },
      confirmation: {
        claim: ['XÁC NHẬN CHỮ KÝ CỦA', 'ĐỒNG CHÍ TRẦN THỊ BÌNH'],
        authority: 'T/M CHI BỘ',
        office: 'BÍ THƯ',
        name: 'Nguyễn Văn An',
      },
    }),
    components: [
      ...HEAD_LEFT.slice(0, 1),
      mark('ĐẠI HỘI CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ', 'left', 14, 'center', '2.1'),
      mark('NHIỆM KỲ 2025 - 2030', 'left', 14, 'center', '2.1'),
      mark('BAN KIỂM PHIẾU', 'left', 14, 'center', '2.1'),
      ...HEAD_LEFT.slice(2),
      symbol('Số 07-NQ/ĐH'),
      ...HEAD_RIGHT,
      ...kindAndSubject('NGHỊ QUYẾT', 'đại hội nhiệm kỳ 2025 - 2030'),
      body('Đại hội quyết nghị như sau.'),
      ...recipients(...LIST),
      mark('XÁC NHẬN CHỮ KÝ CỦA', 'closing left', 14, 'center', '7.1.4a'),
      mark('ĐỒNG CHÍ TRẦN THỊ BÌNH', 'closing left', 14, 'center', '7.1.4a'),
      ...SIGNATURE.map((one): Component => ({ ...one, place: 'closing left', clause: '7.1.4a' })),
      mark('T/M BAN KIỂM PHIẾU', 'closing right', 14, 'center', '7.1.4'),
      mark('Trần Thị Bình', 'closing right', 14, 'center', '7.1.3'),
      PAGE_NUMBER,
    ],
  },
];
