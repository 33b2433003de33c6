import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../electron/import/import-file.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { refusal } from '../../support/refusal.ts';
import { docx, docxFiles, p, r, zipFiles } from './support/docx-fixture.ts';
import { bytesOf, importDocx } from './support/imports.ts';

const BODY = p('Chi bộ họp thường kỳ vào ngày mồng ba hằng tháng.');

function zipWith(extra: Record<string, Uint8Array>): Uint8Array {
  const files = Object.entries(docxFiles({ body: BODY })).map(([name, text]) => [name, strToU8(text)]);
  return zipSync({ ...Object.fromEntries(files), ...extra });
}

function withDocument(xml: string): Uint8Array {
  return zipFiles({ ...docxFiles({ body: BODY }), 'word/document.xml': xml });
}

describe('a file that would do harm', () => {
  it.each<[string, () => Uint8Array, RefusalCode]>([
    [
      'swells a thousandfold',
      () => zipWith({ 'word/media.xml': new Uint8Array(120 * 1024 * 1024) }),
      'file-hostile',
    ],
    ['leaves its folder', () => zipWith({ '../../etc/cron.xml': strToU8('<a/>') }), 'file-hostile'],
    ['names a drive', () => zipWith({ 'C:\\windows\\a.xml': strToU8('<a/>') }), 'file-hostile'],
    [
      'has thousands of entries',
      () =>
        zipWith(
          Object.fromEntries(
            Array.from({ length: 2_100 }, (_, index) => [`x/${index}.xml`, strToU8('<a/>')]),
          ),
        ),
      'file-hostile',
    ],
    [
      'declares a document type',
      () => withDocument('<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="w"><w:body/></w:document>'),
      'file-hostile',
    ],
    [
      'reads a file of this machine by an entity',
      () =>
        withDocument(
          '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
        ),
      'file-hostile',
    ],
    [
      'nests elements without end',
      () =>
        withDocument(
          `<w:document xmlns:w="w"><w:body>${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}</w:body></w:document>`,
        ),
      'file-hostile',
    ],
  ])('%s is refused', (_what, make, code) => {
    expect(() => importDocx(make())).toThrow(refusal(code));
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, string, () => Uint8Array, RefusalCode]>([
    ['cut short', 'a.docx', () => docx(BODY).subarray(0, 200), 'file-damaged'],
    [
      'that is a container of something else',
      'a.docx',
      () => zipSync({ 'a.xml': strToU8('<a/>') }),
      'file-kind-unknown',
    ],
    [
      'of old Word',
      'a.doc',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
      'file-kind-unknown',
    ],
    ['as PDF', 'a.pdf', () => bytesOf('%PDF-1.7'), 'file-kind-unknown'],
    ['of an unknown kind', 'a.odt', () => bytesOf('văn bản'), 'file-kind-unknown'],
    ['that is empty', 'a.txt', () => new Uint8Array(), 'file-unreadable'],
    [
      'of twenty megabytes and more',
      'a.docx',
      () => zipSync({ 'b.bin': new Uint8Array(21 * 1024 * 1024) }, { level: 0 }),
      'file-too-large',
    ],
    ['of six megabytes of text', 'a.txt', () => bytesOf('chi bộ '.repeat(900_000)), 'file-too-large'],
  ])('%s is refused with its name', (_what, fileName, make, code) => {
    expect(() => importFile({ fileName, bytes: make() })).toThrow(refusal(code));
  });
});

describe('a secrecy mark', () => {
  it.each<[string, () => Uint8Array]>([
    ['above the body', () => docx(p('TUYỆT MẬT') + BODY)],
    ['split by Word into runs', () => docx(p(r('TỐI') + r(' M') + r('ẬT')) + BODY)],
    ['in a header', () => docx({ body: BODY, headers: [p('MẬT')] })],
    ['in a cell', () => docx(`<w:tbl><w:tr><w:tc>${p('Độ mật: Tối mật')}</w:tc></w:tr></w:tbl>${BODY}`)],
    ['in the properties of the file', () => docx({ body: BODY, core: '<dc:title>TỐI MẬT</dc:title>' })],
    ['in decomposed letters', () => docx(p('MẬT'.normalize('NFD')) + BODY)],
  ])('%s is found', (_where, make) => {
    expect(() => importDocx(make())).toThrow(refusal('secrecy-mark'));
  });

  it('is not seen in words that only speak of secrets', () => {
    expect(() =>
      importDocx(docx(p('Bảo vệ bí mật nhà nước là trách nhiệm của mỗi đảng viên, kể cả mật khẩu.') + BODY)),
    ).not.toThrow();
  });
});
