/** Comments in files that imitate what Microsoft Word writes. */
import { describe, expect, it } from 'vitest';
import { p, tbl, tc, tr } from '../support/docx-fixture.ts';
import { lines, only, read } from './support/lines.ts';
import { comment, commented, del, extension, from, ins, split, to } from './support/reviewed-docx.ts';

describe('comments of Word', () => {
  it('come with author, time, quote and the words around, over runs cut in pieces', () => {
    const item = only({
      body: p(
        `${split('Chi bộ ho|an nghênh ')}${commented(0, 'tinh th|ần t|ự giác')}${split(' của các đồng chí.')}`,
      ),
      comments: comment(0, 'Trần Thị Bình', 'Nêu rõ ai.\nVà khi nào.'),
      people: ['Trần Thị Bình'],
    });
    expect(item).toEqual({
      kind: 'comment',
      author: 'Trần Thị Bình',
      at: '2026-09-05T01:15:00.000Z',
      quote: 'tinh thần tự giác',
      before: 'Chi bộ hoan nghênh ',
      after: ' của các đồng chí.',
      anchorId: null,
      text: 'Nêu rõ ai.\nVà khi nào.',
      replacement: null,
      replies: [],
      isResolved: false,
    });
  });

  it('carry their replies and whether they are resolved', () => {
    expect(
      lines({
        body: p(commented(0, 'Một', 1, 2)) + p(commented(3, 'Hai')),
        comments:
          comment(0, 'Bình', 'Hỏi.\nHai dòng.') +
          comment(1, 'Lan', 'Đáp.') +
          comment(2, 'Bình', 'Rõ rồi.') +
          comment(3, 'Dung', 'Ý khác.'),
        extended: extension(0, null, true) + extension(1, 0) + extension(2, 1) + extension(3, null),
        people: ['Bình', 'Lan', 'Dung'],
      }),
    ).toEqual(['Bình “Một”: Hỏi.⏎Hai dòng. (xong) ← Lan: Đáp. ← Bình: Rõ rồi.', 'Dung “Hai”: Ý khác.']);
  });

  it('whose replies answer each other in a ring are all kept', () => {
    expect(
      lines({
        body: p(commented(0, 'Một', 1)),
        comments: comment(0, 'Bình', 'A') + comment(1, 'Lan', 'B'),
        extended: extension(0, 1) + extension(1, 0),
      }),
    ).toEqual(['Bình “Một”: A', 'Lan “Một”: B']);
  });

  it('go over several paragraphs and into a table', () => {
    expect(
      lines({
        body:
          p(`${split('Đoạn ')}${from(0)}${split('một.')}`) +
          p(split('Đoạn hai.')) +
          tbl(tr(tc(p(`${split('ô đầu')}${to(0)}`)), tc('ô sau'))),
        comments: comment(0, 'Bình', 'Cả ba chỗ.'),
      }),
    ).toEqual(['Bình “một.⏎Đoạn hai.⏎ô đầu”: Cả ba chỗ.']);
  });

  it('begin and end between paragraphs', () => {
    expect(
      lines({
        body: `${p('Trước.')}${from(0)}${p('Giữa.')}${p(to(0))}${p('Sau.')}`,
        comments: comment(0, 'Bình', 'Ý.'),
      }),
    ).toEqual(['Bình “Giữa.”: Ý.']);
  });

  it('stand in tables within tables', () => {
    const inner = tbl(tr(tc(p(commented(0, 'trong cùng'))), tc('bên cạnh')));
    const item = only({
      body: tbl(tr(tc(`${p('ngoài')}${inner}${p('cuối ô')}`))),
      comments: comment(0, 'Bình', 'Ô này.'),
    });
    expect(item).toMatchObject({ quote: 'trong cùng', before: '', after: '', text: 'Ô này.' });
  });

  it('on a place without words, or on nothing in the text, are listed and said to be so', () => {
    const { items, warnings } = read({
      body: p(`${split('Chỗ ')}<w:r><w:commentReference w:id="0"/></w:r>${split('này.')}`),
      comments: comment(0, 'Bình', 'Thêm gì đó.') + comment(1, 'Lan', 'Về cả bài.'),
    });
    expect(items.map(({ text, quote, before, after }) => [text, before, quote, after])).toEqual([
      ['Thêm gì đó.', 'Chỗ ', '', 'này.'],
      ['Về cả bài.', '', '', ''],
    ]);
    expect(warnings).toEqual(['Có 1 góp ý không gắn với chữ nào trong tệp.']);
  });

  it('quote the words as they were, whatever was changed in them', () => {
    expect(
      lines({
        body: p(
          commented(0, `${split('giữ ')}${del('nền nếp', 'Lan')}${ins('kỷ cương', 'Lan')}${split(' họp')}`),
        ),
        comments: comment(0, 'Bình', 'Cả cụm.'),
      }),
    ).toEqual(['Bình “giữ nền nếp họp”: Cả cụm.', 'Lan “nền nếp” → “kỷ cương”']);
  });

  it('hold markup as plain text', () => {
    const text = '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;';
    expect(only({ body: p(commented(0, 'A')), comments: comment(0, 'Bình', text) }).text).toBe(
      '<script>alert(1)</script> &amp;',
    );
  });
});
