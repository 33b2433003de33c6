/** Headings of a Word text that are only bold: offered, taken in one act, undone in one. */
import { expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { sampleOf2020 } from './support/sample.ts';

const HTML =
  '<p><b>I. ĐẶT VẤN ĐỀ</b></p><p>Chữ thường.</p><p><b><i>1. Thực trạng</i></b></p><p>Chữ khác.</p>';

it.runIf(canUseBrowser())('26 pasted bold headings are offered, and fill the outline', async () => {
  const { page, close } = await launchChromium(await sampleOf2020());
  await page.getByRole('link', { name: 'Soạn thảo' }).click();
  await page.getByRole('link', { name: 'Công văn xin ý kiến' }).click();
  await page.getByRole('textbox', { name: 'Nội dung văn bản' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(HTML)});
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('.paper-body').dispatchEvent(paste);
  }`);
  const offer = page.getByText('2 dòng chữ đậm trông như đề mục');
  await offer.waitFor();
  await page.getByRole('button', { name: 'Nhận 2 đề mục' }).first().click();
  const outline = page.getByRole('navigation', { name: 'Dàn ý' });
  await outline.getByRole('button', { name: '1. Thực trạng' }).waitFor();
  await expect.poll(() => offer.count()).toBe(0);
  await page.keyboard.press('Control+Z');
  await offer.waitFor();
  await expect.poll(() => outline.getByRole('button', { name: '1. Thực trạng' }).count()).toBe(0);
  await close();
});
