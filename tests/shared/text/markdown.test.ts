import { describe, expect, it } from 'vitest';
import { type Block, heading, paragraph } from '../../../shared/text/blocks.ts';
import { formatMarkdown, normalizeBlocks, parseMarkdown } from '../../../shared/text/markdown.ts';

/** What is read from a text that holds one paragraph. */
function contentOf(text: string): unknown {
  const [block, ...others] = parseMarkdown(text);
  expect(others).toEqual([]);
  return block?.type === 'paragraph' ? block.content : block;
}

describe('reading blocks', () => {
  it('keeps the number of a heading as it is written, and knows three levels', () => {
    expect(parseMarkdown('# I- MỤC ĐÍCH, YÊU CẦU\n## 1. Mục đích\n### a) Nội dung\n##### Chi tiết')).toEqual([
      heading(1, 'I- MỤC ĐÍCH, YÊU CẦU'),
      heading(2, '1. Mục đích'),
      heading(3, 'a) Nội dung'),
      heading(3, 'Chi tiết'),
    ]);
  });

  it('keeps the bullets - and + apart, side by side and one in the other', () => {
    const text = '- Một\n  + Hai\n\n    Đoạn hai\n- Ba\n\n+ Bốn\n';
    expect(parseMarkdown(text)).toEqual([
      {
        type: 'list',
        ordered: false,
        bullet: '-',
        items: [
          {
            content: [{ text: 'Một' }],
            children: [
              {
                type: 'list',
                ordered: false,
                bullet: '+',
                items: [{ content: [{ text: 'Hai' }], children: [paragraph('Đoạn hai')] }],
              },
            ],
          },
          { content: [{ text: 'Ba' }], children: [] },
        ],
      },
      { type: 'list', ordered: false, bullet: '+', items: [{ content: [{ text: 'Bốn' }], children: [] }] },
    ]);
    expect(formatMarkdown(parseMarkdown(text))).toBe(text);
  });

  it('reads * as the bullet -', () => {
    expect(formatMarkdown(parseMarkdown('* Một\n* Hai'))).toBe('- Một\n- Hai\n');
  });

  it('keeps where a numbered list starts, and two such lists apart', () => {
    const text = '4. Bốn\n5. Năm\n\n1) Một\n';
    expect(parseMarkdown(text)).toMatchObject([
      { ordered: true, start: 4, items: [{}, {}] },
      { ordered: true, start: 1, items: [{}] },
    ]);
    expect(formatMarkdown(parseMarkdown(text))).toBe(text);
  });

  it('reads tables with alignment and line breaks, every row as wide as the table', () => {
    expect(
      parseMarkdown('|Quý|Chuyên đề|Số|\n|---|:-:|--:|\n|I|Mạng<br>xã hội|\n|II|a \\| b|3|thừa|'),
    ).toEqual([
      {
        type: 'table',
        columns: ['left', 'center', 'right'],
        header: [[{ text: 'Quý' }], [{ text: 'Chuyên đề' }], [{ text: 'Số' }]],
        rows: [
          [[{ text: 'I' }], [{ text: 'Mạng' }, { lineBreak: true }, { text: 'xã hội' }], []],
          [[{ text: 'II' }], [{ text: 'a | b' }], [{ text: '3' }]],
        ],
      },
    ]);
  });

  it('reads marks that stand alone on a line, and no others', () => {
    expect(
      parseMarkdown(
        'Trước\n<!-- page-break -->\n<!-- landscape -->\n<!--portrait-->\n<!-- part: bieu-quyet -->\n> Trích\n\n<!-- /part -->\nthấy <!-- page-break --> đây',
      ),
    ).toEqual([
      paragraph('Trước'),
      { type: 'pageBreak' },
      { type: 'orientation', value: 'landscape' },
      { type: 'orientation', value: 'portrait' },
      { type: 'part', key: 'bieu-quyet' },
      { type: 'quote', blocks: [paragraph('Trích')] },
      { type: 'part', key: null },
      paragraph('thấy <!-- page-break --> đây'),
    ]);
  });

  it('reads a rule as the five hyphens of a paper, never the line above as a heading', () => {
    expect(parseMarkdown('Về việc tổ chức\n-----\n***')).toEqual([
      paragraph('Về việc tổ chức'),
      paragraph('-----'),
      paragraph('-----'),
    ]);
  });

  it('reads indented lines and code as text', () => {
    expect(parseMarkdown('    Thụt **đầu** dòng\n\n```js\na\nb\n```')).toEqual([
      { type: 'paragraph', content: [{ text: 'Thụt ' }, { text: 'đầu', bold: true }, { text: ' dòng' }] },
      { type: 'paragraph', content: [{ text: 'a' }, { lineBreak: true }, { text: 'b' }] },
    ]);
  });

  it('does not fall over text nested without end', () => {
    for (const mark of ['>', '- + ', '1. ', '[', '**a ', '<b>']) {
      const blocks = parseMarkdown(`${mark.repeat(30_000)}hết`);
      expect(formatMarkdown(blocks)).toContain('hết');
    }
  });
});

