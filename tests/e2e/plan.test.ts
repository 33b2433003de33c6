/** The year's plan and its paper at the screen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

const PATIENT = { timeout: 20_000 };

describe.runIf(canUseBrowser())('a plan at the screen', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await page.evaluate("location.hash = '#/ke-hoach/moi/2021'");
  });
  afterAll(() => app?.close());

  /** All words of the pages; the ends of lines are spaces. */
  const printed = async (): Promise<string> => {
    const sheets = page.getByRole('region', { name: 'Bản in của kế hoạch' });
    return (await sheets.count()) === 0 ? '' : ((await sheets.textContent()) ?? '').replace(/\s+/gu, ' ');
  };
  const save = () => page.keyboard.press('Control+S');

  it('is saved with its paper by one button', async () => {
    const first = page.getByRole('region', { name: 'Quý I', exact: true });
    await first.getByLabel('Tên chuyên đề').fill('Nêu gương của cán bộ');
    await page.getByRole('button', { name: 'Lập văn bản kế hoạch' }).click();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await expect.poll(printed, PATIENT).toContain('Nêu gương của cán bộ');
  });

  it('refused for a mark stays unsaved, and once it is put right its paper says the same in head and body', async () => {
    await page.getByLabel('Trích yếu').fill('sinh hoạt chuyên đề năm 2021, điều chỉnh');
    await page.getByLabel('Nơi nhận').fill('Đảng uỷ Sở\nLưu');
    await page.getByLabel('Mục đích').fill('MẬT');
    await save();
    await page.getByRole('alert').getByText('dấu chỉ độ mật').waitFor();
    await page.getByText('Có thay đổi chưa lưu').waitFor();
    await expect.poll(printed).not.toContain('năm 2021, điều chỉnh');
    await page.getByLabel('Mục đích').fill('Nâng cao chất lượng sinh hoạt.');
    await save();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await expect.poll(printed, PATIENT).toContain('Nâng cao chất lượng sinh hoạt.');
    const words = await printed();
    expect(words).toContain('xây dựng Kế hoạch sinh hoạt chuyên đề năm 2021, điều chỉnh');
    expect(words).toContain('KẾ HOẠCH sinh hoạt chuyên đề năm 2021, điều chỉnh -----');
    expect(words.split('Đảng uỷ Sở')).toHaveLength(2);
  });

  it('saves itself once it has been saved, while the caret stays where somebody types', async () => {
    await page.getByRole('button', { name: 'Thêm chuyên đề' }).nth(1).click();
    const second = page.getByRole('region', { name: 'Quý II', exact: true });
    const topic = second.getByLabel('Tên chuyên đề').last();
    await topic.fill('Chuyển đổi số');
    await page.keyboard.press('Control+End');
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    // A new row was given its id; what is typed on goes on in it.
    await page.keyboard.type(' ở cơ sở');
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await expect.poll(() => topic.inputValue()).toBe('Chuyển đổi số ở cơ sở');
    await page.reload();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    const topics = page.getByLabel('Tên chuyên đề');
    const named = await Promise.all((await topics.all()).map((field) => field.inputValue()));
    expect(named).toEqual(['Nêu gương của cán bộ', 'Chuyển đổi số ở cơ sở']);
  });

  it('is saved by who goes to another screen at once', async () => {
    const { hash } = new URL(page.url());
    await page.getByLabel('Mục đích').fill('Nâng cao chất lượng sinh hoạt chi bộ.');
    await page.getByRole('link', { name: 'Đảng viên' }).click();
    await page.getByRole('heading', { name: 'Đảng viên' }).waitFor();
    const stored = async (): Promise<string> => {
      const other = await app.openPage(hash);
      // What only the window remembers does not count.
      await other.evaluate(
        `Object.keys(localStorage).filter((name) => name.startsWith('plan-')).forEach((name) => localStorage.removeItem(name))`,
      );
      await other.reload();
      const purpose = await other.getByLabel('Mục đích').inputValue();
      await other.close();
      return purpose;
    };
    await expect.poll(stored, PATIENT).toBe('Nâng cao chất lượng sinh hoạt chi bộ.');
    await page.goBack();
  });

  it('tells a day’s weekday while it is typed, goes a day on by the arrows, and names a day no calendar has', async () => {
    const first = page.getByRole('region', { name: 'Quý I', exact: true });
    const day = first.getByLabel('Ngày họp');
    await day.fill('31/2/2021');
    await page.keyboard.press('Enter');
    await first.getByText('Ngày này không có trong lịch').waitFor();
    await day.fill('12/3/2021');
    await first.getByText('Thứ Sáu').waitFor();
    await page.keyboard.press('ArrowUp');
    await first.getByText('Thứ Bảy').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => day.inputValue()).toBe('13/03/2021');
    await page.getByText('Đã lưu', { exact: true }).waitFor();
  });
});
