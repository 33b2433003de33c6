import { describe, expect, it } from 'vitest';
import { docx, font, p, r, style, styled, tbl, tc, tr } from './support/docx-fixture.ts';
import { importDocx, outline, warned } from './support/imports.ts';

const bodyOf = (body: string): string[] => outline(importDocx(docx(body)).blocks);

describe('runs', () => {
  it('split by Word anywhere are one text', () => {
    expect(
      bodyOf(p(`${r('Chi b')}<w:proofErr w:type="spellStart"/>${r('ộ họp vào ')}${r('tối mai.')}`)),
    ).toEqual(['p Chi bộ họp vào tối mai.']);
  });

  it('carry bold, italic and underline, set and unset', () => {
    const body = p(
      r('Chữ ') +
        r('đậm', '<w:b/>') +
        r(' thường ', '<w:b w:val="0"/>') +
        r('nghiêng', '<w:i/>') +
        r(', ') +
        r('gạch chân', '<w:u w:val="single"/>') +
        r(' và không', '<w:u w:val="none"/>'),
    );
    expect(bodyOf(body)).toEqual(['p Chữ **đậm** thường _nghiêng_, ~gạch chân~ và không']);
  });

  it('inherit their look from character styles, paragraph styles and the styles below them', () => {
    const styles =
      style('Goc', 'Gốc', '<w:rPr><w:i/></w:rPr>') +
      style('Dam', 'Đoạn đậm', '<w:basedOn w:val="Goc"/><w:rPr><w:b/></w:rPr>') +
      style('ChuDam', 'Chữ đậm', '<w:rPr><w:b/></w:rPr>', 'w:type="character"') +
      style('Vong', 'Vòng', '<w:basedOn w:val="Vong"/><w:rPr><w:b/></w:rPr>');
    const body =
      p('Cả hai.', styled('Dam')) +
      p(r('Chỉ ') + r('chữ này', '<w:rStyle w:val="ChuDam"/>') + r('.')) +
      p(r('Bỏ đậm', '<w:b w:val="false"/>'), styled('Dam')) +
      p('Kế thừa chính mình.', styled('Vong'));
    expect(outline(importDocx(docx({ body, styles })).blocks)).toEqual([
      'p **_Cả hai._**',
      'p Chỉ **chữ này**.',
      'p _Bỏ đậm_',
      'p **Kế thừa chính mình.**',
    ]);
  });

  it('print tabs as blanks, breaks as breaks, and capitals as they are seen', () => {
    const body =
      p('<w:r><w:t>Số</w:t><w:tab/><w:t>12</w:t><w:br/><w:t>dòng hai</w:t></w:r>') +
      p(r('chi bộ khu phố', '<w:caps/>')) +
      p('<w:r><w:t>Bà Rịa</w:t><w:noBreakHyphen/><w:t>Vũng</w:t><w:softHyphen/><w:t>Tàu</w:t></w:r>');
    expect(bodyOf(body)).toEqual(['p Số 12⏎dòng hai', 'p CHI BỘ KHU PHỐ', 'p Bà Rịa-VũngTàu']);
  });

  it('decode entities, a thousand and more', () => {
    const text = '&#272;&#x1ea3;ng &amp; d&#226;n ';
    const imported = importDocx(docx(p(`<w:r><w:t>${text.repeat(1_500)}</w:t></w:r>`)));
    expect(outline(imported.blocks)[0]?.slice(0, 20)).toBe('p Đảng & dân Đảng & ');
  });

  it('report hidden text and leave it out', () => {
    const imported = importDocx(docx(p(r('Thấy được.') + r('Không thấy', '<w:vanish/>'))));
    expect(outline(imported.blocks)).toEqual(['p Thấy được.']);
    expect(imported.leftOut).toEqual([{ reason: 'hidden', text: 'Không thấy' }]);
  });
});