describe('reading text', () => {
  it('reads every way of writing the three looks', () => {
    for (const bold of ['**đ**', '__đ__', '<b>đ</b>', '<STRONG>đ</STRONG>']) {
      expect(contentOf(bold)).toEqual([{ text: 'đ', bold: true }]);
    }
    for (const italic of ['*đ*', '_đ_', '<i>đ</i>', '<em>đ</em>']) {
      expect(contentOf(italic)).toEqual([{ text: 'đ', italic: true }]);
    }
    expect(contentOf('<u>gạch ***cả ba***</u> rồi')).toEqual([
      { text: 'gạch ', underline: true },
      { text: 'cả ba', bold: true, italic: true, underline: true },
      { text: ' rồi' },
    ]);
  });

  it('joins soft lines with a space and breaks hard ones', () => {
    expect(contentOf('một\nhai  \nba\\\nbốn<br>năm')).toEqual([
      { text: 'một hai' },
      { lineBreak: true },
      { text: 'ba' },
      { lineBreak: true },
      { text: 'bốn' },
      { lineBreak: true },
      { text: 'năm' },
    ]);
  });

  it('reads a footnote where its mark stands', () => {
    expect(parseMarkdown('Trích[^a] và[^b].\n\n[^b]: Thứ *hai*\n[^a]: Thứ nhất,\ntiếp')).toEqual([
      {
        type: 'paragraph',
        content: [
          { text: 'Trích' },
          { footnote: [{ text: 'Thứ nhất, tiếp' }] },
          { text: ' và' },
          { footnote: [{ text: 'Thứ ' }, { text: 'hai', italic: true }] },
          { text: '.' },
        ],
      },
    ]);
  });

  it('shows footnote marks and definitions that have no partner', () => {
    expect(parseMarkdown('Trích[^a].\n\n[^b]: Không ai nhắc[^b]')).toEqual([
      paragraph('Trích[^a].'),
      paragraph('[^b]: Không ai nhắc[^b]'),
    ]);
  });

  it('makes text of links and images', () => {
    expect(contentOf('[cổng](https://vi-du.vn/a) <https://vi-du.vn> ![ảnh họp](a.png) www.vi-du.vn')).toEqual(
      [{ text: 'cổng (https://vi-du.vn/a) https://vi-du.vn [ảnh họp] www.vi-du.vn' }],
    );
  });

  it('shows HTML it does not know and brackets that are no link', () => {
    const text = '<script>alert(1)</script> </u> <span class="x">a</span> [đ/c] [x]: /y ~~bỏ~~';
    expect(contentOf(text)).toEqual([{ text }]);
    expect(contentOf('[đ/c]: /y')).toEqual([{ text: '[đ/c]: /y' }]);
    expect(contentOf('<div>\nmột\n</div>')).toEqual([{ text: '<div> một </div>' }]);
  });

  it('reads the entities of HTML', () => {
    expect(contentOf('R&amp;D &lt;b&gt; &#273;&#x1EBF; A&B &unknown;')).toEqual([
      { text: 'R&D <b> đế A&B &unknown;' },
    ]);
  });
});

