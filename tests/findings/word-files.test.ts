/** What a filing clerk found wrong with the Word files themselves, by its number. */

import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../electron/export/column-widths.ts';
import { writeDocx } from '../../electron/export/docx.ts';
import { writeReviewPrintDocx } from '../../electron/export/review-paper/index.ts';
import { balanceText, textWidth } from '../../electron/export/text-width.ts';
import { KIND_RULES } from '../../shared/format/kinds.ts';
import type { Paper } from '../../shared/format/paper.ts';
import { rulesFor } from '../../shared/format/rules.ts';
import { inlineText, type Table } from '../../shared/text/blocks.ts';
import { anyPaper, CELLS } from '../electron/export/form/random-papers.ts';
import { makePaper } from '../electron/export/papers.ts';
import { planTable } from '../electron/export/unlucky-papers.ts';
import { openWordFile, paragraphTexts, type WordFile } from '../electron/export/word-file.ts';
import { fc } from '../support/random.ts';

const rulesOf = (paper: Paper) => rulesFor(paper.date ?? paper.eraDate);

interface Style {
  id: string;
  name: string;
  next: string | undefined;
  outline: number | null;
  isDefault: boolean;
}

function stylesOf(file: WordFile): Map<string, Style> {
  const one = (xml: string, pattern: RegExp): string | undefined => pattern.exec(xml)?.[1];
  const styles = [...file.part('word/styles.xml').matchAll(/<w:style .*?<\/w:style>/gsu)].map(
    ([xml]): Style => {
      const outline = one(xml, /<w:outlineLvl w:val="(\d)"/u);
      return {
        id: one(xml, /w:styleId="([^"]+)"/u) ?? '',
        name: one(xml, /<w:name w:val="([^"]+)"/u) ?? '',
        next: one(xml, /<w:next w:val="([^"]+)"/u),
        outline: outline === undefined ? null : Number(outline),
        isDefault: /w:default="(?:1|true)"/u.test(xml),
      };
    },
  );
  return new Map(styles.map((style) => [style.id, style]));
}

/** Random papers of all kinds and both eras, each opened. */
async function onPapers(check: (file: WordFile, paper: Paper) => void, numRuns = 40): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      check(openWordFile(await writeDocx(paper, rulesOf(paper))), paper);
    }),
    { numRuns },
  );
}

