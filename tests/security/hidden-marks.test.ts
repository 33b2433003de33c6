import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../electron/import/import-file.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { docx, docxFiles, p, r, tbl, tc, tr, zipFiles } from '../electron/import/support/docx-fixture.ts';
import { openTestBackend } from '../support/backend.ts';

const BEFORE = p('Chi bộ họp bàn việc học tập.');
const LONG = Array.from({ length: 14 }, (_, index) => p(`Câu thứ ${index} của bài viết.`)).join('');

const inBody = (xml: string) => docx(BEFORE + LONG + xml);
const withPart = (name: string, xml: string, body = BEFORE): Uint8Array =>
  zipFiles({ ...docxFiles({ body }), [name]: xml });
const shape = (text: string): string =>
  `<w:p><w:r><w:drawing><wps:wsp xmlns:a="a"><wps:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></wps:txBody></wps:wsp></w:drawing></w:r></w:p>`;
const box = (text: string): string =>
  `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
const alternate = (choice: string, fallback: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const runs = (text: string): string => p([...text].map((letter) => r(letter)).join(''));

/** Where in a Word file a mark can stand, whether our reader takes it or leaves it out. */
const PLACES: Readonly<Record<string, (mark: string) => Uint8Array>> = {
  'a paragraph': (mark) => inBody(p(mark)),
  'single letters': (mark) => inBody(runs(mark)),
  'text of a shape': (mark) => inBody(shape(mark)),
  'a text box': (mark) => inBody(box(mark)),
  'a fallback alone': (mark) =>
    inBody(alternate('', `<w:pict><w:txbxContent>${p(mark)}</w:txbxContent></w:pict>`)),
  'a choice alone': (mark) => inBody(alternate(`<w:txbxContent>${p(mark)}</w:txbxContent>`, '')),
  'a cell': (mark) => inBody(tbl(tr(tc('Hồ sơ'), tc(mark)))),
  'a cell beyond the edge': (mark) =>
    inBody(tbl(tr(tc('rộng', '<w:gridSpan w:val="100"/>'), tc(mark)), tr(tc('x'), tc('y')))),
  'a table in a table': (mark) => inBody(tbl(tr(tc(p('a') + tbl(tr(tc(mark))) + p('b'))))),
  'a deleted run': (mark) => inBody(p(`<w:del w:id="1"><w:r><w:delText>${mark}</w:delText></w:r></w:del>`)),
  'a deleted run in a sentence': (mark) =>
    inBody(
      p(`${r('Chi bộ ')}<w:del w:id="1"><w:r><w:delText>${mark}</w:delText></w:r></w:del>${r(' họp.')}`),
    ),
  'a note whose mark is deleted': (mark) =>
    docx({
      body: p(`${r('Câu')}<w:del w:id="1"><w:r><w:footnoteReference w:id="2"/></w:r></w:del>`),
      footnotes: `<w:footnote w:id="2">${p(mark)}</w:footnote>`,
    }),
  'a note nobody refers to': (mark) =>
    docx({ body: BEFORE, footnotes: `<w:footnote w:id="2">${p(mark)}</w:footnote>` }),
  'an endnote': (mark) =>
    withPart('word/endnotes.xml', `<w:endnotes><w:endnote>${p(mark)}</w:endnote></w:endnotes>`),
  'a comment': (mark) => docx({ body: BEFORE, comments: `<w:comment w:id="0">${p(mark)}</w:comment>` }),
  'a header': (mark) => docx({ body: BEFORE, headers: [p(mark)] }),
  'a footer': (mark) => docx({ body: BEFORE, footers: [p(mark)] }),
  'a header no section uses': (mark) => withPart('word/header9.xml', `<w:hdr>${p(mark)}</w:hdr>`),
  'a watermark': (mark) =>
    docx({
      body: BEFORE,
      headers: [p(`<w:r><w:pict><v:shape><v:textpath string="${mark}"/></v:shape></w:pict></w:r>`)],
    }),
  'a text of a picture': (mark) =>
    inBody(
      p(`<w:r><w:drawing><wp:docPr xmlns:wp="wp" id="1" name="Ảnh" descr="${mark}"/></w:drawing></w:r>`),
    ),
  'a title of a picture': (mark) =>
    inBody(
      p(`<w:r><w:drawing><wp:docPr xmlns:wp="wp" id="1" name="Ảnh" title="${mark}"/></w:drawing></w:r>`),
    ),
  'a control': (mark) =>
    inBody(
      `<w:sdt><w:sdtPr><w:alias w:val="${mark}"/></w:sdtPr><w:sdtContent>${p('x')}</w:sdtContent></w:sdt>`,
    ),
  'hidden text': (mark) => inBody(p(r(mark, '<w:vanish/>'))),
  'small letters set as capitals': (mark) => inBody(p(r(mark.toLowerCase(), '<w:caps/>'))),
  'small capitals': (mark) => inBody(p(r(mark.toLowerCase(), '<w:smallCaps/>'))),
  'a style of small capitals': (mark) =>
    docx({
      body: BEFORE + LONG + p(r(mark.toLowerCase()), '<w:pStyle w:val="Dau"/>'),
      styles: '<w:style w:type="paragraph" w:styleId="Dau"><w:rPr><w:smallCaps/></w:rPr></w:style>',
    }),
  'behind a field that never ends': (mark) =>
    inBody(
      p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>${r(mark)}`),
    ),
  'the title of the file': (mark) => docx({ body: BEFORE, core: `<dc:title>${mark}</dc:title>` }),
  'a keyword of the file': (mark) => docx({ body: BEFORE, core: `<cp:keywords>${mark}</cp:keywords>` }),
  'a property of the office': (mark) =>
    withPart(
      'docProps/custom.xml',
      `<Properties><property name="a"><vt:lpwstr>${mark}</vt:lpwstr></property></Properties>`,
    ),
  'custom XML': (mark) => withPart('customXml/item1.xml', `<a><b>${mark}</b><c>x</c></a>`),
  'another prefix': (mark) =>
    withPart(
      'word/header8.xml',
      `<ns0:hdr xmlns:ns0="w"><ns0:p><ns0:r><ns0:t>${mark}</ns0:t></ns0:r></ns0:p></ns0:hdr>`,
    ),
  'a chart': (mark) =>
    withPart('word/charts/chart1.xml', `<c:chart><a:p><a:r><a:t>${mark}</a:t></a:r></a:p></c:chart>`),
  'a file within the file': (mark) =>
    zipSync({
      ...Object.fromEntries(
        Object.entries(docxFiles({ body: BEFORE })).map(([name, xml]) => [name, strToU8(xml)]),
      ),
      'word/embeddings/a.docx': docx(p(mark)),
    }),
  'a page within the file': (mark) =>
    withPart('word/afchunk.html', `<html><body><p>${mark}</p></body></html>`),
};

