import { describe, expect, it } from 'vitest';
import { docx, numbered, numbering, p, r, style, styled, tbl, tc, tr } from './support/docx-fixture.ts';
import { importDocx, outline, warned } from './support/imports.ts';

const bodyOf = (parts: Parameters<typeof docx>[0]): string[] => outline(importDocx(docx(parts)).blocks);

describe('headings', () => {
  const styles =
    style('u1', 'heading 1', '<w:rPr><w:b/></w:rPr>') +
    style('u2', 'Đầu đề 2', '') +
    style('Rieng', 'Mục riêng của cơ quan', '<w:basedOn w:val="u1"/>') +
    style('Cap3', 'Cấp ba', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
    style('TieuDe', 'Title', '');

  it('are told by built-in names, Vietnamese names, outline levels and what a style is based on', () => {
    const body =
      p('Mở đầu', styled('u1')) +
      p('Việc đầu', styled('u2')) +
      p('Cấp của cơ quan', styled('Rieng')) +
      p('Cấp ba', styled('Cap3')) +
      p('Tự đặt cấp', '<w:outlineLvl w:val="1"/>') +
      p('Câu văn.', '<w:outlineLvl w:val="9"/>');
    expect(bodyOf({ body, styles })).toEqual([
      'h1 Mở đầu',
      'h2 Việc đầu',
      'h1 Cấp của cơ quan',
      'h3 Cấp ba',
      'h2 Tự đặt cấp',
      'p Câu văn.',
    ]);
  });

  it('go by their visible number before their style', () => {
    expect(bodyOf({ body: p('a) Kinh phí', styled('u1')) + p('Câu.'), styles })[0]).toBe('h3 a) Kinh phí');
    expect(bodyOf(p('I- MỤC ĐÍCH') + p('Câu.') + p('1. Về học tập') + p('Câu.'))).toEqual([
      'h1 I- MỤC ĐÍCH',
      'p Câu.',
      'h2 1. Về học tập',
      'p Câu.',
    ]);
  });

  it('are not whole paragraphs in a heading style', () => {
    const long = 'Chi bộ bàn kỹ từng việc rồi mới quyết định. '.repeat(12).trim();
    expect(bodyOf({ body: p(long, styled('u1')) + p('Câu.'), styles })[0]?.slice(0, 2)).toBe('p ');
  });

  it('leave the title to the title', () => {
    const imported = importDocx(
      docx({ body: p('Nêu gương từ việc nhỏ', styled('TieuDe')) + p('Câu.'), styles }),
    );
    expect(imported.title).toBe('Nêu gương từ việc nhỏ');
    expect(outline(imported.blocks)).toEqual(['p Câu.']);
    expect(importDocx(docx(p('NÊU GƯƠNG TỪ VIỆC NHỎ') + p('Câu.'))).title).toBe('Nêu gương từ việc nhỏ');
    expect(importDocx(docx(p('Một dòng thường') + p('Câu.'))).title).toBeNull();
  });
});

describe('lists that Word numbers itself', () => {
  const parts = (body: string) => ({
    body,
    numbering: numbering(
      [
        ['decimal', '%1.'],
        ['lowerLetter', '%2)'],
      ],
      [
        ['bullet', '-'],
        ['bullet', '+'],
      ],
      [
        ['upperRoman', '%1-'],
        ['decimal', '%1.%2.'],
      ],
    ).replace('<w:lvlText w:val="%1.%2."/>', '<w:isLgl/><w:lvlText w:val="%1.%2."/>'),
  });

  it('carry their numbers as text', () => {
    const body =
      p('Việc một', numbered(1)) +
      p('Việc hai', numbered(1)) +
      p('Câu.') +
      p('Việc ba', numbered(1)) +
      p('Câu.');
    expect(bodyOf(parts(body))).toEqual(['1. Việc một', '2. Việc hai', 'p Câu.', 'h2 3. Việc ba', 'p Câu.']);
  });

  it('make headings where text follows, of the level their number shows', () => {
    const body =
      p('MỤC ĐÍCH', numbered(3)) +
      p('Câu.') +
      p('Việc đầu', numbered(3, 1)) +
      p('Câu.') +
      p('VIỆC LÀM', numbered(3)) +
      p('Câu.') +
      p('Việc sau', numbered(3, 1)) +
      p('Câu.');
    expect(bodyOf(parts(body)).filter((line) => line !== 'p Câu.')).toEqual([
      'h1 I- MỤC ĐÍCH',
      'h3 1.1. Việc đầu',
      'h1 II- VIỆC LÀM',
      'h3 2.1. Việc sau',
    ]);
  });

  it('keep bullets and their depth', () => {
    const body =
      p('Một', numbered(2)) +
      p('Một phẩy một', numbered(2, 1)) +
      p('Hai', numbered(2)) +
      p('Không', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(bodyOf(parts(body))).toEqual(['- Một', '  + Một phẩy một', '- Hai', 'p Không']);
  });

  it('start anew where a list says so', () => {
    const restart =
      '<w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const given = parts(
      p('A', numbered(1)) + p('B', numbered(1)) + p('Câu.') + p('C', numbered(9)) + p('D', numbered(9)),
    );
    expect(bodyOf({ ...given, numbering: given.numbering + restart })).toEqual([
      '1. A',
      '2. B',
      'p Câu.',
      '1. C',
      '2. D',
    ]);
  });

  it('take their numbering from a style, and draw nothing before an empty line', () => {
    const styles = style('Ds', 'Danh sách', `<w:pPr>${numbered(2)}</w:pPr>`);
    const body = p('Một', styled('Ds')) + p('<w:r/>', styled('Ds')) + p('Hai', styled('Ds'));
    expect(bodyOf({ ...parts(body), styles })).toEqual(['- Một', '- Hai']);
  });
});

describe('tables', () => {
  it('have a head, columns with alignment, and cells with several lines', () => {
    const imported = importDocx(
      docx(
        tbl(
          tr(tc(p(r('TT', '<w:b/>'))), tc(p(r('Chuyên đề', '<w:b/>')))),
          tr(tc(p('1', '<w:jc w:val="center"/>')), tc(p('Nêu gương') + p('- từ việc nhỏ'))),
        ),
      ),
    );
    expect(outline(imported.blocks)).toEqual(['[TT | Chuyên đề]', '[1 | Nêu gương⏎- từ việc nhỏ]']);
    expect(imported.blocks[0]).toMatchObject({ columns: ['center', 'left'] });
  });

  it('are squared where cells were merged, and say so', () => {
    const imported = importDocx(
      docx(
        tbl(
          tr(tc('Quý', '<w:vMerge w:val="restart"/>'), tc('Nội dung', '<w:gridSpan w:val="2"/>')),
          tr(tc('', '<w:vMerge/>'), tc('Chuyên đề'), tc('Người trình bày')),
          tr(tc('I'), tc('Nêu gương'), tc('Tổ 1')),
        ),
      ),
    );
    expect(outline(imported.blocks)).toEqual([
      '[Quý | Nội dung | ]',
      '[ | Chuyên đề | Người trình bày]',
      '[I | Nêu gương | Tổ 1]',
    ]);
    expect(warned(imported, 'merged-cells')).toBe(2);
  });

  it('within a cell become its text', () => {
    const inner = tbl(tr(tc('a'), tc('b')));
    const imported = importDocx(docx(tbl(tr(tc('Việc'), tc('Ghi')), tr(tc('x'), tc(inner + p('sau'))))));
    expect(outline(imported.blocks)).toEqual(['[Việc | Ghi]', '[x | a⏎b⏎sau]']);
    expect(warned(imported, 'nested-tables')).toBe(1);
  });

  it('of one column are only a frame', () => {
    const imported = importDocx(docx(tbl(tr(tc(p('Câu một.') + p('Câu hai.'))))));
    expect(outline(imported.blocks)).toEqual(['p Câu một.', 'p Câu hai.']);
    expect(warned(imported, 'unpacked-tables')).toBe(1);
  });
});

describe('pages', () => {
  const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
  const section = (orientation: string, type = ''): string =>
    `<w:sectPr>${type}<w:pgSz w:w="1" w:h="1" w:orient="${orientation}"/></w:sectPr>`;

  it('break where Word breaks them, once', () => {
    expect(
      bodyOf(
        p('Một.') +
          p(pageBreak) +
          p('Hai.', '<w:pageBreakBefore/>') +
          p(r('Ba.') + pageBreak + r('Bốn.')) +
          p(pageBreak),
      ),
    ).toEqual(['p Một.', 'pageBreak', 'p Hai.', 'p Ba.', 'pageBreak', 'p Bốn.']);
  });

  it('turn with their section', () => {
    const body =
      p('Một.', section('portrait')) + p('Hai.', section('landscape')) + p('Ba.') + section('portrait');
    expect(bodyOf(body)).toEqual(['p Một.', 'landscape', 'p Hai.', 'portrait', 'p Ba.']);
    const same =
      p('Một.', section('portrait')) + p('Hai.') + section('portrait', '<w:type w:val="continuous"/>');
    expect(bodyOf(same)).toEqual(['p Một.', 'p Hai.']);
  });
});
