/** The calendar by keyboard alone, on the sample of these days. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { openPlace, THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';

describe.runIf(canUseBrowser())('the calendar', () => {
  let app: RunningApp;
  let page: Page;
  const focused = () => page.evaluate<string>('document.activeElement?.dataset.day ?? ""');
  const addDay = (day: string, days: number): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

  beforeAll(async () => {
    app = await launchChromium();
    ({ page } = app);
    // Colours are looked at, not on their way to others.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Xem chi bộ mẫu' }).click();
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await page.keyboard.press('Alt+L');
    await page.getByRole('heading', { level: 1, name: 'Lịch' }).waitFor();
  });
  afterAll(() => app?.close());

  it('tells at the opening, once a day, what is overdue or due today', async () => {
    const strip = page.getByRole('region', { name: 'Nhắc việc', exact: true });
    await strip.waitFor();
    await expect.poll(() => strip.textContent()).toMatch(/^\d+ việc (quá hạn|nên làm hôm nay)/u);
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await strip.getByRole('button', { name: 'Cất đến ngày mai' }).click();
    await strip.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Lịch' }).waitFor();
    await page.getByRole('heading', { name: 'Hạn và nhắc việc' }).waitFor();
    await expect.poll(() => strip.count()).toBe(0);
    await page.evaluate("localStorage.setItem('reminded-on', '2020-01-01')");
    await page.reload();
    await strip.waitFor();
    await strip.getByRole('link', { name: 'Mở lịch' }).click();
    await strip.waitFor({ state: 'detached' });
  });

  it('is walked by arrows, past its last week too, and H comes back to today', async () => {
    const grid = page.getByRole('grid');
    const today = await grid.locator('[data-today]').getAttribute('data-day');
    if (today === null) throw new Error('today is not shown');
    await grid.locator('[data-today]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toBe(addDay(today, 1));
    for (let week = 0; week < 6; week += 1) {
      const before = await focused();
      await page.keyboard.press('ArrowDown');
      await expect.poll(focused).toBe(addDay(before, 7));
    }
    await expect.poll(() => grid.locator('[data-today]').count()).toBe(0);
    await page.keyboard.press('h');
    await expect.poll(() => grid.locator('[data-today]').getAttribute('data-day')).toBe(today);
  });

  it('opens what is on a day by Enter, and all of it where there is more than one thing', async () => {
    const grid = page.getByRole('grid');
    const busy = grid.locator('td:has(li:has(.dated-sign) + li .dated-sign)').first();
    await busy.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expect.poll(() => dialog.getByRole('listitem').count()).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    const meeting = grid.locator('td:has(.dated-session)').first();
    const count = await meeting.locator('li .dated-sign').count();
    await meeting.focus();
    await page.keyboard.press('Enter');
    if (count > 1) await dialog.getByRole('link', { name: /^Sinh hoạt chuyên đề/u }).press('Enter');
    await page.waitForURL(/#\/buoi-sinh-hoat\/\d+$/u);
  });

  it('prints the plan as one sheet of black on white in the dark too, with no names but of who presents and chairs', async () => {
    await openPlace(page, '#/lich');
    await page.getByRole('button', { name: 'Tờ treo tường' }).click();
    await page.getByRole('dialog').waitFor();
    await page.evaluate(`document.documentElement.dataset.theme = 'dark';
      window.print = () => {
        const look = getComputedStyle(document.documentElement);
        const sheet = document.querySelector('.wall');
        window.printed = {
          scheme: look.colorScheme,
          grounds: [look, getComputedStyle(document.body), getComputedStyle(sheet)].map((each) => each.backgroundColor),
          ink: getComputedStyle(sheet).color,
          text: sheet.textContent,
          page: [...document.head.querySelectorAll('style')].at(-1).textContent,
        };
      };`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(
      `[...document.querySelectorAll('[role=dialog] button')].find((each) => each.textContent === 'In').click()`,
    );
    interface Printed {
      scheme: string;
      grounds: string[];
      ink: string;
      text: string;
      page: string;
    }
    const printed = () => page.evaluate<Printed | null>('window.printed ?? null');
    await expect.poll(printed).not.toBeNull();
    const sheet = await printed();
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate("document.documentElement.dataset.theme = 'light'");
    expect(sheet).toMatchObject({
      scheme: 'light',
      ink: 'rgb(0, 0, 0)',
      grounds: Array(3).fill('rgb(255, 255, 255)'),
    });
    expect(sheet?.page).toContain('A4 landscape');
    expect(sheet?.text).toMatch(/Theo Kế hoạch số 84-KH\/CB-STTTT, ngày/u);
    await expect.poll(() => page.locator('.wall').count()).toBe(0);
  });

  it('leaves the printing of the board to Tổng quan, which prints it by itself on one sheet', async () => {
    await openPlace(page, '#/tong-quan');
    await page.evaluate(`window.printed = '';
      window.print = () => {
        const sheet = document.querySelector('.board-sheet');
        window.printed = [...document.head.querySelectorAll('style')].at(-1).textContent + sheet.textContent;
      };`);
    await page.keyboard.press('Control+P');
    const printed = () => page.evaluate<string>('window.printed');
    await expect.poll(printed).toContain('A4 landscape');
    await expect.poll(printed).toMatch(/Tình hình sinh hoạt chuyên đề năm \d{4}Đến ngày/u);
    await expect.poll(printed).toMatch(/Bài chuyên đề.*Buổi sinh hoạt.*Tiếp theo/u);
  });

  it('is saved as a file for other calendars', async () => {
    await openPlace(page, '#/lich');
    const file = await app.takeFile(() => page.getByRole('button', { name: /^Lưu tệp \.ics/u }).click());
    expect(file).not.toBe('');
  });
});
