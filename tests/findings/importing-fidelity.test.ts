/** What was read wrong of Word files and web pages, by the number of the finding. */

import { describe, expect, it } from 'vitest';
import { blockLines } from '../../shared/text/blocks.ts';
import { toScript } from '../../shared/text/scripts.ts';
import {
  docx,
  numbered,
  numbering,
  p,
  r,
  style,
  styled,
  tbl,
  tc,
  tr,
} from '../electron/import/support/docx-fixture.ts';
import { importDocx, importHtml, outline, warned } from '../electron/import/support/imports.ts';
import { fc } from '../support/random.ts';

const FIRST = 'Câu văn mở đầu của bài viết, có đủ ý để đứng thành một đoạn riêng.';
const lines = (body: string, parts: Partial<Parameters<typeof docx>[0] & object> = {}): string[] =>
  outline(importDocx(docx({ body: p(FIRST) + body, ...parts })).blocks).slice(1);
const leftOut = (body: string): string[] => importDocx(docx(p(FIRST) + body)).leftOut.map(({ text }) => text);
const field = (code: string, inside = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${inside}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const sup = (text: string): string => r(text, '<w:vertAlign w:val="superscript"/>');
const sub = (text: string): string => r(text, '<w:vertAlign w:val="subscript"/>');
const m = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const math = (inside: string): string => `<m:oMath>${inside}</m:oMath>`;
const frac = (a: string, b: string): string => `<m:f><m:num>${a}</m:num><m:den>${b}</m:den></m:f>`;
const html = (body: string): string[] => outline(importHtml(`<p>${FIRST}</p>${body}`).blocks).slice(1);

describe('F3 figures above and below the line', () => {
  it('stay what they say, in Word and in pages', () => {
    expect(
      lines(
        p(
          r('Diện tích 120 m') +
            sup('2') +
            r(', Điều 5') +
            sup('1') +
            r(', 10') +
            sup('-6') +
            r(', CO') +
            sub('2'),
        ),
      ),
    ).toEqual(['p Diện tích 120 m², Điều 5¹, 10⁻⁶, CO₂']);
    expect(
      html(
        '<p>120 m<sup>2</sup>, H<sub>2</sub>O, x<span style="vertical-align: super">n</span>, 3<sup>(a)</sup></p>',
      ),
    ).toEqual(['p 120 m², H₂O, xⁿ, 3^(a)']);
  });

  it('by the style of a run, too, and a run that takes it away again', () => {
    const styles = style(
      'Tren',
      'Trên',
      '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
      'w:type="character"',
    );
    const raised = (text: string, more = ''): string => r(text, `<w:rStyle w:val="Tren"/>${more}`);
    expect(
      lines(p(r('Điều 5') + raised('2') + raised('2', '<w:vertAlign w:val="baseline"/>')), { styles }),
    ).toEqual(['p Điều 5²2']);
  });

  it('of any number can be told from figures on the line', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('super', 'sub'), (number, script) => {
        const raised = toScript(String(number), script);
        expect(raised.normalize('NFKC')).toBe(String(number));
        expect(raised).not.toMatch(/[0-9]/u);
      }),
    );
  });

  it('fractions, powers and roots can be calculated by', () => {
    const formulas: [string, string][] = [
      [frac(m('17'), m('23')), '17/23'],
      [frac(m('a+b'), m('2')), '(a+b)/2'],
      [`${m('2')}${frac(m('1'), m('2'))}`, '2 1/2'],
      [`${frac(m('1'), m('2'))}${m('x')}`, '(1/2) x'],
      [frac(frac(m('1'), m('2')), m('3')), '(1/2)/3'],
      [`<m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup>`, 'x²'],
      [`<m:sSup><m:e>${m('x+1')}</m:e><m:sup>${m('10')}</m:sup></m:sSup>`, '(x+1)¹⁰'],
      [`<m:sSup><m:e>${m('x')}</m:e><m:sup>${m('a')}</m:sup></m:sSup>`, 'x^a'],
      [`<m:sSub><m:e>${m('x')}</m:e><m:sub>${m('1')}</m:sub></m:sSub>`, 'x₁'],
      [`<m:rad><m:deg/><m:e>${m('a+b')}</m:e></m:rad>`, '√(a+b)'],
      [`<m:rad><m:deg>${m('3')}</m:deg><m:e>${m('8')}</m:e></m:rad>`, '³√8'],
      [`<m:d><m:e>${m('a')}</m:e></m:d>`, '(a)'],
    ];
    for (const [inside, text] of formulas)
      expect(lines(p(r('Là ') + math(inside)))).toEqual([`p Là ${text}`]);
    expect(
      html(
        '<p>Tỷ lệ 5 <math><mfrac><mn>17</mn><mn>23</mn></mfrac></math>, <math><msup><mi>x</mi><mn>2</mn></msup></math></p>',
      ),
    ).toEqual(['p Tỷ lệ 5 17/23, x²']);
  });

  it('lists of pages keep their letters, their numerals and where they begin', () => {
    expect(html('<ol type="a"><li>Một<li>Hai</ol>')).toEqual(['p a) Một', 'p b) Hai']);
    expect(html('<ol start="5"><li>Năm<li>Sáu<li value="9">Chín<li>Mười</ol>')).toEqual([
      '5. Năm',
      '6. Sáu',
      '9. Chín',
      '10. Mười',
    ]);
    expect(
      blockLines(
        importHtml(`<p>${FIRST}</p><ol style="list-style-type: lower-roman" start=3><li>Một<li>Hai</ol>`)
          .blocks,
      ).slice(1),
    ).toEqual(['iii. Một', 'iv. Hai']);
    expect(html('<ol reversed><li>Ba<li>Hai<li>Một</ol>').map((line) => line.slice(0, 2))).toEqual([
      '3.',
      '2.',
      '1.',
    ]);
  });
});

