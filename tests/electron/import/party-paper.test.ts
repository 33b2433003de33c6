import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/export/docx.ts';
import { importFile } from '../../../electron/import/import-file.ts';
import type { Imported } from '../../../electron/import/imported.ts';
import type { Kind } from '../../../shared/format/kinds.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { type Block, heading, paragraph } from '../../../shared/text/blocks.ts';
import { formatMarkdown } from '../../../shared/text/markdown.ts';
import { docx, p, r, tbl, tc, tr } from './support/docx-fixture.ts';
import { allWords, importDocx, importText, outline, wordsOf } from './support/imports.ts';

const CENTRED = '<w:jc w:val="center"/>';
const line = (text: string): string => p(text, CENTRED);

const HEAD = tbl(
  tr(
    tc(line('ĐẢNG BỘ PHƯỜNG HOÀ BÌNH') + line('CHI BỘ KHU PHỐ 4') + line('*') + line('Số 07-KH/CB')),
    tc(line('ĐẢNG CỘNG SẢN VIỆT NAM') + line('Hoà Bình, ngày 05 tháng 3 năm 2024')),
  ),
);
const CLOSING = tbl(
  tr(
    tc(p('Nơi nhận:') + p('- Đảng uỷ phường,') + p('- Lưu Chi bộ.')),
    tc(line('T/M CHI BỘ') + line('BÍ THƯ') + line('') + line('Trần Văn Mẫu')),
  ),
);
const BODY = p('Chi bộ lập kế hoạch như sau:') + p('I- MỤC ĐÍCH') + p('Giúp nhau cùng tiến bộ.');

const reasons = ({ leftOut }: Imported): string[] => leftOut.map(({ reason }) => reason);

