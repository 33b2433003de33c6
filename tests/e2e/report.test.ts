/** What the secretary says of a period, written beside its figures and printed in the report. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

describe.runIf(canUseBrowser())('a report', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    await page.getByRole('link', { name: 'Soạn thảo' }).click();
    await page
      .getByRole('link', { name: /^Báo cáo/u })
      .first()
      .click();
  });
  afterAll(() => app?.close());

  it('takes what is said of its period, each part when it was filled', async () => {
    await page.getByRole('button', { name: 'Nhận xét của kỳ' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhận xét, xếp loại của kỳ báo cáo' });
    const figures = dialog.getByRole('region', { name: 'Số liệu của kỳ' });
    await expect.poll(() => figures.innerText()).toMatch(/Đã tổ chức: \d+ buổi/u);
    await dialog.getByRole('textbox', { name: 'Ưu điểm' }).fill('Chuẩn bị kỹ.');
    await dialog.getByRole('textbox', { name: 'Chi bộ tự xếp loại' }).fill('Tốt');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('button', { name: 'Xem thay đổi' }).click();
    await page.getByRole('button', { name: 'Cập nhật', exact: true }).click();
    const text = page.getByRole('textbox', { name: 'Nội dung văn bản' });
    await text.getByText('Chi bộ tự xếp loại: Tốt.').waitFor();
    const body = await text.innerText();
    expect(body).toContain('Chuẩn bị kỹ.');
    expect(body).not.toMatch(/Nguyên nhân|KIẾN NGHỊ/u);
  });
});
