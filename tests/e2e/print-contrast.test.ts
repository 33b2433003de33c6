/** What leaves the program as a page can be read, on the screen and printed: as axe sees its colours in Chromium. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHtml } from '../../electron/export/html.ts';
import { writeReviewPrintHtml } from '../../electron/export/review-paper/index.ts';
import { ERAS, rulesFor } from '../../shared/format/rules.ts';
import { makeAllKinds, makePaper } from '../electron/export/papers.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';

const PAGES: readonly (readonly [string, string])[] = [
  ...ERAS.flatMap((era) => makeAllKinds(era)).map(
    (paper) => [`${paper.kind} of ${paper.eraDate}`, writeHtml(paper, rulesFor(paper.eraDate))] as const,
  ),
  [
    'a print-out for comments',
    writeReviewPrintHtml({ title: 'Biên bản', facts: ['Bản 3.'], body: makePaper('BB').body }),
  ],
];

describe.runIf(canUseBrowser())('contrast on paper', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  it.each(PAGES)('is enough for reading in %s', async (_name, html) => {
    const page = await browser.newPage();
    await page.setContent(html);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const faults = await axeFaults(page);
      expect(faults.filter((fault) => fault.startsWith('color-contrast'))).toEqual([]);
    }
    await page.close();
  });

  it('would be missed in grey letters', async () => {
    const page = await browser.newPage();
    await page.setContent('<p style="color:#999">nhạt</p>');
    expect(await axeFaults(page)).toContainEqual(expect.stringContaining('color-contrast'));
    await page.close();
  });
});
