import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../electron/export/column-widths.ts';
import { writeFileIndex } from '../../../electron/export/file-index.ts';
import { distinctPaths, filingFolders, paperFileName } from '../../../electron/export/filing.ts';
import { balanceText, longestRunWidth, textWidth } from '../../../electron/export/text-width.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { fc } from '../../support/random.ts';
import { topicTable } from './papers.ts';
import { openWordFile, paragraphTexts, wordFaults } from './word-file.ts';

describe('a file name', () => {
  it.each([
    [
      { kind: 'KH', number: 84, subject: 'tổ chức sinh hoạt chuyên đề năm 2020' },
      '84-KH_To chuc sinh hoat chuyen de nam 2020',
    ],
    [{ kind: 'BB', number: 5, subject: 'Đường lối: đổi mới?' }, '05-BB_Duong loi- doi moi-'],
    [{ kind: 'CĐ', number: null, subject: 'uỷ' }, 'CĐ_Uy'],
    [{ kind: 'NQ', number: 1, subject: '' }, '01-NQ'],
  ] as const)('of %j is %s', (paper, name) => {
    expect(paperFileName(paper)).toBe(name);
  });

  it('is one every system takes, whatever the subject', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.option(fc.nat(999)),
        (subject, number) => {
          const name = paperFileName({ kind: 'BC', number, subject });
          expect(name.length).toBeLessThanOrEqual(110);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$/u);
          expect(name).toMatch(/BC/u);
          expect(name.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('is cut between words when the subject is long', () => {
    const name = paperFileName({ kind: 'BC', number: 7, subject: 'kết quả '.repeat(40) });
    expect(name.length).toBeGreaterThan(95);
    expect(name).toMatch(/ (ket|qua)$/u);
  });
});

describe('the filing tree', () => {
  it('goes by term, year and quarter', () => {
    expect(filingFolders({ termName: '2020 - 2025', year: 2020, quarter: 1, isIssued: true })).toEqual([
      'Nhiệm kỳ 2020 - 2025',
      'Năm 2020',
      'Quý I',
    ]);
    expect(filingFolders({ termName: '2020/2025.', year: 2021, quarter: null, isIssued: true })).toEqual([
      'Nhiệm kỳ 2020-2025',
      'Năm 2021',
    ]);
    expect(filingFolders({ termName: null, year: 2021, quarter: 4, isIssued: true })[0]).toBe(
      'Ngoài nhiệm kỳ',
    );
  });

  it('tells papers of one name apart, also where capitals do not count', () => {
    const file = (name: string) => ({ folders: ['Năm 2020'], name, extension: 'docx' });
    expect(distinctPaths([file('CĐ_A'), file('cđ_a'), file('CĐ_A'), file('B')])).toEqual([
      'Năm 2020/CĐ_A.docx',
      'Năm 2020/cđ_a (2).docx',
      'Năm 2020/CĐ_A (3).docx',
      'Năm 2020/B.docx',
    ]);
  });
});

describe('the file index', () => {
  const entry = {
    symbol: '84-KH/CB',
    date: '2020-02-07',
    title: 'Kế hoạch năm',
    signer: 'Nguyễn Đình Khoa',
    sheets: 3,
    note: '',
  };
  const head = { superiorName: 'Đảng bộ Sở', cellName: 'Chi bộ Sở', subject: 'Năm 2020', date: '2020-12-31' };
  const write = (entries: Parameters<typeof writeFileIndex>[0]) =>
    writeFileIndex(entries, head, rulesFor('2020-12-31'));

  it('lists papers with the sheets they take, as far as those are known', async () => {
    const file = openWordFile(
      await write([entry, { ...entry, sheets: 1, date: null }, { ...entry, sheets: null }, entry]),
    );
    const texts = paragraphTexts(file);
    expect(texts).toEqual(
      expect.arrayContaining([
        'MỤC LỤC HỒ SƠ',
        'Năm 2020',
        'Số, ký hiệu',
        '84-KH/CB',
        '07/02/2020',
        '1 - 3',
        '4',
      ]),
    );
    expect(texts.filter((text) => /^\d+ - \d+$/u.test(text))).toEqual(['1 - 3']);
    expect(wordFaults(file)).toEqual([]);
  });

  it('is the same, byte for byte', async () => {
    expect(Buffer.compare(await write([entry]), await write([entry]))).toBe(0);
  });
});

describe('widths', () => {
  it('are those of Times New Roman, marks or none', () => {
    expect(textWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 15, true)).toBeCloseTo(206.7, 0);
    expect(textWidth('Quyết', 14)).toBeCloseTo(textWidth('Quyet', 14));
    expect(textWidth('ươ', 10)).toBeGreaterThan(textWidth('uo', 10));
  });

  it('balance the lines of a name', () => {
    const name = 'ĐẢNG BỘ SỞ KHOA HỌC VÀ ĐỜI SỐNG';
    const { width } = balanceText(name, 14, false, 240);
    expect(width).toBeLessThan(180);
    expect(width).toBeGreaterThan(longestRunWidth(name, 1, 14));
    expect(balanceText('CHI BỘ', 14, true, 240)).toEqual({ width: 240, lines: ['CHI BỘ'] });
  });

  it('of columns fill the table exactly, and no word is wider than its column', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.double({ min: 420, max: 700, noNaN: true }),
        (rows, available) => {
          const table = topicTable(rows);
          const widths = columnWidths(table, 13, 9, available);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(available, 5);
          expect(widths[3]).toBeGreaterThan(textWidth('15/3/2020', 13));
          expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
        },
      ),
    );
  });
});
