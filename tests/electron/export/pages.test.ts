/** What a clerk sees at a glance and sends back, sought on random papers laid out by LibreOffice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/export/docx.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { inlineText } from '../../../shared/text/blocks.ts';
import { LONG } from '../../support/long.ts';
import { canUse } from '../../support/tools.ts';
import { anyPaper } from './form/random-papers.ts';
import { layOut, type PageLine } from './pages.ts';
import { longRecipients, manyGuests, planTables } from './unlucky-papers.ts';

const PAPERS = LONG ? 1_000 : 150;

/** Words no line of a head may end inside; known to this test alone. */
const COMPOUNDS =
  'THÔNG TIN, TRUYỀN THÔNG, NỘI VỤ, KỸ THUẬT, KHOA HỌC, CÔNG NGHỆ, CƠ QUAN, DOANH NGHIỆP, CẢI CÁCH, HÀNH CHÍNH, ĐẠI HỌC, SƯ PHẠM, BỆNH VIỆN, HỒI SỨC, TÍCH CỰC, SẢN XUẤT, PHÂN XƯỞNG, TRUNG TÂM, TIẾN BỘ, NGHIÊN CỨU, KẾ TOÁN, NHÀ NƯỚC, MẦM NON, TÀI CHÍNH, HẢI QUAN, CỬA KHẨU, QUỐC TẾ, SÂN BAY, NÔNG NGHIỆP, MÔI TRƯỜNG, PHÁT THANH, TRUYỀN HÌNH, THỜI SỰ, BẢO TÀNG, VĂN PHÒNG, HÀ NAM, TÂN HẢI, CHI BỘ, ĐẢNG BỘ'
    .split(', ')
    .map((pair) => pair.split(' '));

type Rule = (pages: readonly PageLine[][], paper: Paper) => string | null;

const RULES: Readonly<Record<string, Rule>> = {
  'place and date share a line where the names keep 140 pt': ([page = []], paper) => {
    const right = page.find(({ text }) => /ngày .*tháng .*năm/u.test(text) && !text.startsWith('Căn cứ'));
    if (right === undefined || right.text.startsWith(`${paper.placeName},`)) return null;
    const place = page.find(({ text }) => text === `${paper.placeName},`);
    const width = right.right - right.left + (place === undefined ? 0 : place.right - place.left);
    const symbol = page.find(({ text }) => text.startsWith('Số '));
    const need = Math.max(140, symbol === undefined ? 0 : symbol.right - symbol.left + 12);
    // The text area is 467,7 pt wide.
    return 467.7 - width - 16 < need ? null : `${paper.placeName}, / ${right.text}`;
  },
  'no name is broken inside a compound': ([page = []]) => {
    const star = page.find(({ text }) => text === '*');
    const lines = page.filter(({ top, right }) => top < (star?.top ?? 0) && right < (star?.left ?? 0) + 110);
    for (const [index, { text }] of lines.entries()) {
      const ends = [text.split(' ').at(-1), lines[index + 1]?.text.split(' ')[0]].join(' ');
      if (COMPOUNDS.some((pair) => pair.join(' ') === ends)) return ends;
    }
    return null;
  },
  'recipients begin beside or below a signature': (pages, { signature }) => {
    const page = pages.find((lines) => lines.some(({ text }) => text === 'Nơi nhận:'));
    if (page === undefined || signature === null) return null;
    const words = signature.form === 'single' ? signature.office : signature.right.title;
    return page.some(({ text }) => text.includes(words)) ? null : 'Nơi nhận alone';
  },
  // LibreOffice does not pull a table's row or a line with footnotes about along with a last paragraph of one line.
  'a signature stands under text, two lines of it where the end is plain text': (
    pages,
    { signature, body },
  ) => {
    if (signature === null) return null;
    const isPlain = body.at(-2)?.type !== 'table' && !JSON.stringify(body).includes('"footnote"');
    const words =
      signature.form === 'single' ? signature.authority || signature.office : signature.right.title;
    const page = pages.find((lines) => lines.some(({ text }) => text.includes(words)));
    const at = page?.findIndex(({ text }) => text.includes(words)) ?? -1;
    const above = page?.slice(0, at).filter(({ text }) => !/^\d+$|^Nơi nhận/u.test(text)) ?? [];
    return above.length >= (isPlain ? 2 : 1) ? null : `${above.length} lines above`;
  },
  // LibreOffice parts headings that follow each other, tied as they are; the last of them it keeps with its text.
  'no page ends with a heading above text': (pages, { body }) => {
    const headings = new Set(
      body.flatMap((block, index) =>
        block.type === 'heading' && body[index + 1]?.type !== 'heading' ? [inlineText(block.content)] : [],
      ),
    );
    for (const page of pages.slice(0, -1)) {
      const last = page.at(-1)?.text ?? '';
      if (headings.has(last)) return last;
    }
    return null;
  },
  'pages before the last are more than half full': (pages) => {
    const low = pages.slice(0, -1).find((page) => (page.at(-1)?.bottom ?? 0) < 421);
    return low === undefined ? null : `ends at ${low.at(-1)?.bottom}: ${low.at(-1)?.text}`;
  },
};

describe.skipIf(!canUse('soffice', 'pdftotext'))('laid out by LibreOffice', () => {
  it('papers of any shape break no rule', { timeout: LONG ? 3_600_000 : 240_000 }, async () => {
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
    const papers = [
      ...fc.sample(anyPaper, { seed, numRuns: PAPERS }),
      ...longRecipients(),
      ...manyGuests(),
      ...planTables(),
    ];
    const files = await Promise.all(
      papers.map((paper) => writeDocx(paper, rulesFor(paper.date ?? paper.eraDate))),
    );
    const found: string[] = [];
    let pageCount = 0;
    for (const [index, pages] of layOut(files).entries()) {
      pageCount += pages.length;
      const paper = papers[index];
      if (paper === undefined) continue;
      for (const [name, rule] of Object.entries(RULES)) {
        const fault = rule(pages, paper);
        if (fault !== null) found.push(`${index} ${paper.kind}: not “${name}”: ${fault}`);
      }
    }
    console.log(`${papers.length} papers, ${pageCount} pages, faults of layout: ${found.length}`);
    expect(found, `seed ${seed}`).toEqual([]);
  });
});
