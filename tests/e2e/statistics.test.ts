/** Thống kê at the screen: the figures of two years beside what was counted by hand, walked by keyboard, printed, as Excel. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepTwoYears, ROLL_LINES } from '../electron/services/two-years/keep.ts';
import { COUNTED, SESSIONS, YEARS } from '../electron/services/two-years/record.ts';
import { readSheets } from '../electron/services/two-years/sheets.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { fillHall } from './support/full-hall.ts';
import { openPlace, THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';

const figure = (page: Page, name: string, year: number) =>
  page.getByRole('button', { name: new RegExp(`^${name} ${year}:`, 'u') });
const letterOf: Readonly<Record<string, string>> = {
  'có mặt': '.',
  'có mặt, phát biểu': 's',
  'có mặt một phần': 'h',
  'vắng có lý do': 'P',
  'vắng không lý do': 'K',
  'được miễn': 'M',
  'ngoài chi bộ': '/',
};

describe.runIf(canUseBrowser())('the statistics of two years', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    const folder = path.join(temporaryFolder(), 'so');
    const { backend } = await keepTwoYears(folder);
    await backend.close();
    app = await launchChromium(folder);
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('link', { name: 'Thống kê' }).click();
    // Whatever year it is by now.
    await page.evaluate(`location.hash = '#/thong-ke/2026'`);
    await page.getByRole('heading', { level: 1, name: 'Thống kê năm 2026' }).waitFor();
  }, 240_000);
  afterAll(() => app?.close());

  it('show the six figures as counted by hand', async () => {
    const [now, then] = [YEARS[2026], YEARS[2025]];
    const comma = (number: number) => number.toFixed(1).replace('.', ',');
    for (const [year, by] of [
      [2026, now],
      [2025, then],
    ] as const) {
      const told = async (name: string) =>
        (await figure(page, name, year).locator('..').innerText()).split('\n');
      await expect.poll(async () => (await told('Buổi đã họp'))[0]).toBe(String(by.held));
      await expect
        .poll(() => told('Dự họp'))
        .toEqual([`${comma(by.attendanceShare)} %`, `${by.attendance} lượt`]);
      await expect
        .poll(() => told('Phát biểu'))
        .toEqual([`${comma(by.speakingShare)} %`, `${by.speaking} lượt`]);
      await expect.poll(() => told('Biểu quyết')).toEqual([by.votes, `thấp nhất ${comma(by.lowestShare)} %`]);
      await expect.poll(async () => (await told('Việc giao xong đúng hạn'))[0]).toBe(by.inTime);
      await expect.poll(async () => (await told('Từ buổi họp đến ban hành'))[0]).toBe(`${by.median} ngày`);
    }
  });

  it('open what a number was counted from, and lead to the session', async () => {
    await figure(page, 'Dự họp', 2026).click();
    const panel = page.getByRole('dialog', { name: '83 lượt có mặt trên 94' });
    const lines = await panel.getByRole('listitem').allInnerTexts();
    expect(lines.map((line) => line.split('\n').slice(0, 2))).toEqual(
      SESSIONS.slice(4).map(({ topic }, index) => [topic, COUNTED[index + 4]?.present]),
    );
    await panel.getByText('Không tính 3 lượt được miễn.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    for (const [name, title] of [
      ['Buổi đã họp', '4 buổi đã họp'],
      ['Phát biểu', '36 lượt phát biểu trên 83 lượt có mặt'],
      ['Biểu quyết', '9 lần thông qua trên 9 lần biểu quyết'],
      ['Việc giao xong đúng hạn', '11 việc đúng hạn trên 14 việc đã đến hạn'],
      ['Từ buổi họp đến ban hành', 'Số ngày từ buổi họp đến ban hành'],
    ] as const) {
      await figure(page, name, 2026).press('Enter');
      await page.getByRole('dialog', { name: title }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('show who was where, letter by letter', async () => {
    const shown = await page.locator('.matrix tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector('th a')?.textContent ?? '',
        marks: [...row.querySelectorAll('button')].map((button) => button.ariaLabel?.split(': ')[1] ?? ''),
      })),
    );
    expect(shown.map(({ name, marks }) => ({ name, marks: marks.map((mark) => letterOf[mark]) }))).toEqual(
      ROLL_LINES.map(({ name, marks }) => ({ name, marks })),
    );
    await page.getByText('Trương Thị Lan Phương vắng có lý do 4 lần liên tiếp.').waitFor();
  });

  it('are walked by the arrows, and Enter opens a line of the roll', async () => {
    const cell = (name: string, day: string) =>
      page.getByRole('button', { name: new RegExp(`^${name}, ${day}`, 'u') });
    await cell('Hoàng Đức Anh', '21/03/2025').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'End']) await page.keyboard.press(key);
    await expect
      .poll(() => page.evaluate('document.activeElement.ariaLabel'))
      .toBe('Tô Văn Ẩn, 18/09/2026: có mặt, phát biểu');
    for (const key of ['Home', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
    await expect
      .poll(() => page.evaluate('document.activeElement.ariaLabel'))
      .toMatch(/^Hoàng Đức Anh, 21\/03\/2025/u);
    await cell('Tô Văn Ẩn', '20/03/2026').focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Tô Văn Ẩn' });
    await expect.poll(() => panel.innerText()).toContain('đến lúc 15:00');
    await page.keyboard.press('Escape');
    // The arrows go on from where one was.
    await expect.poll(() => page.evaluate('document.activeElement.ariaLabel')).toMatch(/^Tô Văn Ẩn, 20/u);
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => page.evaluate('document.activeElement.ariaLabel'))
      .toMatch(/^Tô Văn Ẩn, 12\/12\/2025/u);
  });

  it('have nothing to mend, in light and dark, tables opened', async () => {
    for (const summary of await page.getByText('Xem dạng bảng').all()) await summary.click();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    for (const summary of await page.getByText('Xem dạng bảng').all()) await summary.click();
  });

  it('go out as Excel with the same figures, and the form of the halves into the clipboard', async () => {
    const file = await app.takeFile(() => page.getByRole('button', { name: 'Excel' }).click());
    const rows = readSheets(readFileSync(file)).get('Cả năm') ?? [];
    expect(rows.find(([label]) => label === 'Dự họp')?.slice(2, 8)).toEqual([83, 94, 88.3, 84, 90, 93.3]);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Chép bảng' }).click();
    await page.getByText('Đã chép bảng').waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toContain('Số lượt có mặt\t43\t40\t83');
    expect(copied).toContain('Tỷ lệ phát biểu (%)\t39,5\t47,5\t43,4');
  });

  it('are printed whole on lying sheets', async () => {
    // What a printer would be given, looked at while it prints.
    await page.evaluate(`window.print = () => {
      const sheet = document.querySelector('.print-sheets');
      window.printed = { text: sheet.textContent, rules: document.head.lastElementChild.textContent,
        buttons: [...sheet.querySelectorAll('.streak-alert button')].length };
    }`);
    await page.getByRole('button', { name: 'In', exact: true }).click();
    await expect.poll(() => page.evaluate(`'printed' in window`)).toBe(true);
    const printed = (await page.evaluate('window.printed')) as {
      text: string;
      rules: string;
      buttons: number;
    };
    expect(printed.rules).toContain('A4 landscape');
    expect(printed.text).toContain('Chi bộ Văn phòng Sở');
    expect(printed.text).toContain('Phùng Quang Vinh');
    expect(printed.buttons).toBe(0);
  });

  it('change the year, say when there is nothing, and make the report that takes these figures', async () => {
    await page.getByRole('button', { name: 'Xem năm 2025' }).click();
    await page.getByRole('heading', { level: 1, name: 'Thống kê năm 2025' }).waitFor();
    await page.getByText('Cả năm: bốn quý đã họp đủ.').waitFor();
    await openPlace(page, '#/thong-ke/2020');
    await page.getByText('Năm 2020 chưa có gì để thống kê').waitFor();
    await openPlace(page, '#/thong-ke/2026');
    await page.getByRole('button', { name: 'Lập báo cáo năm' }).click();
    await page.getByRole('heading', { level: 1, name: /^Báo cáo/u }).waitFor();
    await page.getByText('88,3%').first().waitFor();
    await openPlace(page, '#/thong-ke/2026');
    await page.getByRole('link', { name: 'Mở báo cáo năm' }).waitFor();
  });
});

describe.runIf(canUseBrowser())('the statistics of a cell of three hundred', () => {
  it('have a line for each, are walked to the last, and have nothing to mend', async () => {
    const { folder, sessionId } = await fillHall(295);
    const backend = openTestBackend(undefined, folder);
    const { session } = await backend.call('session:get', { id: sessionId });
    const [chairId, minuteTakerId] = session.roll.map(({ memberId }) => memberId);
    if (chairId === undefined || minuteTakerId === undefined) throw new Error('nobody is on the roll');
    const typed = { ...session, startTime: '14:00', endTime: '16:00', chairId, minuteTakerId };
    await backend.call('session:save', { id: sessionId, session: typed });
    await backend.call('session:mark', {
      id: sessionId,
      attendance: session.roll.map(({ memberId }, index) => ({
        memberId,
        presence: index % 7 === 6 ? ('excused' as const) : ('present' as const),
      })),
    });
    await backend.call('session:close', { id: sessionId });
    await backend.close();
    const { page, close } = await launchChromium(folder);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await openPlace(page, '#/thong-ke/2020');
    await expect.poll(() => page.locator('.matrix tbody tr').count()).toBe(300);
    await page.getByText('300 đồng chí qua hai năm').waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await page.locator('.matrix button').first().focus();
    for (let pages = 0; pages < 30; pages += 1) await page.keyboard.press('PageDown');
    const last = await page
      .locator('.matrix tbody tr')
      .last()
      .getByRole('button')
      .last()
      .getAttribute('aria-label');
    await expect.poll(() => page.evaluate('document.activeElement.ariaLabel')).toBe(last);
    await close();
  }, 240_000);
});
