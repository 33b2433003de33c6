import { describe, expect, it } from 'vitest';
import { draftLine, type ReadDraft, ReadTally } from '../../../electron/import/imported.ts';
import { structureDrafts } from '../../../electron/import/structure.ts';
import type { Inline } from '../../../shared/text/blocks.ts';
import { p } from '../../support/blocks.ts';
import { fc } from '../../support/random.ts';
import { markedText, outline, wordsOf } from './support/imports.ts';

const lines = (...texts: string[]): ReadDraft[] => texts.map((text) => draftLine([{ text }]));
const structured = (...texts: string[]): string[] =>
  outline(structureDrafts(lines(...texts), new ReadTally('bai.txt')));

const LONG = `Chi bộ ${'giao cho các tổ đảng bàn bạc kỹ từng việc một, '.repeat(6)}rồi báo cáo lại.`;

describe('numbers at the start of lines', () => {
  it('make headings of three levels when text follows', () => {
    expect(
      structured('I- MỤC ĐÍCH', 'Câu một.', '1. Về học tập', 'Câu hai.', 'a) Tài liệu', 'Câu ba.'),
    ).toEqual([
      'h1 I- MỤC ĐÍCH',
      'p Câu một.',
      'h2 1. Về học tập',
      'p Câu hai.',
      'h3 a) Tài liệu',
      'p Câu ba.',
    ]);
  });

  it.each([
    ['1.Về học tập', 'h2 1. Về học tập'],
    ['1/ Về học tập'.replace('/', ')'), 'h2 1) Về học tập'],
    ['II-VIỆC LÀM', 'h1 II- VIỆC LÀM'],
    ['IV. Tổ chức thực hiện', 'h1 IV. Tổ chức thực hiện'],
    ['2.1. Việc thứ nhất', 'h3 2.1. Việc thứ nhất'],
    ['Phần thứ hai: Giải pháp', 'h1 Phần thứ hai: Giải pháp'],
    ['đ) Kinh phí', 'h3 đ) Kinh phí'],
  ])('are read in %j', (line, expected) => {
    expect(structured(line, 'Câu tiếp theo.')[0]).toBe(expected);
  });

  it.each([
    '15 đồng chí dự họp.',
    'V. I. Lê-nin đã viết nhiều bài về công tác đảng.',
    '3.5 triệu đồng',
    '-----',
    'C. Mác đã nói như vậy.',
    '-5 độ là rất lạnh.',
  ])('are not seen in %j', (line) => {
    expect(structured(line, 'Câu tiếp theo.')[0]).toMatch(/^p /u);
  });

  it('leave a long numbered line a paragraph, its number kept', () => {
    expect(structured(`1. ${LONG}`, 'Câu hai.')[0]).toBe(`p 1. ${LONG}`);
    expect(structured('1. Nêu việc. Rồi bàn tiếp việc khác.', 'Câu hai.')[0]).toMatch(/^p 1\. /u);
  });

  it('make one list when they follow each other without text between', () => {
    expect(structured('1. Rà soát danh sách', '2. Phân công người giúp', '3. Báo cáo')).toEqual([
      '1. Rà soát danh sách',
      '2. Phân công người giúp',
      '3. Báo cáo',
    ]);
    expect(structured('4. Điểm bốn', '5. Điểm năm', 'Hết.')).toEqual([
      '4. Điểm bốn',
      '5. Điểm năm',
      'p Hết.',
    ]);
  });

  it('do not make a list of numbers out of order', () => {
    expect(structured('1. Điểm một', '3. Điểm ba', 'Hết.')).toEqual([
      'h2 1. Điểm một',
      'h2 3. Điểm ba',
      'p Hết.',
    ]);
  });

  it('make headings when all of them are bold', () => {
    const bold = (text: string): ReadDraft => draftLine([{ text, bold: true }]);
    const blocks = structureDrafts(
      [bold('1. Mục tiêu'), bold('2. Chỉ tiêu'), ...lines('Câu.')],
      new ReadTally('bai.txt'),
    );
    expect(outline(blocks)).toEqual(['h2 1. Mục tiêu', 'h2 2. Chỉ tiêu', 'p Câu.']);
  });

  it('keep points a), b) that follow each other as paragraphs', () => {
    expect(structured('a) Tổ một', 'b) Tổ hai', 'Hết.')).toEqual(['p a) Tổ một', 'p b) Tổ hai', 'p Hết.']);
  });
});

