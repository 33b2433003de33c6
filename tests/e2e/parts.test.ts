/** What follows the session and what somebody wrote, told apart on the page, in a real browser, on a real book. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';
import { paperText, untilSaved } from './support/secretary.ts';

describe.runIf(canUseBrowser())('the parts of assembled minutes', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    await page.getByRole('link', { name: 'Soạn thảo' }).click();
    await page
      .getByRole('row', { name: /Biên bản/u })
      .getByRole('link', { name: 'sinh hoạt chuyên đề quý I năm 2020' })
      .click();
    await page.locator('.in-part').first().waitFor();
  });
  afterAll(() => app?.close());

  const edited = (): Promise<string[]> => page.locator('.in-part.part-edited').allInnerTexts();
  const names = (): Promise<(string | null)[]> =>
    page
      .locator('.part-mark[data-label$="đã sửa"]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-label')));

  it('have all a ground, and the status bar says what it means', async () => {
    await expect.poll(() => page.locator('.in-part').count()).toBeGreaterThan(10);
    await expect.poll(edited).toEqual([]);
    await page.getByText('nền nhạt: theo dữ liệu gốc, vạch lề: đã sửa tay').waitFor();
  });

  it('look otherwise from the first letter typed into one, and as before once it is undone', async () => {
    await clickLastLine(paperText(page).getByText('Biên bản kết thúc'));
    await page.keyboard.press('End');
    await page.keyboard.type(' Chi bộ nhất trí.');
    await expect.poll(async () => (await edited()).join(' ')).toContain('Chi bộ nhất trí.');
    await expect.poll(names).toEqual(['Kết thúc · đã sửa']);
    for (let left = 20; left > 0 && (await edited()).length > 0; left -= 1)
      await page.keyboard.press('Control+Z');
    await expect.poll(names).toEqual([]);
    await expect.poll(() => paperText(page).innerText()).not.toContain('Chi bộ nhất trí.');
  });

  it('are told apart when the paper is opened again', async () => {
    await clickLastLine(paperText(page).getByText('Biên bản kết thúc'));
    await page.keyboard.press('End');
    await page.keyboard.type(' Chi bộ nhất trí.');
    await untilSaved(page);
    await page.reload();
    await page.locator('.in-part.part-edited').first().waitFor();
    await expect.poll(names).toEqual(['Kết thúc · đã sửa']);
    await expect.poll(() => page.locator('.in-part:not(.part-edited)').count()).toBeGreaterThan(10);
  });

  it('and the pages are drawn under the first click without taking its caret', async () => {
    const line = paperText(page).getByText('Biên bản kết thúc');
    for (let wait = 360; wait >= 0; wait -= 40) {
      await page.reload();
      await line.waitFor();
      await page.waitForTimeout(wait);
      await clickLastLine(line);
      await page.keyboard.press('End');
      await page.keyboard.type(`${wait};`);
      await untilSaved(page);
    }
    const typed = Array.from({ length: 10 }, (_, round) => `${360 - 40 * round};`).join('');
    await expect.poll(() => line.innerText()).toContain(`Chi bộ nhất trí.${typed}`);
    // The lines above grew by the measures of the paper: what is being written stays in sight.
    await page.locator('.page-gap').first().waitFor();
    await expect.poll(() => isInSight(line)).toBe(true);
  });
});

/** The middle of a paragraph of two lines is between them. */
const clickLastLine = async (paragraph: Locator): Promise<void> => {
  const { height } = (await paragraph.boundingBox()) ?? { height: 0 };
  await paragraph.click({ position: { x: 4, y: height - 8 } });
};

const isInSight = (line: Locator): Promise<boolean> =>
  line.evaluate((place) => {
    const { top, bottom } = place.getBoundingClientRect();
    const sheet = place.closest('.sheet')?.getBoundingClientRect();
    return sheet !== undefined && top >= sheet.top && bottom <= sheet.bottom;
  });
