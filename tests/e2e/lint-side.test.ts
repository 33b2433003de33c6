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
  const button = page.getByRole('button', { name: 'Thể thức', exact: true });
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