const refusesImport = (fileName: string, bytes: Uint8Array): boolean => {
  try {
    importFile({ fileName, bytes });
    return false;
  } catch (error) {
    return error instanceof Refusal && error.code === 'secrecy-mark';
  }
};

describe('F4 what the reader leaves out, the guard reads', () => {
  it.each(Object.entries(PLACES))('refuses a mark in %s, and takes the file without', (_place, make) => {
    for (const mark of ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'МẬТ', 'MẬT - CẤM SAO CHỤP'])
      expect([mark, refusesImport('bai.docx', make(mark))]).toEqual([mark, true]);
    for (const word of ['BẢO MẬT', 'Bí mật nhà nước', 'Mật ong'])
      expect([word, refusesImport('bai.docx', make(word))]).toEqual([word, false]);
  });

  it.each(['text of a shape', 'a cell beyond the edge', 'a header no section uses', 'a title of a picture'])(
    'refuses a mark in title case in %s',
    (place) => {
      for (const mark of ['Tối mật', 'Tuyệt mật', '(Mật)'])
        expect([mark, refusesImport('bai.docx', PLACES[place]?.(mark) ?? new Uint8Array())]).toEqual([
          mark,
          place !== 'a cell beyond the edge',
        ]);
    },
  );

  it.each([
    ['a.html', '<p>Chi bộ</p><!-- TUYỆT MẬT -->'],
    ['a.html', '<p>Chi bộ</p><img alt="TỐI MẬT" src="a.png">'],
    ['a.html', '<html><head><title>MẬT</title></head><body><p>Chi bộ</p></body></html>'],
    ['a.html', '<p>Chi bộ</p><p hidden>MẬT</p>'],
    ['a.html', '<p>Chi bộ</p><p><b>M</b>Ậ<i>T</i></p>'],
    ['a.html', '<p>Chi bộ</p><table><tr><td>Hồ sơ</td><td>M&#7852;T</td></tr></table>'],
    ['a.html', '<meta name="description" content="TÀI LIỆU MẬT"><p>Chi bộ</p>'],
    ['a.md', 'Chi bộ\n\n<!--\nMẬT\n-->\n'],
    ['a.md', 'Chi bộ\n\n![TỐI MẬT](a.png)\n'],
    ['a.md', 'Chi bộ\n\n[MẬT](http://a)\n'],
    ['a.md', 'Chi bộ\n\n[a]: http://b "x"\n\nMẬT[a]\n'],
    ['a.txt', 'Chi bộ\vTUYỆT MẬT\vhọp'],
    ['a.txt', 'Chi bộ họp\ntuyệt mật\n'],
    ['a.txt', 'Chi bộ họp\nＭẬＴ\n'],
    ['a.txt', 'Chi bé\nTUYÖT MËT\n'],
  ])('refuses %s with %j', (fileName, text) => {
    expect(refusesImport(fileName, strToU8(text))).toBe(true);
  });

  it('lets no verb take a file that holds one', async () => {
    const backend = openTestBackend();
    const bytes = PLACES['a text of a picture']?.('TUYỆT MẬT') ?? new Uint8Array();
    const file = { fileName: 'a.docx', bytes };
    const calls: [string, unknown][] = [
      ['document:import', { ...file, kind: 'CĐ' }],
      ['member:import', file],
      ['member:read-file', file],
      ['plan:read-file', file],
      ['review:take', { files: [file] }],
    ];
    for (const [channel, input] of calls) {
      const refused = await backend.answer(channel, input).catch((error: unknown) => error);
      expect([channel, refused]).toEqual([channel, expect.objectContaining({ code: 'secrecy-mark' })]);
    }
    await backend.close();
  });
});