describe('F6 drawn numbers', () => {
  it('of a list that is only a reference to a list style', () => {
    const levels =
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
    const list = `<w:abstractNum w:abstractNumId="0">${'<w:styleLink w:val="Ds"/>'}${levels}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Ds"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
    const body = p('Đánh giá kết quả;', numbered(2)) + p('Thông qua kế hoạch;', numbered(2));
    expect(lines(body, { numbering: list })).toEqual(['1. Đánh giá kết quả;', '2. Thông qua kế hoạch;']);
    const byStyle = list.replace('<w:styleLink w:val="Ds"/>', '');
    const styles = style(
      'Ds',
      'Danh sách',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
      'w:type="numbering"',
    );
    expect(lines(body, { numbering: byStyle, styles })).toEqual([
      '1. Đánh giá kết quả;',
      '2. Thông qua kế hoạch;',
    ]);
  });

  it('of levels that are told by the style alone', () => {
    const levels = [0, 1]
      .map(
        (level) =>
          `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="C${level}"/><w:lvlText w:val="${level === 0 ? '%1.' : '%1.%2.'}"/></w:lvl>`,
      )
      .join('');
    const list = `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styles = [0, 1]
      .map((level) =>
        style(`C${level}`, `Cấp ${level}`, '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
      )
      .join('');
    const body = [0, 1, 1, 0].map((level) => p('Việc phải làm trong quý', styled(`C${level}`))).join('');
    const read = importDocx(docx({ body: p(FIRST) + body, numbering: list, styles }));
    expect(
      blockLines(read.blocks)
        .slice(1)
        .map((line) => /^[\d.]+/u.exec(line)?.[0]),
    ).toEqual(['1.', '1.1.', '1.2.', '2.']);
  });

  it('in Roman numerals beyond 399', () => {
    const list = numbering([['upperRoman', '%1.']]).replace(
      '<w:start w:val="1"/>',
      '<w:start w:val="1994"/>',
    );
    expect(lines(p('Việc', numbered(1)), { numbering: list })[0]).toContain('MCMXCIV.');
  });
});

describe('F7 fields', () => {
  it('without a stored result say what Word draws for them', () => {
    const drawn: [string, string, string?][] = [
      ['SYMBOL 179 \\f "Symbol"', '≥'],
      ['SYMBOL 0xFC \\f Wingdings', '✓'],
      ['MACROBUTTON NoMacro [Ghi tên vào đây]', '[Ghi tên vào đây]'],
      ['EQ \\f(17;23)', '17/23'],
      ['EQ \\f(1,2)', '1/2'],
      ['EQ \\f(17,5;23)', '17,5/23'],
      ['EQ \\r(3;x)', '³√x'],
      ['EQ \\r(x+1)', '√(x+1)'],
      ['QUOTE "lời dẫn"', 'lời dẫn'],
      ['FORMCHECKBOX', '☒', '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>'],
      ['FORMCHECKBOX', '☐', '<w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>'],
      [
        'FORMDROPDOWN',
        'Hai',
        '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Một"/><w:listEntry w:val="Hai"/></w:ddList></w:ffData>',
      ],
    ];
    for (const [code, text, inside] of drawn)
      expect(lines(p(r('Là ') + field(code, inside) + r(' đó')))).toEqual([`p Là ${text} đó`]);
    expect(lines(p(`${r('Là ')}<w:fldSimple w:instr=" SYMBOL 179 \\f Symbol "/>${r(' đó')}`))).toEqual([
      'p Là ≥ đó',
    ]);
  });

  it('of which Word alone knows the text, and code outside any field, are listed', () => {
    expect(leftOut(p(r('Là ') + field('FILLIN "Tên anh là gì"')))).toEqual(['FILLIN "Tên anh là gì"']);
    expect(leftOut(p('<w:r><w:instrText>chữ ngoài trường</w:instrText></w:r>'))).toEqual([
      'chữ ngoài trường',
    ]);
    expect(leftOut(p(r('Trang ') + field('PAGE')))).toEqual([]);
  });

  it('whose end was deleted end there, and one that never ends is told', () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>';
    const ended = `${begin}<w:del w:id="1" w:author="An"><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>cũ</w:delText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>`;
    expect(lines(p(r('Trước ') + ended + r('sau.')) + p('Đoạn kế tiếp.'))).toEqual([
      'p Trước sau.',
      'p Đoạn kế tiếp.',
    ]);
    const open = importDocx(docx(p(FIRST) + p(begin + r('bị nuốt')) + p('Đoạn kế tiếp.')));
    expect(open.leftOut).toEqual([{ reason: 'open-field', text: 'bị nuốt\nĐoạn kế tiếp.' }]);
    expect(warned(open, 'open-fields')).toBe(1);
  });
});