describe('S2 5 the print-out for members', () => {
  it('has every table of the paper as a table, cell for cell, with a number before each row', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper, async (paper) => {
        const print = { title: 'Kế hoạch', facts: [], body: paper.body };
        const file = openWordFile(await writeReviewPrintDocx(print, rulesOf(paper), paper));
        const printed = [...file.part('word/document.xml').matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(
          ([table]) =>
            [...table.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) =>
              [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => cell.replace(/<[^>]*>/gu, '')),
            ),
        );
        const tables = paper.body.filter((block): block is Table => block.type === 'table');
        expect(printed.map((table) => table.map(([, ...cells]) => cells))).toEqual(
          tables.map(({ header, rows }) => [header, ...rows].map((row) => row.map(inlineText))),
        );
        for (const table of printed) {
          const numbers = table.map(([number]) => Number(number));
          expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('17 chapters, articles and annexes', () => {
  it('stand in the navigation pane', async () => {
    await onPapers((file) => {
      const styles = stylesOf(file);
      for (const [, id = '', text = ''] of file
        .part('word/document.xml')
        .matchAll(/<w:p><w:pPr><w:pStyle w:val="(\w+)"\/>.*?<w:t [^>]*>([^<]*)<\/w:t>/gu)) {
        if (!/^(?:Chương|Mục|Phần|Phụ lục|Điều) \d|^Chương [IVX]/iu.test(text)) continue;
        expect(`${text}: ${styles.get(id)?.outline}`).toMatch(/: [0-2]$/u);
      }
    });
  });
});

describe('27 the list of styles', () => {
  it('holds only what is used, in Vietnamese without commas, each with what Enter goes on in', async () => {
    await onPapers((file) => {
      const styles = stylesOf(file);
      const texts = file.paths
        .filter((path) => /word\/(?!styles)[a-z]+\d*\.xml$/u.test(path))
        .map(file.part)
        .join('');
      const reached = new Set([...texts.matchAll(/Style w:val="([^"]+)"/gu)].map(([, id]) => id));
      const follows = new Set(
        [...file.part('word/styles.xml').matchAll(/<w:(?:next|basedOn|link) w:val="([^"]+)"/gu)].map(
          ([, id]) => id,
        ),
      );
      for (const { id, name, next, isDefault } of styles.values()) {
        expect(reached.has(id) || follows.has(id) || isDefault ? '' : id).toBe('');
        expect(name).not.toContain(',');
        if (id.startsWith('Paper')) expect(styles.has(next ?? '') ? '' : id).toBe('');
      }
      for (const id of ['PaperKind', 'PaperSubject', 'PaperChapter', 'PaperArticle'])
        if (styles.has(id)) expect(styles.get(id)?.next).not.toBe(id);
      const foreign = [...styles.values()].filter(({ name }) =>
        /^(?:Title|Strong|Caption|toc \d|Heading [4-9])$/iu.test(name),
      );
      expect(foreign).toEqual([]);
    });
  });
});

describe('28 the file', () => {
  it('is called by kind and subject, describes its tables, and leaves the spelling to be looked at', async () => {
    await onPapers((file, paper) => {
      const { name, listName } = KIND_RULES[paper.kind];
      expect(file.part('docProps/core.xml')).toContain(
        `<dc:title>${name === '' ? listName : name} ${paper.subject}</dc:title>`,
      );
      const document = file.part('word/document.xml');
      expect(
        document.match(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/gu),
      ).toHaveLength(document.match(/<w:tbl>/gu)?.length ?? 0);
      expect(file.paths.map(file.part).join('')).not.toContain('noProof');
      expect(file.part('word/styles.xml')).toContain('<w:lang w:val="vi-VN"');
    });
  });
});

describe('6 the place and date', () => {
  it('stand in one line in every paper of a cell, where the names keep about 140 pt', async () => {
    for (const placeName of ['Bà Rịa - Vũng Tàu', 'Phan Rang - Tháp Chàm', 'Thành phố Thủ Dầu Một'])
      for (const date of ['2020-02-07', '2020-03-20', '2026-10-12']) {
        const paper = makePaper('KH', { placeName, date, eraDate: date, symbolSuffix: 'CB-STTTT' });
        const lines = paragraphTexts(openWordFile(await writeDocx(paper, rulesOf(paper))));
        const [year, month, day] = date.split('-');
        const months = Number(month) > 2 ? String(Number(month)) : month;
        expect(lines).toContain(`${placeName}, ngày ${day} tháng ${months} năm ${year}`);
      }
  });
});

describe('7 the recipients of minutes', () => {
  it('are tied to the signatures above them', async () => {
    const paper = makePaper('BB');
    const closing = openWordFile(await writeDocx(paper, rulesOf(paper)))
      .part('word/document.xml')
      .split('<w:tbl>')
      .at(-1);
    const [signatures = ''] = closing?.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
    expect(signatures).toContain('CHỦ TRÌ HỘI NGHỊ');
    expect(signatures).toContain('<w:keepNext/>');
  });
});

describe('8 the columns of a plan', () => {
  it('hold two words a line wherever there is room for it in all of them', () => {
    const word = fc.constantFrom('Thuý', 'Cường,', 'Huỷnh', 'nghiêm', 'Trương', 'kiểm', 'tra', 'ở');
    const cell = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 8, maxLength: 8 }), (cells) => {
        const table: Table = {
          type: 'table',
          columns: cells.map(() => 'left'),
          header: cells.map(() => [{ text: 'TT' }]),
          rows: [cells.map((text) => [{ text }])],
        };
        const widths = columnWidths(table, 13, 9, 780);
        for (const [column, text] of cells.entries()) {
          const words = text.split(' ');
          const pairs = words.map((_, index) => textWidth(words.slice(index, index + 2).join(' '), 13));
          expect(widths[column]).toBeGreaterThanOrEqual(Math.max(...pairs) + 9 - 0.01);
        }
      }),
    );
  });

  it('let a row higher than a page break, and no other', async () => {
    for (const [length, isWhole] of [
      [1, true],
      [3, true],
      [30, false],
    ] as const) {
      const paper = makePaper('KH', { body: [planTable([''], length)] });
      const document = openWordFile(await writeDocx(paper, rulesOf(paper))).part('word/document.xml');
      const row = document.match(/<w:tr>.*?<\/w:tr>/gsu)?.find((one) => one.includes('Nâng cao')) ?? '';
      expect(row.includes('<w:cantSplit/>')).toBe(isWhole);
    }
  });
});

describe('9 a long list of recipients', () => {
  it('flows on in rows of its own, the first of them beside the signature', async () => {
    const recipients = Array.from({ length: 70 }, (_, index) => `Đồng chí thứ ${index + 1}`);
    const paper = makePaper('CV', { recipients });
    const document = openWordFile(await writeDocx(paper, rulesOf(paper))).part('word/document.xml');
    const rows =
      document
        .split('<w:tbl>')
        .at(-1)
        ?.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [];
    expect(rows[0]).toContain('BÍ THƯ');
    expect(rows[0]).toContain('Nơi nhận');
    expect(rows.length).toBeGreaterThan(50);
  });
});

describe('25 the names in the head', () => {
  it('are broken between words that belong apart, whatever room they have', () => {
    const compounds = [
      'THÔNG TIN',
      'TRUYỀN THÔNG',
      'NỘI VỤ',
      'KỸ THUẬT',
      'CƠ QUAN',
      'NGHIÊN CỨU',
      'TIẾN BỘ',
      'CẢI CÁCH',
      'VĂN PHÒNG',
      'TÀI CHÍNH',
      'HÀ NAM',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...CELLS), fc.integer({ min: 140, max: 230 }), ([superior, cell], room) => {
        for (const [name, isBold] of [
          [superior, false],
          [cell, true],
        ] as const) {
          const text = name.toLocaleUpperCase('vi');
          const { lines, width } = balanceText(text, 14, isBold, room, name);
          const printed = lines.length > 1 ? lines : linesIn(text, isBold, width);
          for (const [index, line] of printed.slice(0, -1).entries()) {
            const around = `${line.split(' ').at(-1)} ${printed[index + 1]?.split(' ')[0]}`;
            expect(compounds).not.toContain(around);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** As any word processor breaks a line. */
function linesIn(text: string, isBold: boolean, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, 14, isBold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
