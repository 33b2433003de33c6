/** Papers whose closing or tables are more than a page takes: made up, and seen at offices. */

import { KINDS } from '../../../shared/format/kinds.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import type { Block, Table } from '../../../shared/text/blocks.ts';
import { dashes, h, item, note, p, pluses, quote } from '../../support/blocks.ts';
import { DAYS, longBody, makePaper, topicTable } from './papers.ts';

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

const SENTENCE = 'Mỗi đồng chí tự rà soát việc đã nhận trong quý, nêu rõ phần đã làm xong. ';
/** What may stand last in a body. */
const ENDS: readonly (readonly Block[])[] = [
  [dashes('Một việc.', 'Hai việc.', 'Ba việc.')],
  [dashes('Chỉ một việc.')],
  [dashes(item('Việc chung:', pluses('Một.', 'Hai.')))],
  [topicTable(3)],
  [topicTable(1)],
  [topicTable(2), topicTable(2)],
  [quote(p(SENTENCE))],
  [p('Trên đây là báo cáo.', note(SENTENCE.repeat(3)))],
  [p('Xong.')],
  [h(1, 'III- KẾT LUẬN'), p('Xong.')],
  [topicTable(3), p('Xong.')],
];
const COUNTS = [0, 1, 4, 9, 17, 18, 19, 25, 40, 60, 90, 120] as const;

/** Every kind, end and number of recipients, over bodies that end at any height of a page. */
export function oddEnds(): Paper[] {
  return Array.from({ length: ENDS.length * COUNTS.length }, (_, index) => {
    const date = DAYS[index % 2 === 0 ? 'hd36-2018' : 'hd05-2026'];
    return makePaper(KINDS[index % KINDS.length] ?? 'KH', {
      date,
      eraDate: date,
      body: [
        ...longBody(1 + ((index * 7) % 9)),
        ...Array.from({ length: (index * 3) % 5 }, () => p('Thêm một dòng.')),
        ...(ENDS[index % ENDS.length] ?? []),
      ],
      recipients: names(COUNTS[index % COUNTS.length] ?? 0, 'Đồng chí được mời dự buổi sinh hoạt, người thứ'),
    });
  });
}

/** Three headings in a row at every place round the end of the first page. */
export function chainedHeadings(): Paper[] {
  return Array.from({ length: 14 }, (_, index) =>
    makePaper('BC', {
      body: [
        ...Array.from({ length: 7 + index }, (_line, line) => p(`Dòng thứ ${line + 1}.`)),
        h(1, 'II- KẾT QUẢ THỰC HIỆN'),
        h(2, '1. Những việc đã làm'),
        h(3, 'a) Việc chung'),
        ...longBody(3),
      ],
    }),
  );
}

/** Rows of a third to nine tenths of a page. */
export function tallRows(): Paper[] {
  const row = (lines: number): Table => ({
    type: 'table',
    columns: ['center', 'left'],
    header: [[{ text: 'TT' }], [{ text: 'Nội dung' }]],
    rows: [
      [
        [{ text: '1' }],
        Array.from({ length: lines }, (_, index) => [
          ...(index > 0 ? [{ lineBreak: true as const }] : []),
          { text: `Dòng cao ${index + 1} của ${lines}` },
        ]).flat(),
      ],
    ],
  });
  return [14, 20, 26, 32, 38].map((lines) =>
    makePaper('BC', { body: [...longBody(3), row(lines), p(SENTENCE.repeat(3))] }),
  );
}