describe('an official paper in Word', () => {
  const imported = importDocx(
    docx(
      HEAD +
        line('KẾ HOẠCH') +
        line('tổ chức sinh hoạt chuyên đề') +
        line('năm 2024') +
        line('-----') +
        p('- Căn cứ Điều lệ Đảng;') +
        p('- Căn cứ nghị quyết chi bộ,') +
        BODY +
        CLOSING,
    ),
  );

  it('gives its subject as title and its body alone', () => {
    expect(imported.title).toBe('tổ chức sinh hoạt chuyên đề năm 2024');
    expect(outline(imported.blocks)).toEqual([
      'p Chi bộ lập kế hoạch như sau:',
      'h1 I- MỤC ĐÍCH',
      'p Giúp nhau cùng tiến bộ.',
    ]);
  });

  it('keeps the envelope in sight', () => {
    const texts = imported.leftOut.map(({ text }) => text).join('\n');
    expect(new Set(reasons(imported))).toEqual(new Set(['letterhead', 'signature']));
    for (const part of [
      'CHI BỘ KHU PHỐ 4',
      'Số 07-KH/CB',
      'KẾ HOẠCH',
      'Căn cứ Điều lệ Đảng',
      'Lưu Chi bộ',
      'Trần Văn Mẫu',
    ])
      expect(texts).toContain(part);
  });

  it('may have a subject in capitals, a kind and subject in one paragraph, or no rule below', () => {
    const subject = '<w:r><w:t>NGHỊ QUYẾT</w:t><w:br/><w:t>về nêu gương của đảng viên</w:t></w:r>';
    expect(importDocx(docx(HEAD + p(subject, CENTRED) + BODY)).title).toBe('về nêu gương của đảng viên');
    const loud = importDocx(docx(HEAD + line('BÁO CÁO') + line('KẾT QUẢ CÔNG TÁC ĐẢNG NĂM 2023') + BODY));
    expect(loud.title).toBe('Kết quả công tác Đảng năm 2023');
    expect(loud.blocks).toHaveLength(3);
  });

  it('may be set with tabs instead of tables', () => {
    const tabbed = (left: string, right: string): string => p(`${r(left)}<w:r><w:tab/></w:r>${r(right)}`);
    const paper = importDocx(
      docx(
        tabbed('ĐẢNG BỘ PHƯỜNG HOÀ BÌNH', 'ĐẢNG CỘNG SẢN VIỆT NAM') +
          p('CHI BỘ KHU PHỐ 4') +
          tabbed('Số 03-BC/CB', 'Hoà Bình, ngày 05 tháng 3 năm 2024') +
          line('BÁO CÁO') +
          line('kết quả sáu tháng') +
          BODY +
          p('T/M CHI BỘ') +
          p('BÍ THƯ') +
          p('Trần Văn Mẫu'),
      ),
    );
    expect(paper.title).toBe('kết quả sáu tháng');
    expect(outline(paper.blocks).at(-1)).toBe('p Giúp nhau cùng tiến bộ.');
    expect(reasons(paper).filter((reason) => reason === 'signature')).toHaveLength(3);
  });

  it('keeps what follows the signature', () => {
    const annex = p('Phụ lục', '<w:pageBreakBefore/>') + p('Danh sách kèm theo.');
    const paper = importDocx(docx(HEAD + line('KẾ HOẠCH') + line('năm 2024') + BODY + CLOSING + annex));
    expect(outline(paper.blocks).slice(-3)).toEqual(['pageBreak', 'p Phụ lục', 'p Danh sách kèm theo.']);
  });

  it('is known by its letterhead alone: other texts and tables stay whole', () => {
    const text = docx(
      p('LỊCH SỬ ĐẢNG CỘNG SẢN VIỆT NAM') +
        p('Căn cứ vào tài liệu, ta thấy:') +
        tbl(tr(tc('Nơi nhận'), tc('Số lượng')), tr(tc('Tổ 1'), tc('3'))),
    );
    const paper = importDocx(text);
    expect(outline(paper.blocks)).toEqual([
      'p Căn cứ vào tài liệu, ta thấy:',
      '[Nơi nhận | Số lượng]',
      '[Tổ 1 | 3]',
    ]);
    expect(paper.leftOut).toEqual([]);
  });

  it('is known in plain text too', () => {
    const text =
      'ĐẢNG BỘ PHƯỜNG HOÀ BÌNH          ĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ KHU PHỐ 4\n*\nSố 07-KH/CB          Hoà Bình, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\ntổ chức sinh hoạt năm 2024\n-----\nChi bộ lập kế hoạch như sau:\n- Họp mỗi tháng một lần.\nNơi nhận:\n- Lưu Chi bộ.\nT/M CHI BỘ\nBÍ THƯ\nTrần Văn Mẫu';
    const paper = importText(text);
    expect(paper.title).toBe('tổ chức sinh hoạt năm 2024');
    expect(outline(paper.blocks)).toEqual(['p Chi bộ lập kế hoạch như sau:', '- Họp mỗi tháng một lần.']);
    // The subject is the title, and stands in the letterhead that was left out, as it was read.
    expect(allWords(paper)).toEqual(wordsOf(text, 'tổ chức sinh hoạt năm 2024'));
  });
});

