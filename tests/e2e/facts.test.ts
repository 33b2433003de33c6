/** Facts with days at the screen: the cell renamed from a day, an office passed on, a member's attendance by year. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

describe.runIf(canUseBrowser())('what holds from a day on', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  const open = (place: string): Promise<unknown> => page.evaluate(`location.hash = ${JSON.stringify(place)}`);

  it('the cell is renamed from a day, mended where it was mistyped, and the change taken back', async () => {
    await open('#/cai-dat/chi-bo');
    await page.getByRole('button', { name: 'Đổi từ ngày…' }).click();
    const change = page.getByRole('form', { name: 'Đổi từ ngày' });
    await change.getByLabel('Cấp uỷ cấp trên').fill('Đảng bộ Uỷ ban nhân dân tỉnh');
    await change.getByLabel('Tên chi bộ').fill('Chi bộ Sở Khoa học và Công ngệ');
    // The committee is proposed beside its body, to be seen and mended.
    await expect
      .poll(() => change.getByLabel('Tên ghi ở nơi nhận').inputValue())
      .toBe('Đảng uỷ Uỷ ban nhân dân tỉnh');
    await change.getByRole('button', { name: 'Ghi thay đổi' }).click();
    await change.getByText('Hãy ghi ngày bắt đầu đổi.').waitFor();
    await change.getByLabel('Đổi từ ngày').fill('1/3/2025');
    await change.getByRole('button', { name: 'Ghi thay đổi' }).click();
    await page.getByText('Từ ngày 01/03/2025 đến nay').waitFor();
    await page.getByText('Từ đầu, trước ngày 01/03/2025').waitFor();

    await page.getByRole('button', { name: 'Sửa chỗ gõ sai: Chi bộ Sở Khoa học và Công ngệ' }).click();
    const mend = page.getByRole('form', { name: 'Sửa chỗ gõ sai' });
    await mend.getByLabel('Tên chi bộ').fill('Chi bộ Sở Khoa học và Công nghệ');
    await mend.getByRole('button', { name: 'Lưu chi bộ' }).click();
    await page.getByRole('main').getByText('Chi bộ Sở Khoa học và Công nghệ', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Bỏ thay đổi từ ngày 01/03/2025' }).click();
    await page.getByText('Từ đầu đến nay').waitFor();
  });

  it('the secretary gives way from a day, and both stand in the history', async () => {
    await open('#/cai-dat/nhiem-ky');
    await page.getByRole('button', { name: /^Đổi từ ngày… chức vụ, nhiệm kỳ 2020/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Từ ngày').fill('15/6/2021');
    await dialog.getByLabel('Từ ngày').blur();
    await dialog.getByText('Thôi giữ chức: đồng chí Trần Minh Khoa.').waitFor();
    await dialog.getByRole('combobox', { name: 'Nhận chức' }).fill('huong');
    await dialog.getByRole('combobox', { name: 'Nhận chức' }).press('Enter');
    await dialog.getByRole('button', { name: 'Ghi thay đổi' }).click();
    await page
      .getByText(
        'Bí thư: Trần Minh Khoa (đến 14/06/2021), Nguyễn Thị Thanh Hương (từ 15/06/2021) · Phó bí thư: Nguyễn Thị Thanh Hương (đến 14/06/2021)',
        {
          exact: false,
        },
      )
      .waitFor();
  });

  it('S4 a member looks at the sessions of a year', async () => {
    await open('#/dang-vien/1');
    await page.getByRole('combobox', { name: 'Năm' }).selectOption('2020');
    await page.getByText('Dự 1 trên 1 buổi', { exact: false }).waitFor();
  });
});
