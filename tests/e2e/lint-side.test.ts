/** The checker beside the page: a fault that is typed is told, gone to, mended and taken back. */
import { expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { sampleOf2020 } from './support/sample.ts';

it.runIf(canUseBrowser())('a fault is told, gone to, mended and brought back by undoing', async () => {
  const { page, close } = await launchChromium(await sampleOf2020());
  await page.getByRole('link', { name: 'Soạn thảo' }).click();
  await page.getByRole('link', { name: 'Công văn xin ý kiến' }).click();
  const text = page.getByRole('textbox', { name: 'Nội dung văn bản' });
  await text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Chi bộ nhất trí , giao Bí thư . ');
  const button = page.getByRole('button', { name: /^Thể thức/ });
  await button.focus();
  await page.keyboard.press('Enter');
  const side = page.getByRole('complementary', { name: 'Thể thức' });
  const row = side.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Sửa tất cả' }) });
  await row.first().waitFor();
  await row.first().getByRole('button', { name: 'Đến chỗ này' }).press('Enter');
  await page.locator('.item-here').first().waitFor();
  // Colours change over a moment, which is not what is looked at here.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await axeFaults(page, 'light')).toEqual([]);
  expect(await axeFaults(page, 'dark')).toEqual([]);
  await row.first().getByRole('button', { name: 'Sửa tất cả' }).press('Enter');
  await expect.poll(() => text.innerText()).toContain('Chi bộ nhất trí, giao Bí thư.');
  await text.focus();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => text.innerText()).toContain('Chi bộ nhất trí , giao Bí thư .');
  await side.getByRole('region', { name: 'Cần người xem' }).waitFor();
  await close();
});

it.runIf(canUseBrowser())(
  'a finding is explained, passed over in its place, and told again, by the keyboard alone',
  async () => {
    const { page, close } = await launchChromium(await sampleOf2020());
    await page.getByRole('link', { name: 'Soạn thảo' }).click();
    await page.getByRole('link', { name: 'Công văn xin ý kiến' }).click();
    const text = page.getByRole('textbox', { name: 'Nội dung văn bản' });
    await text.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Chi bộ nhất trí , giao Bí thư phát tiển . ');
    const button = page.getByRole('button', { name: /^Thể thức/ });
    await expect.poll(() => button.innerText()).toMatch(/Thể thức\s+\d/u);
    await button.press('Enter');
    const side = page.getByRole('complementary', { name: 'Thể thức' });
    const wrong = side.getByRole('listitem').filter({ hasText: 'dấu cách trước dấu câu' });
    await expect.poll(() => wrong.count()).toBe(2);

    await wrong.first().getByRole('button', { name: 'Bỏ qua…' }).focus();
    await page.keyboard.press('F1');
    const rule = page.getByRole('dialog', { name: /^Một dấu cách giữa hai chữ/ });
    await rule.getByText('Chi bộ nhất trí. Không có ý kiến khác.').waitFor();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const theme of ['light', 'dark'] as const) expect(await axeFaults(page, theme)).toEqual([]);
    await page.keyboard.press('Escape');
    await rule.waitFor({ state: 'hidden' });

    await wrong.first().getByRole('button', { name: 'Bỏ qua…' }).press('Enter');
    const asking = page.getByRole('dialog', { name: 'Bỏ qua điều này?' });
    await expect.poll(() => asking.getByRole('button', { name: 'Bỏ qua điều này' }).isDisabled()).toBe(true);
    await asking.getByLabel('Lý do').focus();
    await page.keyboard.type('trích nguyên văn');
    for (const theme of ['light', 'dark'] as const) expect(await axeFaults(page, theme)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => wrong.count()).toBe(1);

    // Whatever is written above it and beside it.
    await text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Sáng nay, hội nghị nghe báo cáo.\nToàn thể ');
    await expect.poll(() => page.getByText('Đã bỏ qua').innerText()).toBe('Đã bỏ qua 1');
    await expect.poll(() => wrong.count()).toBe(1);
    await page.getByText('Đã bỏ qua').press('Enter');
    const over = side.getByRole('list', { name: 'Đã bỏ qua' }).getByRole('listitem');
    await expect.poll(() => over.innerText()).toContain('Bỏ qua ở chỗ này: trích nguyên văn');
    for (const theme of ['light', 'dark'] as const) expect(await axeFaults(page, theme)).toEqual([]);
    await over.getByRole('button', { name: 'Không bỏ qua nữa' }).press('Enter');
    await expect
      .poll(() => side.getByRole('listitem').filter({ hasText: 'dấu cách trước dấu câu' }).count())
      .toBe(2);

    await side.getByRole('button', { name: 'Chữ này đúng' }).press('Enter');
    await expect.poll(() => side.getByRole('button', { name: 'Chữ này đúng' }).count()).toBe(0);
    await close();
  },
);
