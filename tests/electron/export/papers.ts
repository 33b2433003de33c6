/** Papers the export tests print. All people and bodies are made up. */

import { KIND_RULES, type Kind, kindsOn } from '../../../shared/format/kinds.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import type { Block, Inline, Table } from '../../../shared/text/blocks.ts';
import { bold, dashes, h, italic, item, note, p, part, pluses } from '../../support/blocks.ts';

export const DAYS = { 'hd36-2018': '2020-02-07', 'hd05-2026': '2026-09-05' } as const;

const SUBJECTS: Readonly<Record<Kind, string>> = {
  KH: 'tổ chức sinh hoạt chuyên đề năm 2020',
  CĐ: 'nâng cao tinh thần trách nhiệm nêu gương của đảng viên',
  TB: 'triệu tập sinh hoạt chuyên đề quý I',
  GM: 'dự sinh hoạt chuyên đề quý II',
  BB: 'sinh hoạt chuyên đề quý I',
  NQ: 'về thực hiện chuyên đề quý III',
  BC: 'kết quả sinh hoạt chuyên đề năm 2020',
  CV: 'đăng ký nội dung sinh hoạt chuyên đề',
  TTr: 'về việc tổ chức chuyến về nguồn',
  QĐ: 'phân công đảng viên theo dõi tổ quần chúng',
  KL: 'về công tác sinh hoạt chuyên đề quý I',
  CTr: 'hành động thực hiện chuyên đề quý II',
  QC: 'làm việc của Chi bộ nhiệm kỳ 2025 - 2030',
  ĐA: 'nâng cao chất lượng sinh hoạt chuyên đề',
  PA: 'phân công trực trong đợt cao điểm',
  QH: 'phát triển đảng viên giai đoạn 2026 - 2030',
  QĐi: 'chế độ hội họp của Chi bộ',
};

const PAIRED: Paper['signature'] = {
  form: 'paired',
  left: { title: 'NGƯỜI GHI BIÊN BẢN', name: 'Lê Thị Thuỳ Dương' },
  right: { title: 'CHỦ TRÌ HỘI NGHỊ', name: 'Nguyễn Đình Khoa' },
};
const SINGLE: Paper['signature'] = {
  form: 'single',
  authority: 'T/M CHI BỘ',
  office: 'BÍ THƯ',
  name: 'Nguyễn Đình Khoa',
};

/** A short paper of a kind, issued, with everything a kind may carry. */
export function makePaper(kind: Kind, changes: Partial<Paper> = {}): Paper {
  const date = changes.date ?? DAYS['hd36-2018'];
  return {
    kind,
    date,
    eraDate: date,
    superiorName: 'Đảng bộ Sở Khoa học và Đời sống',
    cellName: 'Chi bộ Văn phòng Sở',
    placeName: 'Hải Vân',
    number: KIND_RULES[kind].isNumbered ? 8 : null,
    symbolSuffix: 'CB',
    subject: SUBJECTS[kind],
    draftNumber: null,
    circulation: null,
    addressees: KIND_RULES[kind].addressLabel !== null ? ['Đảng uỷ Sở Khoa học và Đời sống'] : [],
    basis: [],
    body: shortBody(),
    recipients: ['Đảng uỷ Sở (để báo cáo)', 'Các đồng chí đảng viên', 'Lưu Chi bộ'],
    signature: KIND_RULES[kind].hasTwoSignatories ? PAIRED : SINGLE,
    ...changes,
  };
}

/** Every kind in an era, short. */
export function makeAllKinds(era: keyof typeof DAYS): Paper[] {
  return kindsOn(DAYS[era]).map((kind) => makePaper(kind, { date: DAYS[era], eraDate: DAYS[era] }));
}

function shortBody(): Block[] {
  return [
    p('Chi bộ thống nhất nội dung và cách làm như sau:'),
    h(1, 'I- MỤC ĐÍCH, YÊU CẦU'),
    h(2, '1. Mục đích'),
    p(
      'Giúp mỗi đảng viên ',
      bold('hiểu đúng, làm đúng'),
      ' việc mình nhận; giữ nền nếp ',
      italic('tự phê bình và phê bình'),
      '.',
      note('Theo kết luận của cuộc họp đầu năm.'),
    ),
    h(2, '2. Yêu cầu'),
    h(3, 'a) Với chi uỷ'),
    dashes(
      item('Chuẩn bị dự thảo trước ngày họp ít nhất năm ngày;', pluses('Dự thảo gửi từng đồng chí.')),
      'Phân công người trình bày.',
    ),
    h(1, 'II- NỘI DUNG'),
    topicTable(4),
    part(null),
    p('Trên đây là nội dung đã được Chi bộ thống nhất.'),
  ];
}

/** A table of topics with this many rows. */
export function topicTable(rows: number): Table {
  return {
    type: 'table',
    columns: ['center', 'left', 'left', 'center'],
    header: ['TT', 'Tên chuyên đề', 'Người trình bày', 'Thời gian'].map((text) => [{ text }]),
    rows: Array.from({ length: rows }, (_, index): Inline[][] => [
      [{ text: String(index + 1) }],
      [{ text: `Học tập và làm theo gương người tốt việc tốt, dòng ${index + 1}` }],
      [{ text: 'Đồng chí Trần Thị Mỹ Hạnh' }],
      [{ text: 'Quý I' }, { lineBreak: true }, { text: '15/3/2020' }],
    ]),
  };
}

const SENTENCE =
  'Mỗi đồng chí tự rà soát việc đã nhận trong quý, nêu rõ phần đã làm xong, phần còn dở dang và nguyên nhân, ' +
  'rồi đề xuất cách khắc phục cụ thể, có thời hạn và có người chịu trách nhiệm chính. ';

/** Plain paragraphs; about eight fill a page. */
export function longBody(paragraphs: number): Block[] {
  return Array.from({ length: paragraphs }, (_, index) => p(`${index + 1}. ${SENTENCE.repeat(2).trim()}`));
}
