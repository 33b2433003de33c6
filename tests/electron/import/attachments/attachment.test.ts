import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { attachmentLines, cleanAttachment } from '../../../../electron/import/attachments/attachment.ts';
import { docx, docxFiles, p, zipFiles } from '../support/docx-fixture.ts';

const word = (bytes: Uint8Array, fileName = 'Phụ lục.docx') => ({ fileName, bytes });

/** All of the container's text, expanded. */
function inside(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${new TextDecoder().decode(content)}`)
    .join('\n');
}

describe('a Word file on its way to a portal', () => {
  const tracked = docx({
    body: [
      '<w:p><w:r><w:t xml:space="preserve">Nội dung </w:t></w:r>',
      '<w:ins w:author="Bà Hoà" w:date="2020-01-01T00:00:00Z"><w:r w:rsidR="00AA"><w:t>được thêm</w:t></w:r></w:ins>',
      '<w:del w:author="Ông Bảy"><w:r><w:delText>bị xoá</w:delText></w:r></w:del></w:p>',
      '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Chung</w:t></w:r><w:commentRangeEnd w:id="0"/>',
      '<w:r><w:commentReference w:id="0"/></w:r></w:p>',
    ].join(''),
    comments: '<w:comment w:id="0" w:author="Cô Tám"><w:p><w:r><w:t>chưa ổn</w:t></w:r></w:p></w:comment>',
    core: '<dc:creator>Ông Bảy</dc:creator><dc:title>Bản riêng</dc:title>',
  });

  it('keeps its text with the changes accepted', () => {
    const { bytes, mimeType } = cleanAttachment(word(tracked));
    expect(attachmentLines({ ...word(bytes), mimeType })).toEqual(['Nội dung được thêm', 'Chung']);
  });

  it('loses comments, changes, authors and properties', () => {
    const text = inside(cleanAttachment(word(tracked)).bytes);
    for (const word of [
      'Ông Bảy',
      'Bà Hoà',
      'Cô Tám',
      'bị xoá',
      'chưa ổn',
      'Bản riêng',
      'rsidR',
      'comment',
    ]) {
      expect(text).not.toContain(word);
    }
  });

  it('gives the same bytes for the same file', () => {
    expect(cleanAttachment(word(tracked)).bytes).toEqual(cleanAttachment(word(tracked)).bytes);
  });

  it('is read whole: header, footer, text box, note and what is hidden', () => {
    const bytes = docx({
      body: `${p('Thân bài')}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p><w:p><w:r><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent></w:r></w:p>`,
      headers: [p('LƯU HÀNH NỘI BỘ')],
      footers: [p('chân trang')],
      footnotes: `<w:footnote w:id="1">${p('ghi chú')}</w:footnote>`,
    });
    const clean = cleanAttachment(word(bytes));
    const lines = attachmentLines({ ...word(clean.bytes), mimeType: clean.mimeType });
    for (const line of ['Thân bài', 'ẩn', 'khung', 'LƯU HÀNH NỘI BỘ', 'chân trang', 'ghi chú']) {
      expect(lines).toContain(line);
    }
  });

  it('is not taken with a macro or another file inside', () => {
    const files = { ...docxFiles({ body: p('x') }), 'word/vbaProject.bin': 'x' };
    expect(() => cleanAttachment(word(zipFiles(files)))).toThrow('file-unreadable');
  });

  it('loses the place a picture inside it was taken at', () => {
    const files = Object.fromEntries(
      Object.entries(docxFiles({ body: p('x') })).map(([name, text]) => [
        name,
        new TextEncoder().encode(text),
      ]),
    );
    const bytes = zipSync({ ...files, 'word/media/image1.jpg': jpeg() });
    expect(inside(cleanAttachment(word(bytes)).bytes)).not.toContain('GPS');
  });
});

describe('a picture on its way to a portal', () => {
  it('loses EXIF and comments of a JPEG, keeps its image, and what hangs behind it goes', () => {
    const { bytes, mimeType } = cleanAttachment({ fileName: 'IMG_1.jpg', bytes: jpeg() });
    expect(mimeType).toBe('image/jpeg');
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).toContain('JFIF');
    expect(text).toContain('PIXELS');
    for (const word of ['Exif', 'GPS', 'http://ns.adobe.com', 'NOTE', 'MOVIE'])
      expect(text).not.toContain(word);
    expect([...bytes.subarray(-2)]).toEqual([0xff, 0xd9]);
  });

  it('goes through the tables between the scans of a progressive JPEG', () => {
    const table = segment(0xc4, String.fromCharCode(1, 0xff, 0xd9, 2));
    const bytes = latin1(`\xff\xd8${segment(0xda, 'a')}ONE\xff\x00${table}${segment(0xda, 'b')}TWO\xff\xd9`);
    expect(cleanAttachment({ fileName: 'a.jpg', bytes }).bytes).toEqual(bytes);
  });

  it('loses texts and EXIF of a PNG', () => {
    const bytes = latin1(
      `\x89PNG\r\n\x1a\n${chunk('IHDR', '\0\0\0\x10\0\0\0\x1089abc')}${chunk('tEXt', 'Author\0Ông Bảy')}${chunk('eXIf', 'GPS')}${chunk('IDAT', 'PIXELS')}${chunk('IEND', '')}after`,
    );
    const clean = new TextDecoder('latin1').decode(cleanAttachment({ fileName: 'a.png', bytes }).bytes);
    expect(clean).toContain('PIXELS');
    for (const word of ['Author', 'GPS', 'after']) expect(clean).not.toContain(word);
  });

  it('A28 is refused when it says that it is larger than any camera makes them, or of no size', () => {
    const sized = (width: string, height: string) =>
      latin1(`\x89PNG\r\n\x1a\n${chunk('IHDR', `${width}${height}89abc`)}${chunk('IEND', '')}`);
    const huge = '\0\x01\x86\xa0';
    const frame = (height: string, width: string) =>
      latin1(`\xff\xd8${segment(0xc0, `\x08${height}${width}\x01\x01\x11\0`)}\xff\xd9`);
    for (const bytes of [
      sized(huge, huge),
      sized('\x7f\xff\xff\xff', '\0\0\0\x01'),
      frame('\xff\xff', '\xff\xff'),
    ])
      expect(() => cleanAttachment({ fileName: 'a.png', bytes })).toThrow('file-too-large');
    expect(() => cleanAttachment({ fileName: 'a.png', bytes: sized('\0\0\0\0', huge) })).toThrow(
      'file-damaged',
    );
  });

  it.each([
    ['a JPEG cut short', latin1(`\xff\xd8${segment(0xe0, 'JFIF')}\xff\xda`)],
    ['a PNG cut short', latin1(`\x89PNG\r\n\x1a\n${chunk('IHDR', 'abc')}`)],
  ])('is refused when it is %s', (_, bytes) => {
    expect(() => cleanAttachment({ fileName: 'a.jpg', bytes })).toThrow('file-damaged');
  });
});

describe('what the guard could not read', () => {
  it.each([
    ['a.pdf', '%PDF-1.7'],
    ['a.xls', '\xd0\xcf\x11\xe0'],
    ['a.gif', 'GIF89a'],
  ])('is not taken: %s', (fileName, start) => {
    expect(() => cleanAttachment({ fileName, bytes: latin1(`${start}xxxxxxxx`) })).toThrow(
      'file-kind-unknown',
    );
  });
});

function jpeg(): Uint8Array {
  const segments = [
    segment(0xe0, 'JFIF\0'),
    segment(0xe1, 'Exif\0\0GPS 10.41,107.13'),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/'),
    segment(0xfe, 'NOTE at home'),
    segment(0xdb, 'table'),
    segment(0xda, 'scan'),
  ];
  return latin1(`\xff\xd8${segments.join('')}PIXELS\xff\x00\xff\xd0MORE\xff\xd9MOVIE`);
}

function segment(marker: number, content: string): string {
  const length = content.length + 2;
  return String.fromCharCode(0xff, marker, length >> 8, length & 0xff) + content;
}

function chunk(name: string, content: string): string {
  const length = content.length;
  return `${String.fromCharCode(0, 0, length >> 8, length & 0xff)}${name}${content}CRCC`;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
}
