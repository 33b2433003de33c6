/** The first tour beside what else opens over the work: nothing of it takes the other's Escape, focus or undo. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { launchChromium } from './support/chromium.ts';
import { focusOf } from './support/focus.ts';
import { openPlace } from './support/places.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

const STEPS = [1, 2, 3, 4] as const;
const OVER = [
  ['Control+K', 'Tìm lệnh và văn bản'],
  ['F1', /^Trợ giúp/u],
  ['Shift+F1', 'Phím tắt'],
] as const;

describe.runIf(canUseBrowser())('at every step of the first tour', () => {
  let app: RunningApp;
  let page: Page;
  const card = (): Locator => page.getByRole('region', { name: 'Làm quen trong bốn bước' });

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
  });
  afterAll(() => app?.close());

  async function goTo(step: number): Promise<void> {
    if ((await card().count()) === 0) {
      await page.keyboard.press('F1');
      await page.getByRole('button', { name: 'Làm quen trong bốn bước' }).press('Enter');
      await card().waitFor();
    }
    for (let tries = 0; tries < 4; tries += 1) {
      const at = Number(/Bước (\d)/u.exec(await card().innerText())?.[1]);
      if (at === step) break;
      await card()
        .getByRole('button', { name: at < step ? 'Bước sau' : 'Bước trước' })
        .press('Enter');
    }
    await card().getByText(`Bước ${step}/4`).waitFor();
  }

  it.each(STEPS)(
    '%i what opens by keys is left by Escape, to where one was; the step stays',
    async (step) => {
      await goTo(step);
      const places: readonly (readonly [string, () => Promise<void>])[] = [
        ['the card', () => card().getByRole('link', { name: 'Đưa tôi tới đó' }).focus()],
        ['the work', () => page.locator('.work').focus()],
        ['a button of the card', () => card().getByRole('button').last().focus()],
        [
          'the list of screens',
          () =>
            page
              .getByRole('navigation', { name: 'Các phần của sổ' })
              .getByRole('link', { name: 'Lịch' })
              .focus(),
        ],
      ];
      for (const [place, focus] of places)
        for (const [key, title] of OVER)
          for (const pause of [0, 300]) {
            await focus();
            const before = await focusOf(page);
            await page.keyboard.press(key);
            if (pause > 0) {
              await page.getByRole('dialog', { name: title }).waitFor();
              await page.waitForTimeout(pause);
            } else await page.getByRole('dialog').waitFor();
            await page.keyboard.press('Escape');
            await page.getByRole('dialog').waitFor({ state: 'detached' });
            await page.waitForTimeout(100);
            const told = [place, key, pause, await card().count(), await focusOf(page)];
            expect(told).toEqual([place, key, pause, 1, before]);
            await card().getByText(`Bước ${step}/4`).waitFor({ timeout: 1_000 });
          }
    },
    120_000,
  );

  it.each(STEPS)(
    '%i Escape pressed twice in one go leaves the tour only by the second',
    async (step) => {
      for (const [key] of OVER) {
        await goTo(step);
        await page.locator('.work').focus();
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await card().getByText(`Bước ${step}/4`).waitFor({ timeout: 1_000 });
        await page.keyboard.press('Escape');
        await card().waitFor({ state: 'detached' });
        await expect.poll(() => focusOf(page)).not.toBeNull();
      }
    },
    120_000,
  );

  it.each(STEPS)(
    '%i Escape from the card, its buttons or the work ends it, and the focus stays somewhere',
    async (step) => {
      const from = [
        () => card().focus(),
        () => card().getByRole('button').last().focus(),
        () => page.locator('.work').focus(),
      ];
      for (const focus of from) {
        await goTo(step);
        await focus();
        await page.keyboard.press('Escape');
        await card().waitFor({ state: 'detached' });
        await page.getByText('Xem lại bốn bước lúc nào cũng được').first().waitFor();
        await expect.poll(() => focusOf(page)).not.toBeNull();
      }
    },
    120_000,
  );

  it('Ctrl+Z undoes what was written, and leaves the tour where it was', async () => {
    await goTo(2);
    await openPlace(page, '#/soan-thao/4');
    const text = page.getByRole('textbox', { name: 'Nội dung văn bản' });
    await text.click();
    // Not the whole text: the numbers of its pages come a moment later.
    const begin = text.locator('p').first();
    const before = await begin.innerText();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Thêm vào.');
    await expect.poll(() => begin.innerText()).not.toBe(before);
    // Slowly typed, it is more than one step.
    for (let tries = 0; tries < 9 && (await begin.innerText()) !== before; tries += 1)
      await page.keyboard.press('Control+Z');
    await expect.poll(() => begin.innerText()).toBe(before);
    await card().getByText('Bước 2/4').waitFor();
    await card().getByRole('link', { name: 'Đưa tôi tới đó' }).focus();
    await page.keyboard.press('Control+Z');
    await card().getByText('Bước 2/4').waitFor();
    await expect.poll(() => begin.innerText()).toBe(before);
  });
});
