/**
 * The Word files as another program lays them out: pages, repeated heads, whole rows, no signature alone. Fonts differ
 * between machines, so page counts that depend on them are spans.
 */

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/export/docx.ts';
import { type FileIndexEntry, writeFileIndex } from '../../../electron/export/file-index.ts';
import { fillLetterhead } from '../../../electron/export/letterhead.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { h, landscape, note, p, portrait } from '../../support/blocks.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { canUse, run } from '../../support/tools.ts';
import { makeLetterhead } from './make-letterhead.ts';
import { longBody, makeAllKinds, makePaper, topicTable } from './papers.ts';

const LONG_NAME = 'Chi bộ Trung tâm Nghiên cứu ứng dụng tiến bộ kỹ thuật và Chuyển giao';
const SIGNATURE = 'T/M CHI BỘ';

const SHORT = [p('Một dòng.')];
const shortPapers = (['hd36-2018', 'hd05-2026'] as const).flatMap((era) =>
  makeAllKinds(era).map((paper): [string, Paper] => [
    `${era}-${paper.kind.replace('Đ', 'D')}`,
    { ...paper, body: SHORT },
  ]),
);
// From a text that leaves room for the signature to one that pushes it over, line by line.
const closeCalls = Array.from({ length: 14 }, (_, index): [string, Paper] => [
  `close-${index}`,
  makePaper('BC', {
    body: [...longBody(4), ...Array.from({ length: index }, () => p('Thêm một dòng.'))],
  }),
]);
const closeTables = Array.from({ length: 8 }, (_, index): [string, Paper] => [
  `close-table-${index}`,
  makePaper('BC', { body: [p('Kết quả:'), topicTable(6 + index)] }),
]);

const papers = new Map<string, Paper>([
  ...shortPapers,
  ...closeCalls,
  ...closeTables,
  ['long', makePaper('BC', { body: longBody(400) })],
  ['table', makePaper('BC', { body: [p('Kết quả:'), topicTable(300)] })],
  [
    'names',
    makePaper('KH', {
      superiorName: 'Đảng bộ Sở Khoa học, Giáo dục, Đào tạo và Đời sống nông thôn miền núi',
      cellName: LONG_NAME,
      placeName: 'Thành phố trực thuộc trung ương Hải Vân - Côn Sơn - Kiếp Bạc',
      body: SHORT,
    }),
  ],
  ['empty', makePaper('KH', { body: [], basis: [], recipients: [], signature: null })],
  [
    'annex',
    makePaper('KH', {
      body: [...SHORT, landscape, h(1, 'PHỤ LỤC 1'), topicTable(3), portrait, p('Trang cuối.')],
    }),
  ],
  [
    'notes',
    makePaper('KH', {
      body: [p('Có chú thích.', note('Lời chú thứ nhất.')), p('Thêm nữa.', note('Lời chú thứ hai.'))],
    }),
  ],
]);