describe('F8 what stood in the file and nowhere else', () => {
  it('a note of the title is no part of it, and is listed', () => {
    const note = '<w:footnote w:id="2"><w:p><w:r><w:t>Lời chú của tên bài.</w:t></w:r></w:p></w:footnote>';
    const body = p(`${r('BÁO CÁO VỀ CÔNG TÁC ĐẢNG')}<w:r><w:footnoteReference w:id="2"/></w:r>`) + p(FIRST);
    const read = importDocx(docx({ body, footnotes: note }));
    expect(read.title).not.toContain('Lời chú');
    expect(read.leftOut).toContainEqual({ reason: 'note', text: 'Lời chú của tên bài.' });
  });

  it('signs of picture fonts are the signs they draw', () => {
    const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    expect(
      lines(p(r('a \uF0B3 b', font('Symbol')) + r(' \uF0FE', font('Wingdings')) + r(' \uF0B1'))),
    ).toEqual(['p a ≥ b ☑ ±']);
    expect(lines(p(`${r('a ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${r(' b')}`))).toEqual([
      'p a ≥ b',
    ]);
  });

  it('comments of a page saved by Word are listed as comments', () => {
    const page = `<p>${FIRST}</p><p>Thân bài<span class=MsoCommentReference><a class=msocomanchor>[A1]</a></span>.</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>Nhận xét của An.</p></div></div>`;
    const read = importHtml(page);
    expect(outline(read.blocks).at(-1)).toBe('p Thân bài.');
    expect(read.leftOut.filter(({ reason }) => reason === 'comment').map(({ text }) => text)).toContain(
      'Nhận xét của An.',
    );
    expect(warned(read, 'comments')).toBe(1);
  });
});

describe('F13 wide tables', () => {
  it('have as many columns as cells begin at, however fine the grid', () => {
    const wide = (text: string, columns: number): string => tc(text, `<w:gridSpan w:val="${columns}"/>`);
    const table = tbl(
      tr(wide('Nội dung', 31), wide('Kế hoạch', 30), wide('Đạt', 2)),
      tr(wide('Dự họp', 31), wide('23', 30), wide('8,79', 2)),
    );
    const read = importDocx(docx(p(FIRST) + table));
    expect(outline(read.blocks).slice(1)).toEqual(['[Nội dung | Kế hoạch | Đạt]', '[Dự họp | 23 | 8,79]']);
    expect(warned(read, 'merged-cells')).toBe(0);
    expect(html('<table><tr><td colspan=100>Rộng<td>Bên phải</tr><tr><td>a<td>b</tr></table>')).toEqual([
      '[Rộng |  | Bên phải]',
      '[a | b | ]',
    ]);
  });

  it('keep every cell or list it, whatever the spans', () => {
    const cell = fc.record({
      columns: fc.integer({ min: 1, max: 120 }),
      rows: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 80 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const words: string[] = [];
          const table = rows
            .map((cells) => {
              const row = cells.map(({ columns, rows: down }) => {
                words.push(`ô${words.length}x`);
                return `<td colspan=${columns} rowspan=${down}>${words.at(-1)}</td>`;
              });
              return `<tr>${row.join('')}</tr>`;
            })
            .join('');
          const read = importHtml(`<p>${FIRST}</p><table>${table}</table>`);
          const found = [...blockLines(read.blocks), ...read.leftOut.map(({ text }) => text)].join(' ');
          expect((found.match(/ô\d+x/gu) ?? []).sort()).toEqual([...words].sort());
        },
      ),
      { numRuns: 60 },
    );
  });
});