describe('bullets at the start of lines', () => {
  it('make lists: • and * become -, + stands below -', () => {
    expect(structured('• Một', '* Hai', '+ Hai phẩy một', '+ Hai phẩy hai', '– Ba', 'Hết.')).toEqual([
      '- Một',
      '- Hai',
      '  + Hai phẩy một',
      '  + Hai phẩy hai',
      '- Ba',
      'p Hết.',
    ]);
    expect(structured('+ Một', '+Hai')).toEqual(['+ Một', '+ Hai']);
  });

  it('part lines that were broken by hand', () => {
    const content: Inline[] = ['Có hai việc:', '- Quét ngõ', '- Trồng cây'].flatMap((text, index) =>
      index === 0 ? [{ text }] : [{ lineBreak: true as const }, { text }],
    );
    expect(outline(structureDrafts([draftLine(content)], new ReadTally('bai.txt')))).toEqual([
      'p Có hai việc:',
      '- Quét ngõ',
      '- Trồng cây',
    ]);
  });

  it('leave a break within a sentence where it is', () => {
    const content: Inline[] = [{ text: 'Dòng trên' }, { lineBreak: true }, { text: 'dòng dưới' }];
    expect(outline(structureDrafts([draftLine(content)], new ReadTally('bai.txt')))).toEqual([
      'p Dòng trên⏎dòng dưới',
    ]);
  });
});

describe('the look of imported text', () => {
  it('stays on words, and goes where a heading is bold or slanted throughout', () => {
    const drafts = [
      draftLine([
        { text: '1. ', bold: true, italic: true },
        { text: 'Mở đầu', bold: true, italic: true },
      ]),
      draftLine([
        { text: 'Chữ ' },
        { text: 'đậm', bold: true },
        { text: ' và ' },
        { text: 'nghiêng', italic: true },
      ]),
    ];
    expect(outline(structureDrafts(drafts, new ReadTally('bai.txt')))).toEqual([
      'h2 1. Mở đầu',
      'p Chữ **đậm** và _nghiêng_',
    ]);
  });

  it('does not hide spaces and quotation marks that meet across runs', () => {
    const content: Inline[] = [
      { text: 'Nói rằng "' },
      { text: 'việc chung ', bold: true },
      { text: ' là việc', bold: true, italic: true },
      { text: ' mình" ' },
      { text: ', rồi làm.', italic: true },
    ];
    const [block] = structureDrafts([draftLine(content)], new ReadTally('bai.txt'));
    const text = block?.type === 'paragraph' ? markedText(block.content).replaceAll(/[*_]/gu, '') : '';
    expect(text).toBe('Nói rằng “việc chung là việc mình”, rồi làm.');
  });
});

it('no arrangement of lines loses or invents a word', () => {
  const start = fc.constantFrom(
    '',
    '- ',
    '+ ',
    '* ',
    '1. ',
    '2.',
    '3) ',
    'I- ',
    'II.',
    'a) ',
    'b)',
    '1.1. ',
    'Chương II. ',
  );
  const words = fc.array(
    fc.constantFrom('chi', 'bộ', 'Đảng', 'họp', '“bàn”', 'việc', 'làm.', 'tốt;', '2020'),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  const line = fc.tuple(start, words).map(([mark, list]) => mark + list.join(' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (texts) => {
      const blocks = structureDrafts(lines(...texts), new ReadTally('bai.txt'));
      expect(wordsOf(...outline(blocks).map((text) => text.replace(/^\s*(?:p|h[123]) /u, '')))).toEqual(
        wordsOf(...texts),
      );
    }),
  );
});

it('blocks of a source that knows its own structure pass as they are', () => {
  expect(
    structureDrafts([p('1. Không phải đề mục'), p('- không phải danh sách')], new ReadTally('bai.txt')),
  ).toEqual([p('1. Không phải đề mục'), p('- không phải danh sách')]);
});
