/** Tracked changes in files that imitate what Microsoft Word writes. */
import { describe, expect, it } from 'vitest';
import { p, tbl, tc, tr } from '../support/docx-fixture.ts';
import { itemLines, lines, only, read } from './support/lines.ts';
import {
  by,
  comment,
  commented,
  del,
  deletedRuns,
  ins,
  moveFrom,
  moveTo,
  paraId,
  split,
} from './support/reviewed-docx.ts';

const marked = (mark: string): string => `<w:rPr>${mark}</w:rPr>`;

describe('tracked changes of Word', () => {
  it('next to each other by one person are one replacement, days apart and cut in pieces', () => {
    const { items } = read(
      p(
        `${split('Họp ')}${del('hằng |tháng', 'Bình', '2026-09-04T23:59:00Z')}${ins('hằng ', 'Bình')}${ins('qu|ý', 'Bình', '2026-09-06T00:10:00Z')}${split(' một lần.')}`,
      ),
    );
    expect(items).toEqual([
      {
        kind: 'suggestion',
        author: 'Bình',
        at: '2026-09-05T17:10:00.000Z',
        quote: 'hằng tháng',
        before: 'Họp ',
        after: ' một lần.',
        anchorId: null,
        text: '',
        replacement: 'hằng quý',
        replies: [],
        isResolved: false,
      },
    ]);
  });

  it('by two persons, or with words between them, stay apart', () => {
    expect(
      lines(
        p(
          `${del('cũ', 'Bình')}${ins('mới', 'Lan')}${split(' và ')}${ins('thêm', 'Lan')}${split(' rồi ')}${del('bớt', 'Lan')}`,
        ),
      ),
    ).toEqual(['Bình “cũ” → “”', 'Lan “” → “mới”', 'Lan “” → “thêm”', 'Lan “bớt” → “”']);
  });

  it('keep what is set above or below the line as the letters our own text has for it', () => {
    const set = (text: string, align: string): string =>
      `<w:r><w:rPr><w:vertAlign w:val="${align}"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const put = (runs: string): string => `<w:ins ${by('Lan')}>${runs}</w:ins>`;
    const area = put(
      `<w:r><w:t>120 m</w:t></w:r>${set('2', 'superscript')}<w:r><w:t>, CO</w:t></w:r>${set('2', 'subscript')}`,
    );
    expect(lines(p(split('Rộng ') + area))).toEqual(['Lan “” → “120 m², CO₂”']);
    // What stood there before is the text as it went out.
    expect(lines(p(split('Rộng 5 m²') + put(set('(1)', 'superscript'))))).toEqual(['Lan “” → “⁽¹⁾”']);
  });

  it('see the original around them, not what others put in', () => {
    const { items } = read(
      p(`${split('Một ')}${ins('chen ', 'Lan')}${split('hai ')}${del('ba', 'Bình')}${split(' bốn')}`),
    );
    expect(items[1]).toMatchObject({ before: 'Một hai ', quote: 'ba', after: ' bốn' });
  });

  it('add a paragraph, part one in two, join two, and take one out', () => {
    const added = marked(`<w:ins ${by('Bình')}/>`);
    const removed = marked(`<w:del ${by('Bình')}/>`);
    const first = p(split('Đoạn một.'), added) + p(ins('Đoạn thêm.', 'Bình'));
    expect(lines(first)).toEqual(['Bình “” → “⏎Đoạn thêm.”']);
    expect(lines(p(split('Câu một. '), added) + p(split('Câu hai.')))).toEqual([
      'Bình “” → “⏎” [Tách đoạn tại đây.]',
    ]);
    expect(lines(p(split('Đoạn một.'), removed) + p('Đoạn hai.'))).toEqual([
      'Bình “⏎” → “” [Nối với đoạn sau.]',
    ]);
    expect(lines(p('Một.') + p(del('Hai.', 'Bình'), removed) + p('Ba.'))).toEqual([
      'Bình “Hai.” → “” [Bỏ cả đoạn.]',
    ]);
    expect(
      lines(
        p(`${split('Đầu ')}${del('đuôi.', 'Bình')}`, removed) + p(`${del('Mở ', 'Bình')}${split('kết.')}`),
      ),
    ).toEqual(['Bình “đuôi.⏎Mở ” → “”']);
  });

  it('put a paragraph in the place of another, or words in the place of one and its end', () => {
    const added = marked(`<w:ins ${by('Bình')}/>`);
    const removed = marked(`<w:del ${by('Bình')}/>`);
    expect(
      lines(p('Một.') + p(del('Hai.', 'Bình'), removed) + p(ins('Mới.', 'Bình'), added) + p('Ba.')),
    ).toEqual(['Bình “Hai.” → “Mới.”']);
    expect(
      lines(p('Một.') + p(del('Hai.', 'Bình'), removed) + p(`${ins('Mới ', 'Bình')}${split('ba.')}`)),
    ).toEqual(['Bình “Hai.⏎” → “Mới ”']);
  });

  it('move words: one suggestion takes them away, one brings them, each names the other place', () => {
    expect(
      lines(
        p(`${split('Câu ở lại.')}${moveFrom(' Câu |đi.', 'move1', 'Bình')}`) +
          p('Đoạn giữa.') +
          p(`${split('Câu đích.')}${moveTo(' Câu đi.', 'move1', 'Bình')}`),
      ),
    ).toEqual([
      'Bình “ Câu đi.” → “” [Chuyển đoạn này đến chỗ sau “Câu đích.”.]',
      'Bình “” → “ Câu đi.” [Chuyển đến đây từ chỗ sau “Câu ở lại.”.]',
    ]);
  });

  it('move a paragraph of which the marks stand between paragraphs', () => {
    const range = (kind: string, id: number): string =>
      `<w:${kind}RangeStart ${by('Bình')} w:name="move7"/>`.replace(/w:id="\d+"/u, `w:id="${id}"`);
    const runs = (kind: string): string => `<w:${kind} ${by('Bình')}>${split('Hai.')}</w:${kind}>`;
    expect(
      lines(
        p(`${range('moveFrom', 71)}${runs('moveFrom')}`, marked(`<w:moveFrom ${by('Bình')}/>`)) +
          '<w:moveFromRangeEnd w:id="71"/>' +
          p('Ba.') +
          range('moveTo', 72) +
          p(runs('moveTo'), marked(`<w:moveTo ${by('Bình')}/>`)) +
          p('<w:moveToRangeEnd w:id="72"/>'),
      ),
    ).toEqual([
      'Bình “Hai.” → “” [Chuyển đoạn này đến chỗ sau “Ba.”.]',
      'Bình “” → “Hai.⏎” [Chuyển đến đây từ chỗ khác.]',
    ]);
  });

  it('move a whole paragraph with its end, and keep two moves apart', () => {
    const away = marked(`<w:moveFrom ${by('Bình')}/>`);
    const here = marked(`<w:moveTo ${by('Bình')}/>`);
    expect(
      lines(
        p('Một.') +
          p(moveFrom('Hai.', 'move1', 'Bình'), away) +
          p('Ba.') +
          p(moveTo('Hai.', 'move1', 'Bình'), here) +
          p(moveTo('Năm.', 'move2', 'Bình'), here) +
          p('Bốn.') +
          p(moveFrom('Năm.', 'move2', 'Bình'), away) +
          p('Sáu.'),
      ),
    ).toEqual([
      'Bình “Hai.” → “” [Chuyển đoạn này đến chỗ trước “Bốn.”.]',
      'Bình “” → “Hai.⏎” [Chuyển đến đây từ chỗ sau “Một.”.]',
      'Bình “” → “Năm.⏎” [Chuyển đến đây từ chỗ sau “Bốn.”.]',
      'Bình “Năm.” → “” [Chuyển đoạn này đến chỗ trước “Bốn.”.]',
    ]);
  });

  it('of the look are comments that name it', () => {
    const look = (now: string, before: string): string =>
      `${now}<w:rPrChange ${by('Bình')}><w:rPr>${before}</w:rPr></w:rPrChange>`;
    expect(
      lines(
        p(
          `${split('Chữ ')}${split('đậ|m', look('<w:b/><w:bCs/>', ''))}${split(' và ')}${split('thường', look('<w:sz w:val="32"/>', '<w:i/>'))}`,
        ) +
          p(
            split('Giữa trang.'),
            `<w:jc w:val="center"/><w:pPrChange ${by('Lan')}><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrChange>`,
          ),
      ),
    ).toEqual([
      'Bình “đậm”: đổi định dạng: đậm',
      'Bình “thường”: đổi định dạng: cỡ chữ 16, bỏ nghiêng',
      'Lan “Giữa trang.”: đổi định dạng: căn lề',
    ]);
  });

  it('put rows in and take rows out of a table', () => {
    const row = (change: string, ...cells: string[]): string =>
      `<w:tr w:rsidR="00A1B2C3"><w:trPr>${change}</w:trPr>${cells.map((cell) => tc(cell)).join('')}</w:tr>`;
    expect(
      lines(
        tbl(
          tr(tc('a'), tc('b')),
          row(`<w:ins ${by('Bình')}/>`, p(ins('c', 'Bình')), p(ins('d', 'Bình'))),
          row(`<w:del ${by('Lan')}/>`, p(del('e', 'Lan')), p(del('g', 'Lan'))),
        ),
      ),
    ).toEqual(['Bình “” → “c⏎d⏎”', 'Lan “e⏎g” → “” [Bỏ cả đoạn.]']);
  });

  it('of what somebody else put in are told as a wish about it', () => {
    expect(
      lines(
        p(
          `${split('Họp ')}<w:ins ${by('Bình')}>${split('thật ')}<w:del ${by('Lan')}>${deletedRuns('rất ')}</w:del>${split('đều')}</w:ins>${split('.')}`,
        ),
      ),
    ).toEqual(['Bình “” → “thật rất đều”', 'Lan “”: Đề nghị bỏ chữ “rất” mà Bình thêm vào.']);
  });

  it('in footnotes are found; those in headers are counted', () => {
    const { items, warnings } = read({
      body: p(`${split('Câu.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      footnotes: `<w:footnote w:id="2">${p(`${split('Theo ')}${del('kết luận', 'Bình')}${ins('nghị quyết', 'Bình')}`)}</w:footnote>`,
      headers: [p(ins('thêm', 'Bình'))],
    });
    expect(itemLines({ items })).toEqual(['Bình “kết luận” → “nghị quyết”']);
    expect(items[0]?.before).toBe('Theo ');
    expect(warnings).toEqual(['Có 1 chỗ sửa ở đầu trang, chân trang không lấy vào.']);
  });

  it('in content controls, links and fields are found, and field codes are no text', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    expect(
      lines(
        `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:hyperlink>${split('liên ')}${del('kết', 'Bình')}</w:hyperlink>`)}</w:sdtContent></w:sdt>` +
          p(
            `${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${split('7')}${field('end')}${ins('8', 'Bình')}`,
          ),
      ),
    ).toEqual(['Bình “kết” → “”', 'Bình “” → “8”']);
    expect(
      read(
        p(
          `${field('begin')}<w:r><w:instrText>X</w:instrText></w:r>${field('separate')}${split('7')}${field('end')}${ins('8', 'B')}`,
        ),
      ).items[0]?.before,
    ).toBe('7');
  });

  it('put in and take out footnotes', () => {
    const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    expect(
      lines({
        body:
          p(`${split('Câu.')}<w:ins ${by('Bình')}>${mark(2)}</w:ins>`) +
          p(`${split('Câu hai.')}<w:del ${by('Lan')}>${mark(3)}</w:del>`),
        footnotes: `<w:footnote w:id="2">${p(ins('Lời chú.', 'Bình'))}</w:footnote><w:footnote w:id="3">${p('Cũ.')}</w:footnote>`,
      }),
    ).toEqual(['Bình “”: thêm chú thích', 'Lan “”: bỏ chú thích', 'Bình “” → “Lời chú.”']);
  });

  it('keep pictures in view, and no text of a box in the words around it', () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(ins('trong khung', 'Lan'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${p(ins('trong khung', 'Lan'))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(lines(p(`${split('Câu.')}${box}<w:ins ${by('Bình')}><w:r><w:drawing/></w:r></w:ins>`))).toEqual([
      'Bình “”: thêm hình',
      'Lan “” → “trong khung”',
    ]);
  });
});

describe('names and times in a Word file', () => {
  it('are those of the true instant where Word tells it, else of a clock in Vietnam', () => {
    const { items } = read({
      body: p(
        `${commented(0, 'Một', 1)}<w:ins ${by('Bình')} w16du:dateUtc="2026-09-05T02:00:00Z">${split('Hai')}</w:ins>`,
      ).replace('<w:ins ', '<w:ins xmlns:w16du="u" '),
      comments: comment(0, 'Bình', 'A') + comment(1, 'Lan', 'B', ''),
      ids: `<w16cid:commentId w16cid:paraId="${paraId(0)}" w16cid:durableId="2B5D7A10"/>`,
      extensible:
        '<w16cex:commentExtensible w16cex:durableId="2B5D7A10" w16cex:dateUtc="2026-09-05T03:00:00Z"/>',
    });
    expect(items.map(({ at }) => at)).toEqual(['2026-09-05T03:00:00.000Z', null, '2026-09-05T02:00:00.000Z']);
  });

  it('that were taken out of the file are told as missing', () => {
    const { items, warnings } = read(
      p(`${split('Một ')}<w:ins w:id="1" w:author="Author">${split('hai')}</w:ins>`),
    );
    expect(items[0]).toMatchObject({ author: '', at: null });
    expect(warnings).toEqual(['Có 1 góp ý không ghi tên người góp ý.', 'Có 1 góp ý không ghi ngày.']);
  });

  it('and words in decomposed letters come in the form texts have here', () => {
    const item = only(
      p(`${split('Họp '.normalize('NFD'))}${del('đúng giờ'.normalize('NFD'), 'Bình'.normalize('NFD'))}`),
    );
    expect(item).toMatchObject({ author: 'Bình', before: 'Họp ', quote: 'đúng giờ' });
  });
});

it('a Word file without comments and changes has nothing to say', () => {
  expect(read(p('Một đoạn.'))).toEqual({ round: null, items: [], warnings: [] });
});

it('the words around are at most sixty letters and end with the paragraph', () => {
  const long =
    'Mỗi đồng chí tự rà soát việc đã nhận trong quý, nêu rõ phần đã làm xong và phần còn dở dang. ';
  const item = only(
    p('Đoạn trước.') + p(`${split(long)}${del('Hết', 'Bình')}${split(long)}`) + p('Đoạn sau.'),
  );
  expect([item.before, item.after]).toEqual([long.slice(-60), long.slice(0, 60)]);
});
