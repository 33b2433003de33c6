/** What a screen showed before it was left is shown again at once, but nothing of it is done. */
import { expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { sampleOf2020 } from './support/sample.ts';

it.runIf(canUseBrowser())('the steps of an older picture wait until it was read again', async () => {
  const { page, close } = await launchChromium(await sampleOf2020());
  const screens = page.getByRole('navigation', { name: 'Các phần của sổ' });
  const step = page
    .getByRole('region', { name: /^Hôm nay/u })
    .getByRole('button', { name: /^Soạn|^Thông qua|^Mở/u });
  await screens.getByRole('link', { name: 'Tổng quan' }).click();
  await expect.poll(() => step.first().isEnabled()).toBe(true);
  await screens.getByRole('link', { name: 'Nhật ký' }).click();
  await page.getByRole('heading', { name: 'Nhật ký' }).waitFor();
  // The picture is old by then.
  await page.waitForTimeout(2_100);
  const answers: (() => Promise<void>)[] = [];
  await page.route('**/call', async (route) => {
    if (route.request().postData()?.includes('overview:get')) answers.push(() => route.continue());
    else await route.continue();
  });
  await screens.getByRole('link', { name: 'Tổng quan' }).click();
  await step.first().waitFor();
  await expect.poll(() => answers.length).toBe(1);
  await expect.poll(() => step.first().isEnabled()).toBe(false);
  await answers[0]?.();
  await expect.poll(() => step.first().isEnabled()).toBe(true);
  // A look at the window reads again too, and takes nothing from under the mouse.
  await page.evaluate("window.dispatchEvent(new Event('visibilitychange'))");
  await expect.poll(() => step.first().isEnabled()).toBe(true);
  await page.unroute('**/call');
  for (const answer of answers.slice(1)) await answer();
  await close();
});
