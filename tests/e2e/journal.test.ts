import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

describe.runIf(canUseBrowser())('the journal', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    await app.page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
  });
  afterAll(() => app.close());

  it('is found by its name without dấu, narrowed down, and leads to the thing, all by keyboard', async () => {
    const { page } = app;
    await page.keyboard.press('Control+K');
    await page.keyboard.type('nhat ky');
    await page.getByRole('option', { selected: true }).filter({ hasText: 'Nhật ký' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Nhật ký' }).waitFor();

    const lines = page.getByRole('listitem').filter({ has: page.getByRole('time') });
    await page.getByLabel('Tìm trong nhật ký').focus();
    await page.keyboard.type('84-kh ban hanh');
    await page.getByText(/^\d+ trên \d+ dòng$/u).waitFor();
    await expect.poll(() => page.getByLabel('Tìm trong nhật ký').inputValue()).toBe('84-kh ban hanh');
    await expect.poll(() => lines.first().textContent()).toContain('ban hành');

    const link = page.getByRole('link', { name: /^Kế hoạch số 84-KH/u }).first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Kế hoạch/u }).waitFor();
  });

  it('says so when nothing is as asked for, and takes the filters off', async () => {
    const { page } = app;
    await page.keyboard.press('Alt+0');
    await page.getByLabel('Từ ngày').fill('1/1/2200');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Không có dòng nào khớp' }).waitFor();
    await page.getByRole('button', { name: 'Bỏ các bộ lọc' }).click();
    await page.getByText('Hôm nay').waitFor();
  });
});
