import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  writeReviewPrintDocx,
  writeReviewPrintHtml,
} from '../../../../electron/export/review-paper/index.ts';
import { printLines, printRows } from '../../../../electron/export/review-paper/lines.ts';
import { rulesFor } from '../../../../shared/format/rules.ts';
import { textLines } from '../../../../shared/text/lines.ts';
import { parseMarkdown } from '../../../../shared/text/markdown.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { canUse, run } from '../../../support/tools.ts';

const LONG =
  'Đồng chí Trần Minh Khoa chủ trì hội nghị, quán triệt các văn bản chỉ đạo của cấp trên và đề nghị các đồng chí đảng viên thảo luận thẳng thắn, trách nhiệm về dự thảo nghị quyết quý tới của Chi bộ. ';
const BODY = parseMarkdown(
  `## I. THÀNH PHẦN THAM DỰ\n\n${LONG.repeat(4)}\n\n- **${LONG.trim().toLocaleUpperCase('vi')}**\n- Hai\n\n| Họ tên | Điểm danh |\n| --- | --- |\n| Lê Bảo Ngọc | Có mặt |\n| Trần Văn Bình | |\n\n${LONG.repeat(12)}`,
);
const print = { title: 'Biên bản: họp quý I', facts: ['Bản 3 lấy ý kiến.'], body: BODY };
const facts = { cellName: 'Chi bộ', date: '2020-03-20', eraDate: '2020-03-20' };

describe('a print-out for comments by hand', () => {
  it('numbers its lines from 1, and every number is a stretch of the text', () => {
    const lines = printLines(BODY);
    const rows = printRows(BODY);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
    const texts = new Map(textLines(BODY).map(({ block, line, text }) => [`${block} ${line}`, text]));
    for (const { block, line, start, end, text } of lines)
      expect(texts.get(`${block} ${line}`)?.slice(start, end)).toBe(text);
    const printed = lines.map(({ text }) => text).join(' ');
    const whole = [...texts.values()].join(' ');
    expect(printed.replace(/\s+/gu, ' ')).toBe(whole.replace(/\s+/gu, ' ').trim());
  });

  it('as a page stands with its numbers, and typed HTML stays letters', () => {
    const html = writeReviewPrintHtml({ ...print, title: '<b>x</b>' });
    expect(html.match(/<th>\d+<\/th>/gu)).toHaveLength(printRows(BODY).length);
    expect(html).not.toContain('<b>x');
  });

  it('keeps a table a table, an empty cell an empty cell, and numbers its rows', async () => {
    const bytes = await writeReviewPrintDocx(print, rulesFor('2020-03-20'), facts);
    const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) =>
      row.split('</w:tc>').map((cell) => cell.replace(/<[^>]*>/gu, '')),
    );
    const first = printLines(BODY).find(({ text }) => text === 'Họ tên')?.number ?? 0;
    expect(rows.map((row) => row.slice(0, -1))).toEqual([
      [String(first), 'Họ tên', 'Điểm danh'],
      [String(first + 1), 'Lê Bảo Ngọc', 'Có mặt'],
      [String(first + 2), 'Trần Văn Bình', ''],
    ]);
    expect(writeReviewPrintHtml(print)).toContain(
      `<tr><th>${first + 2}</th><td>Trần Văn Bình</td><td></td></tr>`,
    );
  });

  it.skipIf(!canUse('soffice', 'pdftotext'))('is not broken again by another program', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'ban-in.docx');
    writeFileSync(file, await writeReviewPrintDocx(print, rulesFor('2020-03-20'), facts));
    run(
      'soffice',
      `-env:UserInstallation=file://${folder}/ho-so`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    );
    const seen = run('pdftotext', '-layout', path.join(folder, 'ban-in.pdf'), '-').split('\n');
    for (const { number, pieces } of printRows(BODY)) {
      const wanted = pieces
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/gu, ' ')
        .normalize('NFC');
      const row = seen.find((line) => new RegExp(`^\\s*${number}\\s`, 'u').test(line));
      expect(row?.replace(/\s+/gu, ' ').normalize('NFC').trim()).toBe(`${number} ${wanted}`);
    }
  });
});
