/** The score of a session at the screen: seen, judged by keyboard, settled, opened again, printed. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BY, closedOf2026 } from '../electron/services/scored.ts';
import { openTestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { walkByTab } from './support/keyboard.ts';
import { openPlace, THEMES } from './support/places.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

const SOON = { timeout: 10_000 };

describe.runIf(canUseBrowser())('the score of a session of 2026', () => {
  let app: RunningApp;
  let page: Page;
  let id = 0;
  const head = () => page.locator('.score-head').innerText();
  const focused = () => page.evaluate<string>('document.activeElement?.ariaLabel ?? ""');
  const field = (name: RegExp) => page.getByRole('textbox', { name });

  beforeAll(async () => {
    const folder = path.join(temporaryFolder(), 'so');
    const cell = await closedOf2026(openTestBackend('2026-09-20T02:00:00.000Z', folder));
    id = cell.id;
    await cell.backend.close();
    app = await launchChromium(folder);
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  it('is opened from its closed session, prefilled, with the range it can come to', async () => {
    await openPlace(page, `#/buoi-sinh-hoat/${id}`);
    await page.getByRole('link', { name: 'Chấm buổi sinh hoạt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tự chấm buổi sinh hoạt 18/09/2026' }).waitFor();
    await expect.poll(head).toMatch(/24[\s\S]*trong khoảng 24 – 99/u);
    await expect
      .poll(() => page.getByRole('row', { name: /Tỷ lệ có mặt/u }).innerText())
      .toContain('4/5, 80%');
    const rows = page.getByRole('row', { name: /người chấm/u });
    await expect.poll(() => rows.count()).toBe(6);
  });

  it('has nothing to mend in light and dark, and is walked by keyboard', async () => {
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
  });

  it('is judged from field to field with Enter, and says where a number cannot be', async () => {
    await page.getByRole('button', { name: 'Chấm mục 4' }).click();
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await page.getByText('Từ 0 đến 5, lẻ nhất là nửa điểm.').waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await field(/^Điểm mục 4/u).fill('4,5');
    await page.keyboard.press('Enter');
    for (const [row, points] of [
      [5, '5'],
      [8, '18'],
      [9, '9'],
      [11, '25'],
    ] as const) {
      await expect.poll(focused, SOON).toContain(`mục ${row},`);
      await page.keyboard.type(points);
      await page.keyboard.press('Enter');
    }
    await expect
      .poll(head, SOON)
      .toMatch(/85,5[\s\S]*trong khoảng 85,5 – 90,5: Khá, hoặc Tốt nếu mục 12 được từ 4,5 điểm/u);
    await expect.poll(() => page.getByRole('row', { name: /^8 /u }).innerText()).toContain(BY);
  });

  it('is printed as it stands, with what was judged and dots for what waits', async () => {
    await page.evaluate(`window.print = () => {
      window.printed = document.querySelector('.print-sheets').textContent;
      window.scheme = getComputedStyle(document.documentElement).colorScheme;
    }`);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('button', { name: 'In phiếu', includeHidden: true }).dispatchEvent('click');
    const printed = () => page.evaluate<string>('window.printed ?? ""');
    await expect
      .poll(printed, SOON)
      .toMatch(/^Chi bộ Phòng Kế hoạch.*Chất lượng nội dung.*18 \/ 20.*Chủ trì/su);
    await expect.poll(printed).toMatch(/trong 02 ngày.*…… \/ 5/su);
    await expect.poll(printed).not.toMatch(/In phiếu|Xem nguồn/u);
    // In the dark too: the margins of a sheet are of the scheme.
    await expect
      .poll(() => page.evaluate('document.documentElement.dataset.theme + window.scheme'))
      .toBe('darklight');
    await page.emulateMedia({ media: 'screen' });
  });

  it('is settled by its name, and shown so on the page of its session', async () => {
    await field(/^Điểm mục 12/u).fill('5');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Chốt điểm' }).click();
    const dialog = page.getByRole('dialog', { name: 'Chốt điểm buổi sinh hoạt?' });
    await dialog.getByText('90,5/100 điểm, xếp loại Tốt').waitFor();
    await dialog.getByRole('button', { name: 'Chốt điểm' }).click();
    await page.getByText('Đã chốt', { exact: true }).waitFor();
    await expect.poll(() => page.locator('[data-score]').count()).toBe(0);
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await openPlace(page, '#/tong-quan');
    await page.getByRole('link', { name: /^Tốt \(90,5\) ?, Học tập/u }).waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await openPlace(page, '#/thong-ke');
    await page.getByRole('link', { name: '18/09: Tốt (90,5)' }).waitFor();
    await openPlace(page, `#/buoi-sinh-hoat/${id}`);
    await page.getByText('Đã chốt: 90,5/100 điểm, xếp loại Tốt.').waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
  });

  it('stays when its record changes, says so, and is opened again with a reason', async () => {
    await page.getByRole('button', { name: 'Mở lại buổi' }).click();
    await page.getByRole('textbox', { name: 'Lý do' }).fill('ghi nhầm giờ');
    await page.getByRole('button', { name: 'Mở lại', exact: true }).click();
    await page.getByRole('link', { name: 'Ghi tiếp buổi họp' }).waitFor();
    await openPlace(page, `#/buoi-sinh-hoat/${id}/truc-tiep`);
    const absent = page.getByRole('listitem', { name: /^Đặng Văn Sơn/u });
    await absent.hover();
    await absent.getByRole('button', { name: /^Có mặt/u }).click();
    await expect.poll(() => absent.getAttribute('aria-label'), SOON).toMatch(/Có mặt/u);
    await openPlace(page, `#/buoi-sinh-hoat/${id}/cham-diem`);
    await expect.poll(head).toContain('90,5');
    const moved = page.getByText('Số liệu đã đổi từ khi chốt.').locator('..');
    await expect
      .poll(() => moved.innerText(), SOON)
      .toMatch(/2\. Tỷ lệ có mặt: 4\/5, 80%, 3 điểm 5\/5, 100%, 4 điểm/u);
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await page.getByRole('button', { name: 'Mở lại điểm' }).click();
    await page.getByRole('textbox', { name: 'Lý do' }).fill('chấm lại mục 8');
    await page.getByRole('button', { name: 'Mở lại', exact: true }).click();
    await page.getByRole('heading', { name: 'Buổi này chưa kết thúc nên chưa chấm được' }).waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
  });
});

describe.runIf(canUseBrowser())('the score of a session of 2020', () => {
  it('is met or not met, concluded row by row', async () => {
    const { page, close } = await launchChromium(await sampleOf2020());
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPlace(page, '#/buoi-sinh-hoat/1/cham-diem');
    await page.getByRole('heading', { level: 1, name: /^Tự đánh giá buổi sinh hoạt/u }).waitFor();
    const rows = page.getByRole('combobox', { name: /^Kết luận mục/u });
    await rows.first().selectOption('Đạt');
    await expect.poll(() => rows.first().inputValue(), SOON).toBe('1');
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
    await close();
  });
});

describe.runIf(canUseBrowser())('the form of an office', () => {
  it('is changed in fields, told where it cannot be, kept, and given back', async () => {
    const { page, close } = await launchChromium(await sampleOf2020());
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPlace(page, '#/cai-dat/cham-diem');
    const save = page.getByRole('button', { name: 'Lưu phiếu' });
    const most = page.getByRole('textbox', { name: 'Điểm tối đa, mục 2', exact: true });
    await most.fill('3');
    await save.click();
    await page.getByText('Mục 2: có mức điểm cao hơn điểm tối đa của mục.').waitFor();
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    await page.getByRole('textbox', { name: 'Mức điểm theo %, mục 2', exact: true }).fill('≥ 90: 3; ≥ 75: 2');
    await page.getByRole('textbox', { name: 'Tên phiếu' }).fill('Biểu điểm của Đảng bộ Sở');
    await save.click();
    await page.getByText('phiếu riêng của cơ quan').waitFor();
    await expect.poll(() => most.inputValue()).toBe('3');
    await expect.poll(() => page.getByText('12 tiêu chí, cộng 99 điểm').count()).toBe(1);
    await page.getByRole('button', { name: 'Lấy lại phiếu của chương trình' }).click();
    await expect.poll(() => most.inputValue(), SOON).toBe('4');
    await close();
  });
});
