/** Old papers coming in, in a real browser, on a real book. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';

const MINUTES = `ĐẢNG BỘ SỞ KHOA HỌC VÀ ĐỜI SỐNG
CHI BỘ VĂN PHÒNG SỞ
*
Số 35-BB/CB          Hải Vân, ngày 12 tháng 3 năm 2020
BIÊN BẢN
sinh hoạt chuyên đề quý I
Chi bộ họp đủ, nghe trình bày chuyên đề và thống nhất những việc phải làm trong quý tới.
Nơi nhận:
- Đảng uỷ Sở;
- Lưu Chi bộ.
THƯ KÝ          CHỦ TRÌ
Lê Thị Bình          Người Đã Đi`;

describe.runIf(canUseBrowser())('an old paper', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium();
    ({ page } = app);
    await page.getByRole('button', { name: 'Xem chi bộ mẫu' }).click();
    await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    await page.getByRole('link', { name: 'Soạn thảo' }).click();
  });
  afterAll(() => app?.close());

  async function choose(name: string, text: string): Promise<void> {
    await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp' }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  }

  it('is looked at, mended, and comes in as issued under its own number', async () => {
    await choose('bien-ban.txt', MINUTES);
    const dialog = page.getByRole('dialog', { name: 'Nhập “bien-ban.txt”' });
    const keep = dialog.getByRole('checkbox', { name: /^Giữ số và ngày cũ/u });
    await expect.poll(() => keep.isChecked()).toBe(true);
    expect(await dialog.getByLabel('Số, ký hiệu').inputValue()).toBe('35-BB/CB');
    expect(await dialog.getByLabel('Ngày văn bản').inputValue()).toBe('12/03/2020');
    expect(await dialog.getByLabel('Họ tên (CHỦ TRÌ)').inputValue()).toBe('Người Đã Đi');
    await dialog.getByText('“Người Đã Đi” không có trong danh sách đảng viên').waitFor();
    await dialog.getByLabel('Địa danh').fill('Bà Rịa');
    await dialog.getByRole('button', { name: 'Nhập như đã ban hành' }).click();
    await page.getByText('Bà Rịa, ngày 12 tháng 3 năm 2020').first().waitFor();
    await page.getByRole('link', { name: 'Sổ văn bản' }).click();
    await page.getByText('35-BB/CB').first().waitFor();
  });

  it('says that its number is taken, and comes in as a draft', async () => {
    await page.getByRole('link', { name: 'Soạn thảo' }).click();
    await choose('ban-khac.txt', MINUTES);
    const dialog = page.getByRole('dialog', { name: 'Nhập “ban-khac.txt”' });
    await dialog.getByText('Số 35-BB/CB đã có trong sổ').waitFor();
    expect(await dialog.getByRole('checkbox', { name: /^Giữ số và ngày cũ/u }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Nhập thành bản nháp' }).click();
    await page.getByRole('textbox', { name: 'Nội dung văn bản' }).waitFor();
  });
});
