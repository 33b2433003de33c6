import { describe, expect, it } from 'vitest';
import { articleHtml, articleText, withMarker } from '../../../electron/portal/article-html.ts';
import { textOfHtml } from '../../../electron/portal/html-text.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import {
  bold,
  br,
  dashes,
  h,
  italic,
  item,
  note,
  numbered,
  p,
  pageBreak,
  part,
  quote,
  table,
  underlined,
} from '../../support/blocks.ts';

describe('the HTML of an article', () => {
  it('writes every block on one line', () => {
    const blocks: Block[] = [
      h(1, 'I- MỞ ĐẦU'),
      p('Chi bộ ', bold(italic('thống nhất')), br, underlined('cao')),
      numbered(3, item('Ba', dashes('con'))),
      table('lc', ['Quý', 'Số'], ['I', '4']),
      quote(p('Lời Bác.')),
    ];
    expect(articleHtml(blocks).split('\n')).toEqual([
      '<h2>I- MỞ ĐẦU</h2>',
      '<p>Chi bộ <strong><em>thống nhất</em></strong><br><u>cao</u></p>',
      '<ol start="3"><li>Ba<ul><li>con</li></ul></li></ol>',
      '<table border="1"><thead><tr><th>Quý</th><th style="text-align:center">Số</th></tr></thead><tbody><tr><td>I</td><td style="text-align:center">4</td></tr></tbody></table>',
      '<blockquote><p>Lời Bác.</p></blockquote>',
    ]);
  });

  it('lets nothing of the text become markup, a shortcode or an embed', () => {
    const text = '5 < 6 & 7 > 3 [gallery] <script>x</script> https://vi.example/a';
    const html = articleHtml([p(text)]);
    expect(html).toBe(
      '<p>5 &lt; 6 &amp; 7 &gt; 3 &#091;gallery] &lt;script&gt;x&lt;/script&gt; https&#058;//vi.example/a</p>',
    );
    expect(textOfHtml(html)).toBe(text);
  });

  it('composes letters and drops control characters and line ends', () => {
    expect(articleHtml([p('Đa\u0309ng\u0000 bộ\r\nxã\u0007')])).toBe('<p>Đảng bộ xã</p>');
  });

  it('leaves out empty paragraphs and the marks of parts and pages', () => {
    const blocks: Block[] = [p(''), part('x'), pageBreak, p('  '), p('Còn')];
    expect(articleHtml(blocks)).toBe('<p>Còn</p>');
  });

  it('numbers footnotes and lists them at the end', () => {
    const html = articleHtml([p('Nghị quyết', note('Số 4.'))]);
    expect(html).toBe('<p>Nghị quyết<sup>(1)</sup></p>\n<p><strong>Chú thích</strong></p>\n<p>(1) Số 4.</p>');
  });

  it('puts the marker inside the last element', () => {
    expect(withMarker('<p>Một</p>\n<ul><li>Hai</li></ul>', 'dau')).toBe(
      '<p>Một</p>\n<ul><li>Hai</li><!-- dau --></ul>',
    );
    expect(withMarker('', 'dau')).toBe('<p><!-- dau --></p>');
  });
});

describe('the plain text of an article', () => {
  it('is a line for a block and a tab between cells', () => {
    const blocks = [h(2, 'Đầu'), p('Thân'), table('ll', ['', ''], ['a', 'b'])];
    expect(articleText(blocks)).toBe('Đầu\nThân\na\tb');
  });

  it("reads a portal's HTML as a person would", () => {
    const html =
      '<!-- dấu --><div><p>Chi&nbsp;b&ocirc;</p><script>x()</script><style>p{}</style>A<br>B</div>';
    expect(textOfHtml(html)).toBe('Chi bô\nA\nB');
  });

  it('leaves out what it is told to', () => {
    expect(textOfHtml('<p>Thân</p><div class="x kem"><p>Đuôi</p></div>', 'kem')).toBe('Thân');
  });
});
