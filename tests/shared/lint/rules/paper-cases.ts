/** Whole papers that offend one rule, and papers that are like them and right. */
import type { Kind } from '../../../../shared/format/kinds.ts';
import type { LintFacts, LintPaper } from '../../../../shared/lint/paper.ts';
import { line, rightPaper, withLine } from '../papers.ts';

export interface PaperCase {
  rule: string;
  wrong: readonly LintPaper[];
  right: readonly LintPaper[];
}

const NEW = '2026-06-15';
const REGISTER: NonNullable<LintFacts['register']> = [
  { symbol: '12-KH/CB', number: 12, kind: 'KH', date: '2026-05-01', isVoid: false },
  { symbol: '09-KH/CB', number: 9, kind: 'KH', date: '2026-06-20', isVoid: false },
];
const numbered = (number: string): LintPaper =>
  withLine('number', `Số ${number}-KH/CB`, { facts: { register: REGISTER, symbolSuffix: 'CB' } });
const ofKind = (name: string, date = NEW): LintPaper => ({ ...withLine('kind', name, { date }), kind: null });
const quarters = (...named: string[]): LintPaper => {
  const paper = rightPaper(NEW, []);
  return { ...paper, lines: [...paper.lines, ...named.map((text) => line('cell', text))] };
};
const minutes = (...body: string[]): LintPaper => ({ ...rightPaper('2026-06-15', body), kind: 'BB' });
const resolution = (...body: string[]): LintPaper => ({ ...rightPaper('2026-06-15', body), kind: 'NQ' });
const signed = (...titles: [title: string, name: string][]): LintPaper => {
  const paper = minutes();
  const kept = paper.lines.filter(({ role }) => !['authority', 'office', 'signer'].includes(role));
  return {
    ...paper,
    lines: [...kept, ...titles.flatMap(([title, name]) => [line('authority', title), line('signer', name)])],
  };
};
const addressed = (kind: Kind | null, text: string): LintPaper => {
  const paper = rightPaper(NEW);
  return { ...paper, kind, lines: [...paper.lines, line('addressee', text)] };
};

