import { describe, expect, it } from 'vitest';
import { paperPages } from '../../../../electron/export/pages/index.ts';
import type { Paper } from '../../../../shared/format/paper.ts';
import type { PageLine, PagePart, PaperPage } from '../../../../shared/format/paper-pages.ts';
import { rulesFor } from '../../../../shared/format/rules.ts';
import { textLines } from '../../../../shared/text/lines.ts';
import { h, landscape, note, p, pageBreak } from '../../../support/blocks.ts';
import { runs } from '../../../support/long.ts';
import { fc } from '../../../support/random.ts';
import { anyPaper } from '../form/random-papers.ts';
import { makePaper, topicTable } from '../papers.ts';

const layOut = async (paper: Paper): Promise<PaperPage[]> =>
  (await paperPages(paper, rulesFor(paper.date ?? paper.eraDate))).pages;
const textOf = ({ pieces }: PageLine): string => pieces.map(({ text }) => text).join('');
const linesOf = (pages: readonly PaperPage[], part: PagePart): string[] =>
  pages.flatMap(({ lines }) => lines.filter((line) => line.part === part).map(textOf));
const letterCount = (text: string): number => text.replace(/\s/gu, '').length;

describe('the pages of a paper', () => {
  it('hold every letter of the text, and besides only the marks of lists and notes', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper, async (paper) => {
        const lines = textLines(paper.body);
        const noteCount = lines.flatMap(({ content }) => content.filter((one) => 'footnote' in one)).length;
        const shown = letterCount(linesOf(await layOut(paper), 'body').join(''));
        const typed = lines.reduce((sum, { text }) => sum + letterCount(text), 0);
        expect(shown).toBeGreaterThanOrEqual(typed + noteCount);
        expect(shown).toBeLessThanOrEqual(typed + 2 * noteCount + 3 * lines.length);
      }),
      runs(30),
    );
  });

  it('keep within their margins', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper, async (paper) => {
        for (const { lines, width, height, margin } of await layOut(paper))
          for (const line of lines) {
            expect(Math.min(...line.pieces.map(({ left }) => left))).toBeGreaterThanOrEqual(
              margin.left - 0.1,
            );
            expect(Math.max(...line.pieces.map(({ left }) => left))).toBeLessThan(width - margin.right);
            // What the rule puts into the lower margin stands 10 mm from the edge (05-HD/VPTW, II.4).
            const lowest = line.part === 'margin' ? (10 * 72) / 25.4 : margin.bottom;
            expect(line.top).toBeLessThan(height - lowest);
          }
      }),
      runs(30),
    );
  });

  it('begin where they say in the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper, async (paper) => {
        const places = new Map(
          textLines(paper.body).map(({ block, line, text }) => [`${block} ${line}`, text]),
        );
        for (const page of (await layOut(paper)).slice(1)) {
          if (page.start === null) continue;
          const rest = places.get(`${page.start.block} ${page.start.line}`)?.slice(page.start.at);
          const [first = ''] = linesOf([page], 'body');
          const mark = page.start.at === 0 ? /^(?:[-+]|\d+\.) / : /^$/u;
          const words = first.replace(mark, '').slice(0, 12).trim();
          expect(first.includes(rest?.slice(0, 12).trim() ?? '?') || rest?.startsWith(words)).toBe(true);
        }
      }),
      runs(30),
    );
  });

  it('24: have the names of the head in the lines that Word breaks them into', async () => {
    const [page] = await layOut(
      makePaper('KH', {
        superiorName: 'Đảng bộ Sở Nội vụ tỉnh Hà Nam',
        cellName: 'Chi bộ Phòng Cải cách hành chính',
        placeName: 'Hà Nam',
      }),
    );
    const head = linesOf(page === undefined ? [] : [page], 'head').map((line) => line.trim());
    expect(head.slice(0, 3)).toEqual([
      'ĐẢNG BỘ SỞ NỘI VỤ TỈNH HÀ NAM',
      'CHI BỘ PHÒNG CẢI CÁCH',
      'HÀNH CHÍNH',
    ]);
  });

  it('lie across where an annex does, after the signature, and are numbered on', async () => {
    const pages = await layOut(
      makePaper('KH', {
        body: [p('Lời.', note('Lời chú.')), landscape, h(1, 'Phụ lục'), p('Biểu.'), pageBreak, p('Hết.')],
      }),
    );
    expect(pages.map(({ width, height }) => width > height)).toEqual([false, true, true]);
    expect(pages.map(({ number }) => number)).toEqual([null, 2, 3]);
    expect(pages.map(({ closing }) => closing !== null)).toEqual([true, false, false]);
    expect(linesOf(pages.slice(0, 1), 'margin').join('')).toContain('Lời chú.');
  });

  it('tell which headings stand in the middle, and how wide the columns of a table are', async () => {
    const body = [h(1, 'Chương I'), h(1, 'QUY ĐỊNH CHUNG'), h(2, 'Điều 1. Tên'), topicTable(2), p('Hết.')];
    const { centred, tables } = await paperPages(makePaper('KH', { body }), rulesFor('2020-02-07'));
    expect(centred).toEqual([0, 1]);
    expect(tables.map(({ block }) => block)).toEqual([3]);
    const [{ widths } = { widths: [0] }] = tables;
    // 165 mm.
    expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 467.7)).toBeLessThan(1);
  });

  it('are one page for a paper without a text', async () => {
    const [page, ...others] = await layOut(makePaper('KH', { body: [] }));
    expect(others).toEqual([]);
    expect(page?.start).toBeNull();
    expect(page?.body.top).toBe(page?.body.bottom);
    expect(page?.head?.bottom).toBe(page?.body.top);
  });
});