describe.skipIf(!canUse('soffice', 'pdftotext', 'pdfinfo'))('opened by LibreOffice', () => {
  const folder = temporaryFolder();
  const pdf = (name: string): string => path.join(folder, `${name}.pdf`);
  const pages = (name: string): string[] =>
    run('pdftotext', '-layout', pdf(name), '-').split('\f').slice(0, -1);
  const sizes = (name: string): string[] =>
    [...run('pdfinfo', '-l', '99', pdf(name)).matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/gu)].map(
      ([, width, height]) => (Number(width) > Number(height) ? 'landscape' : 'portrait'),
    );

  beforeAll(async () => {
    const save = (name: string, bytes: Uint8Array): string => {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, bytes);
      return file;
    };
    const files: string[] = [];
    for (const [name, paper] of papers)
      files.push(save(name, await writeDocx(paper, rulesFor(paper.eraDate))));
    const rules = rulesFor('2020-02-07');
    files.push(save('letterhead', await fillLetterhead(await makeLetterhead(), makePaper('KH'), rules)));
    files.push(save('index', await writeFileIndex(indexEntries(60), indexHead, rules)));
    // One start of the program for all files: the start is what takes time.
    run(
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    );
  }, 120_000);

  it.each(shortPapers.map(([name]) => name))('%s with one line takes one page, without a number', (name) => {
    const [page = '', ...others] = pages(name);
    expect(others).toEqual([]);
    expect(page).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(page).toContain('Một dòng.');
    expect(page.trimStart()).not.toMatch(/^\d/u);
  });

  it('a paper of some sixty pages has all its text and a number on every page but the first', () => {
    const all = pages('long');
    expect(all.length).toBeGreaterThan(50);
    expect(all.length).toBeLessThan(95);
    expect(
      all.map((page, index) => index === 0 || page.trimStart().startsWith(`${index + 1}\n`)),
    ).not.toContain(false);
    expect(all.join('')).toContain('400. Mỗi đồng chí');
  });

  it('a table of 300 rows repeats its head on every page and splits no row', () => {
    const all = pages('table');
    expect(all.length).toBeGreaterThan(8);
    const seen = all.map((page) => ({
      heads: page.split('TT ').length - 1,
      starts: page.split('Quý I').length - 1,
      ends: page.split('15/3/2020').length - 1,
    }));
    expect(seen.map(({ heads }) => heads)).toEqual(all.map(() => 1));
    expect(seen.map(({ starts }) => starts)).toEqual(seen.map(({ ends }) => ends));
    expect(seen.reduce((sum, { ends }) => sum + ends, 0)).toBe(300);
  });

  it('long names wrap in their own column', () => {
    const [page = ''] = pages('names');
    const words = LONG_NAME.toUpperCase().split(' ');
    expect(words.filter((word) => !page.includes(word))).toEqual([]);
    expect(page).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    // Overlapping words come out of the PDF glued together or out of order.
    const left = run(
      'pdftotext',
      '-x',
      '0',
      '-y',
      '0',
      '-W',
      '320',
      '-H',
      '400',
      '-layout',
      pdf('names'),
      '-',
    );
    expect(left.replace(/\s+/gu, ' ')).toContain('CHUYỂN GIAO');
  });

  it('a paper without text, recipients and signer is one page with its head', () => {
    const [page = '', ...others] = pages('empty');
    expect(others).toEqual([]);
    expect(page).toContain('KẾ HOẠCH');
    expect(page).not.toContain('Nơi nhận');
  });

  it('an annex lies across after the signature, and pages go on being numbered', () => {
    expect(sizes('annex')).toEqual(['portrait', 'landscape', 'portrait']);
    const [first = '', second = '', third = ''] = pages('annex');
    expect(first).toContain(SIGNATURE);
    expect(second.trimStart()).toMatch(/^2\n/u);
    expect(second).toContain('PHỤ LỤC 1');
    expect(third.trimStart()).toMatch(/^3\n/u);
  });

  it('footnotes stand at the foot of their page and leave the head where it is', () => {
    const [page = ''] = pages('notes');
    expect(page.indexOf('Lời chú thứ hai.')).toBeGreaterThan(page.indexOf(SIGNATURE));
    expect(Math.abs(topOf('notes') - topOf('hd36-2018-KH'))).toBeLessThan(3);
  });

  it('no signature stands alone on its page', () => {
    const names = [...closeCalls, ...closeTables].map(([name]) => name);
    const lastPages = names.map((name) => ({
      name,
      count: pages(name).length,
      page: pages(name).at(-1) ?? '',
    }));
    const alone = lastPages.filter(({ page }) => {
      const [above = ''] = page.split('Nơi nhận');
      return !/Thêm một dòng|Mỗi đồng chí|thời hạn|15\/3\/2020/u.test(above);
    });
    expect(lastPages.every(({ page }) => page.includes(SIGNATURE))).toBe(true);
    expect(alone.map(({ name }) => name)).toEqual([]);
    // The texts do cross the page, by a little and by more.
    expect(new Set(lastPages.map(({ count }) => count)).size).toBeGreaterThan(1);
  });

  it('a filled letterhead keeps its own footer and prints the whole paper', () => {
    const text = pages('letterhead').join('');
    for (const part of [
      'Số 08-KH/CB',
      'I- MỤC ĐÍCH',
      'Tên chuyên đề',
      'Lưu Chi bộ.',
      'Nguyễn Đình Khoa',
      'Điện thoại nội bộ 123',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('a file index repeats its head row', () => {
    const all = pages('index');
    expect(all.length).toBeGreaterThan(1);
    expect(all.filter((page) => !page.includes('Ngày'))).toEqual([]);
  });

  function topOf(name: string): number {
    const box = run('pdftotext', '-bbox', '-l', '1', pdf(name), '-');
    return Number(/<word[^>]*yMin="([\d.]+)"/u.exec(box)?.[1]);
  }
});

const indexHead = {
  superiorName: 'Đảng bộ Sở Khoa học và Đời sống',
  cellName: 'Chi bộ Văn phòng Sở',
  subject: 'Năm 2020, nhiệm kỳ 2020 - 2025',
  date: '2020-12-31',
};

function indexEntries(count: number): FileIndexEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    symbol: `${index + 10}-KH/CB`,
    date: '2020-02-07',
    title: `Kế hoạch tổ chức sinh hoạt chuyên đề lần thứ ${index + 1}`,
    signer: 'Nguyễn Đình Khoa',
    sheets: 2,
    note: '',
  }));
}