describe('old fonts', () => {
  it('are decoded run by run, split runs and capitals included', () => {
    const body =
      p(r('Chi bé häp ', font('.VnTime')) + r('đúng giờ, ') + r('®¶ng viªn', font('.VnTimeH'))) +
      p(r('Ñaûng vieân gö', font('VNI-Times')) + r('ông maãu', font('VNI-Times')));
    const imported = importDocx(docx(body));
    expect(outline(imported.blocks)).toEqual(['p Chi bộ họp đúng giờ, ĐẢNG VIÊN', 'p Đảng viên gương mẫu']);
    expect(warned(imported, 'legacy-fonts')).toBe(3);
  });

  it('come from styles and from the defaults of the file too', () => {
    const styles =
      `<w:docDefaults><w:rPrDefault><w:rPr>${font('.VnTime')}</w:rPr></w:rPrDefault></w:docDefaults>` +
      style('Moi', 'Mới', `<w:rPr>${font('Times New Roman')}</w:rPr>`) +
      style(
        'ChuDe',
        'Chủ đề',
        '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr>',
      );
    const body = p('Häp chi bé') + p('Họp ® chi bộ', styled('Moi')) + p('Ghi chép ¸', styled('ChuDe'));
    expect(outline(importDocx(docx({ body, styles })).blocks)).toEqual([
      'p Họp chi bộ',
      'p Họp ® chi bộ',
      'p Ghi chép ¸',
    ]);
  });

  it('are not guessed from letters: a Unicode run stays, decomposed marks are composed and told', () => {
    const imported = importDocx(docx(p('Đảng uỷ họp.'.normalize('NFD'))));
    expect(outline(imported.blocks)).toEqual(['p Đảng uỷ họp.']);
    expect(warned(imported, 'nfc')).toBe(1);
    expect(warned(imported, 'legacy-fonts')).toBe(0);
  });
});

