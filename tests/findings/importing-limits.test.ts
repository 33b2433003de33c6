/** What small files made a reader produce, by the number of the finding: each stays mended for its whole kind. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../electron/import/import-file.ts';
import { readMemberList } from '../../electron/import/members.ts';
import { blockLines } from '../../shared/text/blocks.ts';
import { parseMarkdown } from '../../shared/text/markdown.ts';
import { docx, numbered, numbering, p, r } from '../electron/import/support/docx-fixture.ts';
import { importDocx } from '../electron/import/support/imports.ts';
import { openCell } from '../electron/services/cell.ts';
import { refusal } from '../support/refusal.ts';

const LONG_TEXT = 'Chi bộ đã họp và thống nhất. '.repeat(15_000);
const SENTENCE = 'Câu văn thứ nhất của kế hoạch, có đủ ý để thành một đoạn văn.';

const footnotes = (text: string): string => `<w:footnote w:id="2">${p(text)}</w:footnote>`;
const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';

const sheet = (cells: string, strings: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
  });

describe('F1 a long subject', () => {
  const head = (subject: string[]): string =>
    [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'CHI BỘ PHÒNG KẾ HOẠCH',
      'Số 12-KH/CB',
      'Vũng Tàu, ngày 12 tháng 3 năm 2020',
      'KẾ HOẠCH',
      ...subject,
    ]
      .map((line) => p(line, '<w:jc w:val="center"/>'))
      .join('');
  const words = (count: number): string =>
    Array.from({ length: count }, (_, at) => `nội dung thứ ${at}`).join(', ');

  it.each([
    ['one line of 600 letters', [`về việc ${words(40)}`]],
    ['five lines of 300', Array.from({ length: 5 }, () => `về việc ${words(18)}`)],
    ['capitals over three lines', Array.from({ length: 3 }, () => `VỀ VIỆC ${words(12).toUpperCase()}`)],
    ['one endless word', [`về việc ${'a'.repeat(900)}`]],
  ])('in %s comes in, cut and told, and stays whole in what was left out', async (_what, subject) => {
    const { backend } = await openCell();
    const file = { fileName: 'ke-hoach.docx', bytes: docx(head(subject) + p(SENTENCE)) };
    const reading = await backend.call('document:read-file', file);
    const report = await backend.call('document:import', { ...file, kind: 'KH' });
    expect(report.title.length).toBeLessThanOrEqual(500);
    const kept = [report.title, ...report.leftOut.map(({ text }) => text)].join('\n');
    for (const word of subject
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [])
      expect(kept.toLowerCase()).toContain(word);
    expect(reading.warnings.join(' ')).toContain('500 chữ cái');
  });
});

describe('A21 a title given by hand', () => {
  it('of more than 500 letters is refused as bad input, not as a fault of the program', async () => {
    const { backend } = await openCell();
    const file = { fileName: 'a.txt', bytes: strToU8(SENTENCE), kind: 'KH' as const };
    for (const length of [501, 600, 1_000, 1_001, 5_000])
      await expect(backend.call('document:import', { ...file, title: 'a'.repeat(length) })).rejects.toThrow(
        refusal('invalid-input'),
      );
  });
});

describe('F2 a small file that asks for endless text', () => {
  it.each<[string, () => Uint8Array]>([
    [
      'by a number as long as a book before every line',
      () =>
        docx({
          body: p(SENTENCE, numbered(1)).repeat(5_000),
          numbering: numbering([['decimal', `%1. ${LONG_TEXT}`]]),
        }),
    ],
    [
      'by a bullet as long as a book',
      () =>
        docx({
          body: p(SENTENCE, numbered(1)).repeat(5_000),
          numbering: numbering([['bullet', LONG_TEXT]]),
        }),
    ],
    [
      'by one long footnote named everywhere',
      () => docx({ body: p(r('Một') + reference).repeat(5_000), footnotes: footnotes(LONG_TEXT) }),
    ],
    ['by a million empty paragraphs', () => docx(`<w:p/>`.repeat(1_100_000))],
    ['by text beyond any book', () => docx(p(LONG_TEXT).repeat(5))],
  ])('%s is refused with the limit', (_what, make) => {
    expect(() => importDocx(make())).toThrow(refusal('file-too-large'));
  });

  it('a number of the thirty-thousandth line is drawn in a few letters', () => {
    const { blocks } = importDocx(
      docx({
        body: p(SENTENCE, numbered(1)),
        numbering: numbering([['upperRoman', '%1.']]).replace(
          '<w:start w:val="1"/>',
          '<w:start w:val="2000000000"/>',
        ),
      }),
    );
    expect(blockLines(blocks).join('').length).toBeLessThan(200);
  });

  it('a string of a list is cut where it stands, and a sheet full of it is refused', () => {
    const rows = (count: number, columns: number): string =>
      Array.from(
        { length: count },
        (_, at) => `<row r="${at + 1}">${'<c t="s"><v>0</v></c>'.repeat(columns)}</row>`,
      ).join('');
    const read = (bytes: Uint8Array) => readMemberList({ fileName: 'ds.xlsx', bytes }, '2026-11-27');
    const strings = `<si><t>${'Nguyễn Văn An '.repeat(70_000)}</t></si>`;
    expect(() => read(sheet(rows(3_000, 2), strings))).toThrow(refusal('file-too-large'));
    expect(() => read(sheet(rows(2, 2), strings))).not.toThrow();
  });

  it('a note of Markdown is written out wherever it is named, until the text would swell', () => {
    const once = parseMarkdown(`Một[^1] hai[^1].\n\n[^1]: Lời chú.`);
    expect(blockLines(once)).toEqual(['Một hai.', 'Lời chú.', 'Lời chú.']);
    const bomb = `${'a[^1] '.repeat(50_000)}\n\n[^1]: ${LONG_TEXT}`;
    const swollen = blockLines(parseMarkdown(bomb));
    expect(swollen.join('').length).toBeLessThan(12 * bomb.length);
    expect(
      importFile({ fileName: 'a.md', bytes: strToU8(`Một[^1].\n\n[^1]: Lời chú.`) }).blocks,
    ).toHaveLength(1);
  });
});

describe('F6, F12, F13 what Word writes', () => {
  it('F12 another prefix, comments and instructions around the root, a doctype inside a comment', () => {
    const text = (xml: string): string[] => {
      const files = {
        '_rels/.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8(xml),
      };
      const { blocks } = importFile({ fileName: 'a.docx', bytes: zipSync(files) });
      return blockLines(blocks);
    };
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const body = (prefix: string, xml = ''): string =>
      `<${prefix}document xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="${w}"><${prefix}body><${prefix}p><${prefix}r><${prefix}t>Chữ của bài.</${prefix}t></${prefix}r></${prefix}p>${xml}</${prefix}body></${prefix}document>`;
    for (const xml of [
      body('ns0:'),
      body(''),
      body('w:').replace('/2006/main"', '/2006/main" xmlns:x="y"'),
      body('ns0:').replace(w, 'http://purl.oclc.org/ooxml/wordprocessingml/main'),
      `${body('w:')}<!-- ghi chú sau cùng -->`,
      `${body('w:')}\n<?mso-application progid="Word.Document"?>\n`,
      `<!-- <!DOCTYPE a> --><?xml version="1.0"?>${body('w:', '<!-- <!ENTITY b "c"> -->')}`,
      body('w:').replace('Chữ của bài.', '<![CDATA[Chữ của bài.]]>'),
    ])
      expect(text(xml)).toEqual(['Chữ của bài.']);
    expect(() => text(`<!DOCTYPE a>${body('w:')}`)).toThrow(refusal('file-hostile'));
    for (const torn of [body('w:').slice(0, -4), `${body('w:')}<!-- dở`, body('w:').slice(0, -20)])
      expect(() => text(torn)).toThrow(refusal('file-damaged'));
  });
});
