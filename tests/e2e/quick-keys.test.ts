/** Two keys pressed so quickly that the page has not been painted between them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { focusOf } from './support/focus.ts';
import { openPlace } from './support/places.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

/** Press the first key, and Escape as soon as a second dialog is in the page. */
async function escapeAtOnce(page: Page, first: object): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    const press = (init) => document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    const watch = new MutationObserver(() => {
      if (document.querySelectorAll('[role="dialog"]').length < 2) return;
      watch.disconnect();
      press({ key: 'Escape' });
      resolve();
    });
    watch.observe(document.body, { childList: true, subtree: true });
    press(${JSON.stringify(first)});
  })`);
}

/** Put words into the field that has the focus, and press Enter before the page is painted. */
async function enterAtOnce(page: Page, words: string): Promise<void> {
  await page.evaluate(`{
    const field = document.activeElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(words)});
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  }`);
}

describe.runIf(canUseBrowser())('quick keys', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  it.each([
    { key: 'F1', code: 'F1' },
    { key: 'F1', code: 'F1', shiftKey: true },
    { key: 'k', code: 'KeyK', ctrlKey: true },
  ])(
    'Escape right after what opened over a form by $code, Shift $shiftKey, closes that, and keeps the form',
    async (first) => {
      await openPlace(page, '#/cong-thong-tin/cong');
      await page.getByRole('button', { name: 'Thêm cổng' }).first().press('Enter');
      await page.getByLabel('Tên gọi').waitFor();
      await expect.poll(() => focusOf(page)).toBe('Tên gọi');
      await page.keyboard.type('Cổng của Sở');
      await escapeAtOnce(page, first);
      await expect.poll(() => page.locator('[role="dialog"]').count()).toBe(1);
      await expect
        .poll(() => page.getByRole('dialog', { name: 'Thêm cổng' }).getByLabel('Tên gọi').inputValue())
        .toBe('Cổng của Sở');
      await expect.poll(() => focusOf(page)).toBe('Tên gọi');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  );

  it.each([
    ['Sổ văn bản', '#/so-van-ban'],
    ['Sao lưu ngay', null],
    ['chi tieu khong co that', null],
  ])(
    'Enter right after the last letter of “%s” in the palette opens what these words find',
    async (words, goes) => {
      await openPlace(page, '#/tong-quan');
      await page.keyboard.press('Control+K');
      const field = page.getByRole('combobox');
      await field.waitFor();
      await page.getByRole('option').first().waitFor();
      await enterAtOnce(page, words);
      if (goes !== null) await expect.poll(() => new URL(page.url()).hash).toBe(goes);
      await page.waitForTimeout(200);
      expect(new URL(page.url()).hash).toBe(goes ?? '#/tong-quan');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  );

  it('Enter right after the last letter on the page for finding opens what all the letters find', async () => {
    await openPlace(page, '#/tim');
    await page.getByRole('combobox', { name: 'Tìm trong cả sổ' }).fill('tin giả');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await enterAtOnce(page, '84-KH/CB-STTTT');
    await expect.poll(() => new URL(page.url()).hash).toBe('#/soan-thao/1');
  });

  it('what is pressed right after Enter has opened a page of help keeps the focus it took', async () => {
    await openPlace(page, '#/tong-quan');
    await page.keyboard.press('F1');
    const field = page.getByRole('searchbox', { name: 'Tìm trong trợ giúp' });
    await field.fill('sổ văn bản');
    await page.locator('.side-panel li mark').first().waitFor();
    await field.focus();
    await page.evaluate(`(async () => {
      const field = document.activeElement;
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      await null;
      field.focus();
      await new Promise((resolve) => setTimeout(resolve, 200));
    })()`);
    await page.getByRole('heading', { name: 'Trợ giúp: Sổ văn bản' }).waitFor();
    expect(await focusOf(page)).toBe('Tìm trong trợ giúp');
    await page.keyboard.press('Escape');
  });

  it('what is typed right after the first F1 is looked for in help', async () => {
    await openPlace(page, '#/dang-vien');
    const ahead = page.waitForResponse(/help-panel.*\.js/u);
    await page.reload();
    await (await ahead).finished();
    await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve))');
    await page.keyboard.press('F1');
    await page.keyboard.type('sao luu', { delay: 30 });
    const field = page.getByRole('searchbox', { name: 'Tìm trong trợ giúp' });
    await expect.poll(() => field.inputValue()).toBe('sao luu');
    await page.keyboard.press('Escape');
  });
});