describe('tracked changes and comments', () => {
  const run = (text: string): string => r(text);
  const deleted = (text: string): string => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;

  it('are read as accepted; what was deleted is reported', () => {
    const imported = importDocx(
      docx(
        p(
          `${run('Chi bộ ')}<w:ins w:author="A">${run('thống nhất ')}</w:ins><w:del w:author="A">${deleted('không ')}</w:del>${run('họp.')}`,
        ),
      ),
    );
    expect(outline(imported.blocks)).toEqual(['p Chi bộ thống nhất họp.']);
    expect(imported.leftOut).toEqual([{ reason: 'deleted', text: 'không' }]);
    expect([warned(imported, 'tracked-insertions'), warned(imported, 'tracked-deletions')]).toEqual([1, 1]);
  });

  it('take moved text where it went, once, and report what arrived nowhere', () => {
    const imported = importDocx(
      docx(
        p(`<w:moveFrom>${run('Câu dời đi.')}</w:moveFrom>${run('Câu ở lại.')}`) +
          p(`<w:moveTo>${run('Câu ')}</w:moveTo><w:moveTo>${run('dời đi.')}</w:moveTo>`) +
          p(`<w:moveFrom>${run('Câu lạc mất.')}</w:moveFrom>${run('Hết.')}`),
      ),
    );
    expect(outline(imported.blocks)).toEqual(['p Câu ở lại.', 'p Câu dời đi.', 'p Hết.']);
    expect(imported.leftOut).toEqual([{ reason: 'deleted', text: 'Câu lạc mất.' }]);
  });

  it('join two paragraphs whose border was deleted', () => {
    const body = p('Nửa đầu ', '<w:rPr><w:del w:author="A"/></w:rPr>') + p('nửa sau.');
    expect(bodyOf(body)).toEqual(['p Nửa đầu nửa sau.']);
  });

  it('drop a deleted row of a table', () => {
    const gone =
      '<w:tr><w:trPr><w:del w:author="A"/></w:trPr><w:tc><w:p><w:r><w:delText>Hàng bỏ</w:delText></w:r></w:p></w:tc></w:tr>';
    const imported = importDocx(docx(tbl(tr(tc('Việc'), tc('Người')), gone, tr(tc('Quét ngõ'), tc('Tổ 1')))));
    expect(outline(imported.blocks)).toEqual(['[Việc | Người]', '[Quét ngõ | Tổ 1]']);
    expect(imported.leftOut).toEqual([{ reason: 'deleted', text: 'Hàng bỏ' }]);
  });

  it('keep comments beside the paper', () => {
    const imported = importDocx(
      docx({
        body: p(
          `<w:commentRangeStart w:id="0"/>${run('Một câu.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
        comments: `<w:comment w:id="0" w:author="B">${p('Nên viết rõ hơn.')}${p('Ý hai.')}</w:comment>`,
      }),
    );
    expect(outline(imported.blocks)).toEqual(['p Một câu.']);
    expect(imported.leftOut).toEqual([{ reason: 'comment', text: 'Nên viết rõ hơn.\nÝ hai.' }]);
    expect(warned(imported, 'comments')).toBe(1);
  });
});

describe('what stands around and between runs', () => {
  it('is read through links, content controls, smart tags and fields', () => {
    const body =
      p(
        `<w:hyperlink r:id="rId9">${r('liên kết')}</w:hyperlink>${r(' và ')}<w:smartTag>${r('thẻ')}</w:smartTag>`,
      ) +
      `<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>${p('Trong ô điều khiển.')}</w:sdtContent></w:sdt>` +
      p(
        `${r('Trang ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF x </w:instrText></w:r><w:r><w:t>mã lẫn</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('.')}`,
      ) +
      p(`<w:fldSimple w:instr=" DATE ">${r('05/3/2024')}</w:fldSimple>`);
    expect(bodyOf(body)).toEqual(['p liên kết và thẻ', 'p Trong ô điều khiển.', 'p Trang 7.', 'p 05/3/2024']);
  });

  it('holds footnotes at their place', () => {
    const imported = importDocx(
      docx({
        body: p(`${r('Một câu')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('.')}`),
        footnotes: `<w:footnote w:id="-1" w:type="separator">${p('---')}</w:footnote><w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' Theo ')}${r('sách', '<w:i/>')}`)}${p('Trang 5.')}</w:footnote>`,
      }),
    );
    expect(outline(imported.blocks)).toEqual(['p Một câu{Theo _sách_ Trang 5.}.']);
  });

  it('takes the text of boxes once, refuses pictures, and says so', () => {
    const box = `<w:txbxContent>${p('Chữ trong khung.')}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const imported = importDocx(
      docx(p(drawn + r('Câu chính.')) + p(`<w:r><w:drawing><pic:pic/></w:drawing></w:r>${r('Có hình.')}`)),
    );
    expect(outline(imported.blocks)).toEqual(['p Câu chính.', 'p Chữ trong khung.', 'p Có hình.']);
    expect([warned(imported, 'text-boxes'), warned(imported, 'images')]).toEqual([1, 1]);
  });

  it('keeps the letters of equations', () => {
    const imported = importDocx(docx(p(`${r('Tỷ lệ ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`)));
    expect(outline(imported.blocks)).toEqual(['p Tỷ lệ a+b']);
    expect(warned(imported, 'equations')).toBe(1);
  });

  it('reads a drawn bullet of Wingdings as a bullet', () => {
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0B7"/></w:r>';
    expect(bodyOf(p(sign + r('Quét ngõ')) + p(sign + r('Trồng cây')))).toEqual(['- Quét ngõ', '- Trồng cây']);
  });

  it('reports headers, footers and the table of contents, page numbers apart', () => {
    const imported = importDocx(
      docx({
        body: p('Mục đích.....2', styled('TOC1')) + p('Câu chính của văn bản.'),
        styles: style('TOC1', 'toc 1', ''),
        headers: [
          p('<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'),
          p('Chi bộ Khu phố 4'),
        ],
        footers: [p('- 3 -'), p('Chi bộ Khu phố 4')],
      }),
    );
    expect(outline(imported.blocks)).toEqual(['p Câu chính của văn bản.']);
    expect(imported.leftOut).toEqual([
      { reason: 'contents', text: 'Mục đích.....2' },
      { reason: 'header-footer', text: 'Chi bộ Khu phố 4' },
    ]);
  });
});
