import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/export/docx.ts';
import { importFile } from '../../../electron/import/import-file.ts';
import { KIND_RULES, KINDS, type Kind } from '../../../shared/format/kinds.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import { formatMarkdown } from '../../../shared/text/markdown.ts';
import {
  bold,
  br,
  dashes,
  h,
  italic,
  item,
  landscape,
  line,
  note,
  numbered,
  p,
  pageBreak,
  pluses,
  portrait,
  quote,
  table,
  underlined,
} from '../../support/blocks.ts';

describe('a Word file of our own', () => {
  const body: Block[] = [
    p('Chi bộ thống nhất như sau:'),
    h(1, 'I- MỤC ĐÍCH, YÊU CẦU'),
    h(2, '1. Mục đích'),
    p(
      'Giúp mỗi đảng viên ',
      bold('làm đúng'),
      ' việc ',
      italic(underlined('mình nhận')),
      '.',
      note('Theo kết luận ', italic('đầu năm'), '.'),
      br,
      'Dòng thứ hai.',
    ),
    h(2, '2. Yêu cầu'),
    h(3, 'a) Với chi uỷ'),
    dashes(item('Chuẩn bị tài liệu.', pluses('In đủ số bản.', 'Gửi trước ba ngày.')), 'Mời báo cáo viên.'),
    p('Các bước tiến hành:'),
    numbered(3, item('Bước ba.', dashes('Việc nhỏ.')), 'Bước bốn.'),
    h(1, 'II- KẾ HOẠCH CÁC QUÝ'),
    table(
      'clr',
      ['Quý', 'Chuyên đề', 'Số buổi'],
      ['I', 'Nêu gương', '1'],
      ['II', line(bold('Nếp sống'), br, 'khu phố'), ''],
    ),
    quote(p('Lời trích thứ nhất.'), p('Lời trích thứ hai.')),
    pageBreak,
    p('Trang mới.'),
    landscape,
    p('Trang ngang.'),
    portrait,
    p('Trang dọc.'),
  ];
  const paper = (kind: Kind): Paper => ({
    kind,
    date: '2024-03-05',
    eraDate: '2024-03-05',
    superiorName: 'Đảng bộ phường Hoà Bình',
    cellName: 'Chi bộ Khu phố 4',
    placeName: 'Hoà Bình',
    number: KIND_RULES[kind].isNumbered ? 7 : null,
    symbolSuffix: 'CB',
    subject: 'tổ chức sinh hoạt chuyên đề năm 2024',
    draftNumber: 2,
    circulation: 'Lưu hành nội bộ',
    addressees: KIND_RULES[kind].addressLabel === null ? [] : ['Đảng uỷ phường', 'Chi bộ bạn'],
    basis: ['Căn cứ Điều lệ Đảng', 'Căn cứ nghị quyết của chi bộ'],
    body,
    recipients: ['Đảng uỷ phường', 'Lưu Chi bộ'],
    signature: KIND_RULES[kind].hasTwoSignatories
      ? {
          form: 'paired',
          left: { title: 'NGƯỜI GHI BIÊN BẢN', name: 'Lê Thị Mẫu' },
          right: { title: 'CHỦ TRÌ HỘI NGHỊ', name: 'Trần Văn Mẫu' },
        }
      : { form: 'single', authority: 'T/M CHI BỘ', office: 'BÍ THƯ', name: 'Trần Văn Mẫu' },
  });

  it.each(KINDS)('comes back as it was written (%s)', async (kind) => {
    const written = paper(kind);
    const bytes = await writeDocx(written, rulesFor(written.eraDate));
    const imported = importFile({ fileName: 'ban-xuat.docx', bytes });
    expect(formatMarkdown(imported.blocks)).toBe(formatMarkdown(body));
    expect(imported.title).toBe(written.subject);
    expect(new Set(imported.leftOut.map(({ reason }) => reason))).toEqual(new Set(['head', 'signature']));
    expect(imported.warnings).toEqual([]);
  });

  it('comes back by the rules of 2026 and with an annex behind the signature', async () => {
    const withAnnex: Paper = {
      ...paper('KH'),
      date: '2026-09-05',
      eraDate: '2026-09-05',
      body: [...body.slice(0, 3), pageBreak, h(1, 'Phụ lục'), p('Danh sách kèm theo.')],
    };
    const bytes = await writeDocx(withAnnex, rulesFor(withAnnex.eraDate));
    const imported = importFile({ fileName: 'ban-xuat.docx', bytes });
    expect(formatMarkdown(imported.blocks)).toBe(formatMarkdown(withAnnex.body));
  });
});