describe('writing', () => {
  it('writes nothing for no blocks, and one newline at the end of any', () => {
    expect(formatMarkdown([])).toBe('');
    expect(formatMarkdown([paragraph('  ')])).toBe('');
    expect(formatMarkdown([paragraph('Đảng viên')])).toBe('Đảng viên\n');
  });

  it('leaves ordinary sentences as they are', () => {
    const sentence =
      'Số 84-KH/CB, ngày 07/02/2020: 87,5% (7/8) đồng chí – “nhất trí”; R&D, v.v. #1 = 2 + 3 - 1 > 0!';
    expect(formatMarkdown([paragraph(sentence)])).toBe(`${sentence}\n`);
  });

  it('escapes what a line would otherwise begin', () => {
    for (const text of ['1. Một', '2) Hai', '- gạch', '+ cộng', '-----', '# thăng', '> trích', ':-']) {
      expect(formatMarkdown([paragraph(text)])).toMatch(/^\d?\\/);
    }
  });

  it('writes stars where they hold and tags where they would fail', () => {
    const write = (...content: { text: string; bold?: true }[]): string =>
      formatMarkdown([{ type: 'paragraph', content }]).trimEnd();
    expect(write({ text: 'Mục đích:', bold: true }, { text: ' rõ' })).toBe('**Mục đích:** rõ');
    expect(write({ text: 'Mục đích: ', bold: true }, { text: 'rõ' })).toBe('<b>Mục đích: </b>rõ');
    expect(write({ text: '(“' }, { text: 'Đảng', bold: true }, { text: '”)' })).toBe('(“**Đảng**”)');
    expect(write({ text: 'của' }, { text: '“Đảng”', bold: true }, { text: 'ta' })).toBe('của<b>“Đảng”</b>ta');
    expect(write({ text: 'chi' }, { text: 'bộ', bold: true })).toBe('chi<b>bộ</b>');
  });

  it('keeps stars and tags apart from what stands beside them', () => {
    const bold = { text: 'đậm', bold: true as const };
    const note = { footnote: [{ text: 'chú' }] };
    for (const content of [
      [note, { text: '(' }, bold, { text: ')' }],
      [{ text: 'a~' }, bold, { text: '~b' }],
      [{ text: '*' }, bold, { text: '*' }],
      [bold, { text: 'nghiêng', italic: true as const }, bold],
      [bold, { lineBreak: true as const }, { text: '(đậm)', bold: true as const }],
    ]) {
      for (const block of [
        { type: 'paragraph' as const, content },
        { type: 'heading' as const, level: 1 as const, content },
      ]) {
        expect(parseMarkdown(formatMarkdown([block]))).toEqual([block]);
      }
    }
  });

  it('keeps hashes at the end of a heading', () => {
    for (const text of ['#', '###', 'Mục #', 'Mục ##', 'C#']) {
      expect(parseMarkdown(formatMarkdown([heading(2, text)]))).toEqual([heading(2, text)]);
    }
  });

  it('numbers footnotes in order of appearance and defines them at the end', () => {
    const note = (text: string): Block => ({
      type: 'paragraph',
      content: [{ text: 'Xem' }, { footnote: [{ text }] }],
    });
    expect(formatMarkdown([note('một'), { type: 'quote', blocks: [note('hai')] }])).toBe(
      'Xem[^1]\n\n> Xem[^2]\n\n[^1]: một\n[^2]: hai\n',
    );
  });

  it('will not write a part whose key would break its mark', () => {
    expect(() => formatMarkdown([{ type: 'part', key: 'a --> b' }])).toThrow(RangeError);
  });
});

describe('the canonical form', () => {
  it('joins runs of one look, drops empty ones and composes letters', () => {
    const content = [
      { text: ' Chi bo' },
      { text: '\u0323\u0302' },
      { text: '', bold: true as const },
      { text: '\t1 ' },
    ];
    expect(normalizeBlocks([{ type: 'paragraph', content }])).toEqual([paragraph('Chi bộ 1')]);
  });

  it('turns line ends in a run into line breaks', () => {
    expect(normalizeBlocks([paragraph('\nmột \r\n hai\u2028ba\n')])).toEqual([
      {
        type: 'paragraph',
        content: [{ text: 'một' }, { lineBreak: true }, { text: 'hai' }, { lineBreak: true }, { text: 'ba' }],
      },
    ]);
  });

  it('drops what no export can hold: control characters', () => {
    expect(normalizeBlocks([paragraph('a\u0000b\u0007c\uFFFE')])).toEqual([paragraph('abc')]);
  });
});
