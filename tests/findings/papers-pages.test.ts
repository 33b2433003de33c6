/** What a filing clerk sent back of pages, by its number, as LibreOffice lays them out. */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/export/docx.ts';
import { rulesFor } from '../../shared/format/rules.ts';
import { layOut } from '../electron/export/pages.ts';
import { chainedHeadings } from '../electron/export/unlucky-papers.ts';
import { canUse } from '../support/tools.ts';

describe.skipIf(!canUse('soffice', 'pdftotext'))('26 a heading', () => {
  it('is never last on a page, however many paragraphs stand above it', { timeout: 120_000 }, async () => {
    const papers = chainedHeadings();
    const files = await Promise.all(papers.map((paper) => writeDocx(paper, rulesFor(paper.eraDate))));
    const lasts = layOut(files).flatMap((pages) => pages.slice(0, -1).map((page) => page.at(-1)?.text ?? ''));
    expect(lasts.length).toBeGreaterThanOrEqual(papers.length);
    expect(lasts.filter((text) => /^(?:[IVX]+-|\d\. N|[a-z]\)) /u.test(text))).toEqual([]);
  });
});
