import { describe, expect, it } from 'vitest';
import { formatMarkdown, normalizeBlocks, parseMarkdown } from '../../../shared/text/markdown.ts';
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
  p,
  pageBreak,
  part,
  pluses,
  portrait,
  quote,
  table,
  underlined,
} from '../../support/blocks.ts';

/** What is read from a text that holds one paragraph. */
function contentOf(text: string): unknown {
  const [block, ...others] = parseMarkdown(text);
  expect(others).toEqual([]);
  return block?.type === 'paragraph' ? block.content : block;
}

describe('reading blocks', () => {
  it('keeps the number of a heading as it is written, and knows three levels', () => {
    expect(parseMarkdown('# I- MỤC ĐÍCH, YÊU CẦU\n## 1. Mục đích\n### a) Nội dung\n##### Chi tiết')).toEqual([
      h(1, 'I- MỤC ĐÍCH, YÊU CẦU'),
      h(2, '1. Mục đích'),
      h(3, 'a) Nội dung'),
      h(3, 'Chi tiết'),
    ]);
  });

  it('keeps the bullets - and + apart, side by side and one in the other', () => {
    const text = '- Một\n  + Hai\n\n    Đoạn hai\n- Ba\n\n+ Bốn\n';
    expect(parseMarkdown(text)).toEqual([
      dashes(item('Một', pluses(item('Hai', p('Đoạn hai')))), 'Ba'),
      pluses('Bốn'),
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
      table('lcr', ['Quý', 'Chuyên đề', 'Số'], ['I', line('Mạng', br, 'xã hội'), ''], ['II', 'a | b', '3']),
    ]);
  });

  it('reads marks that stand alone on a line, and no others', () => {
    expect(
      parseMarkdown(
        'Trước\n<!-- page-break -->\n<!-- landscape -->\n<!--portrait-->\n<!-- part: bieu-quyet -->\n> Trích\n\n<!-- /part -->\nthấy <!-- page-break --> đây',
      ),
    ).toEqual([
      p('Trước'),
      pageBreak,
      landscape,
      portrait,
      part('bieu-quyet'),
      quote(p('Trích')),
      part(null),
      p('thấy <!-- page-break --> đây'),
    ]);
  });

  it('reads a rule as the five hyphens of a paper, never the line above as a heading', () => {
    expect(parseMarkdown('Về việc tổ chức\n-----\n***')).toEqual([
      p('Về việc tổ chức'),
      p('-----'),
      p('-----'),
    ]);
  });

  it('reads indented lines and code as text', () => {
    expect(parseMarkdown('    Thụt **đầu** dòng\n\n```js\na\nb\n```')).toEqual([
      p('Thụt ', bold('đầu'), ' dòng'),
      p('a', br, 'b'),
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
    for (const way of ['**đ**', '__đ__', '<b>đ</b>', '<STRONG>đ</STRONG>']) {
      expect(contentOf(way)).toEqual(line(bold('đ')));
    }
    for (const way of ['*đ*', '_đ_', '<i>đ</i>', '<em>đ</em>']) {
      expect(contentOf(way)).toEqual(line(italic('đ')));
    }
    expect(contentOf('<u>gạch ***cả ba***</u> rồi')).toEqual(
      line(underlined('gạch '), bold(italic(underlined('cả ba'))), ' rồi'),
    );
  });

  it('joins soft lines with a space and breaks hard ones', () => {
    expect(contentOf('một\nhai  \nba\\\nbốn<br>năm')).toEqual(
      line('một hai', br, 'ba', br, 'bốn', br, 'năm'),
    );
  });

  it('reads a footnote where its mark stands', () => {
    expect(parseMarkdown('Trích[^a] và[^b].\n\n[^b]: Thứ *hai*\n[^a]: Thứ nhất,\ntiếp')).toEqual([
      p('Trích', note('Thứ nhất, tiếp'), ' và', note('Thứ ', italic('hai')), '.'),
    ]);
  });

  it('shows footnote marks and definitions that have no partner', () => {
    expect(parseMarkdown('Trích[^a].\n\n[^b]: Không ai nhắc[^b]')).toEqual([
      p('Trích[^a].'),
      p('[^b]: Không ai nhắc[^b]'),
    ]);
  });

  it('makes text of links and images', () => {
    expect(contentOf('[cổng](https://vi-du.vn/a) <https://vi-du.vn> ![ảnh họp](a.png) www.vi-du.vn')).toEqual(
      line('cổng (https://vi-du.vn/a) https://vi-du.vn [ảnh họp] www.vi-du.vn'),
    );
  });

  it('shows HTML it does not know and brackets that are no link', () => {
    const text = '<script>alert(1)</script> </u> <span class="x">a</span> [đ/c] [x]: /y ~~bỏ~~';
    expect(contentOf(text)).toEqual(line(text));
    expect(contentOf('[đ/c]: /y')).toEqual(line('[đ/c]: /y'));
    expect(contentOf('<div>\nmột\n</div>')).toEqual(line('<div> một </div>'));
  });

  it('reads the entities of HTML', () => {
    expect(contentOf('R&amp;D &lt;b&gt; &#273;&#x1EBF; A&B &unknown;')).toEqual(
      line('R&D <b> đế A&B &unknown;'),
    );
  });
});

describe('writing', () => {
  it('writes nothing for no blocks, and one newline at the end of any', () => {
    expect(formatMarkdown([])).toBe('');
    expect(formatMarkdown([p('  ')])).toBe('');
    expect(formatMarkdown([p('Đảng viên')])).toBe('Đảng viên\n');
  });

  it('leaves ordinary sentences as they are', () => {
    const sentence =
      'Số 84-KH/CB, ngày 07/02/2020: 87,5% (7/8) đồng chí – “nhất trí”; R&D, v.v. #1 = 2 + 3 - 1 > 0!';
    expect(formatMarkdown([p(sentence)])).toBe(`${sentence}\n`);
  });

  it('escapes what a line would otherwise begin', () => {
    for (const text of ['1. Một', '2) Hai', '- gạch', '+ cộng', '-----', '# thăng', '> trích', ':-']) {
      expect(formatMarkdown([p(text)])).toMatch(/^\d?\\/);
    }
  });

  it('writes stars where they hold and tags where they would fail', () => {
    const write = (...content: { text: string; bold?: true }[]): string =>
      formatMarkdown([p(...content)]).trimEnd();
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
      for (const block of [p(...content), h(1, ...content)]) {
        expect(parseMarkdown(formatMarkdown([block]))).toEqual([block]);
      }
    }
  });

  it('keeps hashes at the end of a heading', () => {
    for (const text of ['#', '###', 'Mục #', 'Mục ##', 'C#']) {
      expect(parseMarkdown(formatMarkdown([h(2, text)]))).toEqual([h(2, text)]);
    }
  });

  it('numbers footnotes in order of appearance and defines them at the end', () => {
    expect(formatMarkdown([p('Xem', note('một')), quote(p('Xem', note('hai')))])).toBe(
      'Xem[^1]\n\n> Xem[^2]\n\n[^1]: một\n[^2]: hai\n',
    );
  });

  it('will not write a part whose key would break its mark', () => {
    expect(() => formatMarkdown([part('a --> b')])).toThrow(RangeError);
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
    expect(normalizeBlocks([p(...content)])).toEqual([p('Chi bộ 1')]);
  });

  it('turns line ends in a run into line breaks', () => {
    expect(normalizeBlocks([p('\nmột \r\n hai\u2028ba\n')])).toEqual([p('một', br, 'hai', br, 'ba')]);
  });

  it('drops what no export can hold: control characters', () => {
    expect(normalizeBlocks([p('a\u0000b\u0007c\uFFFE')])).toEqual([p('abc')]);
  });
});
