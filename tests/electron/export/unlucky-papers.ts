/** Papers whose closing or tables are more than a page takes: made up, and seen at offices. */
import type { Paper } from '../../../shared/format/paper.ts';
import type { Table } from '../../../shared/text/blocks.ts';
import { h, p } from '../../support/blocks.ts';
import { longBody, makePaper } from './papers.ts';

const names = (count: number, text: string): string[] =>
  Array.from({ length: count }, (_, index) => `${text} ${index + 1}`);

/** From a handful of recipients to more than a page of them. */
export function longRecipients(): Paper[] {
  return [10, 18, 25, 30, 40, 50, 70].flatMap((count) =>
    [1, 3, 5].map((length) =>
      makePaper('TB', {
        body: [...longBody(length), p('Trên đây là thông báo của Chi bộ.')],
        recipients: [...names(count, 'Đồng chí được mời dự, người thứ'), 'Lưu Chi bộ'],
      }),
    ),
  );
}

/** Minutes, whose recipients stand below two signatures. */
export function manyGuests(): Paper[] {
  return [3, 8, 20, 60].flatMap((count) =>
    [4, 6, 7, 8, 9].map((length) =>
      makePaper('BB', {
        body: [...longBody(length), p('Biên bản đã được thông qua.')],
        recipients: [...names(count, 'Khách mời dự họp'), 'Lưu Chi bộ'],
      }),
    ),
  );
}

const PRESENTERS = 'Vũ Thị Thuý, Trần Xuân Cường, Lý Quốc Huỷnh';

/** The plan's table with its eight columns. */
export function planTable(notes: readonly string[], topicLength = 1): Table {
  const header = [
    'TT',
    'Quý',
    'Tên chuyên đề',
    'Người trình bày',
    'Người thông qua',
    'Hạn gửi dự thảo',
    'Ngày sinh hoạt',
    'Ghi chú',
  ];
  const topic =
    'Nâng cao trách nhiệm nêu gương của cán bộ, đảng viên trong thực hiện nhiệm vụ chuyển đổi số. ';
  const rows = notes.map((note, index) => [
    String(index + 1),
    ['I', 'II', 'III', 'IV'][index % 4] ?? '',
    topic.repeat(topicLength).trim(),
    PRESENTERS,
    'Chi uỷ Chi bộ',
    '05/3/2020',
    '20/3/2020',
    note,
  ]);
  return {
    type: 'table',
    columns: ['center', 'center', 'left', 'left', 'left', 'center', 'center', 'left'],
    header: header.map((text) => [{ text }]),
    rows: rows.map((row) => row.map((text) => [{ text }])),
  };
}

/** A year's plan of four rows, with a remark or two; and one whose rows are higher than half a page. */
export function planTables(): Paper[] {
  const body = (table: Table) => [
    p('Chi bộ xây dựng kế hoạch, cụ thể như sau:'),
    h(1, 'I- NỘI DUNG, THỜI GIAN'),
    table,
    h(1, 'II- TỔ CHỨC THỰC HIỆN'),
    p('Các đồng chí được phân công chuẩn bị bằng văn bản.'),
    p('Trên đây là kế hoạch của Chi bộ.'),
  ];
  return [
    makePaper('KH', { body: body(planTable(['', 'Mời Đảng uỷ dự', '', 'Kết hợp kiểm điểm cuối năm'])) }),
    makePaper('KH', { body: body(planTable(['', '', '', ''])) }),
    makePaper('KH', { body: body(planTable(['', ''], 30)) }),
  ];
}