describe('a Word file of our own', () => {
  const body: Block[] = [
    paragraph('Chi bộ thống nhất như sau:'),
    heading(1, 'I- MỤC ĐÍCH, YÊU CẦU'),
    heading(2, '1. Mục đích'),
    {
      type: 'paragraph',
      content: [
        { text: 'Giúp mỗi đảng viên ' },
        { text: 'làm đúng', bold: true },
        { text: ' việc ' },
        { text: 'mình nhận', italic: true, underline: true },
        { text: '.' },
        { footnote: [{ text: 'Theo kết luận ' }, { text: 'đầu năm', italic: true }, { text: '.' }] },
        { lineBreak: true },
        { text: 'Dòng thứ hai.' },
      ],
    },
    heading(2, '2. Yêu cầu'),
    heading(3, 'a) Với chi uỷ'),
    {
      type: 'list',
      ordered: false,
      bullet: '-',
      items: [
        {
          content: [{ text: 'Chuẩn bị tài liệu.' }],
          children: [
            {
              type: 'list',
              ordered: false,
              bullet: '+',
              items: [
                { content: [{ text: 'In đủ số bản.' }], children: [] },
                { content: [{ text: 'Gửi trước ba ngày.' }], children: [] },
              ],
            },
          ],
        },
        { content: [{ text: 'Mời báo cáo viên.' }], children: [] },
      ],
    },
    paragraph('Các bước tiến hành:'),
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: [
        {
          content: [{ text: 'Bước ba.' }],
          children: [
            {
              type: 'list',
              ordered: false,
              bullet: '-',
              items: [{ content: [{ text: 'Việc nhỏ.' }], children: [] }],
            },
          ],
        },
        { content: [{ text: 'Bước bốn.' }], children: [] },
      ],
    },
    heading(1, 'II- KẾ HOẠCH CÁC QUÝ'),
    {
      type: 'table',
      columns: ['center', 'left', 'right'],
      header: [[{ text: 'Quý' }], [{ text: 'Chuyên đề' }], [{ text: 'Số buổi' }]],
      rows: [
        [[{ text: 'I' }], [{ text: 'Nêu gương' }], [{ text: '1' }]],
        [[{ text: 'II' }], [{ text: 'Nếp sống', bold: true }, { lineBreak: true }, { text: 'khu phố' }], []],
      ],
    },
    { type: 'quote', blocks: [paragraph('Lời trích thứ nhất.'), paragraph('Lời trích thứ hai.')] },
    { type: 'pageBreak' },
    paragraph('Trang mới.'),
    { type: 'orientation', value: 'landscape' },
    paragraph('Trang ngang.'),
    { type: 'orientation', value: 'portrait' },
    paragraph('Trang dọc.'),
  ];
  const paper = (kind: Kind): Paper => ({
    kind,
    date: '2024-03-05',
    eraDate: '2024-03-05',
    superiorName: 'Đảng bộ phường Hoà Bình',
    cellName: 'Chi bộ Khu phố 4',
    placeName: 'Hoà Bình',
    number: kind === 'CĐ' ? null : 7,
    symbolSuffix: 'CB',
    subject: 'tổ chức sinh hoạt chuyên đề năm 2024',
    draftNumber: 2,
    circulation: 'Lưu hành nội bộ',
    addressees: ['CV', 'TTr'].includes(kind) ? ['Đảng uỷ phường', 'Chi bộ bạn'] : [],
    basis: ['Căn cứ Điều lệ Đảng', 'Căn cứ nghị quyết của chi bộ'],
    body,
    recipients: ['Đảng uỷ phường', 'Lưu Chi bộ'],
    signature:
      kind === 'BB'
        ? {
            form: 'paired',
            left: { title: 'NGƯỜI GHI BIÊN BẢN', name: 'Lê Thị Mẫu' },
            right: { title: 'CHỦ TRÌ HỘI NGHỊ', name: 'Trần Văn Mẫu' },
          }
        : { form: 'single', authority: 'T/M CHI BỘ', office: 'BÍ THƯ', name: 'Trần Văn Mẫu' },
  });

  it.each<Kind>(['KH', 'CĐ', 'TB', 'BB', 'NQ', 'BC', 'CV', 'TTr'])(
    'comes back as it was written (%s)',
    async (kind) => {
      const written = paper(kind);
      const bytes = await writeDocx(written, rulesFor(written.eraDate));
      const imported = importFile({ fileName: 'ban-xuat.docx', bytes });
      expect(formatMarkdown(imported.blocks)).toBe(formatMarkdown(body));
      expect(imported.title).toBe(written.subject);
      expect(new Set(reasons(imported))).toEqual(new Set(['letterhead', 'signature']));
      expect(imported.warnings).toEqual([]);
    },
  );

  it('comes back by the rules of 2026 and with an annex behind the signature', async () => {
    const withAnnex: Paper = {
      ...paper('KH'),
      date: '2026-09-05',
      eraDate: '2026-09-05',
      body: [
        ...body.slice(0, 3),
        { type: 'pageBreak' },
        heading(1, 'Phụ lục'),
        paragraph('Danh sách kèm theo.'),
      ],
    };
    const bytes = await writeDocx(withAnnex, rulesFor(withAnnex.eraDate));
    const imported = importFile({ fileName: 'ban-xuat.docx', bytes });
    expect(formatMarkdown(imported.blocks)).toBe(formatMarkdown(withAnnex.body));
  });
});