export const PAPER_CASES: readonly PaperCase[] = [
  {
    rule: 'NUM-TERM',
    wrong: [numbered('12'), numbered('10'), numbered('11')],
    right: [numbered('08'), numbered('07'), numbered('01')],
  },
  {
    rule: 'TYPE-AUTH',
    wrong: [ofKind('CHỈ THỊ'), ofKind('HƯỚNG DẪN'), ofKind('THÔNG TRI'), ofKind('QUY ĐỊNH')],
    right: [ofKind('CHỈ THỊ', '2020-02-07'), ofKind('NGHỊ QUYẾT'), ofKind('QUYẾT ĐỊNH')],
  },
  {
    rule: 'LIST-LETTER',
    wrong: [
      rightPaper(NEW, ['a) Một;', 'b) Hai;', 'f) Ba.']),
      rightPaper(NEW, ['d) Một;', 'e) Hai.']),
      rightPaper(NEW, ['i) Một;', 'j) Hai.']),
      rightPaper(NEW, ['w) Một.']),
    ],
    right: [
      rightPaper(NEW, ['d) Một;', 'đ) Hai;', 'e) Ba.']),
      rightPaper(NEW, ['d) Một.', '2. Hai', 'e) Ba.']),
      rightPaper(NEW, ['a) Một;', 'b) Hai;', 'c) Ba.']),
    ],
  },
  {
    rule: 'SIGN-ORG',
    wrong: ['BÍ THƯ CHI BỘ', 'PHÓ BÍ THƯ CHI BỘ', 'BÍ THƯ CHI BỘ THÔN ĐOÀI'].map((text) =>
      withLine('office', text),
    ),
    right: ['BÍ THƯ', 'PHÓ BÍ THƯ', 'CHỦ TRÌ'].map((text) => withLine('office', text)),
  },
  {
    rule: 'QUARTER',
    wrong: [
      quarters('Quý I', 'Quý II', 'Quý IV'),
      quarters('I', 'II'),
      quarters('Quý 1', 'Quý 2', 'Quý 3'),
      quarters('Chuyên đề quý III về nêu gương', 'Chuyên đề quý IV'),
    ],
    right: [
      quarters('Quý I', 'Quý II', 'Quý III', 'Quý IV'),
      quarters('I', 'II', 'III', 'IV'),
      quarters('Quý II'),
    ],
  },
  {
    rule: 'COUNT',
    wrong: [
      minutes('Tổng số đảng viên: 20 đồng chí; có mặt: 17; vắng có lý do: 02.'),
      minutes('Tổng số: 18 đồng chí (chính thức 16, dự bị 03).'),
      minutes('Đảng số 25 đồng chí', 'Có mặt 20 đồng chí', 'Vắng mặt 04 đồng chí'),
      minutes('Tổng số 30 đồng chí (28 chính thức, 03 dự bị).'),
    ],
    right: [
      minutes('Tổng số đảng viên: 20 đồng chí; có mặt: 17; vắng có lý do: 03.'),
      minutes('Đại biểu cấp trên dự họp: 02 đồng chí', 'Tổng số 25', 'Có mặt 20', 'Vắng mặt 05 đồng chí'),
      minutes('Khách mời tham dự: 01 đồng chí', 'Tổng số 25; dự họp 24; vắng 01'),
      minutes('Tổng số: 18 đồng chí (chính thức 16, dự bị 02).'),
    ],
  },
  {
    rule: 'VOTE',
    wrong: [
      minutes('Chi bộ biểu quyết tán thành 17/15 đảng viên.'),
      resolution('Nghị quyết được 21/20 đồng chí tán thành.'),
      minutes('Số người biểu quyết 20: tán thành 15, không tán thành 02, ý kiến khác 01.'),
    ],
    right: [
      minutes('Chi bộ biểu quyết tán thành 13/15 đảng viên.'),
      resolution('Nghị quyết được 20/20 đồng chí tán thành.'),
      minutes('Số người biểu quyết 20: tán thành 17, không tán thành 02, ý kiến khác 01.'),
    ],
  },
  {
    rule: 'VOTE-HALF',
    wrong: [
      minutes('Biểu quyết: 07/15 tán thành, thông qua.'),
      resolution('Nghị quyết được 10/20 đảng viên chính thức tán thành, thông qua.'),
      resolution('Chi bộ thông qua với 05/12 đồng chí nhất trí.'),
    ],
    right: [
      minutes('Biểu quyết: 08/15 tán thành, thông qua.'),
      minutes('Biểu quyết: 07/15 tán thành, không được thông qua.'),
      resolution('Chi bộ thông qua với 12/12 đồng chí nhất trí.'),
    ],
  },
  {
    rule: 'DURATION',
    wrong: [
      minutes('Hồi 14 giờ 00, ngày 12/6, Chi bộ họp.', 'Kết thúc vào lúc 15 giờ 10 cùng ngày.'),
      minutes('Bắt đầu: 8h00', 'Cuộc họp kết thúc lúc 9h20.'),
      minutes('Thời gian bắt đầu 19 giờ 30', 'Sinh hoạt kết hợp họp thường kỳ.', 'Kết thúc hồi 21 giờ 00.'),
    ],
    right: [
      minutes('Hồi 14 giờ 00, ngày 12/6, Chi bộ họp.', 'Kết thúc vào lúc 15 giờ 30 cùng ngày.'),
      minutes('Bắt đầu: 8h00', 'Cuộc họp kết thúc lúc 9h45.'),
      minutes('Thời gian bắt đầu 19 giờ 30', 'Sinh hoạt kết hợp họp thường kỳ.', 'Kết thúc hồi 21 giờ 30.'),
    ],
  },
  {
    rule: 'ROLES',
    wrong: [
      signed(['NGƯỜI GHI BIÊN BẢN', 'Lý Thị Mai']),
      signed(['CHỦ TRÌ HỘI NGHỊ', 'Hoàng Văn Thái']),
      signed(['NGƯỜI GHI BIÊN BẢN', 'Lý Thị Mai'], ['CHỦ TRÌ HỘI NGHỊ', 'Lý Thị Mai']),
    ],
    right: [
      signed(['NGƯỜI GHI BIÊN BẢN', 'Lý Thị Mai'], ['CHỦ TRÌ HỘI NGHỊ', 'Hoàng Văn Thái']),
      signed(['THƯ KÝ', 'Lý Thị Mai'], ['CHỦ TRÌ', 'Hoàng Văn Thái']),
      signed(['THƯ KÝ HỘI NGHỊ', 'Lý Thị Mai'], ['CHỦ TOẠ', 'Hoàng Văn Thái']),
    ],
  },
  {
    rule: 'KINHGUI',
    wrong: [
      addressed('TTr', 'Kính gửi: Đảng uỷ Sở Nội vụ.'),
      addressed('CV', 'Kính trình: Đảng uỷ Sở Nội vụ.'),
      addressed('BC', 'Kính gửi: Đảng uỷ Sở Nội vụ.'),
    ],
    right: [
      addressed('TTr', 'Kính trình: Đảng uỷ Sở Nội vụ.'),
      addressed('CV', 'Kính gửi: Đảng uỷ Sở Nội vụ.'),
      addressed(null, 'Kính gửi: Đảng uỷ Sở Nội vụ.'),
    ],
  },
];
